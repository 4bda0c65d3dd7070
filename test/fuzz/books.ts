import fc from 'fast-check';
import type { MadeBook, MadeCell } from '../support/make-xlsx';
import { builtIns, name, text } from './words';

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  fc.constantFrom(0, -0, 0.1 + 0.2, 1e15, 1e21, 1e300, -1e300, 5e-324, 0.005, 1_234.5, 45_017, -776, 62_769, 62_796),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const format = fc.constantFrom(
  '"£"#,##0',
  '#,##0.00',
  '0%',
  'dd/mm/yyyy',
  '[$-809]mmm yy',
  '#,##0,"k"',
  '[Red]-0;;;@',
  'General;[',
  '0'.repeat(300),
  '"'.repeat(7),
  '_(* #,##0_)',
  '£#,##0.00;-£#,##0.00',
  '[>1E+400]0',
  '#'.repeat(400),
  'e"x"',
  '??/??',
);

const reference = fc.constantFrom(
  'A1',
  'B2:B9',
  '$A$1:$XFD$1048576',
  'A:A',
  '1:1',
  'XFE1',
  'A0',
  "'__proto__'!A1",
  "'a''b'!B2",
  'Sheet9!A1',
  '[1]x!A1',
  'Table1[Cost]',
  'Table1[[#This Row],[a]]',
  '#REF!',
  'A1:A1:A1',
  'B1048577',
  'toString',
);

const formula: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('SUM', 'SUBTOTAL(9,', 'ROUND', 'IF', 'constructor', 'SUMIFS', 'LET', ''),
      fc.array(reference, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', '+', '-', '*', '/', ' ', ':'),
    )
    .map(([call, parts, by]) => `${call}${call.endsWith(',') ? '' : '('}${parts.join(by)})`),
  fc
    .tuple(fc.constantFrom('(', '-', 'SUM(', 'IF(1,', '{', '+(', '"', "'"), fc.integer({ min: 1, max: 4000 }))
    .map(([open, times]) => `${open.repeat(times)}1${open.endsWith('(') ? ')'.repeat(times) : ''}`.slice(0, 8192)),
  text,
);

const cell: fc.Arbitrary<MadeCell> = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 9, arbitrary: text },
  { weight: 2, arbitrary: fc.constant(null) },
  fc.boolean(),
  { weight: 2, arbitrary: fc.record({ value: fc.oneof(number, text), formula }) },
  { weight: 2, arbitrary: fc.record({ value: number, format }) },
  fc.constantFrom('#REF!', '#DIV/0!', '#SPILL!', '#odd').map((error) => ({ error })),
);

/** A row as a funding table has it, so that the engine has something to get its teeth into. */
const line: fc.Arbitrary<MadeCell[]> = fc
  .tuple(
    fc.oneof(text, fc.constant('Training')),
    number,
    number,
    fc.oneof(fc.constantFrom('MUST', 'SHOULD', ...builtIns), text),
    text,
  )
  .map((cells) => cells);
const heading: fc.Arbitrary<MadeCell[]> = fc.constantFrom<MadeCell[]>(
  ['Activity', '23/24', '24/25', 'Priority', 'Describe the exact benefit'],
  ['Item', 'Cost'],
  ['Item', 'Days', 'Day rate', 'Cost'],
  ['Activity', '__proto__', 'constructor', 'Priority', 'toString'],
  ['Cost heading', 'Request', 'Match', 'Total', 'Notes'],
);
const total: fc.Arbitrary<MadeCell[]> = fc
  .tuple(
    fc.constantFrom('Total', 'Subtotal', 'Grand total', '__proto__ total'),
    fc.oneof(
      number,
      formula.map((own) => ({ value: 1, formula: own })),
    ),
    number,
  )
  .map((cells) => cells);

const row: fc.Arbitrary<MadeCell[]> = fc.oneof(
  { weight: 5, arbitrary: line },
  heading,
  total,
  fc.array(cell, { maxLength: 7 }),
  fc.constant([] as MadeCell[]),
);

const box = fc.constantFrom('A1:B2', 'A1:A1', 'B2:D4', 'A1:XFD1048576', 'D4:B2', 'A:A', '', 'A1', 'C3:C900000');

const sheet = fc.record({
  name,
  rows: fc
    .tuple(fc.oneof(heading, fc.constant([] as MadeCell[])), fc.array(row, { maxLength: 14 }))
    .map(([head, rows]) => [head, ...rows]),
  state: fc.constantFrom(undefined, undefined, 'hidden' as const, 'veryHidden' as const),
  merges: fc.array(box, { maxLength: 3 }),
  hiddenRows: fc.array(fc.nat(8), { maxLength: 2 }),
  hiddenCols: fc.array(fc.nat(5), { maxLength: 2 }),
  tables: fc.array(fc.record({ name, ref: box, totalsRow: fc.boolean() }), { maxLength: 1 }),
});

/** Workbooks that hold anything a cell can hold, in the shape of a bid. */
export const books: fc.Arbitrary<MadeBook> = fc.record({
  sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
  names: fc.array(fc.record({ name, refersTo: fc.oneof(reference, text) }), { maxLength: 2 }),
  strings: fc.constantFrom('shared' as const, 'inline' as const),
  date1904: fc.boolean(),
});

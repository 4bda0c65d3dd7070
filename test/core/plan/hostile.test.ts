import fc from 'fast-check';
import { changeOf, planTotals, sheetBuilder, valueAt, type Snapshot } from '../../../src/core';
import { readFormula } from '../../../src/core/read/formulas/formula';
import { nodesOf } from '../../../src/core/read/formulas/parts';
import { quotedSheet } from '../../../src/core/plan/formulas';
import { workedOut } from '../../support/worked-out';

const who = { on: '2026-01-05 10:42', by: '=1+1', version: '1.0.0' };

/** A summary over two detail sheets, under names and labels that somebody chose to do harm. */
function book(names: readonly [string, string], labels: readonly string[]): Snapshot {
  const detail = (name: string, title: string, figures: readonly number[]) => {
    const builder = sheetBuilder();
    builder.add(0, 0, title);
    ['Item', '23/24', '24/25'].forEach((text, col) => builder.add(1, col, text));
    figures.forEach((figure, i) => {
      builder.add(2 + i, 0, labels[i] ?? `Line ${i}`);
      builder.add(2 + i, 1, figure);
      builder.add(2 + i, 2, figure + 7);
    });
    return builder.build({ name });
  };
  const one = [41_213, 8_121];
  const two = [3_377, 15_553];
  const sum = (figures: readonly number[], more: number): number => figures.reduce((all, figure) => all + figure + more, 0);
  const summary = sheetBuilder();
  summary.add(0, 0, 'Total funding request');
  ['Opportunity', '23/24', '24/25'].forEach((text, col) => summary.add(1, col, text));
  [
    ['Staffing of the service', sum(one, 0), sum(one, 7)],
    ['Training and equipment', sum(two, 0), sum(two, 7)],
    ['Total', sum([...one, ...two], 0), sum([...one, ...two], 7)],
  ].forEach((row, i) => row.forEach((value, col) => summary.add(2 + i, col, value)));
  return {
    sheets: [
      detail(names[0], 'Staffing of the service', one),
      detail(names[1], 'Training and equipment', two),
      summary.build({ name: 'Summary' }),
    ],
    formats: ['General'],
    names: [],
    externalLinks: [],
    date1904: false,
  };
}

const nasty = fc.constantFrom(
  "O'Neil",
  "x'!A1+HYPERLINK(",
  "''",
  '=1+1',
  'A1',
  'R1C1',
  'TRUE',
  '2024',
  'a,b;c',
  '"quoted"',
  'it\'s "both"',
  'Sheet!B2',
  '#REF!',
  'ä ö ü',
  '@SUM(A1)',
  '-2+3',
);
const sheetName = fc
  .oneof(nasty, fc.string({ minLength: 1, maxLength: 20 }))
  .map((text) =>
    text
      .replace(/[\\/?*[\]:\u0000-\u001f]/g, '_')
      .replace(/^'|'$/g, '_')
      .slice(0, 28),
  )
  .filter((name) => name.trim() === name && name !== '');
const label = fc.oneof(nasty, fc.string({ maxLength: 30 }));

/** Functions and operators that a planned formula is made of; anything else came from somewhere else. */
const allowed = new Set(['SUM', 'SUBTOTAL', 'ROUND', 'SUMPRODUCT', 'IF', 'IFERROR', 'COUNTIF', 'VALUE', 'SUBSTITUTE', 'LOWER']);

test('no word of the workbook becomes a part of a formula but its sheets’ names, quoted', () => {
  fc.assert(
    fc.property(sheetName, sheetName, fc.array(label, { minLength: 2, maxLength: 2 }), (first, second, labels) => {
      fc.pre(first.toLowerCase() !== second.toLowerCase() && ![first, second].some((name) => /^(summary|crosscast)/i.test(name)));
      const snapshot = book([first, second], labels);
      const plan = planTotals(snapshot);
      const change = changeOf(
        snapshot,
        plan.items.map(({ id }) => id),
        who,
      );
      const formulas = [...change.cells, ...change.sheets.flatMap(({ cells }) => cells)].flatMap(({ content }) =>
        content.kind === 'formula' ? [content.formula] : [],
      );
      for (const text of formulas) {
        const formula = readFormula(text);
        expect(formula).toBeDefined();
        for (const node of nodesOf(formula!.root)) {
          if (node.kind === 'call') expect(allowed).toContain(node.name);
          expect(node.kind).not.toBe('name');
          if (node.kind === 'reference' && 'sheet' in node.reference && node.reference.sheet !== undefined)
            expect([first, second, 'Summary']).toContain(node.reference.sheet);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a summary over sheets with hostile names is worked out to the figures that stood there', async () => {
  for (const name of ["O'Neil", 'A1', 'R1C1', 'TRUE', '2024', 'a,b;c', "x'!A1+B(", 'ä ö']) {
    const snapshot = book([name, 'Second'], ['=1+1', '@SUM(A1)']);
    const plan = planTotals(snapshot);
    const safe = plan.items.filter(({ group }) => group === 'safe');
    expect(safe.map(({ label: text }) => text)).toEqual(['Staffing of the service', 'Training and equipment', 'Total']);
    const after = await workedOut(
      snapshot,
      changeOf(
        snapshot,
        safe.map(({ id }) => id),
        who,
      ),
    );
    for (const row of [2, 3, 4])
      for (const col of [1, 2]) expect(valueAt(after.sheets[2]!, row, col)).toBe(valueAt(snapshot.sheets[2]!, row, col));
    const check = after.sheets.find((sheet) => sheet.name === 'Crosscast check')!;
    expect(valueAt(check, 3, 0)).toBe('All totals agree');
  }
});

test('a sheet name is quoted wherever it could be read as anything else', () => {
  expect(['Funding', "O'Neil", 'A1', 'rc', 'true', '24/25', 'a b'].map(quotedSheet)).toEqual([
    'Funding',
    "'O''Neil'",
    "'A1'",
    "'rc'",
    "'true'",
    "'24/25'",
    "'a b'",
  ]);
});

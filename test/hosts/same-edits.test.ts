import { valueAt, type Change, type NewSheet, type Snapshot } from '../../src/core';
import { patchWorkbook } from '../../src/hosts/patch/patch';
import { unpatchWorkbook } from '../../src/hosts/patch/unpatch';
import { readXlsx } from '../../src/hosts/xlsx';
import { takeSnapshot } from '../../src/workbench/store/take-snapshot';
import { makeXlsx } from '../support/make-xlsx';
import { readTestBook } from '../support/open-excel';
import { calculating, openForWriting, written } from '../support/open-for-writing';
import { plainSnapshot } from '../support/plain-snapshot';
import { spread } from '../support/spread-change';

const check: NewSheet = {
  name: 'Crosscast check',
  cells: [
    { row: 0, col: 0, content: { kind: 'text', text: 'Totals' }, look: 'title' },
    { row: 2, col: 0, content: { kind: 'text', text: 'Total' }, look: 'heading' },
    { row: 2, col: 1, content: { kind: 'text', text: 'Difference' }, look: 'heading' },
    { row: 3, col: 0, content: { kind: 'text', text: '=cmd|calc' }, look: 'text' },
    { row: 3, col: 1, content: { kind: 'formula', formula: '10/4', value: '2.5' }, look: 'figure' },
    { row: 4, col: 1, content: { kind: 'number', value: '0.125' }, look: 'good', format: '0.0%' },
  ],
  widths: [30, 12],
  tables: [{ name: 'Totals', box: { top: 2, left: 0, bottom: 4, right: 1 }, headerRow: true, totalsRow: false }],
  frozenRows: 3,
};

const small = (): Uint8Array =>
  makeXlsx({
    sheets: [
      {
        name: 'Funding',
        rows: [
          ['Activity', '23/24', '24/25'],
          ['Training', { value: 4000, format: '#,##0' }, { value: 5000, format: '#,##0' }],
          ['Analyst', { value: 1500, format: '#,##0' }, { value: '2,500', format: '@' }],
          ['Total', { formula: 'SUM(B2:B3)', value: 5500, format: '#,##0' }, { value: 5000, format: '#,##0' }],
        ],
      },
      {
        name: 'Summary',
        rows: [['Funding', { formula: 'Funding!B4', value: 5500 }, { formula: "SUM('Funding'!B$2:B3)", value: 5500 }]],
      },
    ],
    names: [{ name: 'Request', refersTo: 'Funding!$B$4' }],
  });

const insert: Change = {
  title: 'Insert “Digital analyst”',
  rows: [
    { sheet: 0, row: 2, like: 1 },
    { sheet: 0, row: 4, like: 3 },
  ],
  cells: [
    { at: { sheet: 0, row: 2, col: 0 }, content: { kind: 'text', text: '-1 to +1' } },
    { at: { sheet: 0, row: 2, col: 1 }, content: { kind: 'number', value: '31384.5' } },
    { at: { sheet: 0, row: 3, col: 2 }, content: { kind: 'number', value: '2500' }, format: '#,##0' },
    { at: { sheet: 0, row: 4, col: 0 }, content: { kind: 'text', text: "'quoted" } },
    { at: { sheet: 0, row: 5, col: 1 }, content: { kind: 'formula', formula: 'SUM(B2:B5)', value: '36884.5' } },
    { at: { sheet: 0, row: 5, col: 2 }, content: { kind: 'formula', formula: 'SUM(C2:C5)', value: '7500' } },
    { at: { sheet: 1, row: 0, col: 0 }, content: { kind: 'blank' } },
  ],
  sheets: [check],
  rests: [{ sheet: 0, box: { top: 0, left: 0, bottom: 3, right: 0 } }],
};

/** What formulas come to is told by Excel alone: a file keeps what it had until it is opened and worked out. */
function withoutResults(snapshot: Snapshot): object {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((value, at) => (sheet.formulas.has(at) ? 0 : value)),
  }));
  return plainSnapshot({ ...snapshot, sheets, externalLinks: [] });
}

const books: readonly (readonly [string, () => Uint8Array, (snapshot: Snapshot) => Change])[] = [
  ['a small bid', small, () => insert],
  ...['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'].map(
    (name) =>
      [
        name,
        () => Uint8Array.from(readTestBook(`${name}.xlsx`)),
        (snapshot: Snapshot): Change => ({ ...spread(snapshot), sheets: [check] }),
      ] as const,
  ),
];

test.each(books)(
  '%s: Excel and the file hold the same after a change, and as before after it is taken back',
  async (_, bytes, changeOf) => {
    const original = bytes();
    const excel = await openForWriting(original, { engine: await calculating() });
    const snapshot = readXlsx(original);
    const change = changeOf(snapshot);
    const journal = await excel.adapter.apply(change, excel.snapshot, written);
    const patched = patchWorkbook(original, change, snapshot, written);
    const inExcel = takeSnapshot(excel.host.book);
    const inFile = readXlsx(patched.bytes);
    expect(withoutResults(inFile)).toEqual(withoutResults(inExcel));
    expect(patched.journal.rows).toEqual(journal.rows);
    expect(patched.journal.sheets).toEqual(journal.sheets);
    expect(formulasBefore(patched.journal)).toEqual(formulasBefore(journal));

    await excel.adapter.revert(journal);
    const back = unpatchWorkbook(patched.bytes, patched.journal);
    expect(back.reverted.left).toEqual([]);
    expect(withoutResults(readXlsx(back.bytes))).toEqual(withoutResults(snapshot));
    expect(withoutResults(takeSnapshot(excel.host.book))).toEqual(withoutResults(snapshot));
  },
);

test.each(books)('%s: one host takes back what the other wrote', async (_, bytes, changeOf) => {
  const original = bytes();
  const snapshot = readXlsx(original);
  const change = changeOf(snapshot);
  const patched = patchWorkbook(original, change, snapshot, written);
  const opened = await openForWriting(patched.bytes, { engine: await calculating() });
  expect((await opened.adapter.revert(patched.journal)).left).toEqual([]);
  expect(withoutResults(takeSnapshot(opened.host.book))).toEqual(withoutResults(snapshot));

  const excel = await openForWriting(original, { engine: await calculating() });
  const journal = await excel.adapter.apply(change, excel.snapshot, written);
  const back = unpatchWorkbook(patched.bytes, journal);
  expect(back.reverted.left).toEqual([]);
  expect(withoutResults(readXlsx(back.bytes))).toEqual(withoutResults(snapshot));
});

function formulasBefore({
  cells,
}: {
  readonly cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
    readonly before: { readonly formula?: string };
  }[];
}): string[] {
  return cells.map(({ sheet, row, col, before }) => `${sheet} ${row},${col} ${before.formula ?? ''}`).sort();
}

test('a figure that a plan works out is what Excel makes of its formula', async () => {
  const original = small();
  const excel = await openForWriting(original, { engine: await calculating() });
  await excel.adapter.apply(insert, excel.snapshot, written);
  const inFile = readXlsx(patchWorkbook(original, insert, readXlsx(original), written).bytes);
  const inExcel = takeSnapshot(excel.host.book);
  const told = insert.cells.filter(({ content }) => content.kind === 'formula');
  const valuesIn = ({ sheets }: Snapshot): unknown[] =>
    told.map(({ at }) => {
      const sheet = sheets[at.sheet]!;
      const row = sheet.rows.indexOf(at.row);
      return sheet.values[sheet.cols.indexOf(at.col, sheet.starts[row])];
    });
  expect(valuesIn(inFile)).toEqual([36884.5, 7500]);
  expect(valuesIn(inExcel)).toEqual([36884.5, 7500]);
});

/** One line put in, and a sheet that points at it and at its total. */
const lineAndSheet: Change = {
  title: 'Insert “Analyst”',
  rows: [{ sheet: 0, row: 3, like: 2 }],
  cells: [
    { at: { sheet: 0, row: 3, col: 0 }, content: { kind: 'text', text: 'Analyst' } },
    { at: { sheet: 0, row: 3, col: 1 }, content: { kind: 'number', value: '700' } },
    { at: { sheet: 0, row: 4, col: 1 }, content: { kind: 'formula', formula: 'SUM(B2:B4)', value: '6200' } },
  ],
  sheets: [
    {
      name: 'Crosscast check',
      cells: [
        { row: 0, col: 0, content: { kind: 'formula', formula: 'Funding!B5', value: '6200' }, look: 'figure' },
        { row: 1, col: 0, content: { kind: 'formula', formula: 'Funding!B4', value: '700' }, look: 'total' },
      ],
      widths: [],
      tables: [],
      frozenRows: 0,
    },
  ],
  rests: [],
};

const row4 = { sheet: 'Funding', cells: '4:4', why: 'formulas point at the row alone' };
const checkUsed = { sheet: 'Crosscast check', cells: '', why: 'formulas of “Summary” use it' };

test.each([
  ['nothing was typed since', [], []],
  ['a formula points at the row alone', ['Funding!B4*2'], [row4]],
  ['a formula points at the row and at others', ['SUM(Funding!B2:B4)'], []],
  ['text names the row', ['"Funding!B4"'], []],
  ['a formula points at the sheet that was made', ["'Crosscast check'!A1"], [checkUsed, row4]],
  ['formulas point at both', ['Funding!$B$4', "IF(1,'Crosscast check'!A1)"], [checkUsed, row4]],
])('%s: both hosts take back the same and leave the same, in the same words', async (_, typed, left) => {
  const original = small();
  const snapshot = readXlsx(original);
  const patched = patchWorkbook(original, lineAndSheet, snapshot, written);
  const since: Change = {
    ...lineAndSheet,
    title: 'Typed since',
    rows: [],
    sheets: [],
    cells: typed.map((formula, row) => ({ at: { sheet: 1, row: 6 + row, col: 3 }, content: { kind: 'formula', formula } })),
  };
  const file = patchWorkbook(patched.bytes, since, readXlsx(patched.bytes), written).bytes;
  const back = unpatchWorkbook(file, patched.journal);

  const excel = await openForWriting(original, { engine: await calculating() });
  const journal = await excel.adapter.apply(lineAndSheet, excel.snapshot, written);
  await excel.adapter.apply(since, await excel.adapter.read(), written);
  const reverted = await excel.adapter.revert(journal);

  const byPlace = (all: typeof reverted.left): string[] => all.map((one) => JSON.stringify(one)).sort();
  expect(byPlace(back.reverted.left)).toEqual(byPlace(left));
  expect(byPlace(reverted.left)).toEqual(byPlace(left));
  const inFile = readXlsx(back.bytes);
  expect(withoutResults(inFile)).toEqual(withoutResults(takeSnapshot(excel.host.book)));
  expect(JSON.stringify(withoutResults(inFile))).not.toContain('#REF!');
  // A row that stays keeps its figure.
  expect(valueAt(inFile.sheets[0]!, 3, 1)).toBe(left.includes(row4) ? 700 : 5500);
});

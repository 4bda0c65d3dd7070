import { sheetBuilder, type Change, type Snapshot } from '../../src/core';
import { noNotes } from '../../src/hosts/notes';
import { howFarCame, intendedJournal, settledNotes, unfinishedJournal, writtenPart } from '../../src/hosts/unfinished';

const stamp = { on: '2026-11-25 10:42', by: 'Finance officer', version: '0.1.0' };

/** One sheet, "Funding", from rows of numbers, words and formulas ("=…"). */
function book(rows: readonly (readonly (string | number | undefined)[])[], more: readonly string[] = []): Snapshot {
  const sheet = sheetBuilder();
  rows.forEach((cells, row) =>
    cells.forEach((cell, col) => {
      if (typeof cell === 'string' && cell.startsWith('=')) sheet.add(row, col, 0, 0, cell.slice(1));
      else if (cell !== undefined) sheet.add(row, col, cell, 0);
    }),
  );
  const facts = { visibility: 'visible' as const, protected: false, tables: [], hiddenRows: [], hiddenCols: [] };
  return {
    sheets: [sheet.build({ name: 'Funding', ...facts }), ...more.map((name) => sheetBuilder().build({ name, ...facts }))],
    formats: ['General'],
    names: [],
    externalLinks: [],
    date1904: false,
  };
}

const change = (over: Partial<Change> = {}): Change => ({
  title: 'Write totals',
  rows: [],
  sheets: [],
  rests: [],
  cells: [
    { at: { sheet: 0, row: 2, col: 0 }, content: { kind: 'formula', formula: 'SUM(A1:A2)' } },
    { at: { sheet: 0, row: 2, col: 1 }, content: { kind: 'number', value: '31384.5' } },
  ],
  ...over,
});

const before = book([
  [10, 1],
  [20, 2],
  [30, 3],
]);
const intended = intendedJournal(change(), before, stamp);

test('what is intended is kept with what stands there', () => {
  expect(intended).toMatchObject({ title: 'Write totals', by: 'Finance officer' });
  expect(intended.cells.map(({ before: was, after }) => [was.value, after.formula ?? after.value])).toEqual([
    [30, 'SUM(A1:A2)'],
    [3, 31384.5],
  ]);
});

test('nothing was written, some of it, all of it', () => {
  expect(howFarCame(intended, before).far).toBe('none');
  const part = howFarCame(
    intended,
    book([
      [10, 1],
      [20, 2],
      ['=SUM(A1:A2)', 3],
    ]),
  );
  expect([part.far, part.cells.map(({ holds }) => holds)]).toEqual(['part', ['after', 'before']]);
  const all = book([
    [10, 1],
    [20, 2],
    ['=SUM(A1:A2)', 31384.5],
  ]);
  expect(howFarCame(intended, all).far).toBe('all');
});

test('only cells that hold what was written are taken back, as they hold it', () => {
  const now = book([
    [10, 1],
    [20, 2],
    ['=SUM(A1:A2)', 99],
  ]);
  const came = howFarCame(intended, now);
  expect([came.far, came.cells.map(({ holds }) => holds)]).toEqual(['part', ['after', 'other']]);
  expect(writtenPart(intended, came).cells).toEqual([
    { ...intended.cells[0], after: { value: 0, formula: 'SUM(A1:A2)', format: 'General' } },
  ]);
});

test('a new sheet that stands there alone is a part', () => {
  const sheets = [{ name: 'Crosscast check', cells: [], widths: [], tables: [], frozenRows: 0 }];
  const kept = intendedJournal(change({ sheets }), before, stamp);
  const rows = [
    [10, 1],
    [20, 2],
    [30, 3],
  ];
  expect(howFarCame(kept, book(rows)).far).toBe('none');
  const came = howFarCame(kept, book(rows, ['Crosscast check']));
  expect([came.far, came.sheets]).toEqual(['part', ['Crosscast check']]);
});

test('rows that were put in, or were not, are told apart by what stands below', () => {
  const insert = change({
    rows: [{ sheet: 0, row: 1, like: 0 }],
    cells: [
      { at: { sheet: 0, row: 1, col: 0 }, content: { kind: 'number', value: '15' } },
      { at: { sheet: 0, row: 3, col: 0 }, content: { kind: 'formula', formula: 'SUM(A1:A3)' } },
    ],
  });
  const old = book([[10], [20], ['=SUM(A1:A2)']]);
  const kept = intendedJournal(insert, old, stamp);
  expect(kept.cells.map(({ before: was }) => was.formula ?? was.value)).toEqual([undefined, 'SUM(A1:A3)']);
  expect(howFarCame(kept, old).far).toBe('none');
  expect(howFarCame(kept, book([[10], [15], [20], ['=SUM(A1:A3)']])).far).toBe('all');
  expect(howFarCame(kept, book([[10], [undefined], [20], ['=SUM(A1:A3)']])).far).toBe('unclear');
});

test('a row like its neighbours: where both may be so nothing is assumed, and the row below settles it', () => {
  const insert = change({
    rows: [{ sheet: 0, row: 1, like: 0 }],
    cells: [{ at: { sheet: 0, row: 1, col: 0 }, content: { kind: 'number', value: '10' } }],
  });
  const alike = book([[10], [10], [10]]);
  const unsure = unfinishedJournal(insert, alike, stamp);
  expect(howFarCame(unsure, alike).far).toBe('unclear');
  expect(settledNotes({ ...noNotes, unfinished: unsure }, alike)).toBeUndefined();

  const old = book([[10], [10, 'own'], [30, 3]]);
  const kept = unfinishedJournal(insert, old, stamp);
  expect(kept.cells.map(({ row, before: was }) => [row, was.value])).toEqual([
    [1, undefined],
    [2, 10],
    [2, 'own'],
  ]);
  const after = book([[10], [10], [10, 'own'], [30, 3]]);
  expect([howFarCame(kept, old).far, howFarCame(kept, after).far]).toEqual(['none', 'all']);
  const settled = settledNotes({ ...noNotes, unfinished: kept }, after);
  expect(settled?.journals[0]?.cells.map(({ row, col }) => [row, col])).toEqual([[1, 0]]);
  expect(settled?.journals[0]?.rows).toEqual([{ sheet: 'Funding', row: 1 }]);
});

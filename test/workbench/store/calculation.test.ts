import { readFileSync } from 'node:fs';
import { readXlsx } from '../../../src/hosts/xlsx';
import { loadIronCalc } from '../../../src/workbench/store/iron-calc';
import { openSnapshot } from '../../../src/workbench/store/open-snapshot';
import type { WorkbookStore } from '../../../src/workbench/store/workbook-store';
import { makeXlsx, type MadeBook } from '../../support/make-xlsx';

const wasm = (): Uint8Array => readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm');

async function open(book: MadeBook): Promise<WorkbookStore> {
  const engine = await loadIronCalc(wasm());
  return openSnapshot(readXlsx(makeXlsx(book)), 'Book.xlsx', engine());
}

function put(book: WorkbookStore, row: number, col: number, value: number | string, formula?: string): void {
  const sheet = book.sheets[0]!;
  const cell = { value, format: sheet.cell(row, col).format, ...(formula !== undefined && { formula }) };
  book.write(sheet, { top: row, left: col, bottom: row, right: col }, [[row, col, cell]]);
  book.settle();
}

const costs: MadeBook = {
  sheets: [
    {
      name: 'Costs',
      rows: [
        ['Line', '23/24'],
        ['Training', 4000],
        ['Grants', 10_000],
        ['Total', { value: 13_999, formula: 'SUM(Table1[23/24])' }],
        ['Twice', { value: 27_998, formula: 'B4*2' }],
      ],
      tables: [{ name: 'Table1', ref: 'A1:B3' }],
    },
  ],
};

test('a file opens with its own values, and an edit computes all that hangs on it', async () => {
  const book = await open(costs);
  const sheet = book.sheets[0]!;
  expect(sheet.cell(3, 1).value).toBe(13_999);
  put(book, 1, 1, 4500);
  expect(sheet.cell(3, 1).value).toBe(14_500);
  expect(sheet.cell(4, 1).value).toBe(29_000);
  put(book, 5, 1, 0, 'ROUND(B5/3,2)');
  expect(sheet.cell(5, 1).value).toBe(9666.67);
});

test('rows put in move formulas, merges and tables, and sums grow with them', async () => {
  const book = await open(costs);
  const sheet = book.sheets[0]!;
  book.shift(sheet, { axis: 'rows', at: 2, count: 1 }, { top: 2, left: 0, bottom: 2, right: 16_383 });
  put(book, 2, 1, 1000);
  expect(sheet.tables[0]!.box.bottom).toBe(3);
  expect(sheet.cell(4, 1)).toMatchObject({ formula: 'SUM(Table1[23/24])', value: 15_000 });
  expect(sheet.cell(5, 1)).toMatchObject({ formula: 'B5*2', value: 30_000 });
});

test('errors, spills and what the engine cannot compute', async () => {
  const book = await open(costs);
  const sheet = book.sheets[0]!;
  put(book, 6, 0, 0, '1/0');
  expect(sheet.cell(6, 0).value).toEqual({ error: '#DIV/0!' });
  put(book, 0, 4, 0, 'SEQUENCE(3)');
  expect([0, 1, 2].map((row) => sheet.cell(row, 4).value)).toEqual([1, 2, 3]);
  put(book, 0, 4, 7);
  expect([0, 1, 2].map((row) => sheet.cell(row, 4).value)).toEqual([7, '', '']);
  put(book, 7, 0, 42, 'AGGREGATE(9,5,B2:B3)');
  expect(sheet.cell(7, 0).value).toBe(42);
});

test('a renamed sheet is renamed in formulas', async () => {
  const book = await open({
    sheets: [
      { name: 'Costs', rows: [[5]] },
      { name: 'Summary', rows: [[{ value: 5, formula: 'Costs!A1' }]] },
    ],
  });
  book.renameSheet(book.sheets[0]!, "Year 1's");
  put(book, 0, 0, 6);
  expect(book.sheets[1]!.cell(0, 0)).toMatchObject({ formula: "'Year 1''s'!A1", value: 6 });
});

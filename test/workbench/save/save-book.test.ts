import { unzipSync } from 'fflate';
import type { Change } from '../../../src/core';
import { HostError } from '../../../src/hosts/host-errors';
import { readXlsx } from '../../../src/hosts/xlsx';
import { saveBook, type OpenedFile } from '../../../src/workbench/save/save-book';
import { keptRows } from '../../../src/workbench/save/kept-rows';
import { takeSnapshot } from '../../../src/workbench/store/take-snapshot';
import type { WorkbookStore } from '../../../src/workbench/store/workbook-store';
import { readTestBook } from '../../support/open-excel';
import { calculating, openForWriting, written, type WritingExcel } from '../../support/open-for-writing';
import { plainSnapshot } from '../../support/plain-snapshot';
import { spread } from '../../support/spread-change';

const books = ['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'];

async function open(name: string): Promise<{ excel: WritingExcel; opened: OpenedFile; bytes: Uint8Array }> {
  const bytes = readTestBook(`${name}.xlsx`);
  const excel = await openForWriting(bytes, { engine: await calculating() });
  return { excel, bytes, opened: { bytes, sheets: excel.host.book.sheets.map((sheet) => ({ sheet, name: sheet.name })) } };
}

function type(book: WorkbookStore, row: number, col: number, value: number | string, sheet = 0): void {
  const on = book.sheets[sheet]!;
  book.write(on, { top: row, left: col, bottom: row, right: col }, [[row, col, { value, format: on.cell(row, col).format }]]);
  book.settle();
}

/** What a reader of the file finds, as far as the store has it: merges and hidden rows are told the same way by both. */
const read = (bytes: Uint8Array): object => plainSnapshot({ ...readXlsx(bytes), externalLinks: [] });
const shown = ({ host }: WritingExcel): object => plainSnapshot(takeSnapshot(host.book));

/** Parts of the package that are not as they were. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => !old[name] || !now[name] || Buffer.compare(old[name], now[name]) !== 0).sort();
}

test.each(books)('%s saved unchanged is the file it was opened from', async (name) => {
  const { excel, opened, bytes } = await open(name);
  expect(saveBook(excel.host.book, opened)).toEqual(bytes);
});

test.each(books)('%s with a figure and words typed differs in those cells, and in what follows from them', async (name) => {
  const { excel, opened, bytes } = await open(name);
  const sheet = excel.snapshot.sheets[0]!;
  type(excel.host.book, sheet.rows[2]!, 9, 1234.5);
  type(excel.host.book, sheet.rows[2]!, 10, '=1+1');
  const saved = saveBook(excel.host.book, opened);
  expect(read(saved)).toEqual(shown(excel));
  const parts = changedParts(bytes, saved).filter((part) => !/calcChain|\[Content_Types\]|workbook\.xml/.test(part));
  expect(parts.filter((part) => !/worksheets\/sheet\d+\.xml$|styles\.xml$/.test(part))).toEqual([]);
});

const check: Change = {
  title: 'Write totals',
  rows: [],
  cells: [{ at: { sheet: 0, row: 0, col: 12 }, content: { kind: 'formula', formula: "'Crosscast check'!B2" } }],
  sheets: [
    {
      name: 'Crosscast check',
      cells: [
        { row: 0, col: 0, content: { kind: 'text', text: 'Checked' }, look: 'title' },
        { row: 1, col: 0, content: { kind: 'text', text: '=cmd' }, look: 'note' },
        { row: 1, col: 1, content: { kind: 'formula', formula: '2+3', value: '5' }, look: 'total' },
        { row: 2, col: 1, content: { kind: 'number', value: '0.25' }, look: 'good', format: '0%' },
      ],
      widths: [30, 14],
      tables: [],
      frozenRows: 1,
    },
  ],
  rests: [],
};

test('a sheet that Crosscast added is saved as it looks', async () => {
  const { excel, opened } = await open('bristol-typed');
  await excel.adapter.apply(check, excel.snapshot, written);
  const saved = saveBook(excel.host.book, opened);
  expect(read(saved)).toEqual(shown(excel));
  // Opened again and saved again, nothing more changes.
  const again = await openForWriting(saved, { engine: await calculating() });
  expect(
    saveBook(again.host.book, { bytes: saved, sheets: again.host.book.sheets.map((sheet) => ({ sheet, name: sheet.name })) }),
  ).toEqual(saved);
  expect(again.host.book.sheets.at(-1)!.name).toBe('Crosscast check');
});

test('what was written and taken back again is saved as if it had never been', async () => {
  const { excel, opened, bytes } = await open('bristol-typed');
  const journal = await excel.adapter.apply({ ...check, rows: [{ sheet: 0, row: 8, like: 7 }] }, excel.snapshot, written);
  await excel.adapter.revert(journal);
  expect(changedParts(bytes, saveBook(excel.host.book, opened))).toEqual([]);
});

test('rows that were there and are gone, and sheets with another name, are refused with words', async () => {
  const { excel, opened } = await open('bristol-typed');
  const { book } = excel.host;
  excel.host.byHand(() => book.renameSheet(book.sheets[0]!, 'Other'));
  expect(() => saveBook(book, opened)).toThrow(/another name now, which is not saved here/);
  excel.host.byHand(() => book.renameSheet(book.sheets[0]!, opened.sheets[0]!.name));
  excel.host.byHand(() =>
    book.shift(book.sheets[0]!, { axis: 'rows', at: 3, count: -1 }, { top: 3, left: 0, bottom: 3, right: 16_383 }),
  );
  expect(() => saveBook(book, opened)).toThrow(HostError);
});

test('rows that come and go leave only those that stayed', () => {
  const row = (at: number, count: number) => ({ axis: 'rows' as const, at, count });
  expect(keptRows([row(5, 1), row(5, -1)])).toEqual({ putIn: [], gone: 0 });
  expect(keptRows([row(5, 2), row(5, -1), row(2, 1)])).toEqual({ putIn: [2, 6], gone: 0 });
  expect(keptRows([row(5, 1), row(4, -3)])).toEqual({ putIn: [], gone: 2 });
});

test.each(books)('%s with rows put in by Crosscast, cells of every kind and a sheet is saved as it is shown', async (name) => {
  const { excel, opened } = await open(name);
  await excel.adapter.apply({ ...spread(excel.snapshot), sheets: check.sheets }, excel.snapshot, written);
  const saved = saveBook(excel.host.book, opened);
  expect(read(saved)).toEqual(shown(excel));
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readXlsx as readWithHucre } from 'hucre/xlsx';
import type { Change, CellEdit, Snapshot } from '../../../src/core';
import { readXlsx } from '../../../src/hosts/xlsx';
import { patchWorkbook } from '../../../src/hosts/patch/patch';
import { unpatchWorkbook } from '../../../src/hosts/patch/unpatch';
import { changedParts, packageFaults } from '../../support/package-parts';
import { plainSnapshot } from '../../support/plain-snapshot';

const options = { on: '2026-11-25T16:42:00Z', by: 'A. Officer', version: '0.1.0' };
const real = process.env['CROSSCAST_REAL'] ?? '../shared/corpus/real';
/** Larger ones take a second reader half a minute. */
const few = 700_000;
const books = [
  ...readdirSync('test/books')
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => `test/books/${name}`),
  ...(existsSync(real) ? readdirSync(real) : [])
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => `${real}/${name}`)
    .filter((path) => statSync(path).size < few),
];

const change = (cells: readonly CellEdit[]): Change => ({ title: 'Test', rows: [], cells, sheets: [], rests: [] });

/** One number, one text, one formula over what is there, and one cell beyond the last. */
function edits(snapshot: Snapshot): CellEdit[] {
  const found: CellEdit[] = [];
  for (const [index, sheet] of snapshot.sheets.entries()) {
    if (sheet.protected || sheet.values.length < 4) continue;
    const cellAt = (at: number) => {
      const row = sheet.starts.findLastIndex((start) => start <= at);
      return { sheet: index, row: sheet.rows[row]!, col: sheet.cols[at]! };
    };
    const plain = (at: number): boolean => {
      const { row, col } = cellAt(at);
      return (
        !sheet.merges.some((box) => row >= box.top && row <= box.bottom && col >= box.left && col <= box.right) &&
        !sheet.tables.some(({ box }) => row === box.top)
      );
    };
    const free = [...sheet.values.keys()].filter(plain);
    const pick = (part: number): number => free[Math.floor((free.length - 1) * part)]!;
    const last = sheet.rows[sheet.rows.length - 1]!;
    found.push(
      { at: cellAt(pick(0.5)), content: { kind: 'number', value: '31384.5' } },
      { at: cellAt(pick(0.7)), content: { kind: 'text', text: '=1+1 & <b>' } },
      { at: cellAt(pick(1)), content: { kind: 'formula', formula: 'SUM(A1:A2)', value: '3' }, format: '#,##0.000' },
      { at: { sheet: index, row: Math.min(last + 3, 1_048_575), col: 2 }, content: { kind: 'number', value: '7' } },
    );
    break;
  }
  const seen = new Set<string>();
  return found.filter(({ at }) => {
    const key = JSON.stringify(at);
    return !seen.has(key) && seen.add(key);
  });
}

test.each(books)(
  '%s: only the cells of the change differ, and taking it back leaves nothing behind',
  async (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const before = readXlsx(bytes);
    const cells = edits(before);
    if (cells.length === 0) return;
    const patched = patchWorkbook(bytes, change(cells), before, options);
    const others = changedParts(bytes, patched.bytes).filter((name) => !/worksheets\/[^/]*\.xml$/.test(name));
    const allowed = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/styles.xml', 'xl/workbook.xml'];
    expect(others.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(packageFaults(patched.bytes)).toEqual(packageFaults(bytes));

    // A second reader's opinion of every other cell.
    const [a, b] = await Promise.all([readWithHucre(bytes), readWithHucre(patched.bytes)]);
    const written = new Set(cells.map(({ at }) => `${before.sheets[at.sheet]!.name}!${at.row}:${at.col}`));
    const odd: string[] = [];
    a.sheets.forEach((sheet, n) => {
      sheet.rows.forEach((row, r) =>
        row.forEach((value, c) => {
          const is = b.sheets[n]!.rows[r]?.[c] ?? null;
          if (is !== value && String(is) !== String(value) && !written.has(`${sheet.name}!${r}:${c}`))
            odd.push(`${sheet.name} ${r},${c}`);
        }),
      );
    });
    expect(odd).toEqual([]);

    const taken = unpatchWorkbook(patched.bytes, JSON.parse(JSON.stringify(patched.journal)));
    expect(taken.reverted).toEqual({ cells: cells.length, left: [] });
    expect(JSON.stringify(plainSnapshot(readXlsx(taken.bytes)))).toBe(JSON.stringify(plainSnapshot(before)));
  },
  60_000,
);

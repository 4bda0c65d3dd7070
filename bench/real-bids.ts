import { readFileSync } from 'node:fs';
import { cellIndex, type CellValue, type Snapshot } from '../src/core/model/snapshot';
import { readXlsx } from '../src/hosts/xlsx';
import type { Made, MadeBid } from './bid-pen';

interface Book {
  readonly file: string;
  /** What puts the workbook right: sheet, cell, value. */
  readonly mends: readonly (readonly [string, string, CellValue])[];
  /** Sheet, total and the cells it adds; a range may stand for a run of cells. Found by eye, not by the engine. */
  readonly sums: readonly (readonly [string, string, string])[];
}

const across = (rows: readonly number[], total: string, parts: string): [string, string, string][] =>
  rows.map((row) => [
    'Mockingbird',
    `${total}${row}`,
    parts
      .split('')
      .map((col) => `${col}${row}`)
      .join(),
  ]);

/** The two bids the trade is known from; what is wrong in them is told in their findings in test/books. */
const books: readonly Book[] = [
  {
    file: 'test/books/bristol-typed.xlsx',
    mends: [['Funding', 'C43', '£1.07m']],
    sums: [...'BC'].flatMap((c): [string, string, string][] => [
      ['Funding', `${c}39`, `${c}3:${c}9`],
      ['Funding', `${c}40`, `${c}14:${c}23,${c}28`],
      ['Funding', `${c}41`, `${c}33:${c}34`],
      ['Funding', `${c}42`, `${c}39:${c}41`],
    ]),
  },
  {
    file: 'test/books/south-west-typed.xlsx',
    mends: [
      ['Mockingbird', 'F20', 33500],
      ['Mockingbird', 'J38', 13500],
      ['Mockingbird', 'J42', 333500],
    ],
    sums: [
      ['Leadership', 'C16', 'C4:C15'],
      ...[...'DEF'].map((c): [string, string, string] => ['Mockingbird', `${c}20`, `${c}17:${c}19`]),
      ...[...'BCDEFGHIJK'].map((c): [string, string, string] => ['Mockingbird', `${c}42`, `${c}27:${c}41`]),
      ...across([27, 31, 35, 36, 38, 40, 41, 42], 'J', 'BDFH'),
      ...across([28, 29, 31, 35, 36, 41, 42], 'K', 'CEGI'),
    ],
  },
];

function cellAt(a1: string): { row: number; col: number } {
  return { row: Number(a1.slice(1)) - 1, col: a1.charCodeAt(0) - 65 };
}

function cellsOf(range: string): { row: number; col: number }[] {
  return range.split(',').flatMap((piece) => {
    const [first, last = first] = piece.split(':');
    const from = cellAt(first!);
    const rows = cellAt(last!).row - from.row + 1;
    return Array.from({ length: rows }, (_, i) => ({ row: from.row + i, col: from.col }));
  });
}

/** The workbook with other values in some of its cells. */
export function withValues(snapshot: Snapshot, cells: readonly Pick<Made, 'sheet' | 'row' | 'col' | 'value'>[]): Snapshot {
  const sheets = snapshot.sheets.map((sheet, index) => {
    const values = [...sheet.values];
    for (const { sheet: on, row, col, value } of cells) if (on === index) values[cellIndex(sheet, row, col)] = value;
    return { ...sheet, values };
  });
  return { ...snapshot, sheets };
}

/** The real bids put right; a total that does not add after that is a fault of this file and throws. */
export function realBids(): (() => MadeBid)[] {
  return books.map(({ file, mends, sums }) => {
    const read = readXlsx(readFileSync(file));
    const sheetOf = (name: string): number => read.sheets.findIndex((sheet) => sheet.name === name);
    const source = withValues(
      read,
      mends.map(([sheet, at, value]) => ({ sheet: sheetOf(sheet), ...cellAt(at), value: value as number | string })),
    );
    return (): MadeBid => {
      const cells: Made[] = [];
      const index = new Map<string, number>();
      const figure = (sheet: number, { row, col }: { row: number; col: number }): number | undefined => {
        const value = source.sheets[sheet]!.values[cellIndex(source.sheets[sheet]!, row, col)];
        if (typeof value !== 'number') return undefined;
        const key = `${sheet}/${row}/${col}`;
        if (!index.has(key)) index.set(key, cells.push({ sheet, row, col, value, money: true }) - 1);
        return index.get(key);
      };
      const told = sums.map(([name, total, range]) => {
        const sheet = sheetOf(name);
        const parts = cellsOf(range).flatMap((at) => figure(sheet, at) ?? []);
        const cell = figure(sheet, cellAt(total))!;
        const added = parts.reduce((sum, part) => sum + (cells[part]!.value as number), 0);
        if (added !== cells[cell]!.value) throw new Error(`${file} ${name} ${total}: ${added} is not ${cells[cell]!.value}`);
        return { total: cell, parts };
      });
      return { layout: 'real', live: false, sheets: [], cells, sums: told, costed: [], tables: [], source };
    };
  });
}

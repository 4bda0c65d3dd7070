import { sheetBuilder } from '../src/core/model/sheet-builder';
import type { CellValue, Snapshot } from '../src/core/model/snapshot';
import { bookLayouts } from './bid-books';
import { penFor, type Made, type MadeBid } from './bid-pen';
import { tableLayouts } from './bid-tables';
import { random } from './bid-words';
import { withValues } from './real-bids';

const layouts = [...tableLayouts, ...bookLayouts];

/** A bid that adds up, in one of several layouts; in a third of them the totals are formulas. */
export function makeBid(seed: number): MadeBid {
  const r = random(seed);
  const [layout, draw] = layouts[seed % layouts.length]!;
  const live = Math.floor(seed / layouts.length) % 3 === 2;
  const bid: MadeBid = { layout, live, sheets: [], cells: [], sums: [], costed: [], tables: [] };
  draw(r, penFor(bid));
  if (bid.sheets.length === 0) bid.sheets.push('Bid');
  return bid;
}

/** Every total worked out again, as a workbook does with its formulas. */
export function recalculate(bid: MadeBid, typed: ReadonlySet<number>): void {
  const byTotal = new Map(bid.sums.map((sum) => [sum.total, sum]));
  const done = new Set<number>();
  const value = (cell: number): number => {
    const sum = byTotal.get(cell);
    if (sum && !typed.has(cell) && !done.has(cell)) {
      done.add(cell);
      bid.cells[cell]!.value = sum.parts.reduce((all, part) => all + value(part), 0);
    }
    return bid.cells[cell]!.value as number;
  };
  for (const { total } of bid.sums) value(total);
}

function a1({ row, col }: Made): string {
  return `${String.fromCharCode(65 + col)}${row + 1}`;
}

function formulaOf(bid: MadeBid, total: number, parts: readonly number[]): string {
  const cells = parts.map((part) => bid.cells[part]!).sort((a, b) => a.row - b.row || a.col - b.col);
  const first = cells[0]!;
  const last = cells[cells.length - 1]!;
  const own = bid.cells[total]!.sheet;
  const run = cells.every(
    (cell, i) =>
      cell.sheet === first.sheet &&
      ((cell.col === first.col && cell.row === first.row + i) || (cell.row === first.row && cell.col === first.col + i)),
  );
  const place = (cell: Made): string => (cell.sheet === own ? '' : `'${bid.sheets[cell.sheet]!}'!`);
  if (run && cells.length > 1) return `SUM(${place(first)}${a1(first)}:${a1(last)})`;
  return cells.map((cell) => `${place(cell)}${a1(cell)}`).join('+');
}

/** The bid as a workbook, keyed in as numbers or pasted as text; `typed` totals stand among formulas as figures. */
export function toSnapshot(bid: MadeBid, pasted: boolean, typed: ReadonlySet<number> = new Set()): Snapshot {
  if (bid.source) return withValues(bid.source, bid.cells);
  const formulas = new Map(
    bid.live
      ? bid.sums.filter(({ total }) => !typed.has(total)).map((sum) => [sum.total, formulaOf(bid, sum.total, sum.parts)])
      : [],
  );
  const sheets = bid.sheets.map((name, sheet) => {
    const builder = sheetBuilder();
    const cells = bid.cells
      .map((cell, index) => ({ cell, index }))
      .filter(({ cell }) => cell.sheet === sheet)
      .sort(({ cell: a }, { cell: b }) => a.row - b.row || a.col - b.col);
    for (const { cell, index } of cells) {
      const { row, col, value, money } = cell;
      const asText = pasted && !bid.live;
      const shown: CellValue =
        typeof value === 'string'
          ? value
          : asText && money
            ? `${value < 0 ? '-' : ''}£${Math.abs(value).toLocaleString('en-GB')}`
            : value;
      builder.add(row, col, shown, typeof value === 'number' && money && !asText ? 1 : 0, formulas.get(index));
    }
    const tables = bid.tables
      .filter((box) => box.sheet === sheet)
      .map(({ top, left, bottom, right }, i) => ({
        name: `Table${i + 1}`,
        box: { top, left, bottom, right },
        headerRow: true,
        totalsRow: true,
      }));
    return builder.build({ name, tables });
  });
  return { sheets, formats: ['General', '"£"#,##0'], names: [], externalLinks: [], date1904: false };
}

import type { Figures } from '../model/bid';
import type { Column, Row } from '../model/table';
import { addsDown } from './casts-down';
import { rowWords } from './column-words';
import { rowSum } from './row-sums';

/**
 * Rows in the middle of a table whose label starts with total ("Total other items") are subtotals where their figures say so:
 * they add the lines since the section heading or the last total in at least half of the columns that can show it.
 */
export function settleLooseTotals(rows: readonly Row[], columns: readonly Column[], sheet: number, figures: Figures): Row[] {
  if (!rows.some((row) => row.kind === 'line' && rowWords.total.test(row.label))) return [...rows];
  const cols = columns.filter(addsDown).map(({ col }) => col);
  const out: Row[] = [];
  let since: Row[] = [];
  for (const row of rows) {
    if (row.kind === 'section') {
      since = [];
      out.push(row);
      continue;
    }
    const loose = row.kind === 'line' && rowWords.total.test(row.label);
    const settled: Row =
      loose && addsUp(row, since, cols, sheet, figures)
        ? { ...row, kind: 'subtotal', because: 'its label says total and it adds the lines above it' }
        : row;
    out.push(settled);
    if (settled.kind === 'line') since.push(settled);
    else if (settled.kind === 'total' || settled.kind === 'subtotal') since = [];
  }
  return out;
}

function addsUp(row: Row, parts: readonly Row[], cols: readonly number[], sheet: number, figures: Figures): boolean {
  const sums = cols
    .map((col) => rowSum(row, parts, col, sheet, figures))
    .filter(({ found, filled }) => !Number.isNaN(found) && filled >= 2);
  const held = sums.filter(({ fits }) => fits).length;
  return held > 0 && held * 2 >= sums.length;
}

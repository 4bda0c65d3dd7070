import type { Figures } from '../model/bid';
import type { Column, Row } from '../model/table';
import { addsDown } from './casts-down';
import { rowWords } from './column-words';

/**
 * "Total cost | Funding level | Grant requested | Own contribution": lines under the last total that say who pays for it are parts of it,
 * told once more, and ask for no money of their own. Rows of shares are no money either.
 */
export function settleBelowTotal(rows: readonly Row[], columns: readonly Column[], sheet: number, figures: Figures): Row[] {
  const cols = columns.filter((column) => addsDown(column) || column.role === 'percentage').map(({ col }) => col);
  const marked = rows.map((row): Row =>
    row.kind === 'line' && isShare(row, cols, sheet, figures) ? { ...row, unit: 'percent' } : row,
  );
  const whole = marked.findLastIndex(({ kind }) => kind === 'total' || kind === 'gross');
  if (whole < 0 || !marked.slice(0, whole).some(({ kind }) => kind === 'line')) return marked;
  const below = marked.slice(whole + 1).filter(({ kind, unit }) => kind === 'line' && unit !== 'percent');
  const largest = (row: Row): number =>
    Math.max(...cols.map((col) => Math.abs(figures.value({ sheet, row: row.figures, col })) || 0));
  const size = largest(marked[whole]!);
  if (below.length === 0 || !below.every((row) => rowWords.payer.test(row.label) && largest(row) <= size)) return marked;
  return marked.map((row) =>
    below.includes(row) ? { ...row, kind: 'part', because: `it says who pays for “${marked[whole]!.label}”` } : row,
  );
}

/** Whether all figures of a row are percentages. */
function isShare(row: Row, cols: readonly number[], sheet: number, figures: Figures): boolean {
  let shares = 0;
  for (const col of cols) {
    const at = { sheet, row: row.figures, col };
    if (Number.isNaN(figures.value(at))) continue;
    if (figures.amount(at)?.unit !== 'percent') return false;
    shares++;
  }
  return shares > 0;
}

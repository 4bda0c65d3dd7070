import type { Figures } from '../model/bid';
import type { Column, Row } from '../model/table';
import { addsDown } from './casts-down';
import { rowWords } from './column-words';
import { rowSum } from './row-sums';

/**
 * "Total cost | Funding level | Grant requested | Own contribution": lines under the last total that say who pays for it are parts of it,
 * told once more, and ask for no money of their own. Rows of shares are no money either.
 */
export function settleBelowTotal(rows: readonly Row[], columns: readonly Column[], sheet: number, figures: Figures): Row[] {
  const cols = columns.filter((column) => addsDown(column) || column.role === 'percentage').map(({ col }) => col);
  const marked = rows.map((row): Row =>
    row.kind === 'line' && isShare(row, cols, sheet, figures) ? { ...row, unit: 'percent' } : row,
  );
  const funded = withFundingTold(marked, cols, sheet, figures);
  return withPayers(funded, cols, sheet, figures);
}

/** "Total cost | Funded by: | Grant | Fees | Total funding": what lies between two totals of the same figures pays for the first. */
function withFundingTold(rows: readonly Row[], cols: readonly number[], sheet: number, figures: Figures): readonly Row[] {
  const totals = rows.flatMap(({ kind }, at) => (kind === 'total' || kind === 'subtotal' ? [at] : []));
  const [cost, funding] = totals.slice(-2);
  if (cost === undefined || funding === undefined || !rows.slice(0, cost).some(({ kind }) => kind === 'line')) return rows;
  const between = rows.slice(cost + 1, funding);
  const said = [...between.filter(({ kind }) => kind === 'section'), rows[funding]!].some(({ label }) => sources.test(label));
  const value = (at: number, col: number): number => figures.value({ sheet, row: rows[at]!.figures, col });
  const shown = cols.filter((col) => !Number.isNaN(value(cost, col)) && !Number.isNaN(value(funding, col)));
  const same = shown.filter((col) => value(cost, col) === value(funding, col));
  if (!said || same.length === 0 || same.length * 2 < shown.length) return rows;
  return rows.map((row, at): Row => {
    if (at > cost && at < funding && row.kind === 'line')
      return { ...row, kind: 'part', because: `it pays for “${rows[cost]!.label}”` };
    return at === cost || at === funding ? { ...row, kind: 'total' } : row;
  });
}

const sources = /\b(?:fund(?:s|ed|ing)|income|sources?|paid (?:for )?by|financ\w+|met by|contributions?)\b/i;

function withPayers(marked: readonly Row[], cols: readonly number[], sheet: number, figures: Figures): Row[] {
  const whole = marked.findLastIndex(({ kind }) => kind === 'total' || kind === 'gross');
  if (whole < 0 || !marked.slice(0, whole).some(({ kind }) => kind === 'line')) return [...marked];
  const rows = marked.map((row, at): Row =>
    at > whole && row.kind === 'line' && (rowWords.single.test(row.label) || rowWords.cumulative.test(row.label))
      ? {
          ...row,
          kind: 'note',
          because: rowWords.single.test(row.label) ? 'a figure for one of something' : 'what has come together so far',
        }
      : row,
  );
  const below = rows.slice(whole + 1).filter(({ kind, unit }) => kind === 'line' && unit !== 'percent');
  const largest = (row: Row): number =>
    Math.max(...cols.map((col) => Math.abs(figures.value({ sheet, row: row.figures, col })) || 0));
  const size = largest(marked[whole]!);
  const pays = ({ label }: Row): boolean => rowWords.payer.test(label) || rowWords.purse.test(label);
  if (below.length === 0 || !below.every((row) => pays(row) && largest(row) <= size)) return rows;
  if (!below.some(({ label }) => rowWords.payer.test(label)) && !makeUp(marked[whole]!, below, cols, sheet, figures)) return rows;
  return rows.map((row) =>
    below.includes(row) ? { ...row, kind: 'part', because: `it says who pays for “${marked[whole]!.label}”` } : row,
  );
}

/** Whether rows come to another in most of the columns that show it. */
function makeUp(whole: Row, parts: readonly Row[], cols: readonly number[], sheet: number, figures: Figures): boolean {
  const sums = cols
    .map((col) => rowSum(whole, parts, col, sheet, figures))
    .filter(({ found, filled }) => !Number.isNaN(found) && filled > 0);
  const held = sums.filter(({ fits }) => fits).length;
  return held > 0 && held * 2 >= sums.length;
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

import type { Figures } from '../model/bid';
import type { Column, Row } from '../model/table';
import { noise } from '../model/tolerance';
import { addsDown } from './casts-down';
import { rowWords } from './column-words';
import { isTelling, rowSum } from './row-sums';
import { isLine } from './total-readings';

/** Longer tables are data. */
const LONG = 200;

const costs = /\b(costs?|expenditure|spend|income|net|direct|subtotal|requested|request|funding)\b/i;

/**
 * Rows that no word calls a total, though their figures add the others in every column: the first or the last row of a table
 * without a total, and a row among the lines without which alone the total below can be right ("Direct costs").
 */
export function settleSumRows(rows: readonly Row[], columns: readonly Column[], sheet: number, figures: Figures): Row[] {
  const lines = rows.filter(isLine);
  if (rows.length > LONG || lines.length < 4) return [...rows];
  const cols = columns.filter(addsDown).map(({ col }) => col);
  const adds = (row: Row, parts: readonly Row[], least: number): boolean =>
    verdict(row, parts, cols, sheet, figures, least) === 'all';
  // A column that is out among three or more does not hide the total: it is the error to be found.
  const addsMostly = (row: Row, parts: readonly Row[]): boolean => {
    const { shown, missed } = weigh(row, parts, cols, sheet, figures, 3);
    const most = (shown >= 2 && missed * 2 <= shown) || (costs.test(row.label) && missed <= shown);
    return shown > 0 && (missed === 0 || most);
  };
  const closed = rows.some(({ kind }) => kind === 'total' || kind === 'gross' || kind === 'rate');
  if (!closed) {
    const first = lines[0]!;
    const last = lines[lines.length - 1]!;
    const subtotals = rows.some(({ kind }) => kind === 'subtotal' || kind === 'section');
    if (!subtotals && addsMostly(first, lines.slice(1))) return rows.map((row) => (row === first ? total(row, 'below') : row));
    if (addsMostly(last, lines.slice(0, -1)) && telling(last, cols, sheet, figures))
      return rows.map((row) => (row === last ? total(row, 'above') : row));
    return [...rows];
  }
  const named = settleNamed(rows, lines, cols, sheet, figures);
  if (named) return named;
  const close = rows.findIndex(({ kind }) => kind === 'total');
  const before = rows.slice(0, Math.max(close, 0)).filter(isLine);
  if (close < 0 || verdict(rows[close]!, before, cols, sheet, figures, 2) === 'all') return [...rows];
  const out: Row[] = [];
  let since: Row[] = [];
  rows.forEach((row, i) => {
    const sums = i < close && isLine(row) && adds(row, since, 2) && telling(row, cols, sheet, figures);
    out.push(sums ? { ...row, kind: 'subtotal', because: 'it adds the lines above it, and the total below leaves it out' } : row);
    if (sums || !isLine(row)) since = [];
    else since.push(row);
  });
  return out;
}

/**
 * Lines that begin with total are subtotals where the last total shows it: it adds the lines without them, or it adds them and
 * the other totals.
 */
function settleNamed(
  rows: readonly Row[],
  lines: readonly Row[],
  cols: readonly number[],
  sheet: number,
  figures: Figures,
): Row[] | undefined {
  const loose = lines.filter(({ label }) => rowWords.total.test(label));
  const last = rows.filter(({ kind }) => kind === 'total').pop();
  if (loose.length === 0 || !last) return undefined;
  const fits = (parts: readonly Row[]): boolean => verdict(last, parts, cols, sheet, figures, 2) === 'all';
  if (fits(lines)) return undefined;
  const totals = rows.filter((row) => row !== last && (loose.includes(row) || row.kind === 'total' || row.kind === 'subtotal'));
  if (!fits(lines.filter((row) => !loose.includes(row))) && !fits(totals)) return undefined;
  return rows.map((row) =>
    loose.includes(row) ? { ...row, kind: 'subtotal', because: 'its label says total, and the last total leaves it out' } : row,
  );
}

function total(row: Row, where: string): Row {
  return { ...row, kind: 'total', because: `it adds all lines ${where} it in every column` };
}

/** A sum by its words or by figures that do not agree by chance: at least four digits that are not trailing noughts. */
function telling(row: Row, cols: readonly number[], sheet: number, figures: Figures): boolean {
  if (costs.test(row.label)) return true;
  return cols.some((col) => isTelling(figures.value({ sheet, row: row.figures, col })));
}

/** Whether a row is the sum of others in all columns that can show it, at least one with `least` figures to add. */
function verdict(...given: Parameters<typeof weigh>): 'all' | 'none' {
  const { shown, missed } = weigh(...given);
  return missed === 0 && shown > 0 ? 'all' : 'none';
}

/** In how many columns a row is the sum of others, with `least` figures to add, and in how many it is not. */
function weigh(
  row: Row,
  parts: readonly Row[],
  cols: readonly number[],
  sheet: number,
  figures: Figures,
  least: number,
): { shown: number; missed: number } {
  let shown = 0;
  let missed = 0;
  let before = 0;
  for (const col of cols) {
    const { found, filled, fits } = rowSum(row, parts, col, sheet, figures);
    if (Number.isNaN(found) ? filled === 0 : filled === 0 && (found === 0 || isCorner(found, before))) continue;
    before += found || 0;
    if (!fits) missed++;
    else if (filled >= least && found !== 0) shown++;
  }
  return { shown, missed };
}

/** A column that no line fills may hold the sum of the totals before it. */
function isCorner(found: number, before: number): boolean {
  return before !== 0 && Math.abs(found - before) <= noise(Math.abs(before));
}

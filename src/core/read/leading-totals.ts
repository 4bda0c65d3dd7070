import type { Figures } from '../model/bid';
import type { Column, Row } from '../model/table';
import { addsDown } from './casts-down';
import { isUnder } from './row-numbers';
import { rowSum } from './row-sums';

/** Longer tables are data. */
const LONG = 200;

/** The lines of a table in their order, and the columns that add. */
interface Grid {
  readonly sheet: number;
  readonly cols: readonly number[];
  readonly figures: Figures;
}

/**
 * "TOTAL | Pay | Nurse | Psychologist | Non-pay | Room hire": a line that adds the lines right below it heads them, where the total of
 * the table shows it: it adds the heads (and lines before the first), and not all lines. A figure or two that is out does not hide it.
 */
export function settleLeadingTotals(rows: readonly Row[], columns: readonly Column[], sheet: number, figures: Figures): Row[] {
  const whole = rows.find(({ kind }) => kind === 'total');
  const lines = rows.filter(({ kind, unit }) => kind === 'line' && unit !== 'percent');
  if (!whole || rows.length > LONG || lines.length < 4 || rows.some(({ kind }) => kind === 'subtotal')) return [...rows];
  const grid: Grid = { sheet, cols: columns.filter(addsDown).map(({ col }) => col), figures };
  if (adds(whole, lines, grid)) return [...rows];
  const numbered = headsByNumber(lines, grid);
  if (numbered.size > 0) return rows.map((row) => (numbered.has(row) ? heading(row) : row));
  const heads = headsOf(lines, grid);
  const first = lines.findIndex((line) => heads.has(line));
  const tops = lines.filter((line, at) => at < first || heads.has(line));
  const told = [...heads.values()].some((own) => own.length >= 2);
  if (!told || !adds(whole, tops, grid)) return [...rows];
  return rows.map((row) => (heads.has(row) ? heading(row) : row));
}

function heading(row: Row): Row {
  return { ...row, kind: 'subtotal', leads: true, because: 'it adds the lines below it' };
}

/** "1 Staffing" over "1.1 Nurse" and "1.2 Psychologist", where at least half of such lines add those numbered under them. */
function headsByNumber(lines: readonly Row[], grid: Grid): Set<Row> {
  const heads = lines.flatMap((line, at) => {
    const own = lines.slice(at + 1).filter((other) => isUnder(other, line));
    return own.length > 0 ? [{ line, own }] : [];
  });
  const held = heads.filter(({ line, own }) => adds(line, own, grid));
  const told = held.some(({ own }) => own.length >= 2);
  return new Set(told && held.length * 2 >= heads.length ? heads.map(({ line }) => line) : []);
}

/** Each line that adds a run of lines right below it, with that run, up to the next such line; none where a line is left between. */
function headsOf(lines: readonly Row[], grid: Grid): Map<Row, readonly Row[]> {
  const heads = new Map<Row, readonly Row[]>();
  for (let at = 0; at < lines.length - 1;) {
    const end = lines.findIndex((_, i) => i > at + 1 && adds(lines[at]!, lines.slice(at + 1, i), grid));
    const own = lines.slice(at + 1, end >= 0 ? end : undefined);
    if (end >= 0 || adds(lines[at]!, own, grid)) {
      heads.set(lines[at]!, own);
      at += own.length + 1;
    } else if (heads.size > 0) return new Map();
    else at++;
  }
  return heads;
}

/** In two of three columns that can show it. */
function adds(row: Row, parts: readonly Row[], { sheet, cols, figures }: Grid): boolean {
  const sums = cols
    .map((col) => rowSum(row, parts, col, sheet, figures))
    .filter(({ found, filled }) => !Number.isNaN(found) && (found !== 0 || filled > 0));
  const held = sums.filter(({ fits }) => fits).length;
  return held > 0 && held * 3 >= sums.length * 2;
}

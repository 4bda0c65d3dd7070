import type { Figures } from '../model/bid';
import type { Column, Row } from '../model/table';
import { noise, sumTolerance } from '../model/tolerance';
import { addsDown } from './casts-down';
import { rowWords } from './column-words';

/** Words of money that comes from elsewhere, or that says itself that it is taken off. */
const takenOff =
  /^(?:less|minus|deduct\w*|net of)\b|\b(?:income|contributions?|match(?:ed)?|own (?:funds?|resources)|other (?:funds?|funding|funders?|grants?|sources)|reserves|donations?|fundrais\w+|secured|raised|fees (?:charged|received)|recoverable|savings?|benefits?|receipts?)\b/i;
const remains =
  /\b(?:request(?:ed)?|net|balance|shortfall|grant|ask|required|sought|funding gap|remaining|applied for|bid|award|due|payable|to be funded)\b/i;

/**
 * "Total project cost, less other income, amount requested": rows between a total and what remains of it are deductions where the figures
 * say so, with either sign. They are no lines that ask for money, and what remains is a total.
 */
export function settleDeductions(rows: readonly Row[], columns: readonly Column[], sheet: number, figures: Figures): Row[] {
  const cols = columns.filter(addsDown).map(({ col }) => col);
  const out = withDifference(rows, cols, sheet, figures);
  for (let at = 1; at < out.length; at++) {
    const rest = out[at]!;
    if (!['line', 'total', 'subtotal'].includes(rest.kind) || !remains.test(rest.label)) continue;
    let top = at - 1;
    while (top > 0 && out[top]!.kind === 'line' && takenOff.test(out[top]!.label)) top--;
    const whole = out[top]!;
    if (top === at - 1 || (whole.kind !== 'total' && whole.kind !== 'subtotal')) continue;
    const off = out.slice(top + 1, at);
    const said = off.every((row) => /^(?:less|minus|deduct)\b/i.test(row.label));
    if (!said && !remainsOf(rest, whole, off, cols, sheet, figures)) continue;
    out[top] = { ...whole, kind: 'total' };
    off.forEach((row, i) => {
      out[top + 1 + i] = { ...row, kind: 'deduction', because: `it is taken off “${whole.label}”` };
    });
    out[at] = { ...rest, kind: 'total', because: `it is “${whole.label}” less what stands between` };
  }
  return out;
}

/** "Total income | … | Total expenditure | Surplus": what one total leaves of another, in most columns or by a word that says nothing else. */
function withDifference(rows: readonly Row[], cols: readonly number[], sheet: number, figures: Figures): Row[] {
  return rows.map((row, at): Row => {
    if (row.kind !== 'line' || !rowWords.left.test(row.label)) return row;
    const [first, second] = rows
      .slice(0, at)
      .filter(({ kind }) => kind === 'total' || kind === 'subtotal')
      .slice(-2);
    if (!first || !second) return row;
    const value = (of: Row, col: number): number => figures.value({ sheet, row: of.figures, col });
    const shown = cols.filter((col) => [row, first, second].every((of) => !Number.isNaN(value(of, col))));
    const held = shown.filter((col) => {
      const gap = Math.abs(Math.abs(value(first, col) - value(second, col)) - Math.abs(value(row, col)));
      return gap <= sumTolerance(2, figures.half({ sheet, row: row.figures, col })) + noise(Math.abs(value(first, col)));
    });
    const told = /surplus|deficit/i.test(row.label) && shown.length > 0;
    if (!told && (held.length === 0 || held.length * 2 < shown.length)) return row;
    return { ...row, kind: 'total', because: `it is what “${second.label}” leaves of “${first.label}”` };
  });
}

/** In at least half of the columns that can show it. */
function remainsOf(
  rest: Row,
  whole: Row,
  off: readonly Row[],
  cols: readonly number[],
  sheet: number,
  figures: Figures,
): boolean {
  let shown = 0;
  let held = 0;
  for (const col of cols) {
    const value = (row: Row): number => figures.value({ sheet, row: row.figures, col });
    const [found, from] = [value(rest), value(whole)];
    const taken = off.map(value).filter((figure) => !Number.isNaN(figure) && figure !== 0);
    if (Number.isNaN(found) || Number.isNaN(from) || taken.length === 0) continue;
    shown++;
    const expected = from - taken.reduce((sum, figure) => sum + Math.abs(figure), 0);
    const half = figures.half({ sheet, row: rest.figures, col });
    if (Math.abs(found - expected) <= sumTolerance(taken.length + 1, half) + noise(Math.abs(from))) held++;
  }
  return held > 0 && held * 2 >= shown;
}

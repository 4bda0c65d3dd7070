import type { Bid, Figures } from '../model/bid';
import { decimal, type Decimal } from '../model/decimal';
import type { Datum } from '../model/finding';
import { placeOf, type CellRef } from '../model/place';
import type { Row, Table } from '../model/table';
import { rowWords } from '../read/column-words';
import { defineCheck, type Outcome } from './define-check';
import { titleOf } from './cast-finding';
import { pounds } from './pounds';

/** One figure that is carried on: what it should be by the figures before it, and whether enough of its row hold to say so. */
interface Step {
  readonly table: Table;
  readonly row: Row;
  readonly at: CellRef;
  readonly expected: number;
  readonly found: number;
  readonly parts: readonly CellRef[];
  readonly message: 'closing' | 'opening' | 'cumulative';
}

const outgoing = /\b(?:expenditure|payments?|spend(?:ing)?|costs?|outgoings?|cash out|outflows?|expenses|paid)\b/i;

function* stepsOf({ tables, figures }: Bid): Iterable<readonly Step[]> {
  for (const table of tables) {
    if (table.kind === 'narrative' || table.kind === 'plan') continue;
    const cols = table.columns
      .filter(({ role, unit }) => ['period', 'amount', 'other', 'party'].includes(role) && unit !== 'percent')
      .map(({ col }) => col);
    if (cols.length < 3) continue;
    const first = table.rows.findIndex(({ label }) => rowWords.opening.test(label));
    const last = table.rows.findIndex(({ label }, at) => at > first && rowWords.closing.test(label));
    if (first >= 0 && last > first + 1) yield trusted(balances(table, first, last, cols, figures));
    const running = table.rows.findIndex(({ label }) => rowWords.cumulative.test(label));
    const whole = table.rows.slice(0, Math.max(running, 0)).findLast(({ kind }) => kind === 'total');
    if (running > 0 && whole) yield trusted(cumulated(table, whole, table.rows[running]!, cols, figures));
  }
}

/** Steps of one kind are believed where at least two hold, and at least as many as do not. */
function trusted(steps: readonly Step[]): readonly Step[] {
  return ['opening', 'closing', 'cumulative'].flatMap((kind) => {
    const own = steps.filter(({ message }) => message === kind);
    const held = own.filter(fits).length;
    return held >= 2 && held * 2 >= own.length ? own : [];
  });
}

function fits({ found, expected }: Step): boolean {
  return Math.abs(found - expected) < 0.51;
}

function balances(table: Table, first: number, last: number, cols: readonly number[], figures: Figures): Step[] {
  const [open, close] = [table.rows[first]!, table.rows[last]!];
  const at = (row: Row, col: number): CellRef => ({ sheet: table.sheet, row: row.figures, col });
  const value = (row: Row, col: number): number => figures.value(at(row, col));
  const between = table.rows.slice(first + 1, last);
  const totals = between.filter(({ kind }) => kind === 'total' || kind === 'subtotal');
  const lines = between.filter(({ kind, unit }) => kind !== 'section' && kind !== 'note' && unit !== 'percent');
  // Where both totals are printed they move the balance, else every line does; what goes out is taken off unless it is negative itself.
  const movers = totals.length === 2 ? totals : lines;
  const sign = (row: Row, col: number): number => (outgoing.test(row.label) && value(row, col) > 0 ? -1 : 1);
  const steps: Step[] = [];
  cols.forEach((col, i) => {
    const parts = movers.filter((row) => !Number.isNaN(value(row, col)));
    const start = value(open, col);
    if (Number.isNaN(start) || Number.isNaN(value(close, col)) || parts.length === 0) return;
    const moved = parts.reduce((sum, row) => sum + sign(row, col) * value(row, col), 0);
    steps.push({
      table,
      row: close,
      at: at(close, col),
      expected: start + moved,
      found: value(close, col),
      parts: [at(open, col), ...parts.map((row) => at(row, col))],
      message: 'closing',
    });
    const before = i > 0 ? value(close, cols[i - 1]!) : NaN;
    if (!Number.isNaN(before))
      steps.push({
        table,
        row: open,
        at: at(open, col),
        expected: before,
        found: start,
        parts: [at(close, cols[i - 1]!)],
        message: 'opening',
      });
  });
  return steps;
}

function cumulated(table: Table, whole: Row, row: Row, cols: readonly number[], figures: Figures): Step[] {
  const at = (of: Row, col: number): CellRef => ({ sheet: table.sheet, row: of.figures, col });
  return cols.flatMap((col, i): Step[] => {
    const found = figures.value(at(row, col));
    const before = i > 0 ? figures.value(at(row, cols[i - 1]!)) : 0;
    const own = figures.value(at(whole, col));
    if ([found, before, own].some(Number.isNaN)) return [];
    const parts = [at(whole, col), ...(i > 0 ? [at(row, cols[i - 1]!)] : [])];
    return [{ table, row, at: at(row, col), expected: before + own, found, parts, message: 'cumulative' }];
  });
}

function judge(steps: readonly Step[], bid: Bid): Outcome[] {
  const outcomes: Outcome[] = [];
  const held = steps.filter(fits);
  if (held.length > 0) outcomes.push({ verdict: 'pass', at: placeOf(held[0]!.at), count: held.length });
  const broken = steps.filter((step) => !fits(step));
  const typed = (ref: CellRef): Decimal => bid.figures.amount(ref)?.value ?? decimal(0);
  broken.forEach((step, i) => {
    const { table, row, at, message, expected } = step;
    // A wrong figure puts out the next step that rests on it: the first is told, and what follows is right once it is mended.
    const cause = broken
      .slice(0, i)
      .find((other) => step.parts.some(({ row: r, col }) => r === other.at.row && col === other.at.col));
    if (cause && Math.abs(step.expected + (cause.expected - cause.found) - step.found) < 0.51) return;
    const next = broken.find(
      (other) =>
        other !== step &&
        other.message === 'opening' &&
        step.parts.some(({ row: r, col }) => r === other.at.row && col === other.at.col),
    );
    if (next && Math.abs(expected + (next.expected - next.found) - step.found) < 0.51) return;
    const right = decimal(String(Math.round(expected * 100) / 100));
    const heading = table.columns.find(({ col }) => col === at.col)?.heading ?? '';
    const data: Record<string, Datum> = {
      row: { kind: 'name', text: row.label },
      table: { kind: 'name', text: titleOf(table) },
      column: { kind: 'words', text: heading },
      found: pounds(typed(at)),
      expected: pounds(right),
    };
    outcomes.push({
      verdict: 'fail',
      finding: {
        check: 'running-balance',
        severity: 'error',
        message,
        subject: row.label,
        data,
        at: [placeOf(at)],
        expected: pounds(right),
        found: pounds(typed(at)),
        difference: pounds(typed(at).minus(right)),
      },
    });
  });
  return outcomes;
}

export const runningBalance = defineCheck<readonly Step[]>({
  id: 'running-balance',
  group: 'casts',
  severity: 'error',
  title: 'A balance or a running total is the one before it, with what came between',
  why: 'A cash flow shows that the money is there when it is due; one wrong step makes every later one wrong.',
  repair: 'Work the row on from its first figure, or let it be a formula.',
  wrong: `
    Cash flow
    |                 | Apr   | May   | Jun   | Jul   |
    | Opening balance | 5,000 | 6,150 | 4,900 | 7,600 |
    | Income          | 4,000 | 1,500 | 6,000 | 2,200 |
    | Expenditure     | 2,850 | 2,750 | 3,300 | 3,100 |
    | Closing balance | 6,150 | 4,900 | 7,600 | 7,600 ✗ |`,
  right: `
    Cash flow
    |                 | Apr   | May   | Jun   | Jul   |
    | Opening balance | 5,000 | 6,150 | 4,900 | 7,600 |
    | Income          | 4,000 | 1,500 | 6,000 | 2,200 |
    | Expenditure     | 2,850 | 2,750 | 3,300 | 3,100 |
    | Closing balance | 6,150 | 4,900 | 7,600 | 6,700 |`,
  messages: {
    closing: '{row} in {column} is {found}; what was there, with what came in and went out, gives {expected}.',
    opening: '{row} in {column} is {found}; the column before closes with {expected}.',
    cumulative: '{row} in {column} is {found}; the figure before it and the total of this column give {expected}.',
  },
  select: stepsOf,
  judge,
});

import type { Figures } from '../model/bid';
import type { Column, Row } from '../model/table';
import { noise, sumTolerance } from '../model/tolerance';

/** Longer tables are data, whose columns say themselves what they are. */
const LONG = 200;

/** The lines of a table by column, NaN where a cell holds no figure. */
interface Grid {
  readonly lines: readonly Row[];
  value(line: Row, col: number): number;
  half(line: Row, col: number): number;
}

/**
 * Columns of money that follow from others on the lines are no money of their own: a year that adds the quarters before it is a total;
 * a contribution of 80 % of the total, on-costs of 28 % of a salary, and the annual cost that a post's months and FTE are taken from are
 * workings. Without this a line would ask for its money twice.
 */
export function settleDerivedColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  sheet: number,
  figures: Figures,
  budget: boolean,
): readonly Column[] {
  const lines = rows.filter(({ kind, unit }) => kind === 'line' && unit !== 'percent');
  if (rows.length > LONG || lines.length < 2) return columns;
  const grid: Grid = {
    lines,
    value: (line, col) => figures.value({ sheet, row: line.figures, col }),
    half: (line, col) => figures.half({ sheet, row: line.figures, col }),
  };
  const counted = withDays(columns, grid);
  const named = budget ? withParties(withPlainCosts(counted, grid), grid) : counted;
  return withoutShares(withoutUnitCosts(withoutSplits(withSums(named, grid), grid), grid), grid);
}

function isOwn({ role, share }: Column): boolean {
  return (role === 'amount' || role === 'period') && share !== 'self-fund' && share !== 'match';
}

/** "Senior consultant (£850) | Analyst (£440) | Total days": what adds to days is days, whatever price its heading tells. */
function withDays(columns: readonly Column[], grid: Grid): readonly Column[] {
  const at = columns.findIndex(({ role, unit }) => role === 'total' && (unit === 'days' || unit === 'hours'));
  let from = at;
  while (from > 0 && isOwn(columns[from - 1]!)) from--;
  const parts = columns.slice(from, Math.max(at, 0));
  if (parts.length < 2 || !adds(columns[at]!, parts, grid)) return columns;
  const unit = columns[at]!.unit!;
  return columns.map((column): Column =>
    parts.includes(column)
      ? { ...column, role: unit === 'days' ? 'days' : 'hours', unit, because: `it is part of “${columns[at]!.heading}”` }
      : column,
  );
}

/** "Training | 4,100" under no heading at all: the only column of figures is what each costs. */
function withPlainCosts(columns: readonly Column[], grid: Grid): readonly Column[] {
  const [only, more] = columns.filter(({ role }) => role !== 'label' && role !== 'text' && role !== 'number');
  if (!only || more || only.role !== 'other' || columns.some(({ heading }) => heading !== '')) return columns;
  if (!grid.lines.some((line) => Math.abs(grid.value(line, only.col)) > 100)) return columns;
  return columns.map((column): Column =>
    column === only ? { ...column, role: 'amount', unit: 'money', because: 'the rows name what money is spent on' } : column,
  );
}

/** In a budget, columns headed by names that add to a total are what each of them takes: "Newtown | Riverside | Hillford | Total". */
function withParties(columns: readonly Column[], grid: Grid): readonly Column[] {
  const end = columns.findIndex(({ role }) => role === 'total');
  let start = end;
  const isPlain = ({ role, unit }: Column): boolean => role === 'other' && unit === undefined;
  while (start > 0 && (isPlain(columns[start - 1]!) || isOwn(columns[start - 1]!))) start--;
  const parts = columns.slice(start, Math.max(end, 0));
  const large = (line: Row): boolean => Math.abs(grid.value(line, columns[end]!.col)) > 100;
  if (parts.length < 2 || !parts.some(isPlain) || !grid.lines.some(large) || !adds(columns[end]!, parts, grid, 3)) return columns;
  const because = 'with its neighbours it makes the total';
  const named = !parts.some(isOwn);
  return columns.map((column, i): Column => {
    if (i === end) return { ...column, unit: 'money' };
    if (!parts.includes(column) || !isPlain(column)) return column;
    return { ...column, role: named ? 'party' : 'amount', unit: 'money', because, ...(named && { party: column.heading }) };
  });
}

/** A column that adds a run of columns right before it, on every line that shows it. */
function withSums(columns: readonly Column[], grid: Grid): Column[] {
  const out = [...columns];
  for (let at = 2; at < out.length; at++) {
    const column = out[at]!;
    if (!isOwn(column)) continue;
    for (let from = at - 2; from >= 0 && isOwn(out[from]!) && isOwn(out[from + 1]!); from--) {
      const parts = out.slice(from, at);
      if (arePeers(column, parts) || !adds(column, parts, grid)) continue;
      out[at] = { ...column, role: 'total', because: `it adds ${parts.length} columns before it on every line` };
      break;
    }
  }
  return out;
}

/** Whether a column adds others on its lines; `spare` lines that hold make up for one that does not. */
/** A year among years is a year, even where it comes to the others together; a year after its quarters is their total. */
function arePeers({ period }: Column, parts: readonly Column[]): boolean {
  return period !== undefined && parts.every((part) => part.period?.kind === period.kind);
}

function adds(column: Column, parts: readonly Column[], grid: Grid, spare = 4): boolean {
  let strong = 0;
  let missed = 0;
  for (const line of grid.lines) {
    const found = grid.value(line, column.col);
    const taken = parts.map(({ col }) => grid.value(line, col)).filter((value) => !Number.isNaN(value) && value !== 0);
    if (Number.isNaN(found) || (found === 0 && taken.length === 0)) continue;
    const expected = taken.reduce((sum, value) => sum + value, 0);
    const fits =
      Math.abs(found - expected) <= sumTolerance(taken.length, grid.half(line, column.col)) + noise(Math.abs(expected));
    if (!fits) missed++;
    else if (taken.length >= 2) strong++;
  }
  return strong >= 2 && missed * spare <= strong;
}

/** Columns after a total that add to it once more: "Total | Of which capital | Of which revenue". */
function withoutSplits(columns: readonly Column[], grid: Grid): Column[] {
  const end = columns.findIndex(({ role }) => role === 'total');
  const before = columns.slice(0, Math.max(end, 0)).filter(isOwn);
  let stop = end + 1;
  while (stop < columns.length && isOwn(columns[stop]!)) stop++;
  const after = columns.slice(end + 1, stop);
  if (end < 0 || before.length < 2 || after.length < 2) return [...columns];
  if (!adds(columns[end]!, before, grid) || !adds(columns[end]!, after, grid)) return [...columns];
  return columns.map((column) =>
    after.includes(column) ? working(column, `with its neighbours it splits “${columns[end]!.heading}” once more`) : column,
  );
}

/** A post's cost that is an annual cost times its months or FTE: the annual cost, and what it is built from, are workings. */
function withoutUnitCosts(columns: readonly Column[], grid: Grid): Column[] {
  const factors = columns.filter(({ role }) => ['fte', 'months', 'quantity', 'days', 'hours', 'percentage'].includes(role));
  if (factors.length === 0) return [...columns];
  const money = columns.filter((column) => isOwn(column) || column.role === 'total');
  for (const cost of [...money].reverse()) {
    const at = columns.indexOf(cost);
    const unit = money.find(
      (other) => columns.indexOf(other) < at && setsOf(factors).some((set) => multiplies(cost, other, set, grid)),
    );
    if (!unit) continue;
    const own = columns.indexOf(unit);
    return columns.map((column, i) =>
      column === unit || (i < own && isOwn(column)) || (i < at && column.role === 'total')
        ? working(column, `“${cost.heading}” is worked out from it`)
        : column === cost && column.role === 'total'
          ? { ...column, role: 'amount', unit: 'money', because: 'it is what each line costs' }
          : column,
    );
  }
  return [...columns];
}

function setsOf(factors: readonly Column[]): Column[][] {
  const few = factors.slice(0, 4);
  return Array.from({ length: 2 ** few.length - 1 }, (_, mask) => few.filter((__, i) => ((mask + 1) >> i) & 1));
}

/** `cost` = `unit` × the factors, months counted in years, on every line, and on two of them the factors are not one. */
function multiplies(cost: Column, unit: Column, factors: readonly Column[], grid: Grid): boolean {
  let telling = 0;
  for (const line of grid.lines) {
    const found = grid.value(line, cost.col);
    const base = grid.value(line, unit.col);
    if (Number.isNaN(found) || Number.isNaN(base) || base === 0) continue;
    let factor = 1;
    for (const { col, role } of factors) {
      const value = grid.value(line, col);
      factor *= Number.isNaN(value) ? 1 : role === 'months' ? value / 12 : value;
    }
    if (Math.abs(found - base * factor) > Math.max(grid.half(line, cost.col), 0.5) * 2.02 + noise(Math.abs(found))) return false;
    if (Math.abs(factor - 1) > 1e-9 && found !== 0) telling++;
  }
  return telling >= 2;
}

/** A column that is one share of a column before it on every line: "Funder contribution (80%)" beside the total, on-costs beside pay. */
function withoutShares(columns: readonly Column[], grid: Grid): Column[] {
  return columns.map((column, at) => {
    if (!isOwn(column) || column.role === 'period') return column;
    const before = columns.slice(0, at);
    const others = before.filter((other) => isOwn(other) || other.role === 'total');
    // Beside one other column it may be the half that is asked for; beside the parts of a total it repeats them.
    if (others.length < 2 && !/%/.test(column.heading)) return column;
    // What is asked for is a share of the whole cost; only beside years it is a second telling of them.
    if (column.share === 'request' && !before.some(isOwn)) return column;
    const whole = others.find((other) => isShareOf(column, other, grid));
    return whole ? working(column, `it is the same share of “${whole.heading}” on every line`) : column;
  });
}

function isShareOf(column: Column, whole: Column, grid: Grid): boolean {
  const shown = grid.lines.flatMap((line) => {
    const [part, of] = [grid.value(line, column.col), grid.value(line, whole.col)];
    return Number.isNaN(part) || Number.isNaN(of) || of === 0 ? [] : [{ part, of, half: grid.half(line, column.col) }];
  });
  if (shown.length < 3 || new Set(shown.map(({ of }) => of)).size < 3) return false;
  const largest = shown.reduce((a, b) => (Math.abs(b.of) > Math.abs(a.of) ? b : a));
  const ratio = largest.part / largest.of;
  if (!(ratio > 0.005 && ratio < 0.995)) return false;
  const round = Math.round(ratio * 1000) / 1000;
  return shown.every(({ part, of, half }) => Math.abs(part - of * round) <= half * 1.02 + noise(Math.abs(of)));
}

function working(column: Column, because: string): Column {
  return { ...column, role: 'other', because };
}

import type { Figures } from '../model/bid';
import type { Column, Row } from '../model/table';
import { noise, sumTolerance } from '../model/tolerance';
import { findWorkings, type RowWorkings } from './workings/find-workings';

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
  const parted = withoutSplits(withSums(named, grid), grid);
  const found = findWorkings(parted, rows, sheet, figures);
  return withoutShares(withoutWorkings(parted, grid, found, budget), grid, found);
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
  let stop = end + 1;
  while (end >= 0 && stop < columns.length && isPlain(columns[stop]!)) stop++;
  const shared = columns.slice(end + 1, stop);
  if (shared.length >= 2 && !columns.slice(0, end).some(isOwn) && adds(columns[end]!, shared, grid, 3))
    return columns.map((column, i): Column => {
      if (i === end) return { ...column, unit: 'money' };
      return shared.includes(column)
        ? { ...column, role: 'party', unit: 'money', party: column.heading, because: 'with its neighbours it makes the total' }
        : column;
    });
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

/**
 * What a column is worked out from is no money of its own: the monthly cost beside its months, the whole rent beside the share that is
 * charged, and the columns that add up to it. What it is worked out to is what each line costs. Salary and the pension taken from it are
 * both parts of one total, and stay.
 */
function withoutWorkings(columns: readonly Column[], grid: Grid, found: RowWorkings, budget: boolean): Column[] {
  const reasons = new Map<number, string>();
  const counted = new Map<number, string>();
  const products = found.all.filter(({ grade, parts, weight }) => grade === 'certain' && parts.length > 1 && weight.telling >= 2);
  const summed = summedColumns(columns, grid);
  const put = (column: Column, because: string): void => {
    // What is asked of the funder is the money of a line, whatever else is worked out from it.
    if (reasons.has(column.col) || column.share === 'request') return;
    reasons.set(column.col, because);
    // The parts of a sum that is a working are workings too.
    for (const part of summed.get(column.col) ?? []) put(part, because);
  };
  for (const { target, parts, working } of products) {
    if (!isMoney(target) && target.role !== 'other') continue;
    // Turned round, the same figures would make what is asked a working of its own rate.
    if (working.factors.some(({ as }) => as === 'over') && !found.products.some((one) => one.target === target)) continue;
    const beside = [...summed.values()].some((own) => own.includes(target) && parts.some((part) => own.includes(part)));
    if (beside || reasons.has(target.col)) continue;
    for (const part of parts) {
      const because = `“${target.heading}” is worked out from it`;
      // A price that only rises or is shared out is a whole cost; its total adds down.
      const alone = parts.every((other) => other === part || other.role === 'percentage');
      if (isMoney(part) || (alone && part.role === 'rate')) put(part, because);
      else if (isPlain(part) && parts.some(({ unit }) => unit === 'money')) counted.set(part.col, because);
    }
  }
  const settled = columns.map((column): Column => {
    const [because, counts] = [reasons.get(column.col), counted.get(column.col)];
    if (because) return working(column, because);
    return counts ? { ...column, role: 'quantity', unit: 'number', because: counts } : column;
  });
  if (settled.some(isOwn)) return settled;
  const isFactor = (column: Column): boolean =>
    products.some(({ parts, working: { factors } }) => parts.includes(column) && factors.every(({ as }) => as !== 'over'));
  const last = [...products].reverse().find(({ target, parts }) => {
    const large = grid.lines.some((line) => Math.abs(grid.value(line, target.col)) > 100);
    return (
      (target.role === 'total' || isPlain(target)) &&
      large &&
      !isFactor(target) &&
      (budget || [target, ...parts].some(({ unit }) => unit === 'money'))
    );
  });
  return settled.map((column) =>
    column.col === last?.target.col ? { ...column, role: 'amount', unit: 'money', because: costOfLine } : column,
  );
}

/** Why a column that its row works out is money. */
export const costOfLine = 'it is what each line costs';

function isPlain({ role, unit }: Column): boolean {
  return role === 'other' && unit === undefined;
}

function isMoney(column: Column): boolean {
  return isOwn(column) || column.role === 'total';
}

/** By column, the columns right before it that it adds. */
function summedColumns(columns: readonly Column[], grid: Grid): Map<number, Column[]> {
  const sums = new Map<number, Column[]>();
  columns.forEach((column, at) => {
    if (column.role !== 'total' && column.role !== 'amount') return;
    for (let from = at - 2; from >= 0; from--) {
      const parts = columns.slice(from, at).filter((part) => isOwn(part) || part.role === 'vat');
      if (!isOwn(columns[from]!) || parts.length < 2 || !adds(column, parts, grid)) continue;
      sums.set(column.col, parts);
      break;
    }
  });
  return sums;
}

/** A column that is one share of a column before it on every line: "Funder contribution (80%)" beside the total, on-costs beside pay. */
function withoutShares(columns: readonly Column[], grid: Grid, found: RowWorkings): Column[] {
  const summed = [...summedColumns(columns, grid).values()];
  return columns.map((column, at) => {
    if (!isOwn(column) || column.role === 'period') return column;
    const before = columns.slice(0, at);
    const others = before.filter(isMoney);
    // Beside one other column it may be the half that is asked for; beside the parts of a total it repeats them.
    if (others.length < 2 && !/%/.test(column.heading)) return column;
    // What is asked for is a share of the whole cost; only beside years it is a second telling of them.
    if (column.share === 'request' && !before.some(isOwn)) return column;
    const share = found.all.find(
      ({ target, parts, working, weight }) =>
        target.col === column.col &&
        parts.length === 1 &&
        working.times !== undefined &&
        working.times[0] < working.times[1] &&
        weight.held >= 3 &&
        others.some(({ col }) => col === parts[0]!.col),
    );
    if (!share) return column;
    const [whole] = share.parts;
    const beside = summed.some((parts) => parts.includes(column) && parts.some(({ col }) => col === whole!.col));
    return beside ? column : working(column, `it is the same share of “${whole!.heading}” on every line`);
  });
}

function working(column: Column, because: string): Column {
  return { ...column, role: 'other', because };
}

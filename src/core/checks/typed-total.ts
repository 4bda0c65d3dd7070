import type { Bid } from '../model/bid';
import { decimal } from '../model/decimal';
import { placeOf } from '../model/place';
import { referencesOf, typedTerms } from '../read/formulas/parts';
import { formulasOf } from '../read/formulas/sheet-formulas';
import { counted, gather, isAmountColumn, isMoneyTable, named, nameOf, shown, tableName } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';
import { hasFormula, termsAt, totalsAcross, totalsDown, type TotalCell } from './total-cells';

/** The totals of one total row, or of one total column. */
interface Run {
  readonly kind: 'run';
  readonly live: readonly TotalCell[];
  readonly typed: readonly TotalCell[];
}

/** All totals of a bid without a single formula among them. */
interface Wholly {
  readonly kind: 'wholly';
  readonly typed: readonly TotalCell[];
}

function* runsOf(bid: Bid): Iterable<Run | Wholly> {
  const tables = bid.tables.filter(isMoneyTable);
  const none = bid.snapshot.sheets.every(({ formulas }) => formulas.size === 0);
  const runs = tables.flatMap((table) => {
    const down = groupedBy(totalsDown(table, bid), ({ row }) => row.figures);
    return [...down, ...(none ? [] : groupedBy(totalsAcross(table, bid), ({ column }) => column.col))];
  });
  const all = runs.flat();
  if (none || !all.some(({ at }) => hasFormula(bid.snapshot, at))) {
    const typed = all.filter(({ direction }) => direction === 'down');
    if (typed.length > 0) yield { kind: 'wholly', typed };
    return;
  }
  for (const cells of runs) {
    const live = cells.filter(({ at }) => hasFormula(bid.snapshot, at));
    // “Total cost” over rate × quantity is a product; only a column that adds has typed totals.
    if (cells[0]!.direction === 'across' && !live.every(({ at }) => termsAt(bid.snapshot, at))) continue;
    const isLive = new Set(live);
    if (live.length > 0)
      yield {
        kind: 'run',
        live,
        typed: cells.filter((cell) => !isLive.has(cell) && addsUpSomething(cell, bid) && bid.figures.value(cell.at) !== 0),
      };
  }
}

/** A total down adds by its row; one across needs two figures to add. */
function addsUpSomething({ table, row, column, direction }: TotalCell, { figures }: Bid): boolean {
  if (direction === 'down') return true;
  const parts = table.columns.filter(
    (other) =>
      other !== column &&
      isAmountColumn(other) &&
      Math.abs(figures.value({ sheet: table.sheet, row: row.figures, col: other.col })) > 0,
  );
  return parts.length >= 2;
}

function groupedBy(cells: readonly TotalCell[], key: (cell: TotalCell) => number): TotalCell[][] {
  const groups = new Map<number, TotalCell[]>();
  for (const cell of cells) gather(groups, key(cell), cell);
  return [...groups.values()];
}

function judge(subject: Run | Wholly, bid: Bid): Outcome[] {
  if (subject.kind === 'wholly') return [wholly(subject)];
  const { live, typed } = subject;
  const outcomes: Outcome[] = [];
  const few = typed.length > 0 && live.length >= 2 && typed.length * 2 <= live.length;
  if (few) outcomes.push(...typed.map((total) => typedAmong(total, live.length, bid)));
  for (const total of live) {
    const plug = plugOf(total, bid);
    if (plug) outcomes.push(plug);
  }
  if (outcomes.length === 0) outcomes.push({ ...pass(placeOf(live[0]!.at)), verdict: 'pass', count: live.length });
  return outcomes;
}

function wholly({ typed }: Wholly): Outcome {
  return {
    verdict: 'fail',
    finding: {
      check: 'typed-total',
      severity: 'note',
      message: 'wholly',
      data: { totals: counted(typed.length, 'total is', 'totals are') },
      subject: '',
      at: typed.slice(0, 50).map(({ at }) => placeOf(at)),
    },
  };
}

function typedAmong({ table, row, column, at, direction }: TotalCell, live: number, bid: Bid): Outcome {
  const name = nameOf(table, at.row, at.col);
  const amount = shown(bid.figures.amount(at)!, column);
  return {
    verdict: 'fail',
    finding: {
      check: 'typed-total',
      severity: 'warning',
      message: 'among',
      data: {
        total: named(name),
        column: named(column.heading),
        amount,
        others: counted(live, 'other total', 'other totals'),
        table: named(tableName(table, bid.snapshot)),
      },
      subject: name,
      at: [placeOf(at)],
      found: amount,
      group: { key: `${table.id}/${direction}/${direction === 'down' ? row.figures : column.col}`, many: 'several' },
    },
  };
}

/** A figure typed into a formula that otherwise adds cells: "=SUM(B3:B6)+500". */
function plugOf({ table, column, at }: TotalCell, { snapshot, figures }: Bid): Outcome | undefined {
  const formula = formulasOf(snapshot.sheets[at.sheet]!).at(at.row, at.col);
  const terms = formula && referencesOf(formula).length > 0 ? typedTerms(formula) : [];
  if (terms.length === 0) return undefined;
  const name = nameOf(table, at.row, at.col);
  const value = decimal(terms.reduce((sum, term) => sum + term, 0));
  return {
    verdict: 'fail',
    finding: {
      check: 'typed-total',
      severity: 'warning',
      message: 'plug',
      data: {
        total: named(name),
        column: named(column.heading),
        typed: { kind: 'figure', value, unit: 'money', currency: column.currency ?? figures.amount(at)?.currency ?? 'GBP' },
      },
      subject: name,
      at: [placeOf(at)],
    },
  };
}

export const typedTotal = defineCheck<Run | Wholly>({
  id: 'typed-total',
  group: 'form',
  severity: 'warning',
  title: 'A total is a formula',
  why: 'A typed total stays as it is when a line changes, and nobody sees that it no longer adds up.',
  repair: 'Let the cell be the sum of its lines; Write totals does this without changing a figure that is right.',
  wrong: `
    Funding request
    | Activity | 23/24                 | 24/25                 | 25/26     |
    | Training | £4,000                | £5,000                | £5,000    |
    | Lead     | £31,000               | £32,000               | £33,000   |
    | Total    | =SUM(B3:B4) → £35,000 | =SUM(C3:C4) → £37,000 | £38,000 ✗ |`,
  right: `
    Funding request
    | Activity | 23/24                 | 24/25                 | 25/26                 |
    | Training | £4,000                | £5,000                | £5,000                |
    | Lead     | £31,000               | £32,000               | £33,000               |
    | Total    | =SUM(B3:B4) → £35,000 | =SUM(C3:C4) → £37,000 | =SUM(D3:D4) → £38,000 |`,
  messages: {
    wholly: '{totals} typed; none is a formula.',
    among: '{total} under {column}, {amount}, is typed; the {others} beside it are formulas.',
    several: '{count} in {table} are typed among totals that are formulas.',
    plug: 'The formula of {total} under {column} adds {typed}, typed into it.',
  },
  select: runsOf,
  judge,
});

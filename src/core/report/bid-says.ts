import type { Bid } from '../model/bid';
import { sum, type Decimal } from '../model/decimal';
import type { CellRef } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { castValue } from '../read/cast-value';
import { headingKey } from '../read/summary-columns';
import type { LineSums, SumColumn } from './line-sums';

/** What the bid itself prints for a column of the reconciliation. */
export interface Printed {
  readonly value: Decimal;
  readonly half: Decimal;
  /** As printed; undefined where it is several totals added. */
  readonly text?: string;
  /** The cells it stands in. */
  readonly at: readonly CellRef[];
}

/**
 * The grand total the bid prints for a column: the total row of the summary, or of the only table; where there are only tables with
 * totals of their own, those added. For the whole bid a headline comes first. Undefined where the bid says nothing.
 */
export function bidSays(bid: Bid, sums: LineSums, column: SumColumn, alone: boolean): Printed | undefined {
  if (column.kind === 'rest' && !alone) return undefined;
  const whole = column.kind === 'all' || alone;
  const headline = whole ? wholeHeadline(bid, sums) : undefined;
  if (headline) return headline;
  const wanted = (candidate: Column): boolean =>
    column.kind === 'column' ? headingKey(candidate) === column.key : candidate.role === 'total';
  const summary = summaryTable(bid, sums);
  const grand = summary ?? (sums.tables.length === 1 ? sums.tables[0] : undefined);
  if (grand) return printedTotal(bid, grand, wanted) ?? (whole ? printedTotal(bid, grand, onlyMoney(grand)) : undefined);
  const totals = sums.tables.map(
    (table) => printedTotal(bid, table, wanted) ?? (whole ? printedTotal(bid, table, onlyMoney(table)) : undefined),
  );
  if (totals.some((total) => total === undefined)) return undefined;
  const all = totals.flatMap((total) => total ?? []);
  return { value: sum(all.map(({ value }) => value)), half: sum(all.map(({ half }) => half)), at: all.flatMap(({ at }) => at) };
}

function wholeHeadline(bid: Bid, sums: LineSums): Printed | undefined {
  const found = bid.headlines.filter(
    ({ covers, certain, amount }) =>
      certain && amount.unit === 'money' && sums.tables.every((table) => covers.some(({ id }) => id === table.id)),
  );
  const headline = found.find(({ unlabelled }) => unlabelled) ?? found[0];
  return headline && { value: headline.amount.value, half: headline.amount.half, text: headline.amount.text, at: [headline.at] };
}

/** The one summary whose rows stand for all tables with lines. */
function summaryTable(bid: Bid, sums: LineSums): Table | undefined {
  const tables = new Set(bid.summaries.map(({ table }) => table));
  const whole = [...tables].filter((table) => {
    const covered = new Set(
      bid.summaries
        .filter((row) => row.table === table)
        .flatMap(({ covers, fits = [] }) => [...covers, ...fits].map(({ id }) => id)),
    );
    return sums.tables.every(({ id }) => covered.has(id));
  });
  return whole.length === 1 ? whole[0] : undefined;
}

/** The money column of a table that has only one. */
function onlyMoney(table: Table): (column: Column) => boolean {
  const money = table.columns.filter(({ role }) => role === 'amount' || role === 'period' || role === 'party');
  return (column) => money.length === 1 && column === money[0];
}

/** The total row's figure in a column: of several such rows the one that adds the most, and of equals the last. */
function printedTotal(bid: Bid, table: Table, wanted: (column: Column) => boolean): Printed | undefined {
  const columns = table.columns.filter(wanted);
  if (columns.length !== 1) return undefined;
  const { col } = columns[0]!;
  let best: { row: Row; parts: number } | undefined;
  for (const row of table.rows) {
    const at = { sheet: table.sheet, row: row.figures, col };
    if (row.kind !== 'total' || Number.isNaN(bid.figures.value(at)) || isHeadline(bid, at)) continue;
    const parts = addedRows(bid, table, row, col);
    if (!best || parts >= best.parts) best = { row, parts };
  }
  if (!best) return undefined;
  const at = { sheet: table.sheet, row: best.row.figures, col };
  const amount = bid.pounds.amount(at);
  return amount && amount.unit !== 'percent'
    ? { value: amount.value, half: amount.half, text: amount.text, at: [at] }
    : undefined;
}

function isHeadline(bid: Bid, at: CellRef): boolean {
  return bid.headlines.some(
    (headline) => headline.at.sheet === at.sheet && headline.at.row === at.row && headline.at.col === at.col,
  );
}

function addedRows(bid: Bid, table: Table, row: Row, col: number): number {
  const casts = bid.casts.filter(
    ({ table: id, law, direction, target, lines }) =>
      id === table.id && law === 'column-total' && direction === 'down' && target === row.figures && lines.includes(col),
  );
  return Math.max(0, ...casts.map((cast) => castValue(cast, col, bid.figures)?.filled ?? 0));
}

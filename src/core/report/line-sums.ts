import type { Bid, Line, Priority } from '../model/bid';
import type { Currency } from '../model/amount';
import { sum, ZERO, type Decimal } from '../model/decimal';
import type { Column, Table } from '../model/table';
import { isAsked, moneyColumns } from '../read/lines';
import { withoutUnit } from '../read/scales';
import { headingKey } from '../read/summary-columns';
import { exactSum, type ExactSum } from './exact-sum';
import { titleText } from './atlas';
import { printable } from './printable';

/** One column of the reconciliation. The last one, `all`, is the sum of the others. */
export interface SumColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: 'column' | 'rest' | 'all';
}

interface SumPart {
  readonly label: string;
  readonly priority?: Priority;
  readonly sums: readonly Decimal[];
}

/** What the lines add to, by priority (by table or section where nothing is ranked) and by period. */
export interface LineSums {
  readonly by: 'priority' | 'table' | 'section' | 'nothing';
  readonly columns: readonly SumColumn[];
  readonly parts: readonly SumPart[];
  readonly lines: readonly Decimal[];
  readonly lineCount: number;
  /** Tables with lines, in sheet order. */
  readonly tables: readonly Table[];
  readonly currencies: readonly Currency[];
}

/** A money column of a table and the column of the sums that takes it. */
interface AskedColumn {
  readonly col: number;
  readonly index: number;
}

const ranks: readonly Priority[] = ['MUST', 'SHOULD', 'COULD', "WON'T"];
const MAX_PARTS = 12;

export function sumLines(bid: Bid): LineSums | undefined {
  if (bid.lines.length === 0) return undefined;
  const tables = [...new Set(bid.lines.map(({ table }) => table))];
  const asked = new Map(
    tables.map((table) => [table, moneyColumns(table).filter((column) => isAsked(column) && isMoney(column))]),
  );
  const columns = sumColumns(bid, tables, asked);
  const rest = columns.length - 2;
  const indexed = new Map(
    [...asked].map(([table, own]) => [
      table,
      own.map((column): AskedColumn => {
        const index = columns.findIndex(({ kind, key }) => kind === 'column' && key === headingKey(column));
        return { col: column.col, index: index >= 0 ? index : rest };
      }),
    ]),
  );
  const by = partition(bid, tables);
  const groups = new Map<string, ExactSum[]>();
  let lineCount = 0;
  for (const line of bid.lines) {
    const group = groupOf(line, by);
    let sums = groups.get(group);
    if (!sums) groups.set(group, (sums = columns.map(() => exactSum())));
    if (addLine(line, indexed.get(line.table) ?? [], sums, bid)) lineCount++;
  }
  if (lineCount === 0) return undefined;
  const parts = orderParts(groups, by).map(([label, sums]): SumPart => {
    const priority = by === 'priority' ? ranks.find((rank) => rank === label) : undefined;
    const figures = sums.map((one) => one.total());
    return { label, ...(priority && { priority }), sums: [...figures.slice(0, -1), sum(figures)] };
  });
  const lines = columns.map((_, i) => sum(parts.map(({ sums }) => sums[i]!)));
  return withoutEmptyRest({
    by,
    columns,
    lines,
    lineCount,
    tables,
    parts: by === 'nothing' ? [] : shortened(parts),
    currencies: [...new Set([...asked.values()].flat().flatMap(({ currency }) => currency ?? []))],
  });
}

function isMoney({ unit }: Column): boolean {
  return unit === undefined || unit === 'money';
}

function sumColumns(bid: Bid, tables: readonly Table[], asked: ReadonlyMap<Table, readonly Column[]>): SumColumn[] {
  const labels = new Map<string, string>();
  for (const table of tables)
    for (const column of asked.get(table) ?? [])
      if (!labels.has(headingKey(column)))
        labels.set(
          headingKey(column),
          printable(column.period?.text ?? (column.scale ? withoutUnit(column.heading) : column.heading)),
        );
  const periods = bid.periods.flatMap((period): SumColumn[] => {
    for (const table of tables)
      for (const column of asked.get(table) ?? [])
        if (column.period === period || column.period?.text === period.text)
          return [{ key: headingKey(column), label: printable(period.text), kind: 'column' }];
    return [];
  });
  if (periods.length > 0)
    return [
      ...periods,
      { key: '', label: 'No year', kind: 'rest' },
      { key: '', label: allLabel(bid, periods.length), kind: 'all' },
    ];
  const shared = tables.every((table) => asked.get(table)?.length === labels.size);
  const own =
    shared && labels.size > 1 && labels.size <= 6
      ? [...labels].map(([key, label]): SumColumn => ({ key, label: label === '' ? 'Amount' : label, kind: 'column' }))
      : [];
  return [...own, { key: '', label: 'Other', kind: 'rest' }, { key: '', label: 'Total', kind: 'all' }];
}

function allLabel(bid: Bid, count: number): string {
  const years = bid.periods.every(
    ({ kind }) => kind === 'financial-year' || kind === 'calendar-year' || kind === 'numbered-year',
  );
  if (!years || count < 2) return 'Total';
  return count === 2 ? 'Both years' : 'All years';
}

function partition(bid: Bid, tables: readonly Table[]): LineSums['by'] {
  if (tables.some(({ priorityCol }) => priorityCol !== undefined) && bid.lines.some(({ priority }) => priority !== undefined))
    return 'priority';
  if (tables.length > 1) return 'table';
  return tables[0]!.rows.some(({ kind }) => kind === 'section') ? 'section' : 'nothing';
}

function groupOf(line: Line, by: LineSums['by']): string {
  if (by === 'priority') return line.priority ?? 'No priority';
  if (by === 'table') return titleText(line.table);
  return by === 'section' ? printable(line.sectionName) : '';
}

/** Adds a line's money to the sums of its columns; false where it has no column of money. */
function addLine(line: Line, asked: readonly AskedColumn[], sums: readonly ExactSum[], bid: Bid): boolean {
  for (const { col, index } of asked) {
    const at = { sheet: line.table.sheet, row: line.row.figures, col };
    const value = bid.pounds.value(at);
    if (Number.isNaN(value) || value === 0) continue;
    // A percentage among money is no money. Percentages are small numbers, so only those are asked what they are.
    if (Math.abs(value) <= 10 && bid.figures.amount(at)?.unit === 'percent') continue;
    sums[index]!.add(value);
  }
  return asked.length > 0;
}

function orderParts(groups: ReadonlyMap<string, ExactSum[]>, by: LineSums['by']): [string, ExactSum[]][] {
  const parts = [...groups];
  if (by !== 'priority') return parts;
  const rank = (label: string): number =>
    ranks.some((known) => known === label) ? ranks.findIndex((known) => known === label) : ranks.length;
  return parts.sort((a, b) => rank(a[0]) - rank(b[0]));
}

/** Many parts are shown as the first ones and the rest together, so that the rows still add up. */
function shortened(parts: readonly SumPart[]): SumPart[] {
  if (parts.length <= MAX_PARTS) return [...parts];
  const rest = parts.slice(MAX_PARTS - 1);
  return [
    ...parts.slice(0, MAX_PARTS - 1),
    { label: `${rest.length} others`, sums: rest[0]!.sums.map((_, i) => sum(rest.map(({ sums }) => sums[i]!))) },
  ];
}

/** Drops the column of money without a year where there is none, and the column of everything where it would repeat its only one. */
function withoutEmptyRest(sums: LineSums): LineSums {
  const keep = sums.columns.map(
    ({ kind }, i) =>
      kind !== 'rest' ||
      sums.columns.length === 2 ||
      sums.parts.some((part) => !part.sums[i]!.eq(ZERO)) ||
      !sums.lines[i]!.eq(ZERO),
  );
  const kept = sums.columns.filter((_, i) => keep[i]);
  const single = kept.length === 2;
  const take = <T>(items: readonly T[]): T[] =>
    items.filter((_, i) => keep[i]).filter((_, i) => !single || i === (kept[0]!.kind === 'rest' ? 1 : 0));
  return {
    ...sums,
    columns: take(sums.columns),
    lines: take(sums.lines),
    parts: sums.parts.map((part) => ({ ...part, sums: take(part.sums) })),
  };
}

import type { Bid, Line } from '../model/bid';
import type { KeptCosting } from '../model/correction';
import { decimal, ZERO, type Decimal } from '../model/decimal';
import type { CellRef } from '../model/place';
import { namedRows } from './anchors';

/** A line with what it was costed from. */
export interface CostedBefore {
  readonly line: Line;
  readonly costing: KeptCosting;
}

/**
 * The lines that were costed and are still there, each with its latest costing. Of several lines with one name the one is meant whose
 * amounts the costing gives; where none is, nothing is said of any.
 */
export function keptCostings(bid: Bid): CostedBefore[] {
  const found = new Map<string, CostedBefore>();
  for (const correction of bid.corrections) {
    if (correction.kind !== 'costing') continue;
    const rows = new Set(namedRows(correction.at, bid.tables).map(({ row }) => row));
    const named = bid.lines.filter(({ row }) => rows.has(row));
    const line = named.length === 1 ? named[0] : named.find((one) => holds(one, correction, bid));
    if (line) found.set(line.id, { line, costing: correction });
  }
  return [...found.values()];
}

function holds(line: Line, { periods }: KeptCosting, bid: Bid): boolean {
  return periods.every(({ column, amount }) => {
    const at = costedCell(line, column);
    return at !== undefined && (bid.figures.amount(at)?.value ?? ZERO).eq(decimal(amount));
  });
}

/** The cell of a line under a heading; undefined where its table has no such column any more. */
export function costedCell({ table, row }: Line, heading: string): CellRef | undefined {
  const column = table.columns.find((one) => one.heading === heading && moneyRoles.has(one.role));
  return column && { sheet: table.sheet, row: row.figures, col: column.col };
}

const moneyRoles = new Set(['amount', 'period', 'party', 'total']);

/** What the table's other lines add to under a heading. */
export function othersSum({ table, row }: Line, heading: string, bid: Bid): Decimal {
  const column = table.columns.find((one) => one.heading === heading && moneyRoles.has(one.role));
  if (!column) return ZERO;
  return table.rows.reduce(
    (all, { kind, figures }) =>
      kind === 'line' && figures !== row.figures
        ? all.plus(bid.figures.amount({ sheet: table.sheet, row: figures, col: column.col })?.value ?? ZERO)
        : all,
    ZERO,
  );
}

import type { Figures, Priority } from '../model/bid';
import type { CellRef } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { readPriority } from './column-words';
import { isAsked, moneyColumns } from './lines';
import { withoutUnit } from './scales';

export function headingKey(column: Column): string {
  return (column.period ? `${column.period.kind} ${column.period.year ?? ''} ${column.period.index ?? ''}` : column.heading)
    .toLowerCase()
    .trim();
}

/**
 * The columns of a table that a column of its summary stands for: those of the same heading; where the summary has one column of money,
 * all that the table asks for.
 */
export function columnsFor(column: Column, summary: Table, detail: Table): readonly Column[] {
  const own = moneyColumns(detail).filter((other) => headingKey(other) === headingKey(column) || sameButUnit(column, other));
  return own.length > 0 || moneyColumns(summary).length > 1 ? own : moneyColumns(detail).filter(isAsked);
}

/** "Council (£000)" and "Council £" are one column in two units. */
function sameButUnit(one: Column, other: Column): boolean {
  if ((!one.scale && !other.scale) || one.period || other.period) return false;
  return withoutUnit(one.heading).toLowerCase() === withoutUnit(other.heading).toLowerCase();
}

/** The lines of a table, those of one priority where a rank is given. */
export function linesOf({ rows, sheet, priorityCol }: Table, rank: Priority | undefined, figures: Figures): readonly Row[] {
  return rows.filter(
    (row) =>
      row.kind === 'line' &&
      (rank === undefined ||
        (priorityCol !== undefined && readPriority(figures.text({ sheet, row: row.figures, col: priorityCol })) === rank)),
  );
}

/** What a figure printed in thousands or millions may be out by and still be the same; nothing for figures in pounds. */
export function coarse({ scale }: Column, figures: Figures, at: CellRef): number {
  return scale ? figures.half(at) : 0;
}

import type { Figures, Priority, SummaryRow } from '../model/bid';
import { noise } from '../model/tolerance';
import type { Column, Table } from '../model/table';
import { readPriority } from './column-words';
import { moneyColumns } from './lines';
import { coarse, columnsFor, linesOf } from './summary-columns';

/** "Must | 79,340", "Should | 59,400": rows named by priorities that repeat what the lines of each come to, at least one of them right. */
export function rankSummary(table: Table, tables: readonly Table[], figures: Figures): SummaryRow[] | undefined {
  const lines = table.rows.filter(({ kind, unit }) => kind === 'line' && unit !== 'percent');
  const ranks = lines.map(({ label }) => readPriority(label));
  if (lines.length < 2 || ranks.includes(undefined) || new Set(ranks).size < ranks.length) return undefined;
  const covers = tables.filter(
    (other) => other !== table && other.kind === 'funding' && other.priorityCol !== undefined && other.rows.length > lines.length,
  );
  const columns = moneyColumns(table);
  const sums = (column: Column, rank: Priority): number =>
    covers.reduce(
      (total, detail) =>
        columnsFor(column, table, detail).reduce(
          (all, { col }) =>
            linesOf(detail, rank, figures).reduce(
              (sum, row) => sum + (figures.value({ sheet: detail.sheet, row: row.figures, col }) || 0),
              all,
            ),
          total,
        ),
      0,
    );
  const fits = lines.filter((row, i) =>
    columns.every((column) => {
      const found = figures.value({ sheet: table.sheet, row: row.figures, col: column.col }) || 0;
      return (
        Math.abs(found - sums(column, ranks[i]!)) <=
        noise(Math.abs(found)) +
          Math.max(0.005, coarse(column, figures, { sheet: table.sheet, row: row.figures, col: column.col }))
      );
    }),
  );
  if (fits.length === 0 || columns.length === 0) return undefined;
  return lines.map((row, i) => ({
    table,
    row,
    covers,
    rank: ranks[i]!,
    settled: 'name',
    because: `it is the ${ranks[i]!} lines`,
  }));
}

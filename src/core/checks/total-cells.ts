import type { Bid } from '../model/bid';
import type { CellRef } from '../model/place';
import type { Snapshot } from '../model/snapshot';
import type { Column, Row, Table } from '../model/table';
import { formulasOf } from '../read/formulas/sheet-formulas';
import { sumTerms, type SumTerm } from '../read/formulas/sum-terms';
import { isAmountColumn, isTotalRow } from './form-data';

/** A figure that a table gives as a total: down its columns, or across a line. */
export interface TotalCell {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly at: CellRef;
  readonly direction: 'down' | 'across';
}

/** Totals of the rows that close the lines, in every column of amounts that has a figure there. */
export function totalsDown(table: Table, { figures }: Bid): TotalCell[] {
  const columns = table.columns.filter(isAmountColumn);
  return table.rows.filter(isTotalRow).flatMap((row) =>
    columns.flatMap((column): TotalCell[] => {
      const at = { sheet: table.sheet, row: row.figures, col: column.col };
      return Number.isNaN(figures.value(at)) ? [] : [{ table, row, column, at, direction: 'down' }];
    }),
  );
}

/** Totals of the lines, in the columns that add across. */
export function totalsAcross(table: Table, { figures }: Bid): TotalCell[] {
  const columns = table.columns.filter((column) => column.role === 'total' && isAmountColumn(column));
  return columns.flatMap((column) =>
    table.rows.flatMap((row): TotalCell[] => {
      if (row.kind !== 'line') return [];
      const at = { sheet: table.sheet, row: row.figures, col: column.col };
      return Number.isNaN(figures.value(at)) ? [] : [{ table, row, column, at, direction: 'across' }];
    }),
  );
}

/** What the formula of a cell adds; undefined where it has none, or one that does more than add. */
export function termsAt(snapshot: Snapshot, { sheet, row, col }: CellRef): readonly SumTerm[] | undefined {
  const formula = formulasOf(snapshot.sheets[sheet]!).at(row, col);
  return formula && sumTerms(formula, { snapshot, sheet, row, col });
}

export function hasFormula({ sheets }: Snapshot, { sheet, row, col }: CellRef): boolean {
  return formulasOf(sheets[sheet]!).has(row, col);
}

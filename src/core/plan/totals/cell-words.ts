import { placeOf, type CellRef } from '../../model/place';
import type { Column, Row, Table } from '../../model/table';
import { titleText, type Atlas } from '../../report/atlas';
import { printable } from '../../report/printable';
import type { ReportPlace } from '../../report/report';

/** How cells and rows are called in a plan. */
export interface CellWords {
  place(at: CellRef): ReportPlace;
  /** A total by its row, a column of totals by its heading and table. */
  total(table: Table, direction: 'down' | 'across', row: Row | undefined, column: Column | undefined): string;
  /** "23/24" for a column of a period, else its heading. */
  column(column: Column | undefined, at: CellRef): string;
  row(row: Row | undefined, table: Table): string;
}

export function cellWords(atlas: Atlas): CellWords {
  const column: CellWords['column'] = (of, at) =>
    printable(of?.period?.text ?? of?.party ?? (of?.heading || atlas.reportPlace(placeOf(at)).cells));
  const row: CellWords['row'] = (of, table) => printable(of?.label || titleText(table));
  return {
    place: (at) => atlas.reportPlace(placeOf(at)),
    column,
    row,
    total: (table, direction, of, heading) =>
      direction === 'down' ? row(of, table) : `${printable(heading?.heading || 'Total')} · ${titleText(table)}`,
  };
}

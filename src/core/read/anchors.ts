import type { Anchor } from '../model/correction';
import { inside } from '../model/place';
import type { Row, Table } from '../model/table';

/** Sheet names of table ids: the part before the slash. */
function onSheet(anchor: Anchor, table: Table): boolean {
  return table.id.startsWith(`${anchor.sheet}/`);
}

/** Whether a correction points at this row: by its label where it has one, else by its place. */
export function anchorsRow(anchor: Anchor, table: Table, row: Row): boolean {
  if (!onSheet(anchor, table)) return false;
  if (anchor.text !== '')
    return (
      row.label === anchor.text &&
      inside(
        { ...table.box, left: 0, right: 16_383, top: table.box.top - 50, bottom: table.box.bottom + 50 },
        anchor.row,
        anchor.col,
      )
    );
  return anchor.row >= row.rows.first && anchor.row <= row.rows.last;
}

/** Whether a correction points into this table. */
export function anchorsTable(anchor: Anchor, table: Table): boolean {
  if (!onSheet(anchor, table)) return false;
  return inside(table.box, anchor.row, anchor.col) || (table.title !== undefined && table.title.text === anchor.text);
}

import type { CellRef } from '../../model/place';
import type { CardSetting } from '../../model/rate-card';
import type { Snapshot } from '../../model/snapshot';
import { readFigures } from '../../read/figures';
import { readCardSettings } from '../../read/rates/card-settings';
import { cardTables } from '../../read/rates/card-tables';

/** What a cell of Crosscast's rates sheet holds, as far as it can be changed from the pane. */
export type RateKind = 'grade' | 'role' | 'annual' | 'rate' | CardSetting;

/** What stands in a cell of the sheet, and what it is called; undefined for headings, notes and what lies outside. */
export function rateKindAt(
  snapshot: Snapshot,
  { sheet, row, col }: CellRef,
): { readonly kind: RateKind; readonly name: string } | undefined {
  const figures = readFigures(snapshot);
  const tables = cardTables(snapshot, figures).filter((table) => table.sheet === sheet);
  for (const { header, box, columns } of tables) {
    const column = columns.find((one) => one.col === col);
    if (row <= header || row > box.bottom || !column) continue;
    const { kind } = column.holds;
    if (kind !== 'grade' && kind !== 'role' && kind !== 'annual' && kind !== 'rate') return undefined;
    const own = figures.text({ sheet, row, col: columns[0]!.col });
    return { kind, name: own === '' || own === figures.text({ sheet, row, col }) ? column.heading : `${own}, ${column.heading}` };
  }
  for (const [key, at] of readCardSettings(snapshot, sheet, figures, tables).cells)
    if (at.row === row && at.col === col)
      return { kind: key.split(' ')[0] as CardSetting, name: figures.text({ sheet, row, col: 0 }) };
  return undefined;
}

/** The cells that the next grade and role are named in: the first blank row of each table. */
export function freeCells(snapshot: Snapshot, sheet: number): { readonly grade?: CellRef; readonly role?: CellRef } {
  const figures = readFigures(snapshot);
  const free = (wanted: 'grades' | 'times'): CellRef | undefined => {
    for (const table of cardTables(snapshot, figures)) {
      if (table.sheet !== sheet || table.kind !== wanted) continue;
      const { header, box, columns } = table;
      for (let row = header + 1; row <= box.bottom; row++) {
        const cells = columns.map(({ col }) => ({ sheet, row, col }));
        if (cells.every((at) => figures.kind(at) === 'blank')) return cells[0];
      }
    }
    return undefined;
  };
  const [grade, role] = [free('grades'), free('times')];
  return { ...(grade && { grade }), ...(role && { role }) };
}

import type { CellRef } from '../../model/place';
import type { CardSetting } from '../../model/rate-card';
import type { Snapshot } from '../../model/snapshot';
import { readFigures } from '../../read/figures';
import { readCardSettings } from '../../read/rates/card-settings';
import { cardTables, type CardTable } from '../../read/rates/card-tables';

/** What a cell of Crosscast's rates sheet holds, as far as it can be changed from the pane. */
export type RateKind = 'grade' | 'role' | 'annual' | 'rate' | 'status' | 'source' | CardSetting;

const changeable = ['grade', 'role', 'annual', 'rate', 'status', 'source'] as const;

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
    const known = changeable.find((one) => one === kind);
    if (!known) return undefined;
    const own = figures.text({ sheet, row, col: columns[0]!.col });
    return {
      kind: known,
      name: own === '' || own === figures.text({ sheet, row, col }) ? column.heading : `${own}, ${column.heading}`,
    };
  }
  for (const [key, at] of readCardSettings(snapshot, sheet, figures, tables).cells)
    if (at.row === row && at.col === col)
      return { kind: key.split(' ')[0] as CardSetting, name: figures.text({ sheet, row, col: 0 }) };
  return undefined;
}

/** Where a further grade or role is named: the first blank row of its table, or a row put in above the table's last, which keeps it inside. */
export interface FreeCell {
  readonly at: CellRef;
  readonly put: boolean;
}

export function freeCells(snapshot: Snapshot, sheet: number): { readonly grade?: FreeCell; readonly role?: FreeCell } {
  const figures = readFigures(snapshot);
  const free = (wanted: 'grades' | 'times'): FreeCell | undefined => {
    const table = cardTables(snapshot, figures).find((one) => one.sheet === sheet && one.kind === wanted);
    if (!table) return undefined;
    const { header, box, columns } = table;
    for (let row = header + 1; row <= box.bottom; row++) {
      const cells = columns.map(({ col }) => ({ sheet, row, col }));
      if (cells.every((at) => figures.kind(at) === 'blank')) return { at: cells[0]!, put: false };
    }
    return box.bottom > header ? { at: { sheet, row: box.bottom, col: columns[0]!.col }, put: true } : undefined;
  };
  const [grade, role] = [free('grades'), free('times')];
  return { ...(grade && { grade }), ...(role && { role }) };
}

/** The cells of a row's status and source, where its table has such columns. */
export function besideCells(
  tables: readonly CardTable[],
  { sheet, row }: CellRef,
): { readonly status?: CellRef; readonly source?: CellRef } {
  const table = tables.find((one) => one.sheet === sheet && row > one.header && row <= one.box.bottom);
  const cellOf = (kind: 'status' | 'source'): CellRef | undefined => {
    const column = table?.columns.find(({ holds }) => holds.kind === kind);
    return column && { sheet, row, col: column.col };
  };
  const [status, source] = [cellOf('status'), cellOf('source')];
  return { ...(status && { status }), ...(source && { source }) };
}

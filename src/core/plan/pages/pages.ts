import type { CellEdit, Content, Look, NewCell, NewSheet } from '../../model/edit';
import { decimal } from '../../model/decimal';
import { formulaAt, valueAt, type Sheet, type Snapshot } from '../../model/snapshot';

/** What one of Crosscast's own sheets is to hold. */
export interface Page {
  readonly name: string;
  readonly cells: readonly PageCell[];
  readonly widths: readonly number[];
  readonly frozenRows: number;
}

export interface PageCell extends NewCell {
  /** Says when the page was made: where nothing else is new, it stays as it is. */
  readonly stamp?: true;
}

export function textCell(row: number, col: number, text: string, look: Look = 'text'): PageCell {
  return { row, col, content: { kind: 'text', text }, look };
}

/** A page as a change: a new sheet, or only those cells of the sheet that is there that differ; cells that are no longer needed are blanked. */
export function pageChange(page: Page, snapshot: Snapshot): { readonly sheets: NewSheet[]; readonly cells: CellEdit[] } {
  const index = snapshot.sheets.findIndex(({ name }) => name.toLowerCase() === page.name.toLowerCase());
  const sheet = snapshot.sheets[index];
  if (!sheet) {
    const cells = page.cells.map(({ stamp: _stamp, ...cell }) => cell);
    return { sheets: [{ name: page.name, cells, widths: page.widths, tables: [], frozenRows: page.frozenRows }], cells: [] };
  }
  const differing = page.cells.filter(({ row, col, content }) => !holds(sheet, row, col, content));
  const wanted = new Set(page.cells.map(({ row, col }) => row * 16_384 + col));
  const gone = usedCells(sheet).filter(({ row, col }) => !wanted.has(row * 16_384 + col));
  if (gone.length === 0 && differing.every(({ stamp }) => stamp)) return { sheets: [], cells: [] };
  return {
    sheets: [],
    cells: [
      ...differing.map(({ row, col, content, format }): CellEdit => ({
        at: { sheet: index, row, col },
        content,
        ...(format !== undefined && { format }),
      })),
      ...gone.map(({ row, col }): CellEdit => ({ at: { sheet: index, row, col }, content: { kind: 'blank' } })),
    ],
  };
}

function usedCells(sheet: Sheet): { row: number; col: number }[] {
  const cells: { row: number; col: number }[] = [];
  for (let i = 0; i < sheet.rows.length; i++)
    for (let at = sheet.starts[i]!; at < sheet.starts[i + 1]!; at++)
      if (sheet.values[at] !== '' || sheet.formulas.has(at)) cells.push({ row: sheet.rows[i]!, col: sheet.cols[at]! });
  return cells;
}

/** Whether a cell holds this content already. */
export function holds(sheet: Sheet, row: number, col: number, content: Content): boolean {
  const value = valueAt(sheet, row, col);
  const formula = formulaAt(sheet, row, col);
  if (content.kind === 'formula') return formula === content.formula;
  if (formula !== undefined) return false;
  if (content.kind === 'blank') return value === undefined || value === '';
  if (content.kind === 'text') return value === content.text;
  return typeof value === 'number' && decimal(value).eq(content.value);
}

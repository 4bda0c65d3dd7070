import { LAST_COL, LAST_ROW } from '../../hosts/a1';
import { adjustReferences, moveBox, moveSpan, type Shift } from '../../hosts/adjust-references';
import type { Cell, SheetStore } from './sheet-store';
import type { WorkbookStore } from './workbook-store';

/** Moves everything of a sheet that stands at or after the shift, and every reference to it. Selection stays. */
export function shiftSheet(book: WorkbookStore, sheet: SheetStore, shift: Shift): void {
  const byRow = shift.axis === 'rows';
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / 16_384);
    const col = key % 16_384;
    const here = byRow ? row : col;
    const moved = moveSpan(here, here, shift, byRow ? LAST_ROW : LAST_COL);
    if (!moved || moved.first > (byRow ? LAST_ROW : LAST_COL)) continue;
    cells.set(byRow ? moved.first * 16_384 + col : row * 16_384 + moved.first, cell);
  }
  sheet.cells = cells;
  if (byRow && shift.count > 0 && shift.at > 0) lookAsAbove(sheet, shift);
  sheet.touched();
  sheet.merges = sheet.merges.flatMap((box) => moveBox(box, shift) ?? []);
  sheet.tables = sheet.tables.flatMap((table) => {
    const box = moveBox(table.box, shift);
    if (!box) return [];
    table.box = box;
    return [table];
  });
  const hidden = byRow ? sheet.hiddenRows : sheet.hiddenCols;
  const left = [...hidden].flatMap((index) => moveSpan(index, index, shift, byRow ? LAST_ROW : LAST_COL)?.first ?? []);
  hidden.clear();
  for (const index of left) hidden.add(index);
  const sizes = byRow ? sheet.heights : sheet.widths;
  const moved = [...sizes].flatMap(([index, size]): [number, number][] => {
    const span = moveSpan(index, index, shift, byRow ? LAST_ROW : LAST_COL);
    return span ? [[span.first, size]] : [];
  });
  sizes.clear();
  for (const [index, size] of moved) sizes.set(index, size);
  rewriteReferences(book, sheet, shift);
}

/** New rows take their look from the row above. */
function lookAsAbove(sheet: SheetStore, { at, count }: Shift): void {
  const above = [...sheet.cellsIn({ top: at - 1, bottom: at - 1, left: 0, right: LAST_COL })];
  for (const [, col, { format, style }] of above) {
    for (let row = at; row < at + count; row++) sheet.put(row, col, { value: '', format, ...(style && { style }) });
  }
}

function rewriteReferences(book: WorkbookStore, changed: SheetStore, shift: Shift): void {
  const name = changed.name.toLowerCase();
  for (const sheet of book.sheets) {
    const here = (written: string | undefined): boolean =>
      written === undefined ? sheet === changed : written.toLowerCase() === name;
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const formula = adjustReferences(cell.formula, shift, here);
      if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
    }
    for (const local of sheet.names) local.refersTo = adjustReferences(local.refersTo, shift, here);
  }
  const anywhere = (written: string | undefined): boolean => written?.toLowerCase() === name;
  for (const global of book.names) global.refersTo = adjustReferences(global.refersTo, shift, anywhere);
}

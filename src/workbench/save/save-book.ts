import type { Change, RowInsert } from '../../core';
import { HostError } from '../../hosts/host-errors';
import { patchWorkbook } from '../../hosts/patch/patch';
import { readXlsx } from '../../hosts/xlsx';
import { WHOLE } from '../store/grid-area';
import type { SheetStore } from '../store/sheet-store';
import type { WorkbookStore } from '../store/workbook-store';
import { changedCells, likeness } from './changed-cells';
import { keptRows } from './kept-rows';
import { newSheet } from './new-sheets';

/** The file a workbook was opened from, and its sheets by then. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly sheets: readonly { readonly sheet: SheetStore; readonly name: string }[];
}

const when = { on: '', version: '' };

/**
 * The workbook as a file: the one it was opened from, with only the cells changed that changed since, the rows put in and the sheets
 * added. Everything else in the file stays byte for byte. Throws `HostError` for what cannot be saved that way.
 */
export function saveBook(book: WorkbookStore, { bytes, sheets }: OpenedFile): Uint8Array {
  for (const { sheet, name } of sheets) {
    if (sheet.deleted) throw new HostError('unwritable', { detail: `its sheet “${name}” was deleted, which is not saved here` });
    if (sheet.name !== name)
      throw new HostError('unwritable', { detail: `its sheet “${name}” has another name now, which is not saved here` });
  }
  const rows = sheets.flatMap(({ sheet }, index) => rowsPutIn(book, sheet, index));
  const taller = rows.length > 0 ? patchWorkbook(bytes, change({ rows }), readXlsx(bytes), when).bytes : bytes;
  const snapshot = readXlsx(taller);
  const cells = sheets.flatMap(({ sheet }, index) => changedCells(snapshot, index, sheet));
  const added = book.sheets.filter((sheet) => !sheets.some((known) => known.sheet === sheet)).map(newSheet);
  if (cells.length === 0 && added.length === 0) return taller;
  return patchWorkbook(taller, change({ cells, sheets: added }), snapshot, when).bytes;
}

function change(parts: Partial<Change>): Change {
  return { title: 'Save', rows: [], cells: [], sheets: [], rests: [], ...parts };
}

function rowsPutIn(book: WorkbookStore, sheet: SheetStore, index: number): RowInsert[] {
  const own = book.shifts.filter((moved) => moved.sheet === sheet).map(({ shift }) => shift);
  if (own.some(({ axis }) => axis === 'cols'))
    throw new HostError('unwritable', { detail: 'columns came or went, which is not saved here' });
  const { putIn, gone } = keptRows(own);
  if (gone > 0) throw new HostError('unwritable', { detail: `rows of “${sheet.name}” were deleted, which is not saved here` });
  return putIn.map((row) => ({ sheet: index, row, like: rowLike(sheet, row, putIn) }));
}

/** The nearest row above or below that was there before and has its number formats, by its number before the row goes in. */
function rowLike(sheet: SheetStore, row: number, putIn: readonly number[]): number {
  let above = row - 1;
  while (putIn.includes(above)) above--;
  let below = row + 1;
  while (putIn.includes(below)) below++;
  // By then the rows in between are not in yet, so that the one below still stands where this one goes.
  if (above < 0) return row;
  return below <= WHOLE.bottom && likeness(sheet, row, below) > likeness(sheet, row, above) ? row : above;
}

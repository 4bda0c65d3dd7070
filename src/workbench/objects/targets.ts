import type { Box } from '../../core';
import { RichApiError } from '../rich-api/errors';
import type { SheetStore } from '../store/sheet-store';
import type { WorkbookStore } from '../store/workbook-store';
import type { EventHub } from './event-hub';

/** What every emulated object stands on. */
export interface ExcelModel {
  readonly book: WorkbookStore;
  readonly events: EventHub;
  /** Ranges with more cells than this are answered null, as Excel does with ranges it finds too large. */
  readonly limits: { cellsRead: number };
}

export interface RangeTarget {
  readonly model: ExcelModel;
  readonly sheet: SheetStore;
  readonly box: Box;
}

export interface SheetTarget {
  readonly model: ExcelModel;
  readonly sheet: SheetStore;
}

/** An object whose sheet was deleted is gone with it. */
export function alive(sheet: SheetStore): SheetStore {
  if (sheet.deleted) throw new RichApiError('ItemNotFound');
  return sheet;
}

/** A protected sheet or a workbook opened for reading refuses every change. */
export function guardWrite({ model, sheet }: SheetTarget): void {
  if (model.book.readOnly || alive(sheet).protection) throw new RichApiError('AccessDenied');
}

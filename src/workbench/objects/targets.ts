import type { Box } from '../../core';
import { RichApiError } from '../rich-api/errors';
import type { SheetStore } from '../store/sheet-store';
import { moveBox } from '../../hosts/adjust-references';
import type { WorkbookStore } from '../store/workbook-store';
import type { EventHub } from './event-hub';

/** What every emulated object stands on. */
export interface ExcelModel {
  readonly book: WorkbookStore;
  readonly events: EventHub;
  /** Ranges with more cells than this are answered null, as Excel does with ranges it finds too large. */
  readonly limits: { cellsRead: number };
  /** Opens what an add-in makes with `Excel.createWorkbook`. */
  readonly created: { open?: (bytes: Uint8Array) => void };
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

/**
 * A target that stays with its cells while rows and columns come and go, as Excel's range objects do; one whose cells were all taken
 * out is gone.
 */
export function living({ model, sheet, box }: RangeTarget): RangeTarget {
  let now: Box | undefined = box;
  let seen = model.book.shifts.length;
  return {
    model,
    sheet,
    get box() {
      for (; seen < model.book.shifts.length; seen++) {
        const { sheet: moved, shift } = model.book.shifts[seen]!;
        if (moved === sheet && now) now = moveBox(now, shift);
      }
      if (!now) throw new RichApiError('ItemNotFound');
      return now;
    },
  };
}

/** A protected sheet or a workbook opened for reading refuses every change. */
export function guardWrite({ model, sheet }: SheetTarget): void {
  if (model.book.readOnly || alive(sheet).protection) throw new RichApiError('AccessDenied');
}

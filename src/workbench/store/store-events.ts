import type { Box } from '../../core';
import type { SheetStore, TableStore } from './sheet-store';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** What happened in the workbook, for the add-in's events and the grid on the page. */
export type StoreEvent =
  | { readonly kind: 'changed'; readonly sheet: SheetStore; readonly box: Box; readonly change: ChangeType }
  | { readonly kind: 'format-changed'; readonly sheet: SheetStore; readonly box: Box }
  | { readonly kind: 'calculated'; readonly sheet: SheetStore }
  | { readonly kind: 'selected'; readonly sheet: SheetStore; readonly box: Box }
  | { readonly kind: 'activated' | 'deactivated' | 'sheet-added' | 'sheet-deleted'; readonly sheet: SheetStore }
  | { readonly kind: 'sheet-renamed'; readonly sheet: SheetStore; readonly before: string }
  | { readonly kind: 'protection-changed'; readonly sheet: SheetStore }
  | { readonly kind: 'table-added' | 'table-deleted'; readonly sheet: SheetStore; readonly table: TableStore };

export type StoreListener = (event: StoreEvent) => void;

import type { Corrections } from './correction';
import type { CellRef, Place } from './place';
import type { CellValue, ListObject } from './snapshot';

/**
 * What a cell is to hold, native Excel only. Text stays text whatever it begins with: a host writes `text` so that "=1+1" or "@x"
 * is shown and never worked out. `formula` is English A1 text without its equals sign, and never holds text that came from a sheet
 * outside a quoted literal or a quoted sheet name.
 */
export type Content =
  | { readonly kind: 'blank' }
  /** Exact decimal text: "31384.5". */
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `value`: what it comes to by our own arithmetic, for files that are opened without being worked out again; exact decimal text or words. */
  | { readonly kind: 'formula'; readonly formula: string; readonly value?: string };

/** What stands in a cell: its value, its formula where it has one, and its number format code. */
export interface Held {
  readonly value: CellValue | undefined;
  readonly formula?: string;
  readonly format: string;
}

/** How a cell of a new sheet looks. A host has one plain look for each, legible in print and in every theme. */
export type Look = 'title' | 'heading' | 'text' | 'note' | 'input' | 'figure' | 'total' | 'good' | 'bad';

/**
 * One cell, addressed as the sheet stands after the rows of the same change are in. `format` is set where the number format must change
 * with the content (text that becomes a number); otherwise the cell keeps its own.
 */
export interface CellEdit {
  readonly at: CellRef;
  readonly content: Content;
  readonly format?: string;
}

/**
 * A row put in before row `row`, whose look (height, borders, fills, formats) is that of row `like` (numbered before the insertion).
 * Everything below moves down and every reference with it, as in Excel. Its cells come as `CellEdit`s.
 */
export interface RowInsert {
  readonly sheet: number;
  readonly row: number;
  readonly like: number;
}

export interface NewCell {
  readonly row: number;
  readonly col: number;
  readonly content: Content;
  readonly look: Look;
  readonly format?: string;
}

/** A sheet that Crosscast makes; no sheet of that name is there yet. Formulas may point at other sheets of the workbook. */
export interface NewSheet {
  readonly name: string;
  /** In reading order. */
  readonly cells: readonly NewCell[];
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly tables: readonly ListObject[];
  /** Rows that stay in view. */
  readonly frozenRows: number;
}

/**
 * What is to be written at once, all or nothing. Hosts first look whether every cell edited, and every place of `rests`, still holds what
 * the snapshot has there; then they put in the rows (from the top down, each numbered as the sheet stands by then), make the sheets, and
 * write the cells. A `CellRef.sheet` is an index of the snapshot's sheets.
 */
export interface Change {
  /** What the person sees of it: "Write totals", "Insert “Digital analyst”". */
  readonly title: string;
  readonly rows: readonly RowInsert[];
  readonly cells: readonly CellEdit[];
  readonly sheets: readonly NewSheet[];
  /** Places the change rests on without writing them, as the snapshot has them. */
  readonly rests: readonly Place[];
  /** What is kept with the workbook once it is written, until it is taken back. Hosts leave it alone. */
  readonly keeps?: Corrections;
}

/** One cell that was written: what stood there and what was read back. Sheets go by name, for others may come and go. */
export interface JournalCell {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly before: Held;
  readonly after: Held;
  /** How a file had the cell before ("" where it had none), so that rich text and the like come back as they were. */
  readonly source?: string;
}

/**
 * What one change wrote, kept with the workbook so that it can be taken back after closing and reopening: only where the cells still
 * hold `after`. Cells are addressed as they stood right after the change, and formulas, those of `before` too, read as with its rows in.
 */
export interface Journal {
  readonly id: string;
  readonly title: string;
  /** When and by whom, as the surface knows it; the core has no clock. */
  readonly on: string;
  readonly by?: string;
  readonly version: string;
  readonly cells: readonly JournalCell[];
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
  readonly sheets: readonly string[];
  /** Set once it was taken back, in part or whole. */
  readonly undone?: { readonly on: string; readonly by?: string };
}

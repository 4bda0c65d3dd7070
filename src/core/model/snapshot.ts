import type { Box, Span } from './place';

/** An error value such as #REF!, as the cell shows it. */
export interface CellError {
  readonly error: string;
}

/** What a used cell holds. Dates are numbers, as in Excel; the number format says that they are dates. */
export type CellValue = number | string | boolean | CellError;

export type Visibility = 'visible' | 'hidden' | 'very-hidden';

/** An Excel table (ListObject). `box` includes the header and totals rows. */
export interface ListObject {
  readonly name: string;
  readonly box: Box;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

/**
 * One sheet, its used cells only, in reading order and packed by row: the cells of the i-th used row are
 * `starts[i] … starts[i+1]-1` in `cols`, `values` and `formats`. A sheet with one cell in row 1,048,576 costs one cell.
 */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** Numbers of the used rows, ascending. */
  readonly rows: Int32Array;
  /** One longer than `rows`. */
  readonly starts: Int32Array;
  readonly cols: Uint16Array;
  readonly values: readonly CellValue[];
  /** Index into `Snapshot.formats`; 0 is General. */
  readonly formats: Uint16Array;
  /** By cell index: the formula as English A1 text without its equals sign. Shared and array formulas are written out. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly merges: readonly Box[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenCols: readonly Span[];
  readonly tables: readonly ListObject[];
}

/** A defined name; `sheet` is the index of the sheet it is local to. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: number;
}

/** A workbook as a value: all the engine ever sees, whichever host read it. */
export interface Snapshot {
  readonly sheets: readonly Sheet[];
  /** Number format codes; the first is General. */
  readonly formats: readonly string[];
  readonly names: readonly DefinedName[];
  /** Targets of links to other workbooks, as written in the file. */
  readonly externalLinks: readonly string[];
  readonly date1904: boolean;
}

/** Index of a cell in its sheet's packed arrays, or -1 where the cell is not used. */
export function cellIndex(sheet: Sheet, row: number, col: number): number {
  const at = find(sheet.rows, row, 0, sheet.rows.length);
  return at < 0 ? -1 : find(sheet.cols, col, sheet.starts[at]!, sheet.starts[at + 1]!);
}

export function valueAt(sheet: Sheet, row: number, col: number): CellValue | undefined {
  const at = cellIndex(sheet, row, col);
  return at < 0 ? undefined : sheet.values[at];
}

export function formulaAt(sheet: Sheet, row: number, col: number): string | undefined {
  const at = cellIndex(sheet, row, col);
  return at < 0 ? undefined : sheet.formulas.get(at);
}

/** Used cells, blank ones not counted. */
export function usedCells(sheet: Sheet): number {
  return sheet.values.length;
}

function find(sorted: Int32Array | Uint16Array, wanted: number, from: number, to: number): number {
  // Rows and columns are nearly always dense, so the first guess is nearly always right.
  if (from >= to) return -1;
  const guess = from + (wanted - sorted[from]!);
  if (guess >= from && guess < to && sorted[guess] === wanted) return guess;
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

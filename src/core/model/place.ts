/** Rows and columns count from zero everywhere inside; A1 exists only in `report`. */
export interface CellRef {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, all four edges included. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Place {
  readonly sheet: number;
  readonly box: Box;
}

/** First and last of a run of rows or columns, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function cell(sheet: number, row: number, col: number): Place {
  return { sheet, box: { top: row, left: col, bottom: row, right: col } };
}

export function placeOf(ref: CellRef): Place {
  return cell(ref.sheet, ref.row, ref.col);
}

export function area(sheet: number, top: number, left: number, bottom: number, right: number): Place {
  return { sheet, box: { top, left, bottom, right } };
}

export function inside(box: Box, row: number, col: number): boolean {
  return row >= box.top && row <= box.bottom && col >= box.left && col <= box.right;
}

export function inSpans(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => index >= span.first && index <= span.last);
}

export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.col === b.col;
}

/** A text key for maps and sets. */
export function keyOf(ref: CellRef): string {
  return `${ref.sheet}:${ref.row}:${ref.col}`;
}

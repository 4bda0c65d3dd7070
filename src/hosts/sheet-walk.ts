import { LAST_COL, LAST_ROW } from './a1';
import { broken, elementEnd, GREATER, isMarkup, isNamed, nameEnd, nextTag, skipMarkup, SLASH, tagEnd } from './xml-bytes';

/**
 * One `<c>` of a sheet part, as byte offsets into it. The walker hands out the same object for every cell: copy what must last.
 * Ranges of what the cell does not have are -1. `value`, `formula` and `inline` ranges are the contents of `<v>`, `<f>`, `<is>`.
 */
export interface CellToken {
  /** Zero-based. Where the cell has no reference, the cell after the one before it. */
  row: number;
  col: number;
  /** The whole element. */
  start: number;
  end: number;
  /** Its `t` attribute as a range; empty for a number. */
  typeStart: number;
  typeEnd: number;
  /** Its `s` attribute, 0 where there is none. */
  style: number;
  valueStart: number;
  valueEnd: number;
  /** From the `<` of `<f …>`. */
  formulaTag: number;
  formulaStart: number;
  formulaEnd: number;
  inlineStart: number;
  inlineEnd: number;
}

/** One `<row>`: the start tag as a range, also when it has no cells. */
export interface RowToken {
  row: number;
  tagStart: number;
  tagEnd: number;
}

export interface SheetVisitor {
  row?(row: RowToken): void;
  cell(cell: CellToken): void;
}

/** Where `<sheetData>` stands in its part; both ends of the element are the same offset where there is none. */
export interface SheetFrame {
  readonly start: number;
  readonly end: number;
}

/** Walks the rows and cells of a sheet part (UTF-8) in the file's order, whatever its prefixes. */
export function walkSheet(bytes: Uint8Array, visitor: SheetVisitor): SheetFrame {
  const start = findSheetData(bytes);
  if (start < 0) return { start: bytes.length, end: bytes.length };
  const open = tagEnd(bytes, start + 1);
  if (bytes[open - 1] === SLASH) return { start, end: open + 1 };
  const cell: CellToken = {
    row: 0,
    col: 0,
    start: 0,
    end: 0,
    typeStart: 0,
    typeEnd: 0,
    style: 0,
    valueStart: -1,
    valueEnd: -1,
    formulaTag: -1,
    formulaStart: -1,
    formulaEnd: -1,
    inlineStart: -1,
    inlineEnd: -1,
  };
  const row: RowToken = { row: -1, tagStart: 0, tagEnd: 0 };
  let at = open + 1;
  for (;;) {
    at = nextTag(bytes, at);
    if (isMarkup(bytes, at)) {
      at = skipMarkup(bytes, at);
      continue;
    }
    if (bytes[at + 1] === SLASH) {
      const name = at + 2;
      const end = nameEnd(bytes, name);
      at = tagEnd(bytes, end) + 1;
      if (isNamed(bytes, name, end, 'sheetData')) return { start, end: at };
      continue;
    }
    const end = nameEnd(bytes, at + 1);
    if (isNamed(bytes, at + 1, end, 'c')) at = readCell(bytes, at, end, cell, visitor);
    else if (isNamed(bytes, at + 1, end, 'row')) {
      row.row++;
      row.tagStart = at;
      at = readRow(bytes, end, row);
      row.tagEnd = at;
      cell.row = row.row;
      cell.col = -1;
      visitor.row?.(row);
    } else at = elementEnd(bytes, tagEnd(bytes, end)).end;
  }
}

/** Sets `row.row` from the tag's `r`, and gives the offset after the tag. */
function readRow(bytes: Uint8Array, at: number, row: RowToken): number {
  for (;;) {
    at = skipSpace(bytes, at);
    if (bytes[at] === GREATER) return at + 1;
    if (bytes[at] === SLASH) {
      at++;
      continue;
    }
    const end = nameEnd(bytes, at);
    const from = valueStart(bytes, end);
    const to = valueEnd(bytes, from);
    if (end - at === 1 && bytes[at] === 114) {
      row.row = wholeNumber(bytes, from, to) - 1;
      if (row.row < 0 || row.row > LAST_ROW) throw broken();
    }
    at = to + 1;
  }
}

function readCell(bytes: Uint8Array, tag: number, at: number, cell: CellToken, visitor: SheetVisitor): number {
  cell.start = tag;
  cell.col++;
  cell.style = 0;
  cell.typeStart = cell.typeEnd = 0;
  cell.valueStart =
    cell.valueEnd =
    cell.formulaTag =
    cell.formulaStart =
    cell.formulaEnd =
    cell.inlineStart =
    cell.inlineEnd =
      -1;
  for (;;) {
    at = skipSpace(bytes, at);
    const byte = bytes[at];
    if (byte === GREATER) break;
    if (byte === SLASH) {
      at++;
      continue;
    }
    const end = nameEnd(bytes, at);
    const from = valueStart(bytes, end);
    const to = valueEnd(bytes, from);
    if (end - at === 1) {
      if (byte === 114) readReference(bytes, from, to, cell);
      else if (byte === 115) cell.style = wholeNumber(bytes, from, to);
      else if (byte === 116) {
        cell.typeStart = from;
        cell.typeEnd = to;
      }
    }
    at = to + 1;
  }
  if (cell.col > LAST_COL || cell.row < 0) throw broken();
  at = bytes[at - 1] === SLASH ? at + 1 : readContent(bytes, at + 1, cell);
  cell.end = at;
  visitor.cell(cell);
  return at;
}

/** Reads `<f>`, `<v>` and `<is>`; gives the offset after `</c>`. */
function readContent(bytes: Uint8Array, at: number, cell: CellToken): number {
  for (;;) {
    at = nextTag(bytes, at);
    if (isMarkup(bytes, at)) {
      at = skipMarkup(bytes, at);
      continue;
    }
    if (bytes[at + 1] === SLASH) return tagEnd(bytes, at + 2) + 1;
    const name = nameEnd(bytes, at + 1);
    const open = tagEnd(bytes, name);
    const { content, end } = elementEnd(bytes, open);
    if (isNamed(bytes, at + 1, name, 'v')) {
      cell.valueStart = open + 1;
      cell.valueEnd = content;
    } else if (isNamed(bytes, at + 1, name, 'f')) {
      cell.formulaTag = at;
      cell.formulaStart = open + 1;
      cell.formulaEnd = content;
    } else if (isNamed(bytes, at + 1, name, 'is')) {
      cell.inlineStart = open + 1;
      cell.inlineEnd = content;
    }
    at = end;
  }
}

function readReference(bytes: Uint8Array, from: number, to: number, cell: CellToken): void {
  let col = 0;
  let at = from;
  for (; at < to; at++) {
    const letter = bytes[at]! & 0xdf;
    if (letter < 65 || letter > 90) break;
    col = col * 26 + letter - 64;
  }
  const row = wholeNumber(bytes, at, to);
  if (at === from || col > LAST_COL + 1 || !(row >= 1 && row <= LAST_ROW + 1)) throw broken();
  cell.col = col - 1;
  cell.row = row - 1;
}

function findSheetData(bytes: Uint8Array): number {
  let at = 0;
  for (;;) {
    while (at < bytes.length && bytes[at] !== 60) at++;
    if (at >= bytes.length) return -1;
    if (isMarkup(bytes, at)) {
      at = skipMarkup(bytes, at);
      continue;
    }
    const end = nameEnd(bytes, at + 1);
    if (isNamed(bytes, at + 1, end, 'sheetData')) return at;
    at = tagEnd(bytes, end) + 1;
  }
}

/** NaN where it is not a run of digits. */
function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 15) return NaN;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function skipSpace(bytes: Uint8Array, at: number): number {
  while (bytes[at]! <= 32) at++;
  if (at >= bytes.length) throw broken();
  return at;
}

/** Offset after the opening quote of the value whose name ends at `at`. */
function valueStart(bytes: Uint8Array, at: number): number {
  at = skipSpace(bytes, at);
  if (bytes[at] !== 61) throw broken();
  at = skipSpace(bytes, at + 1);
  if (bytes[at] !== 34 && bytes[at] !== 39) throw broken();
  return at + 1;
}

/** Offset of the closing quote. */
function valueEnd(bytes: Uint8Array, from: number): number {
  const quote = bytes[from - 1];
  let at = from;
  while (at < bytes.length && bytes[at] !== quote) at++;
  if (at >= bytes.length) throw broken();
  return at;
}

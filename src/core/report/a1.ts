import type { Box } from '../model/place';

const MAX_ROWS = 1_048_576;
const MAX_COLS = 16_384;

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The number of a column from its letters, either case; -1 where Excel has no such column. */
export function columnNumber(letters: string): number {
  if (!/^[a-z]{1,3}$/i.test(letters)) return -1;
  let col = 0;
  for (const letter of letters.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  return col <= MAX_COLS ? col - 1 : -1;
}

/** A box as Excel writes it without the sheet: "C43", "B33:C33". */
export function cellsText({ top, left, bottom, right }: Box): string {
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** A box with its sheet, quoted where Excel quotes it: "Funding!C43", "'24/25 costs'!B2:B9". */
export function addressText(sheet: string, box: Box): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(sheet);
  return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${cellsText(box)}`;
}

/** Reads "C43" or "b33:$C$33", corners in any order; undefined where it is no address of a sheet. */
export function parseCells(text: string): Box | undefined {
  const match = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, firstCol = '', firstRow = '', lastCol = firstCol, lastRow = firstRow] = match;
  const cols = [columnNumber(firstCol), columnNumber(lastCol)];
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1];
  if (cols.some((col) => col < 0) || rows.some((row) => row < 0 || row >= MAX_ROWS)) return undefined;
  return { top: Math.min(...rows), left: Math.min(...cols), bottom: Math.max(...rows), right: Math.max(...cols) };
}

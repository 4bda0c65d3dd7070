import type { Box } from '../core';

export const LAST_ROW = 1_048_575;
export const LAST_COL = 16_383;

/** The box of "A1", "A1:B2", "$A$1:$B$2", "A:C" or "1:3" (zero-based); undefined where it is none on a sheet. Corners may come in any order. */
export function boxOf(reference: string): Box | undefined {
  const [from, to = from] = reference.trim().replace(/\$/g, '').split(':');
  const a = corner(from!, 0);
  const b = corner(to!, 1);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

/** Zero-based column of its letters, or -1. */
export function columnOf(letters: string): number {
  let col = 0;
  for (let n = 0; n < letters.length; n++) col = col * 26 + (letters.charCodeAt(n) & 31);
  return letters.length === 0 || col - 1 > LAST_COL ? -1 : col - 1;
}

export function lettersOf(col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A corner; where a whole column or row is meant, the first or last of the other. */
function corner(text: string, end: 0 | 1): { row: number; col: number } | undefined {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === '') return undefined;
  const col = match[1] === '' ? end * LAST_COL : columnOf(match[1]!);
  const row = match[2] === '' ? end * LAST_ROW : Number(match[2]) - 1;
  return col < 0 || row < 0 || row > LAST_ROW ? undefined : { row, col };
}

import type { Separators } from './amount-scan';

/** Figures that can only be written 1.234,56: a comma before one, two or four digits, or two groups after points. */
const continental = /^[£€$\s(+-]*(?:\d{1,3}(?:[. ]\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|0,\d+|\d+,(?:\d{1,2}|\d{4,}))\s?[)%€]*$/u;

export function isContinental(text: string): boolean {
  return continental.test(text);
}

/** What the figures of a column show of how they are written. */
export interface Votes {
  readonly english: number;
  readonly continental: number;
  /** "1,234": a thousand in English, one and a bit elsewhere. */
  readonly ambiguous: number;
}

/**
 * How the figures of a column are written. A column's own evidence decides; without any, that of the whole sheet, but a column of
 * "5,255" is never turned into 5.255 by what stands elsewhere.
 */
export function separatorsOf(column: Votes, sheet: Votes): Separators {
  // One "31,36" in an English sheet is two numbers.
  if (column.continental > 0)
    return column.continental >= 2 &&
      column.continental >= 3 * column.english &&
      column.continental > column.ambiguous &&
      sheet.continental > sheet.english
      ? 'continental'
      : 'english';
  if (column.english > 0 || column.ambiguous > 0) return 'english';
  return sheet.continental >= 3 && sheet.continental > 5 * sheet.english && sheet.continental > sheet.ambiguous
    ? 'continental'
    : 'english';
}

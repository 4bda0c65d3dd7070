import type { Box } from '../core';
import { columnOf, LAST_COL, LAST_ROW, lettersOf } from './a1';

/** Rows or columns put in (`count` above 0) or taken out (below 0) at `at`. */
export interface Shift {
  readonly axis: 'rows' | 'cols';
  readonly at: number;
  readonly count: number;
}

// In order: text, a reference with its sheets and workbook, a quoted name, [table columns], any other word or number.
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|(?:\[[^[\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?/gu;
const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/**
 * A formula after rows or columns of one sheet moved, as Excel rewrites it: references move with their cells, ranges grow and
 * shrink, and what was taken out is #REF!. `here` tells of a written sheet name (undefined: none) whether it is the sheet that changed;
 * runs of sheets and other workbooks come with their marks and are never it. `fixedOnly`: parts without $ stay, as in a defined name,
 * where they are relative to the cell that uses it.
 */
export function adjustReferences(
  formula: string,
  shift: Shift,
  here: (sheet: string | undefined) => boolean,
  fixedOnly = false,
): string {
  return formula.replace(TOKEN, (whole: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole;
    const name = prefix?.slice(0, -1);
    if (!here(name?.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name)) return whole;
    const moved = moveReference(reference, shift, fixedOnly);
    return moved === undefined ? `${prefix ?? ''}#REF!` : (prefix ?? '') + moved;
  });
}

/** Undefined where all of it was taken out; as it is where it is no address of a sheet. */
function moveReference(reference: string, shift: Shift, fixedOnly: boolean): string | undefined {
  const rows = shift.axis === 'rows';
  const end = rows ? LAST_ROW : LAST_COL;
  const corners = reference.split(':').map((corner) => CORNER.exec(corner)!);
  const numbers = corners.map(([, , letters = '', , digits = '']) => {
    if (letters !== '' && columnOf(letters.toUpperCase()) < 0) return NaN;
    if (digits !== '' && !(Number(digits) >= 1 && Number(digits) <= LAST_ROW + 1)) return NaN;
    return rows ? (digits === '' ? -1 : Number(digits) - 1) : letters === '' ? -1 : columnOf(letters.toUpperCase());
  });
  if (numbers.some((number) => Number.isNaN(number) || number < 0)) return reference;
  const isFixed = ([, col, letters, row]: RegExpExecArray): boolean => (rows && letters !== '' ? row : col) === '$';
  if (fixedOnly && !corners.every(isFixed)) return reference;
  const [first = 0, last = first] = numbers;
  const moved = moveSpan(Math.min(first, last), Math.max(first, last), shift, end);
  if (!moved) return undefined;
  const next = first <= last ? [moved.first, moved.last] : [moved.last, moved.first];
  return corners
    .map(([, col = '', letters = '', row = '', digits = ''], n) =>
      rows ? col + letters + row + String(next[n]! + 1) : col + lettersOf(next[n]!) + row + digits,
    )
    .join(':');
}

/** A run of rows or columns after the shift; undefined where all of it was taken out or pushed off the sheet. The whole sheet stays. */
export function moveSpan(
  first: number,
  last: number,
  { at, count }: Shift,
  end: number,
): { first: number; last: number } | undefined {
  if (first === 0 && last === end) return { first, last };
  if (count >= 0) {
    const from = first >= at ? first + count : first;
    return from > end ? undefined : { first: from, last: Math.min(last >= at ? last + count : last, end) };
  }
  const after = at - count;
  if (first >= at && last < after) return undefined;
  return {
    first: first >= after ? first + count : Math.min(first, at),
    last: last >= after ? last + count : last >= at ? at - 1 : last,
  };
}

export function moveBox(box: Box, shift: Shift): Box | undefined {
  if (shift.axis === 'rows') {
    const moved = moveSpan(box.top, box.bottom, shift, LAST_ROW);
    return moved && { ...box, top: moved.first, bottom: moved.last };
  }
  const moved = moveSpan(box.left, box.right, shift, LAST_COL);
  return moved && { ...box, left: moved.first, right: moved.last };
}

import { boxOf, LAST_COL, LAST_ROW } from '../../hosts/a1';
import { addressOf } from './grid-area';

/** Rows or columns put in (`count` above 0) or taken out (below 0) at `at`. */
export interface Shift {
  readonly axis: 'rows' | 'cols';
  readonly at: number;
  readonly count: number;
}

// In order: text, [table columns], a reference with its sheet, any other word or number.
const TOKEN =
  /"(?:[^"]|"")*"|\[(?:'.|[^[\]]|\[(?:'.|[^[\]])*\])*\]|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?/gu;

/**
 * A formula after rows or columns of one sheet moved, as Excel rewrites it: references move with their cells, ranges grow and
 * shrink, and what was taken out is #REF!. `here` tells of a written sheet name (undefined: none) whether it is the sheet that changed.
 */
export function adjustReferences(formula: string, shift: Shift, here: (sheet: string | undefined) => boolean): string {
  return formula.replace(TOKEN, (whole: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole;
    const name = prefix?.slice(0, -1);
    if (!here(name?.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name)) return whole;
    const box = boxOf(reference);
    if (!box) return whole;
    const moved =
      shift.axis === 'rows' ? moveSpan(box.top, box.bottom, shift, LAST_ROW) : moveSpan(box.left, box.right, shift, LAST_COL);
    if (!moved) return `${prefix ?? ''}#REF!`;
    const next =
      shift.axis === 'rows' ? { ...box, top: moved.first, bottom: moved.last } : { ...box, left: moved.first, right: moved.last };
    return (prefix ?? '') + marked(reference, addressOf(next));
  });
}

/** A run of rows or columns after the shift; undefined where all of it was taken out. A run that is the whole sheet stays. */
export function moveSpan(
  first: number,
  last: number,
  { at, count }: Shift,
  end: number,
): { first: number; last: number } | undefined {
  if (first === 0 && last === end) return { first, last };
  if (count >= 0) return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  const after = at - count;
  if (first >= at && last < after) return undefined;
  return {
    first: first >= after ? first + count : Math.min(first, at),
    last: last >= after ? last + count : last >= at ? at - 1 : last,
  };
}

/** `after` with the corners and dollars of `before`: B2:B2 stays a range. */
function marked(before: string, after: string): string {
  const corners = before.split(':');
  const [first = '', last = first] = after.split(':');
  return (corners.length > 1 ? [first, last] : [first])
    .map((corner, index) => {
      const [, col = '', row = ''] = /^(\$?)[A-Za-z]*(\$?)\d*$/.exec(corners[index] ?? '') ?? [];
      const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(corner) ?? [];
      return letters === '' ? (col || row) + digits : col + letters + row + digits;
    })
    .join(':');
}

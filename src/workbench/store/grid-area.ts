import type { Box } from '../../core';
import { boxOf, LAST_COL, LAST_ROW, lettersOf } from '../../hosts/a1';

export const WHOLE: Box = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COL };

export function rowCount({ top, bottom }: Box): number {
  return bottom - top + 1;
}

export function colCount({ left, right }: Box): number {
  return right - left + 1;
}

export function isWholeRows({ left, right }: Box): boolean {
  return left === 0 && right === LAST_COL;
}

export function isWholeCols({ top, bottom }: Box): boolean {
  return top === 0 && bottom === LAST_ROW;
}

export function sameBox(a: Box, b: Box): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function intersection(a: Box, b: Box): Box | undefined {
  const box = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return box.top <= box.bottom && box.left <= box.right ? box : undefined;
}

export function union(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** "A1", "A1:B2", "A:C", "1:3"; with `fixed`, "$A$1:$B$2". */
export function addressOf(box: Box, fixed = false): string {
  const mark = fixed ? '$' : '';
  if (isWholeRows(box)) return `${mark}${box.top + 1}:${mark}${box.bottom + 1}`;
  if (isWholeCols(box)) return `${mark}${lettersOf(box.left)}:${mark}${lettersOf(box.right)}`;
  const corner = (row: number, col: number): string => `${mark}${lettersOf(col)}${mark}${row + 1}`;
  const first = corner(box.top, box.left);
  return rowCount(box) === 1 && colCount(box) === 1 ? first : `${first}:${corner(box.bottom, box.right)}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && boxOf(name) === undefined && !/^(true|false|r|c)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The sheet's name, if one is written, and the box of an address such as `'Year 1'!A1:B2`; undefined where it is no address. */
export function parseAddress(address: string): { readonly sheet?: string; readonly box: Box } | undefined {
  const bang = address.lastIndexOf('!');
  const box = boxOf(address.slice(bang + 1).replace(/^=/, ''));
  if (!box) return undefined;
  if (bang < 0) return { box };
  const written = address.slice(0, bang).replace(/^=/, '');
  return { sheet: written.startsWith("'") ? written.slice(1, -1).replace(/''/g, "'") : written, box };
}

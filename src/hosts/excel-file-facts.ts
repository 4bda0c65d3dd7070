import type { Box, Sheet, Snapshot } from '../core';
import { boxOf } from './a1';
import { breathe } from './breath';
import { HostError } from './host-errors';
import { defaultLimits } from './limits';
import { findWorkbook, readWorkbook } from './xlsx-workbook';
import { asUtf8 } from './xml-text';
import { openPackage } from './zip-package';

/** What Excel's API does not tell, from a copy of the file. */
export interface FileFacts {
  /** By sheet name. */
  readonly merges: ReadonlyMap<string, readonly Box[]>;
  readonly date1904: boolean;
}

/** Unpacking a larger sheet would hold the pane up; its merged cells are left out. */
const MOST_PART = 16 * 1024 * 1024;

/**
 * Merged cells and the calendar of a workbook's bytes; undefined where they are no workbook we can read. One sheet at a time, with room
 * between them for whatever else the page has to do.
 */
export async function readFileFacts(bytes: Uint8Array): Promise<FileFacts | undefined> {
  try {
    const pack = openPackage(bytes, defaultLimits);
    const workbook = readWorkbook(pack, findWorkbook(pack));
    const merges = new Map<string, Box[]>();
    for (const { name, part } of workbook.sheets) {
      if (part === undefined || pack.size(part) > MOST_PART) continue;
      await breathe();
      const xml = await pack.partInTurns(part, breathe);
      await breathe();
      if (xml) merges.set(name, mergesOf(asUtf8(xml)));
    }
    return { merges, date1904: workbook.date1904 };
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** The snapshot with the copy's facts. A merge counts only where all but its first cell is blank, so an outdated copy hides no figure. */
export function withFileFacts(snapshot: Snapshot, { merges, date1904 }: FileFacts): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const known = merges.get(sheet.name)?.filter((box) => isBlankBeyondFirst(sheet, box)) ?? [];
    return known.length === 0 ? sheet : { ...sheet, merges: known };
  });
  return { ...snapshot, sheets, date1904 };
}

/** They stand behind the cells, of which a sheet part may have many megabytes. */
function mergesOf(xml: Uint8Array): Box[] {
  const end = lastIndexOf(xml, 'sheetData');
  if (end < 0) return [];
  const tail = new TextDecoder().decode(xml.subarray(end));
  const boxes: Box[] = [];
  for (const [, ref] of tail.matchAll(/<(?:[\w.-]+:)?mergeCell\b[^>]*?\sref\s*=\s*["']([^"']+)["']/g)) {
    const box = boxOf(ref!);
    if (box && (box.top !== box.bottom || box.left !== box.right)) boxes.push(box);
  }
  return boxes;
}

function lastIndexOf(bytes: Uint8Array, word: string): number {
  const codes = [...word].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.length - codes.length; at >= 0; at--) {
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}

function isBlankBeyondFirst(sheet: Sheet, { top, left, bottom, right }: Box): boolean {
  const first = sheet.rows.findIndex((row) => row >= top);
  if (first < 0) return true;
  for (let index = first; index < sheet.rows.length && sheet.rows[index]! <= bottom; index++) {
    for (let at = sheet.starts[index]!; at < sheet.starts[index + 1]!; at++) {
      const col = sheet.cols[at]!;
      if (col < left || col > right || (sheet.rows[index] === top && col === left)) continue;
      if (sheet.values[at] !== '') return false;
    }
  }
  return true;
}

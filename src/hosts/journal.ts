import type { Change, Journal, JournalCell } from '../core';
import { crc32 } from './crc';
import type { WriteOptions } from './host';

/** The journal of a change that was just written. Its id is the same for the same change written at the same moment. */
export function makeJournal(
  change: Change,
  cells: readonly JournalCell[],
  rows: Journal['rows'],
  { on, by, version }: WriteOptions,
): Journal {
  const sheets = change.sheets.map(({ name }) => name);
  const text = JSON.stringify([on, change.title, cells, rows, sheets]);
  return {
    id: crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0'),
    title: change.title,
    on,
    ...(by !== undefined && { by }),
    version,
    cells,
    rows,
    sheets,
  };
}

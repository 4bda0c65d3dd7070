import { basename } from 'node:path';
import { version } from '../../package.json';
import { LineRefused, type Change } from '../core/index';
import { patchWorkbook } from '../hosts/patch/patch';
import { Refusal } from '../hosts/refusal';
import { saveWorkbookFile } from '../hosts/save-file';
import { withWritten } from '../hosts/written-notes';
import { keepNotes } from './notes-file';
import { stampNow, type OpenWorkbook } from './open-workbook';

export interface WriteFlags {
  readonly out: string;
  readonly force?: true;
  readonly by?: string;
}

/** Writes a change into a copy of the workbook and keeps its journal beside it, so that “crosscast undo” takes it back. */
export async function writeChange(
  { path, bytes, snapshot, notes }: OpenWorkbook,
  make: () => Change,
  { out, force, by }: WriteFlags,
): Promise<{ readonly path: string; readonly notes: string }> {
  let change: Change;
  try {
    change = make();
  } catch (error) {
    throw error instanceof LineRefused ? new Refusal(error.message) : error;
  }
  const on = stampNow();
  const patched = patchWorkbook(bytes, change, snapshot, { on, version, ...(by !== undefined && { by }) });
  const at = on.replace(':', '');
  const saved = await saveWorkbookFile({ bytes: patched.bytes, source: path, read: bytes, out, at, ...(force && { force }) });
  const kept = keepNotes(saved.path, withWritten(notes, change, patched.journal));
  return { path: saved.path, notes: basename(kept) };
}

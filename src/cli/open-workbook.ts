import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Corrections, Snapshot } from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import type { Notes } from '../hosts/notes';
import { Refusal } from '../hosts/refusal';
import { readSettings, type GivenSettings } from '../hosts/settings-words';
import { readXlsx } from '../hosts/xlsx';
import { wholeNotes } from './notes-file';

/** A workbook to be written: its bytes, what they read as, and what is kept beside it. */
export interface OpenWorkbook {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly notes: Notes;
  readonly settings: GivenSettings;
  readonly corrections: Corrections;
}

export async function openWorkbook(path: string): Promise<OpenWorkbook> {
  if (/\.csv$/i.test(path))
    throw new Refusal(`“${basename(path)}” is a .csv file, which holds no formulas. Save it as .xlsx first.`);
  // Says what is wrong with a file that is none, is missing or is too large.
  await readWorkbookFile(path);
  const bytes = new Uint8Array(await readFile(path));
  const { notes, file } = await wholeNotes(path);
  const settings = readSettings(notes.settings, (key) => `settings.${key} in “${file}”`);
  return { path, bytes, snapshot: readXlsx(bytes), notes, settings, corrections: notes.corrections };
}

/** The moment as the log shows it, in the time of this computer: "2026-11-25 16:42". */
export function stampNow(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

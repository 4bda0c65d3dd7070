import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Corrections } from '../core/index';
import { noNotes, parseNotes, writeNotes, type Notes } from '../hosts/notes';
import { Refusal } from '../hosts/refusal';
import { readSettings, type GivenSettings } from '../hosts/settings-words';
import { writeWhole } from './output';

/** What a notes file gives a review. */
export interface GivenNotes {
  readonly settings: GivenSettings;
  readonly corrections: Corrections;
}

function given({ settings, corrections }: Notes, file: string): GivenNotes {
  return { settings: readSettings(settings, (key) => `settings.${key} in “${file}”`), corrections };
}

/** The notes of a workbook: those named, else `bid.crosscast.json` or `crosscast.json` beside `bid.xlsx`, else none. */
export async function readNotes(workbook: string, named: string | undefined): Promise<GivenNotes> {
  if (named !== undefined) {
    const text = await textOf(named);
    if (text === undefined) throw new Refusal(`“${named}” was not found. Check the name and the folder of the corrections.`);
    return given(parseNotes(text, named), named);
  }
  const { notes, file } = await wholeNotes(workbook);
  return given(notes, file);
}

/** All that is kept beside a workbook, what was written into it included, and the name of the file it was found in. */
export async function wholeNotes(workbook: string): Promise<{ readonly notes: Notes; readonly file: string }> {
  for (const file of [basename(notesBeside(workbook)), 'crosscast.json']) {
    const text = await textOf(join(dirname(workbook), file));
    if (text !== undefined) return { notes: parseNotes(text, file), file };
  }
  return { notes: noNotes, file: '' };
}

/** Keeps notes beside a workbook under its own name, where the next command finds them first. */
export function keepNotes(workbook: string, notes: Notes): string {
  const path = notesBeside(workbook);
  writeWhole(path, writeNotes(notes));
  return path;
}

function notesBeside(workbook: string): string {
  return join(dirname(workbook), `${basename(workbook, extname(workbook))}.crosscast.json`);
}

/** Undefined where there is no such file. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Refusal(`“${path}” could not be read (${String(code ?? error)}).`);
  }
}

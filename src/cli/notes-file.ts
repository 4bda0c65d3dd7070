import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Corrections } from '../core/index';
import { parseNotes, type Notes } from '../hosts/notes';
import { Refusal } from '../hosts/refusal';
import { readSettings, type GivenSettings } from '../hosts/settings-words';

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
  const folder = dirname(workbook);
  for (const file of [`${basename(workbook, extname(workbook))}.crosscast.json`, 'crosscast.json']) {
    const text = await textOf(join(folder, file));
    if (text !== undefined) return given(parseNotes(text, file), file);
  }
  return { settings: {}, corrections: [] };
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

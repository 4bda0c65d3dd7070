import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, relative } from 'node:path';
import * as v from 'valibot';
import type { Report } from '../core/index';
import type { GivenNotes } from './notes-file';

/**
 * The one JSON that a workbook's review comes to: its report, or the sentence why there is none. `made` says of what and with what, and is
 * there only where the same would come out again.
 */
export interface Result {
  readonly version: 1;
  readonly file: string;
  readonly made?: Made;
  readonly report?: Report;
  readonly error?: string;
}

/** Equal for a file of the same size and time, read by the same Crosscast with the same settings and notes. */
export interface Made {
  readonly crosscast: string;
  readonly bytes: number;
  readonly modified: string;
  /** Of settings, checks asked for, and the notes beside the workbook. */
  readonly asked: string;
  /** Only where the file was given up: what it was allowed. */
  readonly allowed?: Allowed;
}

export interface Allowed {
  readonly seconds: number;
  readonly megabytes: number;
}

const resultSchema = v.union([
  v.looseObject({
    version: v.literal(1),
    file: v.string(),
    report: v.looseObject({ version: v.literal(1), counts: v.looseObject({}) }),
  }),
  v.looseObject({ version: v.literal(1), file: v.string(), error: v.string() }),
]);

/** A name that stays while the workbook stays where it is, and that no other workbook has: its own, and a fingerprint of its path. */
export function resultName(file: string): string {
  const path = relative(process.cwd(), file).replace(/\\/g, '/');
  const stem = [...basename(file, extname(file))].slice(0, 60).join('');
  return `${stem}-${fingerprint(path).slice(0, 10)}.json`;
}

export async function madeOf(file: string, crosscast: string, asked: unknown, notes: GivenNotes): Promise<Made> {
  const { size, mtime } = await stat(file);
  return {
    crosscast,
    bytes: size,
    modified: mtime.toISOString(),
    asked: fingerprint(JSON.stringify([asked, notes])).slice(0, 16),
  };
}

/** The result in this file; undefined where there is none, or none that is whole. */
export async function readResult(path: string): Promise<Result | undefined> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return v.is(resultSchema, json) ? (json as unknown as Result) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the result would come out the same again. A file that was given up is tried again once it is allowed more. */
export function stillHolds(result: Result, made: Made, allowed: Allowed): boolean {
  if (!result.made) return false;
  const { allowed: had, ...rest } = result.made;
  if (JSON.stringify(rest) !== JSON.stringify(made)) return false;
  return had === undefined || (had.seconds >= allowed.seconds && had.megabytes >= allowed.megabytes);
}

export function fingerprint(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

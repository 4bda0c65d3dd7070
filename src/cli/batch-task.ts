import { basename } from 'node:path';
import {
  abstractOf,
  findingRows,
  narrowReport,
  review,
  type BidAbstract,
  type FindingRow,
  type Report,
  type Severity,
} from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { defaultLimits } from '../hosts/limits';
import { sentenceOf } from '../hosts/refusal';
import { readSettings, type SettingsWords } from '../hosts/settings-words';
import { readNotes } from './notes-file';
import { madeOf, readResult, stillHolds, type Allowed, type Made, type Result } from './result-file';

/** One workbook to review, as plain data: it crosses to a worker. */
export interface Task {
  readonly file: string;
  /** Where its result stands, or will. */
  readonly result: string;
  readonly settings: SettingsWords;
  readonly corrections?: string;
  readonly only?: readonly string[];
  readonly severity?: Severity;
  readonly crosscast: string;
  readonly allowed: Allowed;
}

/** What came of a task, plain data too. */
export interface Outcome {
  readonly abstract?: BidAbstract;
  readonly error?: string;
  readonly rows: readonly FindingRow[];
  /** A check stopped through a fault of ours. */
  readonly fault: boolean;
  /** The result to write; absent where the one that stands still holds. */
  readonly json?: string;
}

/** Reviews one workbook, or takes the result that still holds. Never throws: what went wrong is the outcome's sentence. */
export async function reviewTask(task: Task): Promise<Outcome> {
  const { file, only, severity, allowed } = task;
  let made: Made | undefined;
  try {
    const notes = await readNotes(file, task.corrections);
    made = await madeIfThere(task);
    const known = made && (await readResult(task.result));
    if (made && known && stillHolds(known, made, allowed)) return outcomeOf(known);
    const snapshot = await readWorkbookFile(file, {
      limits: {
        seconds: allowed.seconds,
        unpacked: Math.min(defaultLimits.unpacked, allowed.megabytes * 1024 * 1024),
      },
    });
    const settings = { ...notes.settings, ...readSettings(task.settings, (key) => `--${key}`) };
    const report = narrowReport(review(snapshot, { settings, corrections: notes.corrections, only }), { only, severity });
    return outcomeOf({ version: 1, file, made, report }, true);
  } catch (error) {
    const settled = error instanceof Error && error.name === 'HostError';
    return outcomeOf(failure(file, sentenceOf(error, `reviewing “${basename(file)}”`), settled ? made : undefined), true);
  }
}

/** A result that says why there is no report. */
export function failure(file: string, error: string, made: Made | undefined): Result {
  return { version: 1, file, ...(made && { made }), error };
}

/** Undefined where the file cannot be looked at; reading it says why. */
export async function madeIfThere(task: Task): Promise<Made | undefined> {
  const { file, settings, only, severity, corrections, crosscast } = task;
  try {
    return await madeOf(file, crosscast, [settings, only, severity], await readNotes(file, corrections));
  } catch {
    return undefined;
  }
}

export function outcomeOf(result: Result, write = false): Outcome {
  const { file, report, error } = result;
  const json = write ? { json: `${JSON.stringify(result)}\n` } : {};
  if (!report) return { error: error ?? '', rows: [], fault: false, ...json };
  return { abstract: abstractOf(file, report), rows: findingRows(file, report), fault: hasFault(report), ...json };
}

function hasFault({ notExamined }: Report): boolean {
  return notExamined.some(({ fault }) => fault === true);
}

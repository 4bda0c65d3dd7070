import { join, basename } from 'node:path';
import {
  checks,
  narrowReport,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderText,
  review,
  type Report,
  type Severity,
} from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { closestCheck } from './closest-check';
import { readNotes } from './notes-file';
import { isFolder, print, reportNames, writeWhole } from './output';
import { progressLine } from './progress';
import { Refusal, sentenceOf } from '../hosts/refusal';
import { readSettings, type SettingsWords } from '../hosts/settings-words';

export type Format = 'text' | 'json' | 'md' | 'html';

export interface CheckOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly only?: readonly string[];
  readonly severity?: Severity;
  readonly settings: SettingsWords;
  readonly corrections?: string;
  readonly strict?: boolean;
  readonly colour?: boolean;
  readonly progress?: boolean;
}

/** A workbook's review, or the sentence why there is none. */
type Reviewed = { readonly file: string; readonly report: Report } | { readonly file: string; readonly error: string };

/** Reviews workbooks and shows the reports. One that cannot be read does not stop the others. Gives the exit code. */
export async function checkFiles(files: readonly string[], options: CheckOptions): Promise<number> {
  const format = options.format ?? formatOf(options.out);
  const folder = options.out !== undefined && isFolder(options.out);
  if (format === 'html' && files.length > 1 && !folder) {
    throw new Refusal(
      'An HTML report holds one workbook. Give one workbook, or name a folder with --out to get one report for each.',
    );
  }
  knowChecks(options.only);
  const given = readSettings(options.settings, (key) => `--${key}`);
  const reviewed: Reviewed[] = [];
  for (const file of files) {
    const one = await reviewFile(file, options, given);
    if ('error' in one) process.stderr.write(`${one.error}\n`);
    reviewed.push(one);
  }
  await show(reviewed, format, folder, options);
  return exitCode(reviewed, options.strict ?? false);
}

/** Refuses ids that no check has. */
export function knowChecks(only: readonly string[] = []): void {
  for (const id of only) {
    if (!checks.some((check) => check.id === id))
      throw new Refusal(`There is no check “${id}”${closestCheck(id)}. “crosscast explain” lists them all.`);
  }
}

async function reviewFile(file: string, options: CheckOptions, given: ReturnType<typeof readSettings>): Promise<Reviewed> {
  const name = basename(file);
  const progress = progressLine(options.progress ?? false);
  try {
    const notes = await readNotes(file, options.corrections);
    progress.say(`Reading ${name}`);
    const snapshot = await readWorkbookFile(file, {
      progress: ({ done, of, what }) =>
        progress.say(`Reading ${name}: ${what}${of > 0 ? ` (${Math.floor((100 * done) / of)}%)` : ''}`),
    });
    progress.say(`Checking ${name}`);
    const report = review(snapshot, {
      settings: { ...notes.settings, ...given },
      corrections: notes.corrections,
      only: options.only,
    });
    return { file, report };
  } catch (error) {
    return { file, error: sentenceOf(error, `reviewing “${name}”`) };
  } finally {
    progress.clear();
  }
}

async function show(reviewed: readonly Reviewed[], format: Format, folder: boolean, options: CheckOptions): Promise<void> {
  const narrowed = reviewed.map((one): Reviewed =>
    'report' in one ? { ...one, report: narrowReport(one.report, options) } : one,
  );
  const whole = narrowed.flatMap((one) => ('report' in one ? [one] : []));
  if (options.out !== undefined && folder) {
    const names = reportNames(
      whole.map(({ file }) => file),
      format === 'text' ? 'txt' : format,
    );
    whole.forEach(({ file, report }, i) => writeWhole(join(options.out!, names[i]!), render(file, report, format, options)));
    return;
  }
  const text =
    format === 'json' && reviewed.length > 1
      ? `${JSON.stringify(narrowed, null, 2)}\n`
      : whole.map(({ file, report }) => render(file, report, format, options)).join('\n');
  if (text === '') return;
  if (options.out === undefined) await print(text);
  else writeWhole(options.out, text);
}

function render(file: string, report: Report, format: Format, options: CheckOptions): string {
  const title = basename(file);
  if (format === 'json') return renderJson(report);
  if (format === 'md') return renderMarkdown(report, { title });
  if (format === 'html') return renderHtml(report, { title });
  const columns = options.out === undefined ? process.stdout.columns : undefined;
  const width = columns === undefined ? 88 : Math.min(100, Math.max(60, columns));
  return renderText(report, { title, width, colour: options.colour, options: true });
}

function formatOf(out: string | undefined): Format {
  const ending = /\.(json|md|html?)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  return ending === undefined ? 'text' : ending === 'htm' ? 'html' : ending === 'json' ? 'json' : ending === 'md' ? 'md' : 'html';
}

/** 2: a workbook could not be reviewed, or a check stopped on one that shows no error. 1: an error, with `strict` also less. */
function exitCode(reviewed: readonly Reviewed[], strict: boolean): number {
  if (reviewed.some((one) => 'error' in one)) return 2;
  const reports = reviewed.flatMap((one) => ('report' in one ? [one.report] : []));
  if (reports.some(({ counts }) => counts.error > 0 || (strict && counts.question + counts.warning > 0))) return 1;
  return reports.some(({ notExamined }) => notExamined.some(({ fault }) => fault)) ? 2 : 0;
}

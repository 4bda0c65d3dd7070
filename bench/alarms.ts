import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { review, sheetBuilder, type Report, type Snapshot } from '../src/core';
import { readWorkbookFile } from '../src/hosts/files';

/** A sheet of the annotated corpus: its cells as text. */
interface SheetLine {
  readonly file: string;
  readonly cells: readonly (readonly string[])[];
}

function snapshotOf({ cells }: SheetLine): Snapshot {
  const builder = sheetBuilder();
  cells.forEach((row, r) => row.forEach((text, c) => text !== '' && builder.add(r, c, text, 1)));
  return { sheets: [builder.build({ name: 'Sheet' })], formats: ['General', '@'], names: [], externalLinks: [], date1904: false };
}

async function* workbooks(source: string): AsyncIterable<{ name: string; snapshot: Snapshot }> {
  if (statSync(source).isDirectory()) {
    for (const file of readdirSync(source).filter((name) => /\.(xlsx|xlsm|csv)$/i.test(name))) {
      yield { name: file, snapshot: await readWorkbookFile(join(source, file)) };
    }
    return;
  }
  for (const line of readFileSync(source, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const sheet = JSON.parse(line) as SheetLine;
    yield { name: sheet.file, snapshot: snapshotOf(sheet) };
  }
}

const source = process.argv[2];
if (!source || !existsSync(source)) {
  console.error('Name a folder of workbooks, or a .jsonl of sheets: npm run bench:alarms -- FOLDER');
  process.exit(2);
}
const casts = new Set(['column-total', 'subtotal', 'row-total', 'gross', 'rate-matrix', 'rate-and-count']);
void tally(source);

async function tally(from: string): Promise<void> {
  let books = 0;
  let totals = 0;
  let errors = 0;
  let touched = 0;
  for await (const { name, snapshot } of workbooks(from)) {
    books++;
    const report: Report = review(snapshot);
    const found = report.findings.filter(({ severity }) => severity === 'error');
    totals += report.agrees.filter(({ check }) => casts.has(check)).reduce((sum, { count }) => sum + count, 0) + found.length;
    errors += found.length;
    if (found.length > 0) touched++;
    for (const { check, message, where } of found) console.log(`${name}\n  ${check}: ${message} (${where})`);
  }
  console.log(
    `${books} workbooks or sheets, ${totals} totals checked, ${errors} errors in ${touched} of them: ${((1000 * errors) / Math.max(1, totals)).toFixed(2)} per 1,000 totals, ${(errors / Math.max(1, books)).toFixed(3)} a sheet.`,
  );
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { planTotals, review } from '../src/core';
import { sheetBuilder } from '../src/core/model/sheet-builder';
import type { Snapshot } from '../src/core/model/snapshot';
import { patchWorkbook } from '../src/hosts/patch/patch';
import { readXlsx } from '../src/hosts/xlsx';
import { runTable } from './last-run';
import { benchParse } from './parse';

/** Best of several runs, in milliseconds: the machine is shared, and noise only ever adds. */
function best(runs: number, work: () => void): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** A funding table of the given length with priorities, benefits, six years and totals down and across that hold. */
function fundingTable(rows: number): Snapshot {
  const builder = sheetBuilder();
  const years = ['23/24', '24/25', '25/26', '26/27', '27/28', '28/29'];
  builder.add(0, 0, 'Funding request');
  ['Activity', ...years, 'Total', 'Priority', 'Benefit'].forEach((head, col) => builder.add(1, col, head));
  const sums = new Array<number>(years.length + 1).fill(0);
  for (let i = 0; i < rows; i++) {
    const row = i + 2;
    builder.add(row, 0, `Activity ${i + 1}`);
    let across = 0;
    years.forEach((_, y) => {
      const value = ((i * 7919 + (y + 1) * 104_729) % 50_000) + 100;
      across += value;
      sums[y]! += value;
      builder.add(row, 1 + y, value, 1);
    });
    sums[years.length]! += across;
    builder.add(row, 1 + years.length, across, 1);
    builder.add(row, 2 + years.length, i % 2 === 0 ? 'MUST' : 'SHOULD');
    builder.add(row, 3 + years.length, `This will improve the delivery of the programme for group ${i % 1000}.`);
  }
  builder.add(rows + 2, 0, 'Total');
  sums.forEach((sum, y) => builder.add(rows + 2, 1 + y, sum, 1));
  return {
    sheets: [builder.build({ name: 'Funding' })],
    formats: ['General', '"£"#,##0'],
    names: [],
    externalLinks: [],
    date1904: false,
  };
}

const { line, end } = runTable(process.argv.includes('--record'));

const parsed = benchParse(3);
const file = readFileSync('.cache/bench/funding-100000.xlsx');
const snapshot = readXlsx(file);
const reviewed = best(3, () => void review(snapshot));
line('Reading 100,000 × 10 from .xlsx', parsed.best, 'ms', `${(parsed.fileBytes / 1e6).toFixed(1)} MB`);
line('Reviewing it', reviewed, 'ms', `${(reviewed / parsed.best).toFixed(2)} × reading (at most 1.0)`);
const at = { sheet: 0, row: 2, col: 1 };
const change = {
  title: 'one cell',
  rows: [],
  sheets: [],
  rests: [],
  cells: [{ at, content: { kind: 'number', value: '1' } as const }],
};
const patched = best(1, () => void patchWorkbook(file, change, snapshot, { on: '2026-01-01', version: '0' }));
line('Writing one cell of it, proven by reading it back', patched, 'ms', `${(patched / parsed.best).toFixed(2)} × reading`);
line('Most memory held', process.resourceUsage().maxRSS / 1024, 'MB', 'below 1,000 MB');

let last: number | undefined;
for (const rows of [6_250, 12_500, 25_000, 50_000, 100_000]) {
  const table = fundingTable(rows);
  const time = best(2, () => void review(table));
  const growth = last === undefined ? '' : `${(time / last).toFixed(2)} × for twice the rows (at most 2.2)`;
  line(`Reviewing ${rows.toLocaleString('en-GB')} prioritised lines`, time, 'ms', growth);
  last = time;
}

const folder = 'test/books';
for (const book of existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : []) {
  const bytes = readFileSync(join(folder, book));
  const whole = best(5, () => void review(readXlsx(bytes)));
  line(`Reading and reviewing ${book}`, whole, 'ms', 'below 150 ms');
  const planned = best(3, () => void planTotals(readXlsx(bytes)));
  line(`Planning its totals`, planned, 'ms', `${(planned / whole).toFixed(2)} × reviewing it`);
}

const cli = 'dist/cli/crosscast.cjs';
if (existsSync(cli)) {
  const bare = best(5, () => void spawnSync(process.execPath, ['-e', '0']));
  const started = best(5, () => void spawnSync(process.execPath, [cli, '--version']));
  line('Starting the command line', started, 'ms', `${(started / bare).toFixed(1)} × starting Node alone`);
}
const site = 'dist/site';
const entry = existsSync(site) ? readdirSync(site).find((name) => /^taskpane\.[\da-f]+\.js$/.test(name)) : undefined;
if (entry) line('The pane’s first script, gzip', gzipSync(readFileSync(join(site, entry))).length / 1000, 'kB', 'below 250 kB');
end();

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../src/core';
import { sheetBuilder } from '../src/core/model/sheet-builder';
import type { Snapshot } from '../src/core/model/snapshot';
import { readXlsx } from '../src/hosts/xlsx';
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

function line(name: string, value: string, against = ''): void {
  console.log(`${name.padEnd(58)} ${value.padStart(12)}  ${against}`);
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

const parsed = benchParse(3);
const file = readFileSync('.cache/bench/funding-100000.xlsx');
const snapshot = readXlsx(file);
const reviewed = best(3, () => void review(snapshot));
line('Reading 100,000 × 10 from .xlsx', ms(parsed.best), `${(parsed.fileBytes / 1e6).toFixed(1)} MB`);
line('Reviewing it', ms(reviewed), `${(reviewed / parsed.best).toFixed(2)} × reading (at most 1.0)`);
line('Most memory held', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`, 'below 1,000 MB');

let last: { rows: number; time: number } | undefined;
for (const rows of [12_500, 25_000, 50_000, 100_000]) {
  const table = fundingTable(rows);
  const time = best(2, () => void review(table));
  line(
    `Reviewing ${rows.toLocaleString('en-GB')} prioritised lines`,
    ms(time),
    last ? `${(time / last.time).toFixed(2)} × for twice the rows (at most 2.2)` : '',
  );
  last = { rows, time };
}

const folder = 'test/books';
for (const book of existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : []) {
  const bytes = readFileSync(join(folder, book));
  line(`Reading and reviewing ${book}`, ms(best(5, () => void review(readXlsx(bytes)))), 'below 150 ms');
}

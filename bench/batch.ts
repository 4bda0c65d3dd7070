import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeXlsx, type MadeCell } from '../test/support/make-xlsx';
import { makeBid } from './bid-maker';

/**
 * Workbooks a second with one worker and with two, and of a second run that finds everything done: npm run bench:batch -- [COUNT]. The
 * workbooks are made bids, a quarter of them long, kept in .cache/bench.
 */
const count = Number(process.argv[2] ?? 2000);
const folder = `.cache/bench/bids-${count}`;
const cli = 'dist/cli/crosscast.cjs';

if (!existsSync(join(folder, 'done'))) {
  mkdirSync(folder, { recursive: true });
  for (let seed = 0; seed < count; seed++) writeFileSync(join(folder, `bid-${seed}.xlsx`), workbook(seed));
  writeFileSync(join(folder, 'done'), '');
}
const out = mkdtempSync(join(tmpdir(), 'crosscast-bench-'));
try {
  const first = run(1, join(out, 'one'));
  const second = run(2, join(out, 'two'));
  const again = run(2, join(out, 'two'));
  const line = (name: string, seconds: number, more = ''): void =>
    console.log(`${name.padEnd(34)} ${(count / seconds).toFixed(0).padStart(6)} workbooks a second  ${more}`);
  line('one worker', first.seconds, first.said);
  line('two workers', second.seconds, `${(first.seconds / second.seconds).toFixed(2)} × one`);
  line('two workers, all done before', again.seconds);
  const same = ['findings.csv', 'portfolio.json'].every((name) =>
    readFileSync(join(out, 'one', name)).equals(readFileSync(join(out, 'two', name))),
  );
  console.log(same ? 'The same tables with one worker and with two.' : 'The tables differ.');
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** A made bid as a file; every fourth is its tables one under the other, ten times. */
function workbook(seed: number): Uint8Array {
  const rows: MadeCell[][] = [];
  for (let part = 0; part < (seed % 4 === 0 ? 10 : 1); part++) {
    const from = rows.length === 0 ? 0 : rows.length + 3;
    for (const { row, col, value } of makeBid(seed + part * 7919).cells) {
      const cells = (rows[from + row] ??= []);
      while (cells.length < col) cells.push(null);
      cells[col] = typeof value === 'number' ? { value, format: '"£"#,##0' } : value;
    }
  }
  return makeXlsx({ sheets: [{ name: 'Bid', rows: Array.from(rows, (cells) => cells ?? null) }] });
}

function run(jobs: number, results: string): { seconds: number; said: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'check', `${folder}/*.xlsx`, '--jobs', String(jobs), '--out', results],
    { encoding: 'utf8' },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1000, said: stdout.split('\n')[0] ?? '' };
}

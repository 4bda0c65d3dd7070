import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { buildCli } from '../support/built-cli';

// Each test starts the command line as a process of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'crosscast-batch-'));
const cli = join(folder, 'bin/crosscast.cjs');

beforeAll(() => buildCli(cli), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function crosscast(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
  return { code: status, out: stdout, err: stderr };
}

const good = 'Training costs\nItem,Cost\nVenue,"£2,000"\nLunch,£500\nTotal,"£2,500"\n';
const wrong = good.replace('"£2,500"', '"£2,600"');

/** A folder of bids and the folder for their results. */
function bids(files: Record<string, string>): { place: string; pattern: string; out: string } {
  const place = mkdtempSync(join(folder, 'bids-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(place, name, '..'), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return { place, pattern: `${place}/**/*.csv`, out: join(place, 'results') };
}

function results(out: string): { file: string; report?: { counts: { error: number } }; error?: string; made?: object }[] {
  return readdirSync(join(out, 'reports'))
    .map((name) => JSON.parse(readFileSync(join(out, 'reports', name), 'utf8')))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

describe('many bids at once', () => {
  it('give one result each, a table of findings and a portfolio; a broken one is a row', async () => {
    const { pattern, out } = bids({ 'a.csv': good, 'deep/er/a.csv': wrong, 'bad.csv': '%PDF-1.7' });
    const { code, err, out: said } = crosscast('check', pattern, '--jobs', '2', '--out', out);
    expect(err).toContain('“bad.csv” is not an Excel workbook');
    expect(code).toBe(2);
    expect(said).toContain('1 of 2 bids has a wrong figure; 1 bid could not be read');
    expect(results(out).map(({ report, error }) => report?.counts.error ?? error?.slice(0, 9))).toEqual([0, '“bad.csv”', 1]);
    const rows = readFileSync(join(out, 'findings.csv'), 'utf8').trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/^\ufefffile,severity,check,message,/);
    expect(rows.some((row) => row.includes(',unread,'))).toBe(true);
    const bytes = readFileSync(join(out, 'findings.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const table = await parquetReadObjects({ file });
    expect(table).toHaveLength(rows.length - 1);
    expect(table.find(({ severity }) => severity === 'error')).toMatchObject({ check: 'column-total', difference: 100 });
    const portfolio = JSON.parse(readFileSync(join(out, 'portfolio.json'), 'utf8'));
    expect(portfolio.bids).toMatchObject({ all: 3, reviewed: 2, unread: 1, withErrors: 1 });
    expect(readFileSync(join(out, 'portfolio.html'), 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
    expect(readdirSync(out).sort()).toEqual([
      'findings.csv',
      'findings.parquet',
      'portfolio.html',
      'portfolio.json',
      'portfolio.md',
      'reports',
    ]);
  });

  it('are reviewed as one alone is, and in the same order with any number of workers', () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.csv`, i % 2 ? good : wrong]));
    const { place, pattern } = bids(files);
    const out = mkdtempSync(join(folder, 'once-'));
    const again = mkdtempSync(join(folder, 'again-'));
    crosscast('check', pattern, '--jobs', '1', '--out', out);
    crosscast('check', pattern, '--jobs', '4', '--out', again);
    for (const name of ['findings.csv', 'findings.parquet', 'portfolio.json', 'portfolio.md'])
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name)))).toBe(true);
    const alone = JSON.parse(crosscast('check', join(place, '0.csv'), '--json').out);
    expect(results(out)[0]!.report).toEqual(alone);
  });

  it('go on where they were: what holds is not done again, what changed is', () => {
    const { place, pattern, out } = bids({ 'a.csv': good, 'b.csv': good, 'c.csv': wrong });
    crosscast('check', pattern, '--jobs', '2', '--out', out);
    const names = readdirSync(join(out, 'reports')).sort();
    const times = () => names.map((name) => statSync(join(out, 'reports', name)).mtimeMs);
    const before = times();
    expect(crosscast('check', pattern, '--jobs', '2', '--out', out).out).toContain('3 of 3 were done before');
    expect(times()).toEqual(before);
    writeFileSync(join(place, 'a.csv'), wrong);
    utimesSync(join(place, 'b.csv'), new Date(), new Date(Date.now() + 5000));
    writeFileSync(
      join(
        out,
        'reports',
        names.find((name) => name.startsWith('c-'))!,
      ),
      '{"version":1,"file":"c',
    );
    expect(crosscast('check', pattern, '--jobs', '2', '--out', out).out).not.toContain('done before');
    expect(results(out).map(({ report }) => report?.counts.error)).toEqual([1, 0, 1]);
    expect(crosscast('check', pattern, '--jobs', '2', '--out', out, '--share', '70').out).not.toContain('done before');
    writeFileSync(join(place, 'b.crosscast.json'), '{ "settings": { "cap": 1000 } }');
    expect(crosscast('check', pattern, '--jobs', '2', '--out', out, '--share', '70').out).toContain('2 of 3 were done before');
  });

  it('are given up one by one where they take too long or too much, and the others are not', () => {
    const long = `Costs\nItem,Cost\n${Array.from({ length: 60_000 }, (_, i) => `Training line ${i},"£${1000 + i}"`).join('\n')}\nTotal,"£1"\n`;
    const { pattern, out } = bids({ 'a.csv': good, 'long.csv': `${long.repeat(9)}`, 'z.csv': wrong });
    const { code, err } = crosscast('check', pattern, '--jobs', '2', '--out', out, '--seconds', '2');
    expect(err).toContain('“long.csv” took longer than 2 seconds, so it was given up.');
    expect(code).toBe(2);
    expect(results(out).map(({ report }) => report?.counts.error)).toEqual([0, undefined, 1]);
    const memory = crosscast('check', pattern, '--jobs', '1', '--out', out, '--memory', '64', '--seconds', '60');
    expect(memory.err).toContain('“long.csv” needs more than 64 MB, so it was given up.');
    expect(results(out).map(({ report }) => report?.counts.error)).toEqual([0, undefined, 1]);
  }, 120_000);

  it('leave sound results when they are stopped, and go on from there', async () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${String(i).padStart(3, '0')}.csv`, good]));
    const { pattern, out } = bids(files);
    const child = spawn(process.execPath, [cli, 'check', pattern, '--jobs', '2', '--out', out], { cwd: folder });
    let err = '';
    child.stderr.on('data', (part) => (err += part));
    const reports = join(out, 'reports');
    while (!existsSync(reports) || readdirSync(reports).length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(err).toMatch(/^Stopped: \d+ of 400 workbooks are done and kept\. The same command goes on from there\.\n$/);
    expect(readdirSync(out)).toEqual(['reports']);
    const kept = results(out).length;
    expect(kept).toBeLessThan(400);
    const again = crosscast('check', pattern, '--jobs', '2', '--out', out);
    expect(again.out).toContain(`${kept} of 400 were done before`);
    expect(results(out)).toHaveLength(400);
  }, 60_000);

  it('one task of a fleet: a file in, one JSON out, and results put together later', () => {
    const { place, out } = bids({ 'a.csv': good, 'b.csv': wrong, 'c.csv': '%PDF-1.7' });
    const codes = ['a', 'b', 'c'].map(
      (name) => crosscast('check', join(place, `${name}.csv`), '--jobs', '1', '--out', join(place, `${name}.result.json`)).code,
    );
    expect(codes).toEqual([0, 1, 2]);
    expect(existsSync(join(place, 'reports'))).toBe(false);
    const { code, out: said } = crosscast('portfolio', `${place}/*.result.json`, '--out', out);
    expect(code).toBe(2);
    expect(said).toContain('1 of 2 bids has a wrong figure; 1 bid could not be read');
    expect(readdirSync(out)).toContain('findings.parquet');
    const { code: refused, err } = crosscast('portfolio', join(place, 'a.csv'), '--out', out);
    expect([refused, err]).toEqual([2, expect.stringContaining('is no result of a review')]);
  });

  it.each([
    [['--jobs', '2'], 'name a folder for the results with --out'],
    [['--jobs', '0', '--out', 'x'], 'Give a whole number from 1 to 64.'],
    [['--jobs', 'all', '--out', 'x'], 'Give a whole number from 1 to 64.'],
    [['--jobs', '2', '--out', 'x', '--html'], 'Leave --html out.'],
    [['--jobs', '2', '--out', 'x.json'], 'can hold the result of one workbook'],
    [['--jobs', '2', '--out', 'x', '--cap', 'lots'], '--cap is “lots”, which is no amount'],
    [['--jobs', '2', '--out', 'x', '--only', 'colum-total'], 'the nearest is “column-total”'],
  ])('end with 2 and a sentence for %j', (flags, sentence) => {
    const { pattern } = bids({ 'a.csv': good, 'b.csv': good });
    const { code, out, err } = crosscast('check', pattern, ...flags);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('patterns', () => {
  it('are read by us where the shell left them, each file once, lock files aside', () => {
    const { place } = bids({ 'b.csv': good, 'a.csv': good, '~$a.csv': 'x', '[1].csv': wrong });
    const { code, out } = crosscast('check', `${place}/*.csv`, join(place, 'a.csv'));
    expect(code).toBe(1);
    expect(out.match(/^\S+\.csv$/gm)).toEqual(['[1].csv', 'a.csv', 'b.csv']);
    expect(crosscast('check', join(place, '[1].csv')).out).toContain('✗ 1 figure is wrong');
  });

  it('that match nothing say so', () => {
    expect(crosscast('check', 'nowhere/**/*.xlsx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('“nowhere/**/*.xlsx” matches no file'),
    });
  });
});

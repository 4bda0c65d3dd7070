import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formulaAt, valueAt } from '../../src/core';
import { readXlsx } from '../../src/hosts/xlsx';
import { changedParts } from '../support/package-parts';

const root = join(__dirname, '../..');
const book = join(root, 'test/books/bristol-typed.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'crosscast-award-'));
const cli = join(folder, 'crosscast.cjs');

beforeAll(() => {
  const options = ['--bundle', '--platform=node', '--target=node20', '--format=cjs', '--log-level=warning'];
  const entry = join(root, 'src/cli/crosscast.ts');
  const built = spawnSync(join(root, 'node_modules/.bin/esbuild'), [entry, ...options, `--outfile=${cli}`], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function award(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'award', book, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('crosscast award', () => {
  it('says what fits, and ends with 0', () => {
    const { code, out } = award('--share', '80%');
    expect(out).toContain('Every MUST and 5 SHOULD lines fit\n£101 of the award is left. No other choice uses more of it.');
    expect(out).toContain('£55,899 more than is left');
    expect(code).toBe(0);
  });

  it('ends with 1 where MUST does not fit', () => {
    const { code, out } = award('--award', '600000');
    expect(out).toContain('MUST alone is £27,679 over the award');
    expect(code).toBe(1);
  });

  it('takes limits by period written either way, and shows awards beside each other', () => {
    const { out } = award('--award', '900k', '--by-period', '23/24=400,000,24/25=500000', '--compare');
    expect(out).toContain('No other choice within the limits by period');
    expect(out).toMatch(/23\/24 +628,415 +396,920 +400,000 +3,080/);
    expect(out).toMatch(/Beside other awards +100% +90% +80% +70%/);
  });

  it('keeps and leaves lines by a part of their name', () => {
    const { out } = award('--share', '80', '--keep', 'scale up of international', '--leave', 'marketing', '--json');
    const plan = JSON.parse(out) as {
      kept: { lines: { name: string; reason: string }[] };
      leftOut: { lines: { name: string }[] };
    };
    expect(plan.kept.lines.map(({ reason }) => reason)).toContain('you keep it');
    expect(plan.leftOut.lines.some(({ name }) => name.includes('Marketing'))).toBe(true);
  });

  it('writes the plan into a copy as a sheet of live formulas, and leaves the workbook alone', () => {
    const before = readFileSync(book);
    const out = join(folder, 'planned.xlsx');
    const { code, err } = award('--share', '80', '--sheet', '--out', out);
    expect(err).toContain('sheet “Crosscast scenario”. “bristol-typed.xlsx” is as it was.');
    expect(code).toBe(0);
    expect(readFileSync(book).equals(before)).toBe(true);
    const sheet = readXlsx(new Uint8Array(readFileSync(out))).sheets.find(({ name }) => name === 'Crosscast scenario')!;
    expect(valueAt(sheet, 6, 1)).toBe(101);
    expect(formulaAt(sheet, 6, 1)).toBe('B4-B6');
    expect(valueAt(sheet, 9, 1)).toBe('Within the award');
    expect(award('--share', '80', '--sheet').err).toContain('which --out names');
    expect(award('--share', '80', '--sheet', '--out', book, '--force').code).toBe(2);
  });

  it('takes the sheet back, and brings an older scenario up to date as one more step', () => {
    const [planned, newer, older, bare] = ['p1', 'p2', 'p3', 'p4'].map((name) => join(folder, `${name}.xlsx`)) as [
      string,
      string,
      string,
      string,
    ];
    expect(award('--share', '80', '--sheet', '--out', planned, '--by', 'A Preparer').err).toContain(
      '“crosscast undo” takes it back',
    );
    const run = (...args: string[]): { status: number | null; stdout: string } =>
      spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
    expect(run('award', planned, '--share', '70', '--sheet', '--out', newer).status).toBe(0);
    expect(run('undo', newer, '-o', older).stdout).toContain('taken back');
    expect(changedParts(readFileSync(planned), readFileSync(older))).toEqual([]);
    expect(run('undo', older, '-o', bare).stdout).toContain('taken back');
    // The lists of what the package holds are written anew; no sheet is.
    expect(changedParts(readFileSync(book), readFileSync(bare)).filter((part) => /worksheets|sharedStrings/.test(part))).toEqual(
      [],
    );
    expect(readXlsx(readFileSync(bare)).sheets).toEqual(readXlsx(readFileSync(book)).sheets);
    const { status, stderr } = spawnSync(process.execPath, [cli, 'undo', bare, '-o', join(folder, 'p5.xlsx')], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('Nothing that was written');
  });

  it('ends with 2 and says what to write where it cannot plan', () => {
    expect(award('--award', 'plenty')).toMatchObject({ code: 2 });
    const { code, err } = award('--keep', 'recruitment');
    expect(err).toMatch(/^“recruitment” fits \d+ lines: “.*Write more of the name\.\n$/);
    expect(code).toBe(2);
    expect(award('--by-period', '23/24').err).toContain('write it as 23/24=500000,24/25=400000');
  });
});

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formulaAt, review, valueAt, type Snapshot } from '../../src/core';
import { readXlsx } from '../../src/hosts/xlsx';
import { buildCli } from '../support/built-cli';
import { plainSnapshot } from '../support/plain-snapshot';

const books = join(__dirname, '../books');
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'crosscast-fix-'));
const cli = join(folder, 'bin/crosscast.cjs');

beforeAll(() => buildCli(cli), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function crosscast(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
  return { code: status, out: stdout, err: stderr };
}

function open(name: string): Snapshot {
  return readXlsx(readFileSync(join(folder, name)));
}

function copy(book: string, name: string): string {
  copyFileSync(join(books, book), join(folder, name));
  return name;
}

/** The bid with its question answered: the reading of the summary row that adds up. */
function answered(name: string): void {
  const corrections = review(open(name)).findings.flatMap(({ answers }) => answers[0]?.corrections ?? []);
  writeFileSync(join(folder, name.replace('.xlsx', '.crosscast.json')), JSON.stringify({ corrections }));
}

it('writes what is safe, leaves the original, is idempotent, and is taken back cell for cell', () => {
  const bid = copy('bristol-typed.xlsx', 'a.xlsx');
  answered(bid);
  const before = readFileSync(join(folder, bid));
  const fixed = crosscast('fix', bid, '-o', 'fixed.xlsx', '--by', 'A Preparer');
  expect(fixed.err).toBe('');
  expect(fixed.out).toContain('9 changes written');
  expect(fixed.code).toBe(1);
  expect(readFileSync(join(folder, bid)).equals(before)).toBe(true);
  const funding = open('fixed.xlsx').sheets.find(({ name }) => name === 'Funding')!;
  expect([formulaAt(funding, 39, 1), valueAt(funding, 39, 1)]).toEqual(['SUM(B14:B23,B28)', 344_500]);
  const log = open('fixed.xlsx').sheets.find(({ name }) => name === 'Crosscast log')!;
  expect(log.values).toContain('A Preparer');

  expect(crosscast('fix', 'fixed.xlsx', '-o', 'again.xlsx').out).toContain('There is nothing to write');
  expect(readFileSync(join(folder, 'again.xlsx')).equals(readFileSync(join(folder, 'fixed.xlsx')))).toBe(true);

  expect(crosscast('undo', 'fixed.xlsx', '-o', 'back.xlsx').out).toContain('was taken back');
  expect(plainSnapshot(open('back.xlsx'))).toEqual(plainSnapshot(open(bid)));
  expect(crosscast('undo', 'back.xlsx', '-o', 'more.xlsx')).toMatchObject({ code: 2 });
});

it('writes what is ticked in a plan, takes nothing else from it, and refuses one for another state of the workbook', () => {
  const bid = copy('bristol-typed.xlsx', 'b.xlsx');
  const plan = JSON.parse(crosscast('plan', bid, '--json').out) as {
    items: { id: string; kind: string; ticked: boolean; cells: { content: object; after: string }[] }[];
  };
  for (const item of plan.items) {
    item.ticked = item.kind === 'headline';
    for (const cell of item.cells) cell.content = { kind: 'formula', formula: 'HYPERLINK("https://example.org","x")' };
  }
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const fixed = crosscast('fix', bid, '-o', 'ticked.xlsx', '--plan', 'plan.json');
  expect(fixed.out).toContain('1 change written');
  const funding = open('ticked.xlsx').sheets.find(({ name }) => name === 'Funding')!;
  expect([valueAt(funding, 42, 2), formulaAt(funding, 42, 2)]).toEqual(['£1.07m', undefined]);
  const stale = crosscast('fix', 'ticked.xlsx', '-o', 'stale.xlsx', '--plan', 'plan.json');
  expect(stale.code).toBe(2);
  expect(stale.err).toContain('changed after');
  expect(existsSync(join(folder, 'stale.xlsx'))).toBe(false);
});

it('turns amounts kept as text into numbers that look the same', () => {
  const bid = copy('bristol-pasted.xlsx', 'c.xlsx');
  const tick = (JSON.parse(crosscast('plan', bid, '--json').out) as { items: { id: string; label: string }[] }).items.find(
    ({ label }) => label === 'Adolescence Service',
  )!;
  expect(crosscast('fix', bid, '-o', 'numbers.xlsx', '--tick', tick.id).out).toContain('5 changes written');
  const funding = open('numbers.xlsx').sheets.find(({ name }) => name === 'Funding')!;
  expect([valueAt(funding, 33, 1), formulaAt(funding, 45, 1), valueAt(funding, 45, 1)]).toEqual([34_000, 'SUM(B34:B35)', 52_750]);
});

it('says what it cannot write', () => {
  writeFileSync(join(folder, 'x.csv'), 'Item,Cost\nVenue,"£2,000"\n');
  expect(crosscast('fix', 'x.csv', '-o', 'y.csv')).toMatchObject({ code: 2 });
  expect(crosscast('fix', copy('bristol-typed.xlsx', 'd.xlsx')).err).toContain('Name the workbook to write with -o');
  expect(crosscast('fix', 'd.xlsx', '-o', 'e.xlsx', '--tick', 'nonsense').err).toContain('no item “nonsense”');
});

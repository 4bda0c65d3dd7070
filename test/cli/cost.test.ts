import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formulaAt, valueAt, type Snapshot } from '../../src/core';
import { patchWorkbook } from '../../src/hosts/patch/patch';
import { readXlsx } from '../../src/hosts/xlsx';
import { buildCli } from '../support/built-cli';
import { plainSnapshot } from '../support/plain-snapshot';

const folder = mkdtempSync(join(tmpdir(), 'crosscast-cost-'));
const cli = join(folder, 'bin/crosscast.cjs');
jest.setTimeout(60_000);

beforeAll(() => {
  buildCli(cli);
  copyFileSync(join(__dirname, '../books/bristol-typed.xlsx'), join(folder, 'bid.xlsx'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function crosscast(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
  return { code: status, out: stdout, err: stderr };
}

function open(name: string): Snapshot {
  return readXlsx(readFileSync(join(folder, name)));
}

/** Types a figure into a cell of Funding as a person would. */
function type(name: string, row: number, col: number, value: string): void {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const snapshot = readXlsx(bytes);
  const sheet = snapshot.sheets.findIndex((one) => one.name === 'Funding');
  const cells = [{ at: { sheet, row, col }, content: { kind: 'number', value } as const }];
  const change = { title: 'Typed', rows: [], cells, sheets: [], rests: [] };
  writeFileSync(join(folder, name), patchWorkbook(bytes, change, snapshot, { on: '2026-11-25', version: '1' }).bytes);
}

describe('crosscast cost --line', () => {
  it('costs a line by its own words, by its name and by a cell', () => {
    const { out, code } = crosscast('cost', '--rates', 'bid.xlsx', '--line', 'Process & Governance Specialist');
    expect(out).toContain('700 × 80');
    expect(out).toContain('B17: =ROUND(700*80,0)');
    expect(code).toBe(0);
    expect(crosscast('cost', '--rates', 'bid.xlsx', '--line', "'Funding'!$A$17").out).toBe(out);
  });

  it('says which lines fit a name, and what can be done', () => {
    expect(crosscast('cost', '--rates', 'bid.xlsx', '--line', 'Recruitment & Retention').err).toMatch(/\d lines are called/);
    expect(crosscast('cost', '--rates', 'bid.xlsx', '--line', 'Nobody').err).toContain('No line is called “Nobody”');
    expect(crosscast('cost', '--rates', 'bid.xlsx', '--line', 'Funding!A2').err).toContain('There is no line of a funding table');
    expect(crosscast('cost', '--line', 'Funding!A17').err).toContain('--rates');
    expect(crosscast('cost').err).toContain('Say the line in your own words');
  });

  it('writes it, tells what is typed over it, restores it, and takes it all back', () => {
    const before = plainSnapshot(open('bid.xlsx'));
    const wrote = crosscast(
      'cost',
      '£700 a day for 44 days',
      '--rates',
      'bid.xlsx',
      '--line',
      'Funding!A17',
      '-o',
      'costed.xlsx',
    );
    expect(wrote.err).toBe('');
    const funding = open('costed.xlsx').sheets.find(({ name }) => name === 'Funding')!;
    expect([formulaAt(funding, 16, 1), valueAt(funding, 16, 1)]).toEqual(['ROUND(700*44,0)', 30_800]);
    expect(crosscast('check', 'costed.xlsx', '--only', 'costed-amount').out).not.toContain('typed over');
    type('costed.xlsx', 16, 1, '31500');
    expect(crosscast('check', 'costed.xlsx', '--only', 'costed-amount').out.replace(/\s+/g, ' ')).toContain(
      'is typed over its costing in 23/24 Funding: £31,500 typed, 700 × 44 = £30,800, £700 more.',
    );
    const restored = crosscast('restore', 'costed.xlsx', '-o', 'restored.xlsx');
    expect(restored.out).toContain('Restored. “Recruitment process – Process & Governance Specialist”');
    const again = open('restored.xlsx').sheets.find(({ name }) => name === 'Funding')!;
    expect([formulaAt(again, 16, 1), valueAt(again, 16, 1)]).toEqual(['ROUND(700*44,0)', 30_800]);
    expect(crosscast('check', 'restored.xlsx', '--only', 'costed-amount').out).not.toContain('typed over');
    expect(crosscast('restore', 'restored.xlsx', '-o', 'more.xlsx').err).toContain('nothing to restore');
    crosscast('undo', 'restored.xlsx', '-o', 'typed.xlsx');
    expect(crosscast('check', 'typed.xlsx', '--only', 'costed-amount').out).toContain('typed over');
    type('typed.xlsx', 16, 1, '30800');
    crosscast('cost', '£700 a day for 44 days', '--rates', 'bid.xlsx', '--line', 'Funding!A17', '-o', 'once.xlsx');
    crosscast('undo', 'once.xlsx', '-o', 'bare.xlsx');
    expect(plainSnapshot(open('bare.xlsx'))).toEqual(before);
    expect(crosscast('check', 'bare.xlsx', '--only', 'costed-amount').out).not.toContain('typed over');
  });
});

describe('crosscast add', () => {
  it('is taken back row and all', () => {
    expect(crosscast('add', 'bid.xlsx', 'Outreach worker £1,000 a month for 12 months', '-o', 'more.xlsx').err).toBe('');
    expect(existsSync(join(folder, 'more.crosscast.json'))).toBe(true);
    crosscast('undo', 'more.xlsx', '-o', 'back.xlsx');
    expect(plainSnapshot(open('back.xlsx'))).toEqual(plainSnapshot(open('bid.xlsx')));
  });
});

describe('crosscast rates', () => {
  it('makes a sheet of what the lines name, and shows it', () => {
    expect(crosscast('rates', 'bid.xlsx').out).toContain('The workbook holds no rates.');
    const { out, err } = crosscast('rates', 'bid.xlsx', '-o', 'rated.xlsx');
    expect(err).toBe('');
    expect(out).toContain('sheet “Crosscast rates”');
    const shown = crosscast('rates', 'rated.xlsx').out;
    expect(shown).toContain('BG14: 23/24 62,769, 24/25 not set  (Assumed,');
    expect(shown).toContain('Employer pension, 23/24: not set  (No default is used)');
    const { made, grades } = JSON.parse(crosscast('rates', 'rated.xlsx', '--json').out) as { made: boolean; grades: object[] };
    expect([made, grades.length]).toEqual([true, 2]);
    expect(crosscast('rates', 'rated.xlsx', '-o', 'again.xlsx').err).toContain('already');
    expect(crosscast('rates', 'bid.xlsx', '-o', 'rated.xlsx').code).toBe(2);
  });
});

import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../src/hosts/host-errors';
import { saveWorkbookFile } from '../../src/hosts/save-file';

const at = '2026-11-25 1642';
const read = new TextEncoder().encode('old');
const bytes = new TextEncoder().encode('new');
let folder = '';
let source = '';
const there = (): string[] => readdirSync(folder).sort();
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const refused = async (act: Promise<unknown>): Promise<HostError> => {
  try {
    await act;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'));
  source = join(folder, 'bid.xlsx');
  writeFileSync(source, read);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a new file is written whole beside the original, which stays', async () => {
  const saved = await saveWorkbookFile({ bytes, source, read, out: join(folder, 'fixed.xlsx'), at });
  expect(saved.kept).toBeUndefined();
  expect(there()).toEqual(['bid.xlsx', 'fixed.xlsx']);
  expect([text('bid.xlsx'), text('fixed.xlsx')]).toEqual(['old', 'new']);
});

test('a file that is there is written over only where that is allowed', async () => {
  const out = join(folder, 'fixed.xlsx');
  writeFileSync(out, 'else');
  const { code, message } = await refused(saveWorkbookFile({ bytes, source, read, out, at }));
  expect(code).toBe('not-saved');
  expect(message).toContain('a file of that name is there already');
  expect(text('fixed.xlsx')).toBe('else');
  await saveWorkbookFile({ bytes, source, read, out, at, force: true });
  expect(text('fixed.xlsx')).toBe('new');
  expect(there()).toEqual(['bid.xlsx', 'fixed.xlsx']);
});

test('the original is not taken for another file by any of its names, not even by force', async () => {
  symlinkSync(source, join(folder, 'link.xlsx'));
  linkSync(source, join(folder, 'hard.xlsx'));
  for (const name of ['bid.xlsx', './bid.xlsx', 'link.xlsx', 'hard.xlsx']) {
    const { message } = await refused(saveWorkbookFile({ bytes, source, read, out: `${folder}/${name}`, at, force: true }));
    expect(message).toContain('it is the workbook that was read');
  }
  expect(text('bid.xlsx')).toBe('old');
});

test('in place, a copy of the original is kept under a name of its own, and its rights stay', async () => {
  chmodSync(source, 0o640);
  const first = await saveWorkbookFile({ bytes, source, read, at });
  expect(first.kept).toMatch(/bid \(before Crosscast 2026-11-25 1642\)\.xlsx$/);
  expect([text('bid.xlsx'), readFileSync(first.kept!, 'utf8')]).toEqual(['new', 'old']);
  expect(statSync(source).mode & 0o777).toBe(0o640);
  const second = await saveWorkbookFile({ bytes: read, source, read: bytes, at });
  expect(second.kept).toMatch(/1642, 2\)\.xlsx$/);
  expect(there()).toHaveLength(3);
});

test('in place, a workbook that changed since it was read or is open in Excel is left', async () => {
  expect((await refused(saveWorkbookFile({ bytes, source, read: bytes, at }))).code).toBe('changed-meanwhile');
  writeFileSync(join(folder, '~$bid.xlsx'), '');
  expect((await refused(saveWorkbookFile({ bytes, source, read, at }))).message).toContain('it is open in Excel');
  expect(text('bid.xlsx')).toBe('old');
  expect(there()).toEqual(['bid.xlsx', '~$bid.xlsx']);
});

test('a folder that is not there, a folder of that name and another ending are told in a sentence', async () => {
  mkdirSync(join(folder, 'dir.xlsx'));
  const message = async (name: string, force = false): Promise<string> =>
    (await refused(saveWorkbookFile({ bytes, source, read, out: join(folder, name), at, force }))).message;
  expect(await message('none/x.xlsx')).toContain('there is no folder');
  expect(await message('dir.xlsx', true)).toMatch(/a folder has that name|refused/);
  expect(await message('x.xlsm')).toContain('a name that ends in .xlsx');
  expect(there()).toEqual(['bid.xlsx', 'dir.xlsx']);
});

// The superuser may write anywhere.
(process.getuid?.() === 0 ? test.skip : test)('a folder that can only be read is told in a sentence', async () => {
  chmodSync(folder, 0o555);
  const { message } = await refused(saveWorkbookFile({ bytes, source, read, out: join(folder, 'x.xlsx'), at }));
  chmodSync(folder, 0o755);
  expect(message).toContain('no right to write there');
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readBook } from '../../src/hosts/book';
import { readWorkbookFile } from '../../src/hosts/files';
import { HostError, type HostErrorCode } from '../../src/hosts/host';
import { readXlsx, type XlsxOptions } from '../../src/hosts/xlsx';
import { makeXlsx, sheetPart } from '../support/make-xlsx';

const book = makeXlsx({ sheets: [{ name: 'Funding', rows: [['Training', 4000]] }] });
const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

function refusal(bytes: Uint8Array, name = 'bid.xlsx', options?: XlsxOptions): HostError {
  try {
    readBook(bytes, name, options);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error(`${name} was read`);
}

const sheet = (xml: string): Uint8Array => makeXlsx({ sheets: [{ name: 'A', xml }] });
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(500).fill(0), ...utf16(stream)]);

/** The same package with other bytes in the first entry of this name, in its local header and in the directory. */
function patchEntry(bytes: Uint8Array, name: string, patch: (view: DataView, at: number, local: boolean) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < copy.length; at++) {
    const local = view.getUint32(at, true) === 0x04034b50;
    if (!local && view.getUint32(at, true) !== 0x02014b50) continue;
    const from = at + (local ? 30 : 46);
    if (wanted.every((byte, n) => copy[from + n] === byte)) patch(view, at, local);
  }
  return copy;
}

const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';

test.each<[string, Uint8Array, HostErrorCode, RegExp]>([
  ['nothing at all', new Uint8Array(), 'empty', /is empty/],
  ['an empty zip', zipSync({}), 'empty', /is empty/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-workbook', /picture/],
  ['a web page', strToU8('<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>'), 'not-a-workbook', /web page/],
  ['JSON', strToU8('{"a": [1, 2]}'), 'not-a-workbook', /JSON/],
  ['a PDF', strToU8('%PDF-1.7'), 'not-a-workbook', /PDF/],
  ['prose', strToU8('Dear all\nthe bid is late\n'), 'not-a-workbook', /columns/],
  ['an old .xls', ole('Workbook'), 'old-xls', /\.xls format/],
  ['a package under a password', ole('EncryptedPackage'), 'encrypted', /password/],
  ['an old Word document', ole('WordDocument'), 'not-a-workbook', /Word/],
  ['a zip of something else', zipSync({ 'readme.txt': strToU8('x') }), 'not-a-workbook', /zip/],
  ['a Word document', zipSync({ 'word/document.xml': strToU8('<d/>') }), 'not-a-workbook', /Word/],
  ['an OpenDocument sheet', zipSync({ 'content.xml': strToU8('<d/>') }), 'open-document', /OpenDocument/],
  ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'binary-workbook', /xlsb/],
  ['a zip cut short', book.slice(0, book.length - 40), 'truncated', /cut short/],
  ['half a zip', book.slice(0, book.length / 2), 'truncated', /cut short/],
  ['chart sheets only', makeXlsx({ sheets: [{ name: 'Chart', kind: 'chartsheet' }] }), 'no-cells', /no cell/],
  ['sheets with no used cell', makeXlsx({ sheets: [{ name: 'A', rows: [['']] }] }), 'no-cells', /no cell/],
  ['entities in a sheet', sheet(entities + sheetPart(oneCell)), 'unsafe-xml', /attack/],
  ['entities after the cells', sheet(sheetPart(oneCell) + entities), 'unsafe-xml', /attack/],
  ['an entity nobody defined', sheet(sheetPart('<row r="1"><c r="A1" t="str"><v>&bomb;</v></c></row>')), 'unsafe-xml', /attack/],
  [
    'entities in the workbook part',
    makeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], parts: { 'xl/workbook.xml': `${entities}<workbook/>` } }),
    'unsafe-xml',
    /attack/,
  ],
  [
    'entities in the texts',
    makeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      parts: { 'xl/sharedStrings.xml': `${entities}<sst><si><t>&b;</t></si></sst>` },
    }),
    'unsafe-xml',
    /attack/,
  ],
  [
    'a workbook part that is not XML',
    makeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], parts: { 'xl/workbook.xml': '<workbook><sheets>' } }),
    'unreadable-part',
    /damaged/,
  ],
  [
    '10,000 sheets',
    makeXlsx({ sheets: Array.from({ length: 10_000 }, (_, n) => ({ name: `S${n}`, xml: '<worksheet/>' })) }),
    'too-large',
    /too large/,
  ],
])('%s', (_what, bytes, code, words) => {
  const error = refusal(bytes, 'bid.xlsx');
  expect(error.code).toBe(code);
  expect(error.message).toMatch(words);
  expect(error.message).toContain('“bid.xlsx”');
});

test('a changed byte in a part is noticed', () => {
  const bytes = zipSync({ 'xl/workbook.xml': [strToU8('<workbook/>'), { level: 0 }] });
  bytes[bytes.indexOf(0x3c) + 3]! ^= 1;
  expect(refusal(bytes).message).toMatch(/checksum/);
});

test('a bomb that declares its size is stopped before it is unpacked', () => {
  const limits = { part: 1_000_000 };
  const bomb = sheet(sheetPart(`${oneCell}${' '.repeat(2_000_000)}`));
  expect(refusal(bomb, 'bid.xlsx', { limits }).code).toBe('too-large');
});

test('a part that unpacks to hundreds of times its size is a bomb, whatever the totals allow', () => {
  const bomb = sheet(sheetPart(`${oneCell}${' '.repeat(2_000_000)}`));
  expect(refusal(bomb, 'bid.xlsx', { limits: { ratioFrom: 100_000 } }).code).toBe('too-large');
});

test('all parts together have a limit', () => {
  const half = sheetPart(`${oneCell}${' '.repeat(600_000)}`);
  const bytes = makeXlsx({ sheets: [1, 2].map((n) => ({ name: `S${n}`, xml: half })) });
  expect(refusal(bytes, 'bid.xlsx', { limits: { unpacked: 1_000_000 } }).code).toBe('too-large');
});

test.each([16, 4_000_000_000])('a part that lies about its size (%i) is stopped', (size) => {
  const bomb = patchEntry(sheet(sheetPart(`${oneCell}${' '.repeat(5_000_000)}`)), 'xl/worksheets/sheet1.xml', (view, at, local) =>
    view.setUint32(at + (local ? 22 : 24), size, true),
  );
  expect(['unreadable-part', 'too-large']).toContain(refusal(bomb).code);
});

test('an entry under a zip password, or packed in an unknown way', () => {
  const locked = patchEntry(book, 'xl/workbook.xml', (view, at, local) => view.setUint16(at + (local ? 6 : 8), 1, true));
  expect(refusal(locked).code).toBe('encrypted');
  const odd = patchEntry(book, 'xl/workbook.xml', (view, at, local) => view.setUint16(at + (local ? 8 : 10), 93, true));
  expect(refusal(odd).code).toBe('unreadable-part');
});

test('every cut of a workbook is refused with a sentence', () => {
  for (let length = 1; length < book.length; length += 7) {
    expect(['truncated', 'not-a-workbook', 'unreadable-part', 'empty']).toContain(refusal(book.slice(0, length)).code);
  }
});

test('names that climb out of the package are left out', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], parts: { '../../evil.xml': '<x/>', '/etc/passwd': 'x' } });
  expect(readXlsx(bytes).sheets[0]!.values).toEqual([1]);
  const climbing = makeXlsx({
    sheets: [{ name: 'A', rows: [[1]] }],
    parts: {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../x.xml"/></Relationships>',
    },
  });
  expect(readXlsx(climbing).sheets[0]!.values).toEqual([1]);
});

test('too many cells', () => {
  const rows = Array.from({ length: 9_000 }, (_, n) => [n]);
  expect(refusal(makeXlsx({ sheets: [{ name: 'A', rows }] }), 'bid.xlsx', { limits: { cells: 8_000 } }).message).toContain(
    '8,000 cells',
  );
});

test('characters that XML cannot hold, in a name, do not cost the workbook', () => {
  const bytes = makeXlsx({
    sheets: [{ name: 'A', rows: [[1]] }],
    parts: { 'xl/workbook.xml': `<workbook><sheets><sheet name="a&#xD83D;&#0;b\u0001" id="rId1"/></sheets></workbook>` },
  });
  const { name, values } = readXlsx(bytes).sheets[0]!;
  expect(values).toEqual([1]);
  expect(name).not.toMatch(/\p{Surrogate}/u);
});

test('names such as __proto__ pollute nothing', () => {
  const bytes = makeXlsx({
    sheets: [{ name: '__proto__', rows: [['__proto__', 'constructor']], tables: [{ name: '__proto__', ref: 'A1:B2' }] }],
    names: [{ name: '__proto__', refersTo: 'A1' }],
    parts: { __proto__: 'x', 'constructor/prototype': 'x' },
  });
  expect(readXlsx(bytes).names[0]!.name).toBe('__proto__');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crosscast-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a workbook is read whatever its name says', async () => {
    const path = join(folder, 'bid.dat');
    await writeFile(path, book);
    expect((await readWorkbookFile(path)).sheets[0]!.values).toEqual(['Training', 4000]);
  });

  test('a .csv is read', async () => {
    const path = join(folder, 'bid.csv');
    await writeFile(path, 'Training,4000');
    expect((await readWorkbookFile(path)).sheets[0]!.name).toBe('bid');
  });

  test('a missing file, a folder and a file over the limit have their sentences', async () => {
    await expect(readWorkbookFile(join(folder, 'none.xlsx'))).rejects.toMatchObject({ code: 'missing-file' });
    await expect(readWorkbookFile(folder)).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('folder'),
    });
    const path = join(folder, 'large.xlsx');
    await writeFile(path, book);
    await expect(readWorkbookFile(path, { limits: { file: 100 } })).rejects.toMatchObject({ code: 'too-large' });
  });
});

import fc from 'fast-check';
import { valueAt } from '../../src/core/model/snapshot';
import { decodeText, readCsv } from '../../src/hosts/csv';

const grid = (text: string | Uint8Array) => {
  const sheet = readCsv(text).sheets[0]!;
  return [...sheet.rows].map((row, n) =>
    [...sheet.cols.subarray(sheet.starts[n]!, sheet.starts[n + 1]!)].map((col) => valueAt(sheet, row, col)),
  );
};

test('plain numbers become numbers with the digits they were written with, anything else stays text', () => {
  const { sheets, formats } = readCsv('1234,12.50,-3,0012,"1,234",£1234,1e5,12%, 7,0,.5,1234567890123456');
  expect([...sheets[0]!.values]).toEqual([
    1234,
    12.5,
    -3,
    '0012',
    '1,234',
    '£1234',
    '1e5',
    '12%',
    ' 7',
    0,
    '.5',
    '1234567890123456',
  ]);
  expect(formats[sheets[0]!.formats[1]!]).toBe('0.00');
});

test('quotes hold separators, quotes and line ends', () => {
  expect(grid('a,"b, ""c""\r\nd",e\r\n\r\n"f"')).toEqual([['a', 'b, "c"\r\nd', 'e'], ['f']]);
  expect([...readCsv('a\n\n\nb').sheets[0]!.rows]).toEqual([0, 3]);
});

test('an unclosed quote runs to the end and loses nothing', () => {
  expect(grid('a,"b\nc,d')).toEqual([['a', 'b\nc,d']]);
});

test.each([
  [
    'Activity;23/24;Note\nTraining;4,5;a, b\nTotal;4,5;c',
    [
      ['Activity', '23/24', 'Note'],
      ['Training', '4,5', 'a, b'],
      ['Total', '4,5', 'c'],
    ],
  ],
  [
    'a\tb, c\nd\te',
    [
      ['a', 'b, c'],
      ['d', 'e'],
    ],
  ],
  ['sep=;\na,b;c', [['a,b', 'c']]],
  ['one, two\nthree', [['one', ' two'], ['three']]],
])('the separator is found: %j', (text, cells) => {
  expect(grid(text)).toEqual(cells);
});

test('UTF-8 with and without its mark, UTF-16, and Windows-1252', () => {
  expect(grid(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc2, 0xa3, 0x35]))).toEqual([['£5']]);
  expect(grid(Uint8Array.from([0xa3, 0x35, 0x2c, 0x96]))).toEqual([['£5', '–']]);
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0xa3, 0, 0x35, 0]))).toBe('£5');
});

test('the sheet is named like the file', () => {
  expect(readCsv('1', 'bids/funding table.csv').sheets[0]!.name).toBe('funding table');
});

test('every field that is written comes back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', '£', '1') });
  const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = `sep=,\n${rows.map((row) => row.map(quote).join(',')).join('\n')}`;
      if (rows.flat().every((cell) => cell === '')) return;
      const sheet = readCsv(text).sheets[0]!;
      rows.forEach((row, r) => row.forEach((cell, c) => expect(String(valueAt(sheet, r, c) ?? '')).toBe(cell)));
    }),
  );
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  [',,\n,,', 'no-cells'],
])('%j has nothing to check', (text, code) => {
  expect(() => readCsv(text)).toThrow(expect.objectContaining({ code }));
});

import { join } from 'node:path';
import { review } from '../../src/core';
import { readCosting } from '../../src/core/costing/read-costing';
import { shownText } from '../../src/core/read/number-format';
import { readXlsx } from '../../src/hosts/xlsx';
import { makeXlsx, type MadeCell } from '../support/make-xlsx';
import { caseOf } from './cases';
import { faultOf } from './examine';

const books = join(__dirname, '../books');

jest.setTimeout(120_000);

/** A short slice of `npm run fuzz`, the same every time. */
test('hostile cells and spoilt packages of 80 seeds are refused or reviewed, and nothing of them gets through', () => {
  const faults = Array.from({ length: 80 }, (_, seed) => ({ seed, fault: caseOf(seed, books).run() }));
  expect(faults.filter(({ fault }) => fault !== undefined)).toEqual([]);
});

/** What longer runs have found. A seed means the same as long as its generators do; what it held stands below in plain cells. */
test.each([180, 364, 670])('seed %i', (seed) => {
  expect(caseOf(seed, books).run()).toBeUndefined();
});

const bid = (rows: MadeCell[][]): Uint8Array =>
  makeXlsx({
    sheets: [{ name: 'Funding', rows: [['Funding'], ['Activity', '23/24', '24/25', 'Priority', 'Benefit'], ...rows] }],
  });

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

test('what lies hidden under a merge, in rows of its own, is no line', () => {
  const bytes = makeXlsx({
    sheets: [
      { name: 'A', merges: ['A1:E6'], rows: [['Activity', '23/24'], ['Kit', 5], [0, 0], ['Van', 7], ['Total', 12], ['x']] },
    ],
  });
  expect(faultOf(() => readXlsx(bytes))).toBeUndefined();
  expect(review(readXlsx(bytes)).tables).toEqual([]);
});

test('a text of hundreds of figures is no costing to be weighed', () => {
  const text = '20 days 4 weeks 3 people £70 '.repeat(50);
  expect(milliseconds(() => void readCosting(text))).toBeLessThan(2000);
  expect(readCosting(text).verdict).toBe('not-a-costing');
});

test('a number format longer than Excel takes costs no time', () => {
  const code = `${'[$'.repeat(4000)}${'['.repeat(4000)}`;
  expect(
    milliseconds(
      () =>
        void review(
          readXlsx(
            bid([
              ['Kit', { value: 3, format: code }],
              ['Total', 3],
            ]),
          ),
        ),
    ),
  ).toBeLessThan(2000);
  expect(shownText(1234.5, code)).toBe('1234.5');
});

/** Pieces that make a pattern which backtracks look twice, ten times, a thousand times at each letter. */
const pieces = [
  '0', '1,', '1 ', '1.', '\t', '\u00a0', '\u000b', '(', ')', '[tbd', '£', '-', '1x', '£1 x ', '5%', 'ss', 'TOT$,0', 'per a ', '3 a ', 'Grade ', '<a ',
  '&#', '1/1/', '23/24 ', 'total ', 'salary\t', '0.5 ', '\n ', "'", 'e\u0301', 'plus ',
]; // prettier-ignore

test.each(pieces)('a cell full of %j takes time in proportion, wherever it stands', (piece) => {
  const text = (length: number): string => piece.repeat(length / piece.length).slice(0, length - 1) + '\u0001';
  const time = (length: number): number => {
    const full = text(length);
    const snapshot = readXlsx(
      bid([
        [full, 500, 400, 'MUST', 'Improves things'],
        ['Training', full, 400, 'MUST', 'Improves things'],
        ['Venue', 700, 400, full, 'Improves things'],
        ['Lunch', 800, 400, 'MUST', full],
        ['Total', 2000, 1600],
      ]),
    );
    return milliseconds(() => void review(snapshot));
  };
  // Four times the length: a square would be 16 times, which is borne up to Excel's longest text; a cube 64 times, and hours at its end.
  const [short, long] = [Math.min(time(2000), time(2000)), Math.min(time(8000), time(8000))];
  expect(long).toBeLessThan(Math.max(25, short) * 24);
});

test.each<[string, (times: number) => string]>([
  ['brackets', (n) => `${'('.repeat(n)}1${')'.repeat(n)}`],
  ['calls', (n) => `${'SUM('.repeat(n)}1${')'.repeat(n)}`],
  ['signs', (n) => `${'-'.repeat(n)}1`],
  ['percents', (n) => `1${'%'.repeat(n)}`],
  ['table parts', (n) => `T[${'[a],'.repeat(n)}[a]]`],
  ['ranges', (n) => `SUM(${'A1:XFD1048576,'.repeat(n)}A1)`],
  ['quotes', (n) => "'".repeat(n)],
  ['other workbooks', (n) => `${'[1]'.repeat(n)}!A1`],
])('formulas nested in %s thousands deep neither end the program nor stop it', (_, formula) => {
  for (const times of [100, 2000, 8000]) {
    const cell = { value: 3, formula: formula(times) };
    const bytes = bid([
      ['Kit', cell],
      ['Van', 4],
      ['Total', { ...cell, value: 7 }],
    ]);
    expect(faultOf(() => readXlsx(bytes))).toBeUndefined();
  }
});

test('formulas that go round in a circle are read as they stand', () => {
  const bytes = bid([
    ['Kit', { value: 3, formula: 'B5' }, { value: 1, formula: 'C3' }],
    ['Van', { value: 4, formula: 'SUM(B3:B5)' }, 4],
    ['Total', { value: 7, formula: 'SUM(B3:B5)' }, { value: 5, formula: 'SUM(C3:C5)' }],
  ]);
  expect(faultOf(() => readXlsx(bytes))).toBeUndefined();
});

test.each([
  ['1 234,50', '1234.5'],
  ['1\u00a0234,50', '1234.5'],
  ['1\u202f234,50', '1234.5'],
  ['£\u200e1,234.50\u200f', '1234.5'],
  ['\u202d1,234.50\u202c', '1234.5'],
])('%j among its like is the amount %s', (shown, value) => {
  const report = review(
    readXlsx(
      bid([
        ['Kit', shown, '100'],
        ['Van', shown.replace('234', '235'), '200'],
        ['Bus', shown.replace('234', '236'), '300'],
      ]),
    ),
  );
  expect(report.tables[0]!.lines[0]!.amounts[0]!.value).toBe(value);
});

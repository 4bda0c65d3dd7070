import fc from 'fast-check';
import { dayNumber } from '../../../src/core/model/period';
import { datesIn, dayOfSerial } from '../../../src/core/read/dates-in-text';

const written = (text: string): string[] =>
  datesIn(text).map(({ first, last, role }) => `${first.year}-${first.month}-${first.day}..${last.day} ${role}`);

test.each([
  ['post funded until 31.03.21 across the county', ['2021-3-31..31 end']],
  ['Course starting in September 2024', ['2024-9-1..30 start']],
  ['from 1st October 2023 to 29 Feb 2024', ['2023-10-1..1 start', '2024-2-29..29 end']],
  ['in place since March 2019', ['2019-3-1..31 past']],
  ['review held in December 2021.', ['2021-12-1..31 other']],
  ['2023-04-01', ['2023-4-1..1 other']],
  ['1/4/2023–31/3/2024', ['2023-4-1..1 other', '2024-3-31..31 other']],
])('%s', (text, expected) => expect(written(text)).toEqual(expected));

test.each([
  '£31,384',
  'version 1.2.3',
  '31.02.2021',
  '32.01.2021',
  '2.1.100',
  '23/24 Funding',
  'May 23',
  '10 days @750 per day',
  '1.5.2021.4',
])('no date in %s', (text) => expect(datesIn(text)).toEqual([]));

test('a date cell is the day that Excel shows', () => {
  expect(dayOfSerial(45_017, false)).toEqual({ year: 2023, month: 4, day: 1 });
  expect(dayOfSerial(45_016.75, false)).toEqual({ year: 2023, month: 3, day: 31 });
  expect(dayOfSerial(43_555, true)).toEqual({ year: 2023, month: 4, day: 1 });
  expect(dayOfSerial(0.5, false)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => dayNumber(dayOfSerial(serial, false)!) === serial - 25_569),
  );
});

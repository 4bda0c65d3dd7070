import fc from 'fast-check';
import { comparePeriods, financialYearOf, readDay, readPeriod } from '../../../src/core/read/periods';

const short = (heading: string): string => {
  const period = readPeriod(heading);
  return period ? [period.kind, period.year, period.index].filter((part) => part !== undefined).join(' ') : 'none';
};

test.each([
  ['23/24', 'financial-year 2023'],
  ['2023/24', 'financial-year 2023'],
  ['2023-24', 'financial-year 2023'],
  ['2023–2024', 'financial-year 2023'],
  ['99/00', 'financial-year 1999'],
  ['FY24', 'financial-year 2023'],
  ['FY23/24', 'financial-year 2023'],
  ['24/25 Funding', 'financial-year 2024'],
  ['Year 1 (2023/24)', 'financial-year 2023'],
  ['Year ending 31 March 2024', 'financial-year 2023'],
  ['Year 1', 'numbered-year 1'],
  ['Y2', 'numbered-year 2'],
  ['Total Year 3 £', 'numbered-year 3'],
  ['Q1 2023/24', 'quarter 2023 1'],
  ['Q3', 'quarter 3'],
  ['Quarter 2', 'quarter 2'],
  ['Apr 23', 'month 2023 4'],
  ['April 2024', 'month 2024 4'],
  ['Jul-21', 'month 2021 7'],
  ['April', 'month 4'],
  ['2023', 'calendar-year 2023'],
  ['2023 Budget', 'calendar-year 2023'],
  ['Preventing 16/17 Year olds', 'none'],
  ['16-17 year olds', 'none'],
  ['12/13 weeks', 'none'],
  ['Year 6 pupils', 'none'],
  ['31/03', 'none'],
  ['12/05/2023', 'none'],
  ['1.1', 'none'],
  ['Total', 'none'],
  ['Phase 1', 'none'],
  ['May help', 'none'],
  ['', 'none'],
])('%s', (heading, expected) => {
  expect(short(heading)).toBe(expected);
});

it('puts periods in time order', () => {
  const sorted = (texts: readonly string[]): string[] =>
    texts
      .map((text) => readPeriod(text)!)
      .sort(comparePeriods)
      .map(({ text }) => text);
  expect(sorted(['24/25', '22/23', '23/24'])).toEqual(['22/23', '23/24', '24/25']);
  expect(sorted(['Mar', 'Jan', 'Apr', 'Dec'])).toEqual(['Apr', 'Dec', 'Jan', 'Mar']);
  expect(sorted(['Year 10', 'Year 2'])).toEqual(['Year 2', 'Year 10']);
  expect(sorted(['Q4 2022/23', 'Q1 2023/24', 'Q1 2022/23'])).toEqual(['Q1 2022/23', 'Q4 2022/23', 'Q1 2023/24']);
  expect(sorted(['Jan-22', 'Dec-21'])).toEqual(['Dec-21', 'Jan-22']);
});

describe('days', () => {
  test.each<[string | number, string]>([
    ['31.03.21', '2021-3-31'],
    ['12/05/2023', '2023-5-12'],
    ['1 October 2023', '2023-10-1'],
    ['1st Oct 2023', '2023-10-1'],
    ['Monday 2 October 2023', '2023-10-2'],
    ['1-Oct-23', '2023-10-1'],
    ['October 1, 2023', '2023-10-1'],
    ['2023-04-01', '2023-4-1'],
    [45017, '2023-4-1'],
    [45017.75, '2023-4-1'],
    [61, '1900-3-1'],
    [1, '1900-1-1'],
    ['29/02/2024', '2024-2-29'],
    ['29/02/2023', 'none'],
    ['31/04/2023', 'none'],
    ['05/31/2023', 'none'],
    ['October 2023', 'none'],
    ['soon', 'none'],
    [60, 'none'],
    [-1, 'none'],
    [NaN, 'none'],
  ])('%s', (value, expected) => {
    const day = readDay(value);
    expect(day ? `${day.year}-${day.month}-${day.day}` : 'none').toBe(expected);
  });

  it('starts from 1904 where the workbook does', () => {
    expect(readDay(0, true)).toEqual({ year: 1904, month: 1, day: 1 });
  });

  it('follow each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_049 }), (serial) => {
        const [a, b] = [readDay(serial)!, readDay(serial + 1)!];
        expect(
          b.day === a.day + 1 || (b.day === 1 && (b.month === a.month + 1 || (b.month === 1 && b.year === a.year + 1))),
        ).toBe(true);
        expect(readDay(`${a.day}/${a.month}/${a.year}`)).toEqual(a);
      }),
    );
  });

  it('fall in the financial year that starts in April', () => {
    expect(financialYearOf({ year: 2024, month: 3, day: 31 })).toBe(2023);
    expect(financialYearOf({ year: 2024, month: 4, day: 1 })).toBe(2024);
  });
});

import fc from 'fast-check';
import { dayOfEnd, dayOfStart, endPoint, periodMonths, spreadOver, startPoint } from '../../../src/core/costing/schedule';
import { decimal, sum } from '../../../src/core/model/decimal';
import { dayNumber, type Day, type Period } from '../../../src/core/model/period';

const day = (text: string): Day => {
  const [year, month, of] = text.split('-').map(Number);
  return { year: year!, month: month!, day: of! };
};
const text = ({ year, month, day: of }: Day): string => [year, month, of].join('-');

/** Every day of four years, a leap year among them. */
const days = Array.from({ length: 1461 }, (_, i) => {
  const date = new Date(Date.UTC(2023, 0, 1 + i));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
});

const real = new Set(days.map(text));

describe('where a period lies', () => {
  const lies = (period: Omit<Period, 'text'>, yearStart = 4, granted?: Day): string => {
    const months = periodMonths({ ...period, text: '' }, yearStart, granted);
    if (!months) return 'unknown';
    const first = dayOfStart(decimal(months.from));
    const last = dayOfEnd(decimal(months.to));
    return `${text(first)} to ${text(last)}`;
  };

  it.each<[Omit<Period, 'text'>, number, string]>([
    [{ kind: 'financial-year', year: 2023 }, 4, '2023-4-1 to 2024-3-31'],
    [{ kind: 'financial-year', year: 2023 }, 8, '2023-8-1 to 2024-7-31'],
    [{ kind: 'calendar-year', year: 2023 }, 4, '2023-1-1 to 2023-12-31'],
    [{ kind: 'quarter', year: 2023, index: 1 }, 4, '2023-4-1 to 2023-6-30'],
    [{ kind: 'quarter', year: 2023, index: 4 }, 4, '2024-1-1 to 2024-3-31'],
    [{ kind: 'quarter', year: 2023, index: 2 }, 8, '2023-11-1 to 2024-1-31'],
    [{ kind: 'quarter', year: 2023 }, 4, '2023-4-1 to 2023-6-30'],
    [{ kind: 'month', year: 2024, index: 2 }, 4, '2024-2-1 to 2024-2-29'],
    [{ kind: 'month', year: 2023, index: 12 }, 4, '2023-12-1 to 2023-12-31'],
    [{ kind: 'month' }, 4, 'unknown'],
    [{ kind: 'numbered-year', index: 2 }, 4, 'unknown'],
  ])('%j with years from month %i is %s', (period, yearStart, expected) => {
    expect(lies(period, yearStart)).toBe(expected);
  });

  it.each([
    [1, '2023-10-1 to 2024-9-30'],
    [3, '2025-10-1 to 2026-9-30'],
    [undefined, '2023-10-1 to 2024-9-30'],
  ])('year %s counts from the first day of the grant: %s', (index, expected) => {
    expect(lies({ kind: 'numbered-year', ...(index && { index }) }, 4, day('2023-10-1'))).toBe(expected);
  });
});

describe('days as points', () => {
  it('every day begins where the day before ends, and is found again from both', () => {
    for (const [i, own] of days.entries()) {
      expect(text(dayOfStart(startPoint(own)))).toBe(text(own));
      expect(text(dayOfEnd(endPoint(own)))).toBe(text(own));
      if (i > 0) expect(endPoint(days[i - 1]!).toFixed()).toBe(startPoint(own).toFixed());
    }
  });

  it.each([
    ['2023-10-1', '24285', '24285.03'],
    ['2024-1-31', '24288.97', '24289'],
    ['2024-2-15', '24289.48', '24289.52'],
  ])('%s begins at %s and ends at %s', (own, start, end) => {
    expect(startPoint(day(own)).toFixed()).toBe(start);
    expect(endPoint(day(own)).toFixed()).toBe(end);
  });

  it('every point lies in a day of its own month, and later points never in earlier days', () => {
    for (const dayOf of [dayOfStart, dayOfEnd]) {
      let before = -Infinity;
      for (let hundredth = 2_427_601; hundredth < 2_427_601 + 2500; hundredth++) {
        const found = dayOf(decimal(hundredth).div(100));
        const inMonth = real.has(text(found));
        expect([hundredth, inMonth]).toEqual([hundredth, true]);
        expect(dayNumber(found)).toBeGreaterThanOrEqual(before);
        before = dayNumber(found);
      }
    }
  });
});

describe('months spread over periods', () => {
  const years = [0, 12, 24].map((from) => ({ from, to: from + 12 }));
  const spread = (from: string, to: string): string => {
    const { months, outside } = spreadOver(years, decimal(from), decimal(to));
    return `${months.map((part) => part.toFixed()).join(' + ')}, outside ${outside.toFixed()}`;
  };

  it.each([
    ['6', '18', '6 + 6 + 0, outside 0'],
    ['0', '36', '12 + 12 + 12, outside 0'],
    ['-2.5', '1', '1 + 0 + 0, outside 2.5'],
    ['35.5', '40', '0 + 0 + 0.5, outside 4'],
    ['12', '24', '0 + 12 + 0, outside 0'],
    ['40', '44', '0 + 0 + 0, outside 4'],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(spread(from, to)).toBe(expected);
  });

  it('loses no month and counts none twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 4200 }), fc.integer({ min: 0, max: 4800 }), (start, length) => {
        const from = decimal(start).div(100);
        const to = from.plus(decimal(length).div(100));
        const { months, outside } = spreadOver(years, from, to);
        expect(sum(months).plus(outside).eq(to.minus(from))).toBe(true);
        for (const part of [...months, outside]) expect(part.isNegative() && !part.isZero()).toBe(false);
        for (const part of months) expect(part.lte(12)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

import fc from 'fast-check';
import type { Unit } from '../../../src/core/model/amount';
import { decimal, sum } from '../../../src/core/model/decimal';
import { dayNumber } from '../../../src/core/model/period';
import { dayText, serialDay } from '../../../src/core/report/days-in-words';
import { exactSum } from '../../../src/core/report/exact-sum';
import {
  amountText,
  bareText,
  figureText,
  gapText,
  shareText,
  shownFigure,
  shownGap,
  wholeShares,
} from '../../../src/core/report/figures-in-words';

const plain = { pence: false, date1904: false };
const inPence = { pence: true, date1904: false };

describe('figures in words', () => {
  it.each<[string, Unit, string]>([
    ['1074470', 'money', '£1,074,470'],
    ['-776', 'money', '−£776'],
    ['1234.5', 'money', '£1,234.50'],
    ['1234.56', 'money', '£1,234.56'],
    ['0', 'money', '£0'],
    ['-0', 'money', '£0'],
    ['26785.714285', 'money', '£26,786'],
    ['16.333333', 'money', '£16.33'],
    ['0.004', 'money', '£0.004'],
    ['0.58', 'percent', '58%'],
    ['0.125', 'percent', '12.5%'],
    ['26.785714', 'days', '26.79 days'],
    ['1', 'days', '1 day'],
    ['0.5', 'days', '0.5 days'],
    ['0.004', 'days', '0.004 days'],
    ['1', 'hours', '1 hour'],
    ['2', 'hours', '2 hours'],
    ['1', 'weeks', '1 week'],
    ['44', 'weeks', '44 weeks'],
    ['1', 'months', '1 month'],
    ['18', 'months', '18 months'],
    ['1', 'years', '1 year'],
    ['3', 'years', '3 years'],
    ['0.6', 'fte', '0.6 FTE'],
    ['1', 'fte', '1 FTE'],
    ['1', 'people', '1 person'],
    ['3', 'people', '3 people'],
    ['1234', 'number', '1,234'],
    ['45200', 'date', '1 Oct 2023'],
  ])('shows %s in %s as %s', (value, unit, text) => {
    expect(amountText(decimal(value), unit, undefined, plain)).toBe(text);
  });

  it('shows parts of a penny as pence only where the bid writes pence', () => {
    expect(amountText(decimal('1234.567'), 'money', 'GBP', inPence)).toBe('£1,234.57');
    expect(amountText(decimal('1234.567'), 'money', 'GBP', plain)).toBe('£1,235');
  });

  it('names other currencies', () => {
    expect(amountText(decimal(5000), 'money', 'EUR', plain)).toBe('€5,000');
    expect(amountText(decimal(5000), 'money', 'USD', plain)).toBe('$5,000');
    expect(amountText(decimal(5000), 'money', 'CHF', plain)).toBe('CHF 5,000');
  });

  it.each<[string, Unit, string]>([
    ['45530', 'money', '+£45,530'],
    ['-776', 'money', '−£776'],
    ['0', 'money', 'nil'],
    ['-0.029', 'percent', '−2.9 pts'],
    ['-2', 'days', '−2 days'],
    ['3', 'date', '+3 days'],
  ])('signs the gap %s in %s: %s', (value, unit, text) => {
    expect(gapText(decimal(value), unit, undefined, plain)).toBe(text);
  });

  it.each([
    ['£1.12m', 1_120_000, '£1.12m'],
    ['£44,000 plus vat', 44_000, '£44,000 plus vat'],
    ['62,796', 62_796, '£62,796'],
    ['£1500', 1500, '£1,500'],
    ['-£5k', -5000, '−£5k'],
    ['(£5k)', -5000, '(£5k)'],
    [' £ 5k ', 5000, '£ 5k'],
    ['£5-10k', 5000, '£5-10k'],
    ['£\u20095k', 5000, '£\u20095k'],
    ['c£5k', 5000, '£5,000'],
    ['net £5k', 5000, '£5,000'],
    ['62,796 net', 62_796, '£62,796'],
    ['£5k of travel for two volunteers', 5000, '£5k of travel for two volunteers'],
    ['£5k of travel for four volunteers', 5000, '£5,000'],
    [undefined, 62_796, '£62,796'],
  ])('prints %s as %s where its own form says more', (printed, value, text) => {
    expect(figureText({ kind: 'figure', value: decimal(value), unit: 'money', printed }, plain)).toBe(text);
  });

  it.each([
    ['0.584', '58%'],
    ['0.585', '59%'],
    ['-0.2', '−20%'],
    ['-0', '0%'],
    ['12.5', '1,250%'],
  ])('shows the share %s as %s', (share, text) => {
    expect(shareText(decimal(share))).toBe(text);
  });

  it.each([
    ['0', '–'],
    ['1074470', '1,074,470'],
    ['-776', '−776'],
    ['1234.5', '1,234.50'],
  ])('shows %s bare as %s', (value, text) => {
    expect(bareText(decimal(value), plain)).toBe(text);
  });

  it('carries a figure and a gap as text and exactly', () => {
    const figure = { kind: 'figure', value: decimal('26785.714285'), unit: 'money' } as const;
    expect(shownFigure(figure, plain)).toEqual({ text: '£26,786', value: '26785.714285', unit: 'money' });
    expect(shownGap(figure, plain)).toEqual({ text: '+£26,786', value: '26785.714285', unit: 'money' });
  });

  it('never groups figures wrongly: taking the commas out gives the figure back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        const text = amountText(decimal(value), 'money', 'GBP', plain);
        expect(Number(text.replace(/[£,]/g, '').replace('−', '-'))).toBe(value);
        expect(text).toMatch(/^−?£\d{1,3}(,\d{3})*$/);
      }),
    );
  });

  it('shares out whole percents that add to 100', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 6 }).filter((parts) => parts.some((part) => part > 0)),
        (parts) => {
          const shares = wholeShares(parts.map((part) => decimal(part)));
          expect(sum(shares).toNumber()).toBe(1);
        },
      ),
    );
    expect(wholeShares([1, 1, 1].map(decimal)).map(shareText)).toEqual(['34%', '33%', '33%']);
    expect(wholeShares([1, 4, 3].map(decimal)).map(shareText)).toEqual(['13%', '50%', '37%']);
  });

  it('gives no shares of nothing, and none where a part is taken away', () => {
    expect(wholeShares([0, 0].map(decimal)).map(shareText)).toEqual(['0%', '0%']);
    expect(wholeShares([300, -100].map(decimal)).map(shareText)).toEqual(['0%', '0%']);
    expect(wholeShares([-300, -100].map(decimal)).map(shareText)).toEqual(['0%', '0%']);
  });

  it('adds as exactly as decimals do', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.integer({ min: -1e9, max: 1e9 }).map((pence) => pence / 100),
            fc.integer({ min: -1e12, max: 1e12 }).map((part) => part / 65_536),
          ),
        ),
        (values) => {
          const adding = exactSum();
          for (const value of values) adding.add(value);
          expect(adding.total().toFixed()).toBe(sum(values.map((value) => decimal(value))).toFixed());
        },
      ),
    );
    const tenths = exactSum();
    for (let i = 0; i < 10; i++) tenths.add(0.1);
    expect(tenths.total().toFixed()).toBe('1');
  });

  it.each([
    ['more pence than a number counts', Array.from({ length: 20 }, () => 9_999_999_999_999.99)],
    ['a figure of more digits than Excel holds', [123_456_789_012_345.67, 0.01]],
    ['figures that cancel out', [0.1, 0.2, -0.3, 5, -5]],
    ['parts of a penny', [0.005, 1 / 3, 2 / 3]],
  ])('adds %s as decimals do', (_, values) => {
    const adding = exactSum();
    for (const value of values) adding.add(value);
    expect(adding.total().toFixed()).toBe(sum(values.map((value) => decimal(value))).toFixed());
  });

  it('finds the day of every serial number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_900_000 }), (serial) => {
        expect(dayNumber(serialDay(serial, false))).toBe(serial - 25_569);
        expect(dayNumber(serialDay(serial - 1462, true))).toBe(serial - 25_569);
      }),
    );
    expect(dayText(serialDay(1, false))).toBe('1 Jan 1900');
  });
});

import fc from 'fast-check';
import type { Unit } from '../../../src/core/model/amount';
import { decimal, sum } from '../../../src/core/model/decimal';
import { dayNumber } from '../../../src/core/model/period';
import { dayText, serialDay } from '../../../src/core/report/days-in-words';
import { exactSum } from '../../../src/core/report/exact-sum';
import { amountText, figureText, gapText, shareText, wholeShares } from '../../../src/core/report/figures-in-words';

const plain = { pence: false, date1904: false };
const inPence = { pence: true, date1904: false };

describe('figures in words', () => {
  it.each<[string, Unit, string]>([
    ['1074470', 'money', '£1,074,470'],
    ['-776', 'money', '−£776'],
    ['1234.5', 'money', '£1,234.50'],
    ['0', 'money', '£0'],
    ['26785.714285', 'money', '£26,786'],
    ['16.333333', 'money', '£16.33'],
    ['0.004', 'money', '£0.004'],
    ['0.58', 'percent', '58%'],
    ['0.125', 'percent', '12.5%'],
    ['26.785714', 'days', '26.79 days'],
    ['1', 'days', '1 day'],
    ['0.5', 'days', '0.5 days'],
    ['0.6', 'fte', '0.6 FTE'],
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
    expect(amountText(decimal(5000), 'money', 'CHF', plain)).toBe('CHF 5,000');
  });

  it.each<[string, Unit, string]>([
    ['45530', 'money', '+£45,530'],
    ['-776', 'money', '−£776'],
    ['0', 'money', 'nil'],
    ['-0.029', 'percent', '−2.9 pts'],
    ['-2', 'days', '−2 days'],
  ])('signs the gap %s in %s: %s', (value, unit, text) => {
    expect(gapText(decimal(value), unit, undefined, plain)).toBe(text);
  });

  it.each([
    ['£1.12m', 1_120_000, '£1.12m'],
    ['£44,000 plus vat', 44_000, '£44,000 plus vat'],
    ['62,796', 62_796, '£62,796'],
    ['£1500', 1500, '£1,500'],
    ['-£5k', -5000, '−£5k'],
  ])('prints %s as %s where its own form says more', (printed, value, text) => {
    expect(figureText({ kind: 'figure', value: decimal(value), unit: 'money', printed }, plain)).toBe(text);
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
    expect(wholeShares([decimal(1), decimal(1), decimal(1)]).map(shareText)).toEqual(['34%', '33%', '33%']);
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

import fc from 'fast-check';
import { decimal, Decimal, round, sum, ZERO } from '../../../src/core/model/decimal';

/** Figures of every size that sheets hold: pence, millions with and without pence, parts of a penny, both signs. */
const figure = fc
  .oneof(
    fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(2, 0)),
    fc.tuple(fc.integer({ min: 100, max: 9_999 }), fc.constantFrom(-5, -4)),
    fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(3, 4, 7)),
  )
  .chain(([digits, places]) =>
    fc.constantFrom('', '-').map((sign) => `${sign}${new Decimal(digits).div(new Decimal(10).pow(places)).toFixed()}`),
  );

describe('a number of a workbook', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [1 / 3, '0.333333333333333'],
    [1e9 / 7, '142857142.857143'],
    [1e-20, '0.00000000000000000001'],
    [1e21, '1000000000000000000000'],
    [-62769.35, '-62769.35'],
    [9007199254740991, '9007199254740991'],
  ])('%d is the decimal %s, as Excel holds it', (number, text) => {
    expect(decimal(number).toString()).toBe(text);
  });

  it('keeps every digit of a text', () => {
    expect(decimal('0.12345678901234567890123456789').toString()).toBe('0.12345678901234567890123456789');
  });

  it.each([NaN, Infinity, -Infinity])('%d is no figure', (number) => {
    expect(() => decimal(number)).toThrow(`not a figure: ${number}`);
  });

  it('is divided to 40 digits, the last one half up', () => {
    expect(decimal(2).div(3).toString()).toBe(`0.${'6'.repeat(39)}7`);
  });
});

describe('sum', () => {
  it('is what adding one after the other gives, exactly', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), (texts) => {
        const values = texts.map((text) => decimal(text));
        const oneByOne = values.reduce((all, value) => all.plus(value), ZERO);
        expect(sum(values).toFixed()).toBe(oneByOne.toFixed());
      }),
      { seed: 3 },
    );
  });

  it.each([
    [[], '0'],
    [['0.1', '0.2', '-0.3'], '0'],
    [['9999999.99', '0.01'], '10000000'],
    [['10000000', '20500000'], '30500000'],
    [['1.00001', '2.00001'], '3.00002'],
    [['33.333333', '33.333333', '33.333334'], '100'],
    [['1', 'Infinity'], 'Infinity'],
    [['1', 'NaN'], 'NaN'],
  ])('of %j is %s', (texts, total) => {
    expect(sum(texts.map((text) => new Decimal(text))).toString()).toBe(total);
  });
});

describe('round', () => {
  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.4999', 0, '2'],
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['1234.5', -2, '1200'],
    ['1250', -2, '1300'],
    ['-1250', -2, '-1300'],
    ['49', -2, '0'],
  ])('%s to %i places is %s, half away from nothing', (value, places, text) => {
    expect(round(decimal(value), places).toFixed()).toBe(text);
  });

  it('is never further away than half a unit of the last place, and leaves a rounded figure alone', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: -4, max: 6 }), (text, places) => {
        const rounded = round(decimal(text), places);
        expect(rounded.minus(text).abs().times(new Decimal(10).pow(places)).lte(0.5)).toBe(true);
        expect(round(rounded, places).eq(rounded)).toBe(true);
      }),
      { seed: 4 },
    );
  });
});

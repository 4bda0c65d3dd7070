import { Decimal as Base } from 'decimal.js';

/**
 * The one place that knows decimal.js. A private clone, so that nobody else's settings reach our money:
 * 40 significant digits, half up, no exponents in text.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);

/** A JavaScript number as Excel holds it: 15 significant digits, so 0.1 + 0.2 reads 0.3. Throws on NaN and infinities. */
export function decimal(value: number | string): Decimal {
  if (typeof value === 'string') return new Decimal(value);
  if (!Number.isFinite(value)) throw new RangeError(`not a figure: ${value}`);
  return new Decimal(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
}

/** Exact sum of any number of decimals. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Half up, away from zero, as Excel's ROUND. `places` may be negative. */
export function round(value: Decimal, places = 0): Decimal {
  return places >= 0
    ? value.toDecimalPlaces(places, Base.ROUND_HALF_UP)
    : value.div(new Decimal(10).pow(-places)).toDecimalPlaces(0, Base.ROUND_HALF_UP).times(new Decimal(10).pow(-places));
}

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

/** Exact sum of any number of decimals. Whole pence, which is nearly all of them, are added as integers. */
export function sum(values: Iterable<Decimal>): Decimal {
  let pence = 0;
  let rest = ZERO;
  for (const value of values) {
    const own = penceOf(value);
    if (Math.abs(pence + own) < Number.MAX_SAFE_INTEGER) pence += own;
    else rest = rest.plus(value);
  }
  return pence === 0 ? rest : rest.plus(new Decimal(pence).div(100));
}

/** A figure below ten million as pence, read from the two words of seven digits that hold it; NaN where it is none. */
function penceOf({ s, d, e }: Decimal): number {
  // The type leaves out that infinities and NaN have no digits; their exponent is NaN.
  if (!(e >= 0 && e < 7) || d.length > 2) return NaN;
  const fraction = d.length === 2 ? d[1]! : 0;
  return fraction % 100_000 === 0 ? s * (d[0]! * 100 + fraction / 100_000) : NaN;
}

/** Half up, away from zero, as Excel's ROUND. `places` may be negative. */
export function round(value: Decimal, places = 0): Decimal {
  return places >= 0
    ? value.toDecimalPlaces(places, Base.ROUND_HALF_UP)
    : value.div(new Decimal(10).pow(-places)).toDecimalPlaces(0, Base.ROUND_HALF_UP).times(new Decimal(10).pow(-places));
}

import type { Bid, Line } from '../model/bid';
import type { Decimal } from '../model/decimal';
import { durationOf } from './duration';
import { fteOf } from './fte';
import { gradeOf } from '../model/grade';
import { postText } from './post';
import { readCostings } from './read-costings';
import type { CostingReading } from './read-costing';

export type CostBasis = 'rate' | 'grade' | 'unit';

/** The costings in a line's label and benefit that hold a complete product. */
export function costingsOf(line: Line): CostingReading[] {
  const text = postText(line);
  if (!priced.test(text)) return [];
  return readCostings(text).filter((reading) => worked.has(reading.verdict) && isProduct(reading));
}

/** Words without a price hold no costing: most lines of a long table are told apart by this alone. */
const priced = /[£€$@]|\bper\b|\beach\b|\d\s*[x×*]\s*\d|\d\s?p\b|\b(gbp|eur|usd|p[dhw]|pcm|pence)\b/i;

/** Two figures of the text at least, and not the amount itself again ("£24,000 for 12 months", "£44,000 plus VAT"). */
function isProduct({ terms, computed }: CostingReading): boolean {
  return terms.some(
    ({ factors }) =>
      factors.filter(({ name, convention }) => name !== 'VAT' && !convention).length > 1 &&
      !factors.some(({ name, value }) => name === 'rate' && computed?.eq(value)),
  );
}

const worked = new Set(['agrees', 'differs', 'no-stated-amount', 'unsure']);

/**
 * What a line's amount can be recomputed from: a rate and its time, a grade with months or FTE, a price and a count. Undefined where
 * the words hold none of them complete; a count or a grade alone is no basis.
 */
export function costBasis(line: Line, _bid?: Bid): CostBasis | undefined {
  const readings = costingsOf(line);
  if (readings.some((reading) => ratesOf(reading).length > 0)) return 'rate';
  const text = postText(line);
  if (gradeOf(text) && (durationOf(text) || fteOf(text))) return 'grade';
  return readings.length > 0 ? 'unit' : undefined;
}

/** A price per time in a reading: £700 a day. */
export interface Rate {
  readonly value: Decimal;
  readonly per: 'hour' | 'day' | 'week' | 'month' | 'year';
}

export function ratesOf(reading: CostingReading): Rate[] {
  return reading.terms.flatMap(({ factors }) =>
    factors.flatMap(({ name, unit, value }) => {
      const per = /^[^/]+\/(hour|day|week|month|year)\b/.exec(unit)?.[1];
      return name === 'rate' && isPer(per) ? [{ value, per }] : [];
    }),
  );
}

function isPer(per: string | undefined): per is Rate['per'] {
  return per === 'hour' || per === 'day' || per === 'week' || per === 'month' || per === 'year';
}

/** Day rates that the bid's lines use, each once, in sheet order. */
export function dayRatesOf(bid: Bid): Decimal[] {
  const rates: Decimal[] = [];
  for (const line of bid.lines) {
    const text = postText(line);
    if (!priced.test(text)) continue;
    for (const reading of readCostings(text))
      for (const { value, per } of ratesOf(reading))
        if (per === 'day' && !rates.some((rate) => rate.eq(value))) rates.push(value);
  }
  return rates;
}

/** How many days an amount is at each rate: £18,750 is 26.79 days at £700. */
export function impliedDays(
  amount: Decimal,
  rates: readonly Decimal[],
): { readonly rate: Decimal; readonly days: Decimal; readonly whole: boolean }[] {
  return rates
    .filter((rate) => rate.gt(0))
    .map((rate) => {
      const days = amount.div(rate);
      return { rate, days, whole: days.times(2).minus(days.times(2).round()).abs().lt(0.001) };
    });
}

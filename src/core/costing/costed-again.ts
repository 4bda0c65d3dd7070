import type { CostedRate, KeptCosting } from '../model/correction';
import { decimal, type Decimal } from '../model/decimal';
import type { RateCard } from '../model/rate-card';
import { amountsOf, type Calculation, type Operand } from './calculation';

/** A rate of the card that is no longer what the line was costed at. */
export interface ChangedRate {
  /** "BG14", "Digital analyst". */
  readonly name: string;
  readonly then: Decimal;
  readonly now: Decimal;
}

/** A kept costing worked out with the rates as they are now. */
export interface CostedAgain {
  readonly calculations: readonly Calculation[];
  readonly amounts: readonly Decimal[];
  readonly changed: readonly ChangedRate[];
}

/** `others`: what the table's other lines add to in a column. A rate that the card no longer has stays as it was. */
export function costedAgain(
  { periods }: Pick<KeptCosting, 'periods'>,
  card: RateCard | undefined,
  others: (column: string) => Decimal,
): CostedAgain {
  const changed: ChangedRate[] = [];
  const calculations = periods.map(({ column, products }): Calculation =>
    products.map((factors) =>
      factors.map((factor): Operand => {
        const kept = decimal(factor.value);
        const own = factor.others ? others(column) : factor.rate && rateNow(factor.rate, card);
        if (factor.rate && own && !own.eq(kept)) changed.push({ name: rateName(factor.rate), then: kept, now: own });
        return { value: own ?? kept, ...(factor.divides && { divides: true }) };
      }),
    ),
  );
  return { calculations, amounts: amountsOf(calculations), changed };
}

function rateName(rate: CostedRate): string {
  return 'grade' in rate ? rate.grade : rate.role;
}

/** A cost for the very year that is paid goes before the one that stood in for it. */
function rateNow(rate: CostedRate, card: RateCard | undefined): Decimal | undefined {
  if (!card) return undefined;
  if ('role' in rate) return card.times.find(({ role, per }) => role === rate.role && per === rate.per)?.rate;
  const own = card.grades.filter(({ key }) => key === rate.grade);
  const found =
    own.find(({ year }) => year === rate.wanted) ??
    own.find(({ year }) => year === undefined) ??
    own.find(({ year }) => year === rate.year);
  return found?.annual;
}

import type { Amount } from '../../../src/core/model/amount';

/** An amount on one line, all of it: 5000 ±500 money, GBP, ~c. */
export function short(amount: Amount): string {
  const { value, half, unit, currency, approximate, vat, per, factors, upper, also } = amount;
  return [
    `${value.toString()} ±${half.toString()} ${unit}`,
    currency,
    approximate && `~${approximate}`,
    vat && `vat ${vat}`,
    per && `per ${per}`,
    factors && `= ${factors.map((factor) => factor.toString()).join('×')}`,
    upper && `up to ${upper.toString()}`,
    also && `also ${also.amount.value.toString()}`,
  ]
    .filter(Boolean)
    .join(', ');
}

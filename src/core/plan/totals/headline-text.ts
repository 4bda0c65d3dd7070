import type { Amount } from '../../model/amount';
import { decimal, round, type Decimal } from '../../model/decimal';
import { readAmount } from '../../read/amounts';

const powers: Readonly<Record<string, number>> = { k: 3, K: 3, m: 6, M: 6, bn: 9 };

/** A headline such as "£1.12m" with another figure, as precise and in the same dress: "£1.07m". Undefined where it is more than a figure. */
export function restated({ text, half }: Amount, value: Decimal): string | undefined {
  const match = /^(\s*[£€$]?\s?)(\d[\d,]*)(?:\.(\d+))?(\s?)(k|K|m|M|bn|million)?(\s*)$/.exec(text);
  if (!match || value.isNegative()) return undefined;
  const [, before = '', whole = '', fraction = '', space = '', unit = '', after = ''] = match;
  const power = unit === 'million' ? 6 : (powers[unit] ?? 0);
  const scaled = atPrecision(value, half).div(decimal(10).pow(power));
  const digits = scaled.toFixed(fraction.length);
  const [pounds = '', pence] = digits.split('.');
  const grouped = whole.includes(',') || whole.length < 4 ? pounds.replace(/\B(?=(\d{3})+$)/g, ',') : pounds;
  const made = `${before}${grouped}${pence === undefined ? '' : `.${pence}`}${space}${unit}${after}`;
  const read = readAmount(made.trim());
  return read.kind === 'amount' && read.amount.value.minus(value).abs().lte(half) ? made : undefined;
}

/** A figure rounded to the last place that a headline prints. */
export function atPrecision(value: Decimal, half: Decimal): Decimal {
  if (half.isZero()) return value;
  const unit = half.times(2);
  return round(value.div(unit)).times(unit);
}

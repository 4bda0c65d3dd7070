import { decimal } from '../../model/decimal';
import { over, type Factors, type Operand } from '../calculation';
import { countsOf, type Heard } from '../heard';
import type { Item } from '../item';
import { labelOf, type Field, type Share, type Values } from './rule';

const most = 3;

/** How many people and things a price or rate is multiplied by: "3 people", "8 councils". */
export function countFields(heard: Heard, taken: readonly Item[] = []): Field[] {
  return countsOf(heard)
    .filter((item) => !taken.includes(item))
    .slice(0, most)
    .map((item, i) => ({ id: `count${i + 1}`, label: labelOf(item), unit: 'number', value: decimal(item.value) }));
}

export function countFactors(values: Values): Operand[] {
  return ['count1', 'count2', 'count3'].flatMap((id) => values.operand(id) ?? []);
}

/** A line of one price over several periods: its months in this one of all its months. */
export function shareFactors({ months, of }: Share): Factors {
  return !months || !of || months.eq(of) ? [] : [{ value: months }, over(of)];
}

/** The money that the line is priced at: what says what it is for ("£700 a day"), else the one tied to the figures, else the first. */
export function priceOf({ moneys }: Heard): Item | undefined {
  return moneys.find(({ den }) => den.length > 0) ?? moneys.find(({ explicit, each }) => explicit || each) ?? moneys[0];
}

export function priceValue(heard: Heard): Field['value'] {
  const price = priceOf(heard);
  return price && decimal(price.value);
}

const timed = ['hour', 'day', 'week', 'month', 'year'] as const;

/** What a price is for by time: "£45 per user per month" is month. */
export function priceTime(heard: Heard): (typeof timed)[number] | undefined {
  const den = priceOf(heard)?.den ?? [];
  return timed.find((unit) => den.includes(unit));
}

export function said(value: { toFixed(): string } | undefined, one: string, many: string): string {
  if (!value) return '';
  const text = grouped(value.toFixed());
  return `${text} ${text === '1' ? one : many}`;
}

export function pounds(value: { toFixed(places?: number): string } | undefined): string {
  if (!value) return '';
  const text = value.toFixed();
  return `£${grouped(text.includes('.') ? value.toFixed(2) : text)}`;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** "80 days at £700 a day"; what is missing is left out, and the other said alone. */
export function atPrice(quantity: string, price: string): string {
  return [quantity, price].filter((words) => words !== '').join(' at ');
}

/** A sentence of what there is to say; "" where there is nothing. */
export function sentence(words: string): string {
  const text = words.trim();
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** "£700 a day"; "" without a price. */
export function poundsPer(value: Parameters<typeof pounds>[0], per: string): string {
  return value ? `${pounds(value)} ${per}` : '';
}

/** "3 people × 8 councils": the counts in words, as the officer named them. */
export function countsSaid(values: Values): string {
  const counts = ['count1', 'count2', 'count3'].flatMap((id) => values.number(id) ?? []);
  return counts.map((count) => ` × ${grouped(count.toFixed())}`).join('');
}

import { decimal, type Decimal } from '../../model/decimal';
import { by, over, type Factors } from '../calculation';
import { quantitiesOf, type Heard } from '../heard';
import type { Item } from '../item';
import type { Measure } from '../words';
import {
  atPrice,
  countFactors,
  countFields,
  countsSaid,
  poundsPer,
  priceTime,
  priceValue,
  said,
  sentence,
  shareFactors,
} from './quantities';
import { heardOnly, required, type Field, type Rule, type Share, type Values } from './rule';

/** Days or hours of every week or month, over weeks or months. */
function perPeriod(heard: Heard, unit: Measure): { readonly item: Item; readonly each: 'week' | 'month' } | undefined {
  for (const each of ['week', 'month'] as const) {
    const item = quantitiesOf(heard, unit, each)[0];
    if (item) return { item, each };
  }
  return undefined;
}

export function regularFields(heard: Heard, unit: 'day' | 'hour', weeksPerMonth: Decimal | undefined): Field[] {
  const found = perPeriod(heard, unit)!;
  const weeks = found.each === 'week' ? quantitiesOf(heard, 'week').find(({ aside }) => !aside) : undefined;
  const noun = unit === 'day' ? 'Days' : 'Hours';
  return [
    required('rate', unit === 'day' ? 'Rate a day' : 'Rate an hour', 'money', priceValue(heard)),
    required(found.each === 'week' ? 'perWeek' : 'perMonth', `${noun} a ${found.each}`, 'number', decimal(found.item.value)),
    ...heardOnly('weeks', 'Weeks', 'number', weeks && decimal(weeks.value)),
    ...(found.each === 'week' && !weeks
      ? [
          {
            id: 'weeksPerMonth',
            label: 'Weeks a month',
            unit: 'number',
            value: weeksPerMonth ?? '52 ÷ 12',
            convention: weeksPerMonth ? 'Your setting' : '52 weeks in 12 months; set 4 in Rates where your funder counts so',
          } as const,
        ]
      : []),
    ...countFields(heard),
  ];
}

/** Weeks as given, or the months of each period at so many weeks a month. */
export function regularFactors(values: Values, share: Share): Factors {
  const each = values.operand('perWeek') ?? values.operand('perMonth')!;
  const front = [values.operand('rate')!, each];
  const counts = countFactors(values);
  const weeks = values.operand('weeks');
  if (weeks) return [...front, weeks, ...counts, ...shareFactors(share)];
  const months = share.months ? [by(share.months)] : [];
  if (!values.operand('perWeek')) return [...front, ...counts, ...months];
  const convention = values.operand('weeksPerMonth');
  return [...front, ...counts, ...(convention ? [convention] : [by(52), over(12)]), ...months];
}

export function regularSaid(values: Values, unit: 'day' | 'hour'): string {
  const each = (['perWeek', 'perMonth'] as const).find((id) => values.number(id));
  const often = each ? `${said(values.number(each), unit, `${unit}s`)} a ${each === 'perWeek' ? 'week' : 'month'}` : '';
  const weeks = values.number('weeks');
  const price = poundsPer(values.number('rate'), unit === 'day' ? 'a day' : 'an hour');
  return sentence(`${atPrice(often, price)}${weeks ? `, ${said(weeks, 'week', 'weeks')}` : ''}${countsSaid(values)}`);
}

/** "2 days a week for 7 months at £120 a day". */
export const partWeek: Rule = {
  id: 'part-week',
  title: 'Day rate × days a week or month',
  spreading: 'monthly',
  recognises: (heard) =>
    heard.moneys.length > 0 && ['day', undefined].includes(priceTime(heard)) && perPeriod(heard, 'day') !== undefined,
  fields: (heard, weeksPerMonth) => regularFields(heard, 'day', weeksPerMonth),
  explain: (values) => regularSaid(values, 'day'),
  calculate: (values, share) => [regularFactors(values, share)],
};

/** Hours outright, or every week. */
export const hours: Rule = {
  id: 'hours',
  title: 'Hourly rate × hours',
  spreading: 'monthly',
  recognises: (heard) => {
    const time = priceTime(heard);
    if (time !== undefined) return time === 'hour';
    if (heard.moneys.length > 1) return false;
    return perPeriod(heard, 'hour') !== undefined || quantitiesOf(heard, 'hour').some(({ aside }) => !aside);
  },
  fields: (heard, weeksPerMonth) => {
    if (perPeriod(heard, 'hour')) return regularFields(heard, 'hour', weeksPerMonth);
    const [found] = quantitiesOf(heard, 'hour');
    const weeks = quantitiesOf(heard, 'week').find(({ aside, window }) => !aside && !window);
    const times = found && weeks ? weeks : undefined;
    return [
      required('rate', 'Rate an hour', 'money', priceValue(heard)),
      required('hours', times ? 'Hours a week' : 'Hours', 'number', found && decimal(found.value)),
      ...heardOnly('weeks', 'Weeks', 'number', times && decimal(times.value)),
      ...countFields(heard),
    ];
  },
  explain: (values) => {
    const outright = values.number('hours');
    if (!outright) return regularSaid(values, 'hour');
    const weeks = values.number('weeks') ? ` × ${said(values.number('weeks'), 'week', 'weeks')}` : '';
    const quantity = `${said(outright, 'hour', 'hours')}${weeks}`;
    return sentence(`${atPrice(quantity, poundsPer(values.number('rate'), 'an hour'))}${countsSaid(values)}`);
  },
  calculate: (values, share) => {
    const outright = values.operand('hours');
    if (!outright) return [regularFactors(values, share)];
    const weeks = values.operand('weeks');
    return [[values.operand('rate')!, outright, ...(weeks ? [weeks] : []), ...countFactors(values), ...shareFactors(share)]];
  },
};

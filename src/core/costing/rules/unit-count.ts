import { decimal } from '../../model/decimal';
import { by } from '../calculation';
import { countsOf, quantitiesOf, type Heard } from '../heard';
import type { Item } from '../item';
import { atPrice, countFactors, countFields, poundsPer, priceOf, priceValue, said, sentence, shareFactors } from './quantities';
import { heardOnly, required, type Rule } from './rule';

/** "1 trip per month", "3 sessions a week". */
function often(heard: Heard): { readonly item: Item; readonly per: 'week' | 'month' | 'year' } | undefined {
  for (const per of ['month', 'week', 'year'] as const) {
    const item = heard.items.find(
      ({ kind, num, den }) => kind === 'quantity' && (num[0] === 'item' || num[0] === 'person') && den[0] === per,
    );
    if (item) return { item, per };
  }
  return undefined;
}

function others(heard: Heard): Item[] {
  return heard.items.filter(({ num, aside, den }) => !aside && den.length === 0 && (num[0] === 'mile' || num[0] === 'night'));
}

/** A price for one × how many: families, sessions, licences, miles. */
export const unitCount: Rule = {
  id: 'unit-count',
  title: 'Price × count',
  spreading: 'shared',
  recognises: (heard) => {
    const price = priceOf(heard);
    if (!price || heard.moneys.length > 1) return false;
    return price.den.length > 0 || price.each || countsOf(heard).length > 0 || others(heard).length > 0;
  },
  fields: (heard) => {
    const price = priceOf(heard)!;
    const regular = often(heard);
    const distance = others(heard)[0];
    const counts = countFields(heard);
    const weeks = regular?.per === 'week' ? quantitiesOf(heard, 'week')[0] : undefined;
    const per = price.den[0] === 'mile' || distance?.num[0] === 'mile' ? 'a mile' : 'each';
    return [
      required('price', `Price ${per}`, 'money', priceValue(heard)),
      ...heardOnly('quantity', distance ? distance.noun.charAt(0).toUpperCase() + distance.noun.slice(1) : '', 'number', distance && decimal(distance.value)), // prettier-ignore
      ...(counts.length === 0 && !distance && !regular
        ? [required('count1', price.den[0] === 'mile' ? 'Miles' : 'Count', 'number')]
        : counts),
      ...heardOnly(regular?.per === 'month' ? 'perMonth' : regular?.per === 'week' ? 'perWeek' : 'perYear', `${regular?.item.noun ?? ''} a ${regular?.per ?? ''}`.trim(), 'number', regular && decimal(regular.item.value)), // prettier-ignore
      ...(regular?.per === 'week' ? [required('weeks', 'Weeks', 'number', weeks && decimal(weeks.value))] : []),
    ];
  },
  explain: (values) => {
    const counts = ['quantity', 'count1', 'count2', 'count3'].flatMap((id) => said(values.number(id), '', '').trim() || []);
    const often = (['perWeek', 'perMonth', 'perYear'] as const).find((id) => values.number(id));
    const times = often ? `, ${said(values.number(often), '', '').trim()} a ${often.slice(3).toLowerCase()}` : '';
    const weeks = values.number('weeks') ? ` for ${said(values.number('weeks'), 'week', 'weeks')}` : '';
    return sentence(
      `${atPrice(counts.join(' × '), poundsPer(values.number('price'), 'each'))}${times}${weeks}`.replace(/^, /, ''),
    );
  },
  calculate: (values, share) => {
    const front = [
      values.operand('price')!,
      ...(values.operand('quantity') ? [values.operand('quantity')!] : []),
      ...countFactors(values),
    ];
    const monthly = values.operand('perMonth');
    if (monthly) return [[...front, monthly, ...(share.months ? [by(share.months)] : [])]];
    const yearly = values.operand('perYear');
    if (yearly) return [[...front, yearly, ...(share.months ? [by(share.months), { value: decimal(12), divides: true }] : [])]];
    const weekly = values.operand('perWeek');
    return [[...front, ...(weekly ? [weekly, values.operand('weeks')!] : []), ...shareFactors(share)]];
  },
};

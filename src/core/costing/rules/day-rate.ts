import { decimal } from '../../model/decimal';
import { quantitiesOf } from '../heard';
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
import { required, type Rule } from './rule';

/** £700 a day for 80 days; people and things as further factors. A window of months spreads the days, it does not multiply them. */
export const dayRate: Rule = {
  id: 'day-rate',
  title: 'Day rate × days',
  spreading: 'shared',
  recognises: (heard) => {
    const time = priceTime(heard);
    if (time !== undefined) return time === 'day';
    return heard.moneys.length < 2 && quantitiesOf(heard, 'day').some(({ aside }) => !aside);
  },
  fields: (heard) => {
    const days = quantitiesOf(heard, 'day')[0];
    return [
      required('rate', 'Rate a day', 'money', priceValue(heard)),
      required('days', 'Days', 'number', days && decimal(days.value)),
      ...countFields(heard),
    ];
  },
  explain: (values) =>
    sentence(
      `${atPrice(said(values.number('days'), 'day', 'days'), poundsPer(values.number('rate'), 'a day'))}${countsSaid(values)}`,
    ),
  calculate: (values, share) => [
    [values.operand('rate')!, values.operand('days')!, ...countFactors(values), ...shareFactors(share)],
  ],
  days: (values) => values.number('days'),
};

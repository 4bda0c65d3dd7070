import { decimal } from '../../model/decimal';
import { by, over, type Operand } from '../calculation';
import { quantitiesOf } from '../heard';
import { countFactors, countFields, countsSaid, pounds, priceTime, priceValue, said, shareFactors } from './quantities';
import { required, type Rule } from './rule';

/** A price by the week, month or year: rent, licences, allowances. Months come from the schedule, weeks are counted. */
export const timePrice: Rule = {
  id: 'time-price',
  title: 'Price by the week, month or year',
  spreading: 'monthly',
  recognises: (heard) => ['week', 'month', 'year'].includes(priceTime(heard) ?? ''),
  fields: (heard, weeksPerMonth) => {
    const unit = priceTime(heard)!;
    const weeks = unit === 'week' ? quantitiesOf(heard, 'week').find(({ aside }) => !aside) : undefined;
    const months = quantitiesOf(heard, 'month').length > 0 || quantitiesOf(heard, 'year').length > 0;
    return [
      required(unit, `Price a ${unit}`, 'money', priceValue(heard)),
      ...(unit !== 'week'
        ? []
        : weeks || !months
          ? [required('weeks', 'Weeks', 'number', weeks && decimal(weeks.value))]
          : [
              {
                id: 'weeksPerMonth',
                label: 'Weeks a month',
                unit: 'number' as const,
                value: weeksPerMonth ?? '52 ÷ 12',
                convention: weeksPerMonth ? 'Your setting' : '52 weeks in 12 months; set 4 in Rates where your funder counts so',
              },
            ]),
      ...countFields(heard),
    ];
  },
  explain: (values) => {
    const unit = (['week', 'month', 'year'] as const).find((id) => values.number(id));
    if (!unit) return '';
    const weeks = values.number('weeks');
    return `${pounds(values.number(unit))} a ${unit}${weeks ? ` for ${said(weeks, 'week', 'weeks')}` : ' for its months in each year'}${countsSaid(values)}.`;
  },
  calculate: (values, share) => {
    const months: Operand[] = share.months ? [by(share.months)] : [];
    const counts = countFactors(values);
    const week = values.operand('week');
    if (week) {
      const weeks = values.operand('weeks');
      if (weeks) return [[week, weeks, ...counts, ...shareFactors(share)]];
      const convention = values.operand('weeksPerMonth');
      return [[week, ...counts, ...(convention ? [convention] : [by(52), over(12)]), ...months]];
    }
    const month = values.operand('month');
    if (month) return [[month, ...counts, ...months]];
    return [[values.operand('year')!, ...counts, ...(months.length > 0 ? [...months, over(12)] : [])]];
  },
};

import { decimal } from '../../model/decimal';
import { by } from '../calculation';
import { shareFactors } from './quantities';
import { required, type Rule } from './rule';
import type { Heard } from '../heard';

function shareOf({ items }: Heard): ReturnType<Heard['items']['find']> {
  return items.find(({ kind, noun }) => kind === 'share' && noun !== 'FTE');
}

/** A share of other lines, or of a sum that the words name: contingency, overhead, on-costs. There is no percentage that goes without saying. */
export const percentage: Rule = {
  id: 'percentage',
  title: 'Percentage of other lines',
  spreading: 'every-period',
  recognises: (heard) => {
    if (heard.grade || heard.fte) return false;
    const share = shareOf(heard);
    if (share) return heard.moneys.length === 0 || (heard.moneys.length === 1 && /%\s+of\b/i.test(heard.text));
    return heard.moneys.length === 0 && heard.items.length === 0 && /^\W*(?:contingenc\w*|overheads?|on-?costs?|management fee)\W*$/i.test(heard.text); // prettier-ignore
  },
  fields: (heard) => {
    const share = shareOf(heard);
    const rate = share && decimal(share.adds ? share.adds.rate : share.value).times(100);
    const money = heard.moneys[0];
    return [
      required('percent', 'Percent', 'percent', rate),
      ...(money ? [required('of', 'Of', 'money', decimal(money.value))] : []),
    ];
  },
  explain: (values) => {
    const of = values.number('of');
    const percent = values.number('percent');
    return `${percent ? `${percent.toFixed()}%` : 'A percentage'} of ${of ? `£${of.toFixed().replace(/\B(?=(\d{3})+$)/g, ',')}` : 'the other lines of the table, year by year'}.`;
  },
  calculate: (values, share) => {
    const percent = [values.operand('percent')!, { ...by(100), divides: true }];
    const of = values.operand('of');
    return [[...(of ? [of, ...percent, ...shareFactors(share)] : [share.base!, ...percent])]];
  },
};

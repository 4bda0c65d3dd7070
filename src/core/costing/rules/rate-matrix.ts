import { decimal } from '../../model/decimal';
import type { Operand } from '../calculation';
import type { Heard } from '../heard';
import type { Item } from '../item';
import { atPrice, poundsPer, said, sentence, shareFactors } from './quantities';
import { required, type Rule } from './rule';

interface Pair {
  readonly days: Item;
  readonly rate: Item;
}

const most = 6;

/** Each rate with the days nearest to it: "lead 5 days at £700, analyst 10 days at £500". */
function pairsOf({ items }: Heard): Pair[] {
  const open = items.filter(({ kind, num, den, aside }) => kind === 'quantity' && num[0] === 'day' && den.length === 0 && !aside);
  const rates = items.filter(({ kind, den }) => kind === 'money' && (den.length === 0 || den[0] === 'day'));
  if (open.length < 2 || open.length !== rates.length || open.length > most) return [];
  const pairs = open.map((days, i) => ({ days, rate: rates[i]! }));
  const before = pairs.every(({ days, rate }) => days.from < rate.from);
  const after = pairs.every(({ days, rate }) => rate.from < days.from);
  return before || after ? pairs : [];
}

/** Days × rates of several roles, added. */
export const rateMatrix: Rule = {
  id: 'rate-matrix',
  title: 'Days × rates of several roles',
  spreading: 'shared',
  recognises: (heard) => pairsOf(heard).length > 1,
  fields: (heard) =>
    pairsOf(heard).flatMap(({ days, rate }, i) => [
      required(`days${i + 1}`, `Days, role ${i + 1}`, 'number', decimal(days.value)),
      required(`rate${i + 1}`, `Rate a day, role ${i + 1}`, 'money', decimal(rate.value)),
    ]),
  explain: (values) => {
    const parts: string[] = [];
    for (let i = 1; values.number(`days${i}`) ?? values.number(`rate${i}`); i++)
      parts.push(atPrice(said(values.number(`days${i}`), 'day', 'days'), poundsPer(values.number(`rate${i}`), 'a day')));
    return sentence(parts.join(', '));
  },
  calculate: (values, share) => {
    const products: Operand[][] = [];
    for (let i = 1; values.operand(`days${i}`); i++)
      products.push([values.operand(`days${i}`)!, values.operand(`rate${i}`)!, ...shareFactors(share)]);
    return products;
  },
};

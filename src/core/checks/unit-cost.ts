import { defineCheck } from './define-check';
import { costingsBeside, judgeCosting } from './judge-costing';

export const unitCost = defineCheck({
  id: 'unit-cost',
  group: 'costing',
  severity: 'error',
  title: 'A unit cost times its count is the amount',
  why: 'A price and a number that do not come to the amount leave the funder to guess which of the three is wrong.',
  repair: 'Correct the price, the number or the amount, whichever is wrong.',
  wrong: `
    | Activity  | 23/24     | Describe the exact benefit                         |
    | Laptops   | £6,200    | 10 laptops at £620 each                            |
    | Training  | £2,500 ✗  | 40 delegates @ £65 a head                          |
    | Hubs      | £7,200 ✗  | £500 per month x 12 months                         |`,
  right: `
    | Activity  | 23/24     | Describe the exact benefit                         |
    | Laptops   | £6,200    | 10 laptops at £620 each                            |
    | Training  | £2,600    | 40 delegates @ £65 a head                          |
    | Hubs      | £6,000    | £500 per month x 12 months                         |
    | Meetings  | £9,000    | Family meetings (£900 per meeting)                 |`,
  messages: {
    differs: '{line}: {working}; the amount says {found}.',
    rough: '{line}: {working}, by figures the bid calls rough; the amount says {found}. Which holds?',
  },
  select: (bid) => costingsBeside(bid, false),
  judge: (subject) => judgeCosting(subject, 'unit-cost'),
});

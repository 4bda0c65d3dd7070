import { defineCheck } from './define-check';
import { castsOf, judgeCast } from './judge-cast';

export const rateAndCount = defineCheck({
  id: 'rate-and-count',
  group: 'casts',
  severity: 'error',
  title: 'An amount beside a rate and a count is their product',
  why: 'Where rate, quantity and amount stand in columns, each row can be multiplied out.',
  repair: 'Check the rate, the count and the amount of the row; let the amount be rate × count.',
  wrong: `
    Workshop costs
    | Item        | Unit cost | Quantity | Cost   |
    | Venue hire  | £250      | 4        | £1,000 |
    | Facilitator | £600      | 6        | £3,900 ✗ |
    | Lunch       | £12       | 80       | £960   |`,
  right: `
    Workshop costs
    | Item        | Unit cost | Quantity | Cost   |
    | Venue hire  | £250      | 4        | £1,000 |
    | Facilitator | £600      | 6        | £3,600 |
    | Lunch       | £12       | 80       | £960   |`,
  messages: {
    over: '{total}: the rate times the count is {expected}; the amount says {found}.',
    under: '{total}: the rate times the count is {expected}; the amount says {found}.',
  },
  select: (bid) => castsOf(bid, 'product'),
  judge: (cast, bid) => judgeCast(cast, bid, { check: 'rate-and-count', severity: 'error' }),
});

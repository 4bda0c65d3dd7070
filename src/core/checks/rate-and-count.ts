import { defineCheck } from './define-check';
import { castsOf, judgeCast } from './judge-cast';

export const rateAndCount = defineCheck({
  id: 'rate-and-count',
  group: 'casts',
  severity: 'error',
  title: 'A figure that its row works out is what the row comes to',
  why: 'Where rates, quantities or shares stand beside an amount, a reader multiplies each row out.',
  repair: 'Check the rate, the count or share and the amount of the row; let the amount be a formula of them.',
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
    over: '{total}: {working} is {expected}; its {column} says {found}.',
    under: '{total}: {working} is {expected}; its {column} says {found}.',
    worded: '{total}: {working} is {expected}; its {column} says {found}. Is that what {reason} means?',
    nil: '{total}: {working} is {expected}; its {column} says {found}. Is it not charged?',
    capped: '{total}: {working} is {expected}; its {column} says {found}, a round sum below it. Is it capped?',
    'in-part': '{total}: {working} is {expected}; its {column} says {found}, which is {part} of it. Is it charged in part?',
    share:
      '{total}: {working} is {expected}; its {column} says {found}. The other lines are {part} of {base}: is this one meant to differ?',
  },
  select: (bid) => castsOf(bid, 'product'),
  judge: (cast, bid) => judgeCast(cast, bid, { check: 'rate-and-count', severity: 'error' }),
});

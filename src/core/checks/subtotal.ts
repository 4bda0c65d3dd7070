import { defineCheck } from './define-check';
import { castsOf, judgeCast } from './judge-cast';

export const subtotal = defineCheck({
  id: 'subtotal',
  group: 'casts',
  severity: 'error',
  title: 'A subtotal is the sum of its section',
  why: 'A wrong subtotal carries into the grand total and into every table that repeats it.',
  repair: 'Add the lines of the section again; let the subtotal be a SUBTOTAL of them.',
  wrong: `
    Project costs
    | Item         | Cost   |
    | Staff        |        |
    | Manager      | £9,000 |
    | Officer      | £6,500 |
    | Subtotal     | £15,000 ✗ |
    | Other        |        |
    | Venue        | £1,200 |
    | Travel       | £300   |
    | Subtotal     | £1,500 |
    | Total        | £17,000 |`,
  right: `
    Project costs
    | Item         | Cost   |
    | Staff        |        |
    | Manager      | £9,000 |
    | Officer      | £6,500 |
    | Subtotal     | £15,500 |
    | Other        |        |
    | Venue        | £1,200 |
    | Travel       | £300   |
    | Subtotal     | £1,500 |
    | Total        | £17,000 |`,
  messages: {
    over: '{total} says {found}; its section adds to {expected}.',
    under: '{total} says {found}; its section adds to {expected}.',
  },
  select: (bid) => castsOf(bid, 'subtotal'),
  judge: (cast, bid) => judgeCast(cast, bid, { check: 'subtotal', severity: 'error' }),
});

import { defineCheck } from './define-check';
import { castsOf, judgeCast } from './judge-cast';

export const columnTotal = defineCheck({
  id: 'column-total',
  group: 'casts',
  severity: 'error',
  title: 'A total is the sum of the lines above it',
  why: 'A reader adds the column up. A total that does not cast puts every other figure of the bid in doubt.',
  repair: 'Find the line or the total that is wrong; then let the total be a SUM of its lines.',
  wrong: `
    Training programme budget
    | Activity | Cost    |
    | Training | £4,000  |
    | Grants   | £10,000 |
    | Venue    | £1,250  |
    | Total    | £15,520 ✗ |`,
  right: `
    Training programme budget
    | Activity | Cost    |
    | Training | £4,000  |
    | Grants   | £10,000 |
    | Venue    | £1,250  |
    | Total    | £15,250 |`,
  messages: {
    over: '{total} says {found}; its lines add to {expected}.',
    under: '{total} says {found}; its lines add to {expected}.',
  },
  select: (bid) => castsOf(bid, 'column-total'),
  judge: (cast, bid) => judgeCast(cast, bid, { check: 'column-total', severity: 'error' }),
});

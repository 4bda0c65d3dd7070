import { defineCheck } from './define-check';
import { castsOf, judgeCast } from './judge-cast';

export const rowTotal = defineCheck({
  id: 'row-total',
  group: 'casts',
  severity: 'error',
  title: 'Every row casts across to its total',
  why: 'Years, partners and their total stand side by side; a reader adds them.',
  repair: 'Find the figure of the row that is wrong; then let the total be a SUM across.',
  wrong: `
    Partner budget
    | Activity | 23/24  | 24/25  | Total  |
    | Training | 4,000  | 6,000  | 10,000 |
    | Grants   | 10,000 | 12,000 | 21,000 ✗ |
    | Venue    | 1,000  | 1,500  | 2,500  |`,
  right: `
    Partner budget
    | Activity | 23/24  | 24/25  | Total  |
    | Training | 4,000  | 6,000  | 10,000 |
    | Grants   | 10,000 | 12,000 | 22,000 |
    | Venue    | 1,000  | 1,500  | 2,500  |`,
  messages: {
    over: '{total}: the row adds to {expected}; its {column} says {found}.',
    under: '{total}: the row adds to {expected}; its {column} says {found}.',
  },
  select: (bid) => castsOf(bid, 'row-total'),
  judge: (cast, bid) => judgeCast(cast, bid, { check: 'row-total', severity: 'error' }),
});

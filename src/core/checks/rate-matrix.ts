import { defineCheck } from './define-check';
import { castsOf, judgeCast } from './judge-cast';

export const rateMatrix = defineCheck({
  id: 'rate-matrix',
  group: 'casts',
  severity: 'error',
  title: 'In a matrix of days, each budget is the days at the daily rates',
  why: 'The days and the rates are both printed, so a reader can multiply them.',
  repair: 'Check the days and the rate of each person; let the budget be a SUMPRODUCT of rates and days.',
  wrong: `
    Project days and cost
    | Team member        | Director | Analyst | Days | Budget |
    | Daily rate         | 800      | 400     |      |        |
    | Inception          | 1.0      | 2.0     | 3.0  | £1,600 |
    | Fieldwork          | 2.0      | 5.0     | 7.0  | £3,600 |
    | Report             | 1.5      | 4.0     | 5.5  | £2,400 ✗ |`,
  right: `
    Project days and cost
    | Team member        | Director | Analyst | Days | Budget |
    | Daily rate         | 800      | 400     |      |        |
    | Inception          | 1.0      | 2.0     | 3.0  | £1,600 |
    | Fieldwork          | 2.0      | 5.0     | 7.0  | £3,600 |
    | Report             | 1.5      | 4.0     | 5.5  | £2,800 |`,
  messages: {
    over: '{total}: the days at their rates come to {expected}; the sheet says {found}.',
    under: '{total}: the days at their rates come to {expected}; the sheet says {found}.',
  },
  select: (bid) => castsOf(bid, 'matrix'),
  judge: (cast, bid) => judgeCast(cast, bid, { check: 'rate-matrix', severity: 'error' }),
});

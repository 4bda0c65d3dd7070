import { decimal } from '../model/decimal';
import { capNotRun, cappedScopes, type Capped } from './award-caps';
import { defineCheck, fail, pass } from './define-check';
import { linesOf, memberOf, money, rankedLines, words } from './ranked-lines';

export const mustOverCap = defineCheck<Capped>({
  id: 'must-over-cap',
  group: 'priorities',
  severity: 'error',
  title: 'The MUST lines fit under the cap',
  why: 'If MUST alone is more than may be awarded, no choice of lines makes the bid work.',
  repair: 'Lower or re-rank MUST lines until they fit.',
  wrong: `
    | Activity | 23/24    | 24/25  | Priority |
    | Manager  | 40,000 ✗ | 21,000 | MUST     |
    | Officer  | 9,000    | 9,500  | SHOULD   |`,
  right: `
    | Activity | 23/24    | 24/25  | Priority |
    | Manager  | 20,000   | 21,000 | MUST     |
    | Officer  | 19,000   | 9,500  | SHOULD   |`,
  example: { settings: { cap: { total: decimal(60_000) } } },
  messages: {
    total: 'MUST alone is {asked}, {over} over the cap of {cap}.',
    period: 'MUST alone is {asked} in {period}, {over} over its cap of {cap}.',
  },
  notRun: (bid) => (rankedLines(bid).length === 0 ? undefined : capNotRun(bid)),
  select: (bid) => cappedScopes(bid, linesOf(bid, 'MUST')),
  judge({ period, cap, asked, lines, at }) {
    const data = {
      asked: money(asked, lines),
      cap: money(cap, lines),
      over: money(asked.minus(cap).abs(), lines),
      period: words(period ?? ''),
    };
    if (asked.lte(cap))
      return pass(
        at[0],
        period === undefined ? 'MUST is {asked}, under the cap of {cap}' : 'MUST is {asked} in {period}, under its cap of {cap}',
        data,
      );
    return fail({
      check: 'must-over-cap',
      severity: 'error',
      message: period === undefined ? 'total' : 'period',
      subject: period ?? '',
      at,
      data,
      expected: money(cap, lines),
      found: money(asked, lines),
      difference: money(asked.minus(cap), lines),
      ...(period === undefined && { members: lines.map((line) => memberOf(line)) }),
    });
  },
});

import { decimal } from '../model/decimal';
import { capNotRun, cappedScopes, type Capped } from './award-caps';
import { defineCheck, fail, pass } from './define-check';
import { money, words } from './ranked-lines';

export const cap = defineCheck<Capped>({
  id: 'cap',
  group: 'priorities',
  severity: 'error',
  title: 'The bid asks for no more than may be awarded',
  why: 'A bid over its cap is turned down or cut without asking which line goes.',
  repair: 'Take lines out or lower them until the total fits.',
  wrong: `
    | Activity | 23/24    | 24/25  | Priority |
    | Manager  | 40,000 ✗ | 21,000 | MUST     |
    | Officer  | 9,000 ✗  | 9,500  | SHOULD   |`,
  right: `
    | Activity | 23/24    | 24/25  | Priority |
    | Manager  | 20,000   | 21,000 | MUST     |
    | Officer  | 9,000    | 9,500  | SHOULD   |`,
  example: { settings: { cap: { total: decimal(60_000) } } },
  messages: {
    total: 'The bid asks for {asked}, {over} over the cap of {cap}.',
    period: 'The bid asks for {asked} in {period}, {over} over its cap of {cap}.',
  },
  notRun: (bid) => (bid.lines.length === 0 ? undefined : capNotRun(bid)),
  select: (bid) =>
    cappedScopes(
      bid,
      bid.lines.filter(({ table }) => table.kind === 'funding'),
    ),
  judge({ period, cap: limit, asked, lines, at }) {
    const data = {
      asked: money(asked, lines),
      cap: money(limit, lines),
      over: money(asked.minus(limit).abs(), lines),
      period: words(period ?? ''),
    };
    if (asked.lte(limit))
      return pass(
        at[0],
        period === undefined
          ? 'The bid asks for {asked}, under the cap of {cap}'
          : 'It asks for {asked} in {period}, under the cap of {cap}',
        data,
      );
    return fail({
      check: 'cap',
      severity: 'error',
      message: period === undefined ? 'total' : 'period',
      subject: period ?? '',
      at,
      data,
      expected: money(limit, lines),
      found: money(asked, lines),
      difference: money(asked.minus(limit), lines),
    });
  },
});

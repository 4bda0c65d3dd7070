import type { Bid } from '../../model/bid';
import { decimal, round, ZERO, type Decimal } from '../../model/decimal';
import { readAmount } from '../../read/amounts';
import type { AwardAsk } from './award-plan';

/** What may be spent, in all and by period. */
export interface Award {
  readonly total: Decimal;
  readonly byPeriod: ReadonlyMap<string, Decimal>;
}

/** The award as typed; a text where it cannot be read: what is wrong and how to write it. */
export function readAward(ask: AwardAsk, bid: Bid, asked: Decimal): Award | string {
  const { cap } = bid.settings;
  const byPeriod = new Map<string, Decimal>();
  for (const { text } of bid.periods) {
    const typed = ask.byPeriod ? ask.byPeriod[text] : undefined;
    const limit = typed === undefined || typed.trim() === '' ? undefined : money(typed);
    if (limit === 'unread') return `The limit for ${text} is “${typed}”, which is no amount. Write it as 450,000.`;
    const own = ask.byPeriod ? limit : cap?.byPeriod?.[text];
    if (own) byPeriod.set(text, own);
  }
  const unknown = Object.keys(ask.byPeriod ?? {}).find((label) => !bid.periods.some(({ text }) => text === label));
  if (unknown !== undefined) {
    const known = bid.periods.map(({ text }) => text).join(', ');
    return `The bid has no period “${unknown}”. ${known ? `Its periods are ${known}.` : 'It has none.'}`;
  }
  if (ask.award !== undefined) {
    const total = money(ask.award);
    return total === 'unread' ? `“${ask.award}” is no amount. Write the award as 900,000.` : { total, byPeriod };
  }
  if (ask.share === undefined && cap?.total) return { total: cap.total, byPeriod };
  const share = /^\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*$/.exec(ask.share ?? '80')?.[1];
  if (share === undefined) return `“${ask.share}” is no share. Write it as 80 for 80% of the bid.`;
  return { total: shareOf(asked, decimal(share)), byPeriod };
}

/** A percentage of the bid in whole pounds where the bid is in whole pounds, else in pence; never more than the share. */
export function shareOf(asked: Decimal, percent: Decimal): Decimal {
  const exact = asked.times(percent).div(100);
  const places = asked.isInteger() ? 0 : 2;
  const rounded = round(exact, places);
  return rounded.gt(exact) ? rounded.minus(decimal(1).div(decimal(10).pow(places))) : rounded;
}

function money(typed: string): Decimal | 'unread' {
  const reading = readAmount(typed);
  if (reading.kind !== 'amount') return 'unread';
  const { value, unit, upper, per, also } = reading.amount;
  if (upper || per !== undefined || also) return 'unread';
  return (unit === 'money' || unit === 'number') && value.gte(ZERO) ? value : 'unread';
}

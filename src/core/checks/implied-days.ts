import { costBasis, dayRatesOf, impliedDays as daysAt } from '../costing/basis';
import { postText } from '../costing/post';
import type { Bid, Line } from '../model/bid';
import { round, type Decimal } from '../model/decimal';
import { money } from './costed-words';
import { defineCheck, unsure, type Outcome } from './define-check';

interface Engaged {
  readonly line: Line;
  readonly rates: readonly Decimal[];
}

export const impliedDays = defineCheck<Engaged>({
  id: 'implied-days',
  group: 'costing',
  severity: 'warning',
  title: 'Bought days are stated where the bid has a day rate',
  why: 'An amount for a consultant without days cannot be compared with the rate the bid uses elsewhere.',
  repair: 'State rate and days on the line.',
  wrong: `
    | Activity           | 23/24      | Priority | Describe the exact benefit                      |
    | Analyst            | £56,000    | MUST     | Short-term contract at £700 a day for 80 days   |
    | Pathway consultant | £18,750 ?  | MUST     | Focused expertise that reviews the resources    |`,
  right: `
    | Activity           | 23/24      | Priority | Describe the exact benefit                      |
    | Analyst            | £56,000    | MUST     | Short-term contract at £700 a day for 80 days   |
    | Pathway consultant | £17,500    | MUST     | 25 days at £700 a day                           |
    | Marketing          | £8,000     | MUST     | Banners and leaflets                            |`,
  messages: { missing: '{line}: {amount} is {days} at {rate} a day; its days are not stated.' },
  select: engagements,
  judge: ({ line, rates }): Outcome => {
    const ways = daysAt(line.total, rates);
    const way = ways.find(({ whole }) => whole) ?? ways[0]!;
    const currency = line.amounts[0]?.amount.currency ?? 'GBP';
    return unsure({
      check: 'implied-days',
      severity: 'warning',
      message: 'missing',
      data: {
        line: { kind: 'name', text: line.name },
        amount: money(line.total, currency),
        days: { kind: 'figure', unit: 'days', value: round(way.days, 2) },
        rate: money(way.rate, currency),
      },
      subject: line.name,
      at: [line.at],
      found: money(line.total, currency),
      working: ways.slice(0, 3).map(({ rate, days }) => ({
        text: '{amount} ÷ {rate} = {days}.',
        data: {
          amount: money(line.total, currency),
          rate: money(rate, currency),
          days: { kind: 'figure', unit: 'days', value: round(days, 2) },
        },
      })),
    });
  },
});

const bought = /\b(?:consultant|consultancy|interim|contractor|freelance\w*|agency worker|external facilitator|day[- ]rate)\b/i;
const otherwise = /\b(?:fees?|licen[cs]e|training|recruitment of|grants?|backfill|salary|FTE|WTE)\b/i;

/** Lines of funding tables that buy one person's time and say neither days nor grade, in a bid that uses day rates. */
function engagements(bid: Bid): Engaged[] {
  const candidates = bid.lines.filter(
    (line) =>
      line.table.kind === 'funding' &&
      bought.test(line.name) &&
      !otherwise.test(line.name) &&
      line.total.gt(0) &&
      !/\b\d+(?:\.\d+)?\s*days?\b/i.test(postText(line)),
  );
  if (candidates.length === 0) return [];
  const rates = dayRatesOf(bid).slice(0, 5);
  return rates.length === 0
    ? []
    : candidates.filter((line) => costBasis(line, bid) === undefined).map((line) => ({ line, rates }));
}

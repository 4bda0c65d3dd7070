import { costBasis as basisOf, dayRatesOf, impliedDays } from '../costing/basis';
import type { Bid, Line } from '../model/bid';
import { round, type Decimal } from '../model/decimal';
import type { Saying } from '../model/finding';
import type { ColumnRole } from '../model/table';
import { defineCheck, fail, pass } from './define-check';
import { memberOf, nameOf, priorityOf, rankedLines } from './ranked-lines';

/** Columns that hold the working of an amount. */
const WORKING: readonly ColumnRole[] = ['rate', 'quantity', 'days', 'hours', 'months', 'fte'];

function workedInColumns(line: Line, bid: Bid): boolean {
  const filled = line.table.columns.filter(
    ({ role, col }) =>
      WORKING.includes(role) && bid.figures.amount({ sheet: line.table.sheet, row: line.row.figures, col }) !== undefined,
  );
  return filled.length > 0;
}

/** People bought by the day. */
const BOUGHT = /\b(consult\w*|experts?|expertise|contractors?|interims?|facilitators?|advis[eo]rs?|analysts?|freelanc\w*)\b/i;

const ratesByBid = new WeakMap<Bid, readonly Decimal[]>();

function ratesOf(bid: Bid): readonly Decimal[] {
  const known = ratesByBid.get(bid) ?? dayRatesOf(bid);
  ratesByBid.set(bid, known);
  return known;
}

/** "26.79 days at £700" where the line buys somebody's days and the bid has one day rate. */
function daysNote(line: Line, bid: Bid): Saying | undefined {
  if (!BOUGHT.test(line.name)) return undefined;
  const rates = ratesOf(bid);
  const [implied] = rates.length === 1 ? impliedDays(line.total, rates) : [];
  if (!implied) return undefined;
  return {
    text: '{days} at {rate}',
    data: {
      days: { kind: 'figure', unit: 'days', value: round(implied.days, 2) },
      rate: { kind: 'figure', unit: 'money', currency: 'GBP', value: implied.rate },
    },
  };
}

export const costBasis = defineCheck<Line>({
  id: 'cost-basis',
  group: 'priorities',
  severity: 'warning',
  title: 'A line shows how its amount is made up',
  why: 'No rate and days, no grade and months, no unit and count: nobody can tell whether the amount is enough.',
  repair: 'Say what is bought, how many, and at what price: “80 days at £700”, “BG12 for 12 months”.',
  wrong: `
    | Activity      | 23/24    | Priority | Describe the exact benefit                            |
    | Analyst       | 28,000   | MUST     | Shortens waits; £700 a day for 40 days                |
    | Fees          | 4,000 ✗  | MUST     | Lets carers join the network and support each other   |
    | Network       | 9,300 ✗  | MUST     | Carers meet every month and keep going                |
    | Outreach      | 2,000 ✗  | SHOULD   | More people come in                                   |`,
  right: `
    | Activity      | 23/24    | Priority | Describe the exact benefit                            |
    | Analyst       | 28,000   | MUST     | Shortens waits; £700 a day for 40 days                |
    | Team manager  | 54,776   | MUST     | Employs a team manager for 12 months (BG12)           |`,
  messages: {
    must: 'MUST {line} shows no costing.',
    musts: '{count} MUST lines show no costing.',
    other: '{priority} {line} shows no costing.',
    others: '{count} lines that are no MUST show no costing.',
  },
  select: (bid) => rankedLines(bid).filter(({ total }) => !total.isZero()),
  judge(line, bid) {
    if (workedInColumns(line, bid) || basisOf(line, bid) !== undefined) return pass(line.at);
    const must = line.priority === 'MUST';
    return fail({
      check: 'cost-basis',
      severity: must ? 'warning' : 'note',
      message: must ? 'must' : 'other',
      subject: line.name,
      at: [line.at],
      data: { line: nameOf(line), priority: priorityOf(line) },
      members: [memberOf(line, line.at, daysNote(line, bid))],
      group: { key: must ? 'must' : 'other', many: must ? 'musts' : 'others' },
    });
  },
});

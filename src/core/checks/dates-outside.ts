import type { Bid } from '../model/bid';
import { before, dayText, lineDates, type LineDate } from './dated-lines';
import { defineCheck, pass, type Outcome } from './define-check';
import { counted, named, worded } from './form-data';

function* datesToCheck(bid: Bid): Iterable<LineDate> {
  for (const date of lineDates(bid)) if (date.role !== 'past') yield date;
}

function judge(date: LineDate, { settings }: Bid): Outcome {
  const { start, end } = settings.grantPeriod!;
  const early = before(date.last, start);
  if (!early && !before(end, date.first)) return pass(date.at);
  // In words a date may tell what was, or what comes after; only what starts, ends or has its own column is funded time.
  const sure = date.column !== undefined;
  if (!sure && date.role === 'other') return pass(date.at);
  return {
    verdict: 'fail',
    finding: {
      check: 'dates-outside',
      severity: sure ? 'error' : 'warning',
      message: early ? 'early' : 'late',
      data: { line: named(date.row.label), date: worded(date.text), start: worded(dayText(start)), end: worded(dayText(end)) },
      subject: date.row.label,
      at: [date.at],
    },
  };
}

export const datesOutside = defineCheck<LineDate>({
  id: 'dates-outside',
  group: 'form',
  severity: 'error',
  title: 'Funded work falls inside the grant period',
  why: 'Money spent before the grant starts or after it ends cannot be claimed.',
  repair: 'Move the date, or take the months outside the period out of the amount.',
  example: { settings: { grantPeriod: { start: { year: 2023, month: 4, day: 1 }, end: { year: 2025, month: 3, day: 31 } } } },
  wrong: `
    Funding request
    | Activity  | Start date | End date     | Cost    |
    | Training  | 01/09/2023 | 31/03/2024   | £4,000  |
    | Marketing | 01/10/2023 | 30/09/2025 ✗ | £25,000 |`,
  right: `
    Funding request
    | Activity  | Start date | End date   | Cost    |
    | Training  | 01/09/2023 | 31/03/2024 | £4,000  |
    | Marketing | 01/10/2023 | 30/09/2024 | £25,000 |`,
  messages: {
    early: '{line}: {date} is before the grant period, {start} to {end}.',
    late: '{line}: {date} is after the grant period, {start} to {end}.',
  },
  notRun: (bid) => {
    if (bid.settings.grantPeriod) return undefined;
    const count = [...datesToCheck(bid)].length;
    if (count === 0) return undefined;
    return {
      subject: 'Dates of funded work',
      saying: {
        text: '{dates} could not be held against the grant period, which is not set.',
        data: { dates: counted(count, 'date', 'dates') },
      },
      mend: 'grant-period',
    };
  },
  select: (bid) => (bid.settings.grantPeriod ? datesToCheck(bid) : []),
  judge,
});

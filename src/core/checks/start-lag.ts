import type { Bid } from '../model/bid';
import type { Day } from '../model/period';
import { before, dayText, lineDates, type LineDate } from './dated-lines';
import { defineCheck, pass, type Outcome } from './define-check';
import { counted, named, worded } from './form-data';

/** A line that pays for someone still to be found: it says so, or gives the share of a post. */
const post = /\b(FTE|WTE|recruit(ment|ing)? of|new post|post(holder)?|to be recruited|appoint\w*)\b/i;

function* startsOf(bid: Bid): Iterable<LineDate> {
  for (const date of lineDates(bid)) if (date.role === 'start' && post.test(date.row.label)) yield date;
}

/** The same day some months on; the 31st becomes the last of a shorter month. */
function monthsLater({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day: Math.min(day, 28) };
}

function judge(date: LineDate, { settings }: Bid): Outcome {
  const { start } = settings.grantPeriod!;
  const ready = monthsLater(start, settings.recruitmentLag);
  // A post that starts before the grant has its own law; here only time to recruit is short.
  if (before(date.last, start) || !before(date.last, ready)) return pass(date.at);
  return {
    verdict: 'fail',
    finding: {
      check: 'start-lag',
      severity: 'warning',
      message: 'soon',
      data: {
        line: named(date.row.label),
        date: worded(date.text),
        months: counted(settings.recruitmentLag, 'month', 'months'),
        start: worded(dayText(start)),
      },
      subject: date.row.label,
      at: [date.at],
    },
  };
}

export const startLag = defineCheck<LineDate>({
  id: 'start-lag',
  group: 'form',
  severity: 'warning',
  title: 'A post starts after there was time to recruit',
  why: 'A post that is costed from the first day of the grant is rarely filled by then, and the money for those months is lost.',
  repair: 'Start the post later and cost fewer months, or say that the person is in post.',
  example: { settings: { grantPeriod: { start: { year: 2023, month: 4, day: 1 }, end: { year: 2025, month: 3, day: 31 } } } },
  wrong: `
    Funding request
    | Activity                | Start date   | Cost    |
    | New post: data analyst  | 01/05/2023 ✗ | £44,000 |
    | Venue hire              | 01/04/2023   | £25,000 |`,
  right: `
    Funding request
    | Activity                | Start date | Cost    |
    | New post: data analyst  | 01/09/2023 | £44,000 |
    | Venue hire              | 01/04/2023 | £25,000 |`,
  messages: { soon: '{line} starts {date}; recruiting takes about {months} from the award on {start}.' },
  notRun: (bid) => {
    if (bid.settings.grantPeriod) return undefined;
    const count = [...startsOf(bid)].length;
    if (count === 0) return undefined;
    return {
      subject: 'Time to recruit',
      saying: {
        text: '{starts} of posts could not be held against the award: the grant period is not set.',
        data: { starts: counted(count, 'start', 'starts') },
      },
      mend: 'grant-period',
    };
  },
  select: (bid) => (bid.settings.grantPeriod ? startsOf(bid) : []),
  judge,
});

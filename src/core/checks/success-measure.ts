import type { Link } from '../model/bid';
import { defineCheck } from './define-check';
import { judgeSupport, mustLinks, supportNotRun } from './line-support';

export const successMeasure = defineCheck<Link>({
  id: 'success-measure',
  group: 'coverage',
  severity: 'warning',
  title: 'Every MUST line has a success measure',
  why: 'What the bid cannot do without is what the funder will ask results for.',
  repair: 'Give the activity a row in the table of success measures, with a measure in it.',
  wrong: `
    Funding
    | Activity        | 23/24  | Priority |
    | Mentoring       | 20,000 | MUST     |
    | Detached worker | 30,100 | MUST     |
    | Summer camp     | 12,000 | SHOULD   |
    | Studio kit      | 7,300 ✗ | MUST    |

    Success measures
    | Activity        | Measure              |
    | Mentoring       | Forty matches a year |
    | Detached worker | ∅ ✗                  |
    | Summer camp     | Six hundred places   |`,
  right: `
    Funding
    | Activity        | 23/24  | Priority |
    | Mentoring       | 20,000 | MUST     |
    | Detached worker | 30,100 | MUST     |
    | Summer camp     | 12,000 | SHOULD   |

    Success measures
    | Activity        | Measure              |
    | Mentoring       | Forty matches a year |
    | Detached worker | More contacts        |`,
  messages: {
    none: 'MUST {line} has no row in the table of success measures.',
    blank: 'MUST {line} has no success measure: its row {row} is blank.',
    many: '{count} MUST lines have no success measure.',
    which: 'Is {row} the success measure of {line}?',
  },
  notRun: (bid) => supportNotRun(bid, 'success'),
  select: (bid) => mustLinks(bid, 'success'),
  judge: (link, bid) => judgeSupport(link, bid, 'success-measure', () => undefined),
});

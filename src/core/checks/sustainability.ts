import type { Link } from '../model/bid';
import { defineCheck } from './define-check';
import { judgeSupport, mustLinks, supportNotRun } from './line-support';

export const sustainability = defineCheck<Link>({
  id: 'sustainability',
  group: 'coverage',
  severity: 'warning',
  title: 'Every MUST line says what happens when the money ends',
  why: 'A cost that goes on after the grant falls to the council’s own budget.',
  repair: 'Give the activity a row in the sustainability table: who pays, or why nothing is left to pay.',
  wrong: `
    Funding
    | Activity        | 23/24   | Priority |
    | Mentoring       | 20,000  | MUST     |
    | Detached worker | 30,100 ✗ | MUST    |
    | Summer camp     | 12,000  | SHOULD   |

    Sustainability
    | Activity    | What happens after the grant         |
    | Mentoring   | Volunteers carry on with one manager |
    | Summer camp | Parents pay a small fee              |`,
  right: `
    Funding
    | Activity        | 23/24  | Priority |
    | Mentoring       | 20,000 | MUST     |
    | Detached worker | 30,100 | MUST     |

    Sustainability
    | Activity        | What happens after the grant         |
    | Mentoring       | Volunteers carry on with one manager |
    | Detached worker | The post moves to the base budget    |`,
  messages: {
    none: 'MUST {line} has no row in the sustainability table.',
    blank: 'MUST {line} says nothing of what happens when the money ends: its row {row} is blank.',
    many: '{count} MUST lines do not say what happens when the money ends.',
    which: 'Does {row} say what happens to {line} when the money ends?',
  },
  notRun: (bid) => supportNotRun(bid, 'sustainability'),
  select: (bid) => mustLinks(bid, 'sustainability'),
  judge: (link, bid) => judgeSupport(link, bid, 'sustainability', () => undefined),
});

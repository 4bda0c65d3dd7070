import type { Link } from '../model/bid';
import { cutOff } from './cut-off';
import { defineCheck } from './define-check';
import { judgeSupport, mustLinks, supportNotRun, type Fault } from './line-support';
import { wordCount } from './ranked-lines';

/** Fewer words say no more than that something would be missing. */
const FEWEST = 8;

function wordingOf(text: string): Fault | undefined {
  const count = wordCount(text);
  const cut = cutOff(text);
  if (cut) {
    const last = { kind: 'words', text: cut.kind === 'word' ? cut.word : text.slice(text.lastIndexOf('(')) } as const;
    return { message: 'cut', data: { last }, note: { text: 'ends with “{last}”', data: { last } } };
  }
  if (count >= FEWEST) return undefined;
  const words = { kind: 'count', value: count, noun: ['word', 'words'] } as const;
  return { message: 'short', data: { words }, note: { text: '{words} only', data: { words } } };
}

export const consequence = defineCheck<Link>({
  id: 'consequence',
  group: 'coverage',
  severity: 'warning',
  title: 'Every MUST line says what follows if it is not funded',
  why: 'A MUST stands on its consequence; without one it reads as a SHOULD.',
  repair: 'Say in a full sentence what would happen without the money.',
  wrong: `
    Funding
    | Activity        | 23/24  | Priority |
    | Mentoring       | 20,000 | MUST     |
    | Detached worker | 30,100 | MUST     |
    | Summer camp     | 12,000 | SHOULD   |
    | Studio          | 7,300 ✗ | MUST    |

    Consequences of not funding
    | Activity        | What would happen                                              |
    | Mentoring       | Without the mentors ✗                                          |
    | Detached worker | Nobody is on the streets at night, young people drift, leading ✗ |
    | Summer camp     | None                                                           |`,
  right: `
    Funding
    | Activity        | 23/24  | Priority |
    | Mentoring       | 20,000 | MUST     |
    | Detached worker | 30,100 | MUST     |
    | Summer camp     | 12,000 | SHOULD   |

    Consequences of not funding
    | Activity        | What would happen                                               |
    | Mentoring       | Forty young people lose the one adult who sees them every week  |
    | Detached worker | Nobody is on the streets at night when most of the harm is done |`,
  messages: {
    none: 'MUST {line} has no row in the table of consequences.',
    blank: 'MUST {line} has no consequence: its row {row} is blank.',
    short: 'The consequence of MUST {line} is {words} long.',
    cut: 'The consequence of MUST {line} is cut off at “{last}”.',
    many: '{count} MUST lines: consequence missing or cut off.',
    which: 'Does {row} say what follows if {line} is not funded?',
  },
  notRun: (bid) => supportNotRun(bid, 'consequence'),
  select: (bid) => mustLinks(bid, 'consequence'),
  judge: (link, bid) => judgeSupport(link, bid, 'consequence', wordingOf),
});

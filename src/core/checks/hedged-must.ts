import type { Link } from '../model/bid';
import { defineCheck, fail, pass } from './define-check';
import { mustLinks } from './line-support';
import { memberOf, nameOf, wordCount } from './ranked-lines';

const HEDGE = /\b(may|might|could|possibly|potentially|perhaps)\b/i;
/** A loss said outright; "will be challenging" is none. */
const FIRM =
  /\b(will|would|shall|must|cannot|can ?not|can['’]t|won['’]t|unable|has to|have to|needs? to continue)\b(?! be (very |more |extremely )?(challenging|difficult|hard|harder|limited|affected)\b)/i;
const SOFT = /\bwill be (very |more |extremely )?(challenging|difficult|hard|harder|limited|affected)\b/gi;

/** Whether a consequence opens with "may" and nowhere says that something will happen. */
export function onlyHedged(text: string): boolean {
  const plain = text.replace(SOFT, ' ');
  const first = /^[^.!?]*/.exec(plain)![0];
  return HEDGE.test(first) && !FIRM.test(plain);
}

export const hedgedMust = defineCheck<Link>({
  id: 'hedged-must',
  group: 'coverage',
  severity: 'note',
  title: 'A MUST says what will happen without it, not what may',
  why: '“May not be maximised” is the case for a SHOULD.',
  repair: 'Say what will stop, be lost or cost more, or make the line a SHOULD.',
  wrong: `
    Funding
    | Activity        | 23/24  | Priority |
    | Mentoring       | 20,000 | MUST     |
    | Detached worker | 30,100 | MUST     |

    Consequences of not funding
    | Activity        | What would happen                                                  |
    | Mentoring       | The benefits of our work with young people may not be maximised ✗  |
    | Detached worker | Nobody will be on the streets at night when most harm is done      |`,
  right: `
    Funding
    | Activity        | 23/24  | Priority |
    | Mentoring       | 20,000 | MUST     |
    | Detached worker | 30,100 | SHOULD   |

    Consequences of not funding
    | Activity        | What would happen                                                  |
    | Mentoring       | Forty young people may drop out and will lose their college place  |
    | Detached worker | Some of the young people could be missed at night                  |`,
  messages: {
    one: 'The consequence of MUST {line} only says what may happen.',
    many: 'The consequences of {count} MUST lines only say what may happen.',
  },
  select: (bid) => mustLinks(bid, 'consequence').filter(({ to, settled }) => to && settled !== 'asked' && wordCount(to.text) > 0),
  judge({ line, to }) {
    if (!onlyHedged(to!.text)) return pass(to!.at);
    return fail({
      check: 'hedged-must',
      severity: 'note',
      message: 'one',
      subject: line.name,
      at: [to!.at],
      data: { line: nameOf(line) },
      members: [memberOf(line, to!.at)],
      group: { key: 'hedged-must', many: 'many' },
    });
  },
});

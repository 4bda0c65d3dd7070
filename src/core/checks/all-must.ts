import type { Line } from '../model/bid';
import type { Place } from '../model/place';
import { defineCheck, fail, pass } from './define-check';
import { sectionsOf } from './priority-sums';
import { money, rankedLines, totalOf } from './ranked-lines';

interface Section {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly at: Place;
}

export const allMust = defineCheck<Section>({
  id: 'all-must',
  group: 'priorities',
  severity: 'note',
  title: 'A section has something to give',
  why: 'Where every line is MUST, a smaller award leaves the section whole or breaks it.',
  repair: 'Look again whether one of its lines is a SHOULD.',
  wrong: `
    Staffing
    | Activity | 23/24    | Priority |
    | Manager  | 20,000   | MUST     |
    | Officer  | 19,000   | SHOULD   |

    Training
    | Activity | 23/24    | Priority |
    | Courses  | 34,000 ✗ | MUST     |
    | Venue    | 1,100    | MUST     |`,
  right: `
    Staffing
    | Activity | 23/24    | Priority |
    | Manager  | 20,000   | MUST     |
    | Officer  | 19,000   | SHOULD   |`,
  messages: {
    one: 'Every line of {section} is MUST.',
    many: 'In {count} sections every line is MUST.',
  },
  select: (bid) => sectionsOf(rankedLines(bid).filter(({ total }) => !total.isZero())),
  judge({ name, lines, at }) {
    if (lines.some(({ priority }) => priority !== 'MUST')) return pass(at);
    return fail({
      check: 'all-must',
      severity: 'note',
      message: 'one',
      subject: name,
      at: [at],
      data: { section: { kind: 'name', text: name } },
      members: [{ name, at, figure: money(totalOf(lines), lines) }],
      group: { key: 'all-must', many: 'many' },
    });
  },
});

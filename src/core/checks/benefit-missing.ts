import type { Line } from '../model/bid';
import { benefitLines } from './benefit-text';
import { defineCheck, fail, pass } from './define-check';
import { benefitPlace, memberOf, nameOf, priorityOf, wordCount } from './ranked-lines';

export const benefitMissing = defineCheck<Line>({
  id: 'benefit-missing',
  group: 'priorities',
  severity: 'warning',
  title: 'Every line says what its money is good for',
  why: 'The funder’s form asks for the benefit of each line; a blank scores nothing.',
  repair: 'Say in a sentence what will be better because of the money.',
  wrong: `
    | Activity | 23/24  | Priority | Benefit of this funding              |
    | Manager  | 20,000 | MUST     | Children wait less for a first visit |
    | Officer  | 9,000  | SHOULD   | ∅ ✗                                  |
    | Courses  | 4,000  | SHOULD   | - ✗                                  |`,
  right: `
    | Activity | 23/24  | Priority | Benefit of this funding              |
    | Manager  | 20,000 | MUST     | Children wait less for a first visit |
    | Officer  | 9,000  | SHOULD   | Keeps more families together         |`,
  messages: {
    one: '{priority} {line} has no benefit text.',
    many: '{count} lines have no benefit text.',
  },
  select: (bid) => benefitLines(bid).filter(({ total }) => !total.isZero()),
  judge(line) {
    const at = benefitPlace(line);
    if (wordCount(line.benefit) > 0 && !/^\W*(n\/?a|tbc|tbd|nil|none)\W*$/i.test(line.benefit)) return pass(at);
    return fail({
      check: 'benefit-missing',
      severity: 'warning',
      message: 'one',
      subject: line.name,
      at: [at],
      data: { line: nameOf(line), priority: priorityOf(line) },
      members: [memberOf(line, at)],
      group: { key: 'benefit-missing', many: 'many' },
    });
  },
});

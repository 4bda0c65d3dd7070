import type { Line } from '../model/bid';
import { cutOff } from './cut-off';
import { defineCheck, fail, pass } from './define-check';
import { benefitPlace, memberOf, nameOf, priorityOf, rankedLines } from './ranked-lines';

export const benefitCutOff = defineCheck<Line>({
  id: 'benefit-cut-off',
  group: 'priorities',
  severity: 'warning',
  title: 'A benefit text is whole',
  why: 'Text is lost where a page breaks or a cell is too small, and the funder reads only what is left.',
  repair: 'Finish the sentence, or close the bracket.',
  wrong: `
    | Activity | 23/24  | Priority | Describe the exact benefit               |
    | Manager  | 20,000 | MUST     | Children wait less (most of them for ✗   |
    | Officer  | 9,000  | SHOULD   | Keeps more families together and ✗       |
    | Courses  | 4,000  | SHOULD   | Gives carers the skills to stay          |`,
  right: `
    | Activity | 23/24  | Priority | Describe the exact benefit               |
    | Manager  | 20,000 | MUST     | Children wait less (most of them a week) |
    | Officer  | 9,000  | SHOULD   | Helps the families we work with          |`,
  messages: {
    bracket: 'The benefit of {priority} {line} stops inside a bracket.',
    word: 'The benefit of {priority} {line} stops at “{last}”.',
    many: 'The benefit of {count} lines is cut off.',
  },
  select: (bid) => rankedLines(bid).filter(({ benefit }) => benefit !== ''),
  judge(line) {
    const at = benefitPlace(line);
    const found = cutOff(line.benefit);
    if (!found) return pass(at);
    const last = found.kind === 'word' ? found.word : line.benefit.slice(line.benefit.lastIndexOf('('));
    return fail({
      check: 'benefit-cut-off',
      severity: 'warning',
      message: found.kind,
      subject: line.name,
      at: [at],
      data: { line: nameOf(line), priority: priorityOf(line), last: { kind: 'words', text: last } },
      members: [memberOf(line, at, { text: 'ends with “{last}”', data: { last: { kind: 'words', text: last } } })],
      group: { key: 'benefit-cut-off', many: 'many' },
    });
  },
});

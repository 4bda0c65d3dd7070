import type { Line } from '../model/bid';
import { readPriority } from '../read/column-words';
import { defineCheck, fail, pass } from './define-check';
import { memberOf, mergedText, nameOf, priorityPlace, rankedLines, words } from './ranked-lines';

/** Nothing, a dash, or words that stand for nothing yet. */
export function isUnranked(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || /^\W*(n\/?a|tbc|tbd|nil|none|to be (confirmed|decided|agreed))\W*$/i.test(text);
}

/** A section headed "MUST" ranks its lines. */
function rankedBySection(line: Line): boolean {
  return line.row.section !== undefined && readPriority(line.sectionName) !== undefined;
}

export const priorityMissing = defineCheck<Line>({
  id: 'priority-missing',
  group: 'priorities',
  severity: 'error',
  title: 'Every line with money has a priority',
  why: 'A line without a priority cannot be kept or dropped when the award is smaller.',
  repair: 'Put MUST, SHOULD, COULD or WON’T in the line’s priority cell.',
  wrong: `
    | Activity | 23/24  | 24/25  | Priority |
    | Manager  | 20,000 | 21,000 | MUST     |
    | Officer  | 9,000  | 9,500  | SHOULD   |
    | Courses  | 4,000  | 4,100  | ∅ ✗      |
    | Kit      | 1,200  |        | - ✗      |`,
  right: `
    | Activity | 23/24  | 24/25  | Priority |
    | Manager  | 20,000 | 21,000 | MUST     |
    | Officer  | 9,000  | 9,500  | should   |
    | Courses  | 4,000  | 4,100  | S        |`,
  messages: {
    one: '{line} has no priority.',
    many: '{count} lines have no priority.',
  },
  select: (bid) => rankedLines(bid).filter((line) => !line.total.isZero() && !rankedBySection(line)),
  judge(line, bid) {
    const at = priorityPlace(line);
    if (!isUnranked(line.priorityText ?? '') || readPriority(mergedText(at, bid))) return pass(at);
    return fail({
      check: 'priority-missing',
      severity: 'error',
      message: 'one',
      subject: line.name,
      at: [at],
      data: { line: nameOf(line), found: words(line.priorityText ?? '') },
      members: [memberOf(line, at)],
      group: { key: 'priority-missing', many: 'many' },
    });
  },
});

import type { Line } from '../model/bid';
import { benefitLines } from './benefit-text';
import { defineCheck, fail, pass } from './define-check';
import { benefitPlace, memberOf, nameOf, plainText, wordCount } from './ranked-lines';

/** Below it two lines may well say the same: "See above", "Training costs". */
const SHORTEST = 5;

export const copiedBenefit = defineCheck<readonly Line[]>({
  id: 'copied-benefit',
  group: 'priorities',
  severity: 'warning',
  title: 'No two lines have the same benefit text',
  why: 'A text copied from one line to the next says nothing of the second, and looks as if nobody had asked.',
  repair: 'Give each line its own benefit, or make them one line.',
  wrong: `
    | Activity | 23/24  | Priority | Describe the exact benefit                          |
    | Analyst  | 28,000 | MUST     | Reduces the time that carers wait for an answer ✗   |
    | Designer | 31,000 | SHOULD   | Reduces the time that carers wait for an answer. ✗  |
    | Kit      | 4,000  | MUST     | Lets social workers write up visits on the road     |`,
  right: `
    | Activity | 23/24  | Priority | Describe the exact benefit                          |
    | Analyst  | 28,000 | MUST     | Reduces the time that carers wait for an answer     |
    | Designer | 31,000 | SHOULD   | Makes the pages for carers easier to find and read  |`,
  messages: {
    two: '{first} and {second} have the same benefit text.',
    more: '{lines} lines have the same benefit text as {first}.',
  },
  *select(bid) {
    const byText = new Map<string, Line[]>();
    const plain = new Map<string, string>();
    for (const line of benefitLines(bid)) {
      if (wordCount(line.benefit) < SHORTEST) continue;
      let text = plain.get(line.benefit);
      if (text === undefined) plain.set(line.benefit, (text = plainText(line.benefit)));
      const same = byText.get(text);
      if (same) same.push(line);
      else byText.set(text, [line]);
    }
    yield* byText.values();
  },
  judge(lines) {
    const [first, second] = lines;
    if (!second) return pass(benefitPlace(first!));
    return fail({
      check: 'copied-benefit',
      severity: 'warning',
      message: lines.length === 2 ? 'two' : 'more',
      subject: first!.name,
      at: lines.map(benefitPlace),
      data: { first: nameOf(first!), second: nameOf(second), lines: { kind: 'count', value: lines.length - 1 } },
      members: lines.map((line) => memberOf(line, benefitPlace(line))),
    });
  },
});

import { sum } from '../model/decimal';
import { defineCheck, fail, pass } from './define-check';
import { declaredNeeds, needsNotRun, type Need } from './needs';
import { memberOf, nameOf, priorityOf, words } from './ranked-lines';

const sheet = 'Sheet1';

export const mustNeedsShould = defineCheck<Need>({
  id: 'must-needs-should',
  group: 'priorities',
  severity: 'warning',
  title: 'A MUST line needs only MUST lines',
  why: 'A smaller award pays the MUST lines; one that needs a SHOULD is paid for and cannot be done.',
  repair: 'Make the needed line a MUST, or do without it.',
  wrong: `
    | Activity | 23/24     | Priority |
    | Analyst  | 28,000 ✗  | MUST     |
    | Design   | 31,000    | SHOULD   |
    | Kit      | 4,000     | MUST     |`,
  right: `
    | Activity | 23/24     | Priority |
    | Analyst  | 28,000    | SHOULD   |
    | Design   | 31,000    | SHOULD   |
    | Kit      | 4,000     | MUST     |`,
  example: {
    corrections: [
      {
        kind: 'needs',
        at: { sheet, row: 1, col: 0, text: 'Analyst' },
        lines: [
          { sheet, row: 2, col: 0, text: 'Design' },
          { sheet, row: 3, col: 0, text: 'Kit' },
        ],
      },
    ],
  },
  messages: {
    one: 'MUST {line} needs {priority} {needed}.',
    several: 'MUST {line} needs {count} lines that are no MUST.',
  },
  notRun: needsNotRun,
  select: (bid) => declaredNeeds(bid).filter(({ line }) => line.priority === 'MUST'),
  judge({ line, needs }) {
    const weaker = needs.filter(({ priority }) => priority !== 'MUST');
    const [first] = weaker;
    if (!first) return pass(line.at);
    return fail({
      check: 'must-needs-should',
      severity: 'warning',
      message: weaker.length === 1 ? 'one' : 'several',
      subject: line.name,
      at: [line.at, ...weaker.map(({ at }) => at)],
      data: {
        line: nameOf(line),
        needed: nameOf(first),
        priority: first.priority ? priorityOf(first) : words('unranked'),
        count: { kind: 'count', value: weaker.length },
        amount: { kind: 'figure', unit: 'money', currency: 'GBP', value: sum(weaker.map(({ total }) => total)) },
      },
      members: weaker.map((other) => memberOf(other)),
    });
  },
});

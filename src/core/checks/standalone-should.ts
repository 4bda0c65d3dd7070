import type { Line } from '../model/bid';
import { defineCheck, fail, pass } from './define-check';
import { declaredNeeds, neededByMust } from './needs';
import { linesOf, memberOf, money, nameOf, totalOf } from './ranked-lines';

interface Shoulds {
  readonly free: readonly Line[];
  readonly needed: readonly Line[];
}

const sheet = 'Sheet1';

export const standaloneShould = defineCheck<Shoulds>({
  id: 'standalone-should',
  group: 'priorities',
  severity: 'note',
  title: 'The SHOULD lines that no MUST needs are the first to go',
  why: 'They can be left out of a smaller award without harm to what must be done.',
  repair: 'Nothing to put right; check that no MUST line needs them after all.',
  wrong: `
    | Activity | 23/24     | Priority |
    | Analyst  | 28,000    | MUST     |
    | Design   | 31,000    | SHOULD   |
    | Outreach | 4,000 ✗   | SHOULD   |`,
  right: `
    | Activity | 23/24     | Priority |
    | Analyst  | 28,000    | MUST     |
    | Design   | 31,000    | SHOULD   |
    | Outreach | 4,000     | MUST     |`,
  example: {
    corrections: [
      { kind: 'needs', at: { sheet, row: 1, col: 0, text: 'Analyst' }, lines: [{ sheet, row: 2, col: 0, text: 'Design' }] },
    ],
  },
  messages: {
    one: 'No MUST line needs {line}.',
    many: 'No MUST line needs these {count} SHOULD lines, {amount} in all.',
  },
  *select(bid) {
    const needs = declaredNeeds(bid);
    if (needs.length === 0) return;
    const needed = neededByMust(needs);
    const shoulds = linesOf(bid, 'SHOULD');
    yield { free: shoulds.filter(({ id }) => !needed.has(id)), needed: shoulds.filter(({ id }) => needed.has(id)) };
  },
  judge({ free }) {
    const [first] = free;
    if (!first) return pass();
    return fail({
      check: 'standalone-should',
      severity: 'note',
      message: free.length === 1 ? 'one' : 'many',
      subject: '',
      at: free.map(({ at }) => at),
      data: { line: nameOf(first), count: { kind: 'count', value: free.length }, amount: money(totalOf(free), free) },
      members: free.map((line) => memberOf(line)),
    });
  },
});

import type { Bid, Line } from '../model/bid';
import { defineCheck, fail, pass, unsure } from './define-check';
import { linesOf, nameOf, words } from './ranked-lines';

/** Words where the money is due, and figures that are there but not shown. */
function instead(line: Line, bid: Bid): { text: string; withheld: boolean } | undefined {
  const { sheet, box } = line.at;
  for (let col = box.left; col <= box.right; col++) {
    const at = { sheet, row: line.row.figures, col };
    const kind = bid.figures.kind(at);
    if (kind === 'withheld') return { text: bid.figures.text(at), withheld: true };
    const column = line.table.columns.find((candidate) => candidate.col === col);
    if (kind === 'text' && column && column.role !== 'text' && column.role !== 'label')
      return { text: bid.figures.text(at), withheld: false };
  }
  return undefined;
}

export const mustWithoutMoney = defineCheck<Line>({
  id: 'must-without-money',
  group: 'priorities',
  severity: 'error',
  title: 'A MUST line has money in at least one year',
  why: 'What the bid cannot do without has to be paid for by it.',
  repair: 'Put the line’s amount in, or take the line out of the request.',
  wrong: `
    | Activity | 23/24      | 24/25       | Priority |
    | Manager  | 20,000     | 21,000      | MUST     |
    | Officer  | - ✗        |             | MUST     |
    | Courses  | 0 ✗        | 0           | MUST     |
    | Venue    | in kind ?  |             | MUST     |
    | Kit      | 1,200      | 1,100       | SHOULD   |`,
  right: `
    | Activity | 23/24  | 24/25  | Priority |
    | Manager  | 20,000 | 21,000 | MUST     |
    | Officer  | -      | 9,500  | MUST     |
    | Courses  |        |        | SHOULD   |`,
  messages: {
    nothing: 'MUST {line} has no money in any year.',
    words: 'MUST {line} has no amount; its cell says {text}.',
  },
  select: (bid) => linesOf(bid, 'MUST'),
  judge(line, bid) {
    if (!line.total.isZero() || line.amounts.some(({ amount }) => !amount.value.isZero())) return pass(line.at);
    const other = instead(line, bid);
    const finding = { check: 'must-without-money', subject: line.name, at: [line.at] };
    if (other?.withheld) {
      return {
        verdict: 'not-examined',
        at: line.at,
        subject: line.name,
        saying: { text: 'Its amount is not shown: {text}.', data: { text: words(other.text) } },
      };
    }
    if (other)
      return unsure({
        ...finding,
        severity: 'warning',
        message: 'words',
        data: { line: nameOf(line), text: { kind: 'name', text: other.text } },
      });
    return fail({ ...finding, severity: 'error', message: 'nothing', data: { line: nameOf(line) } });
  },
});

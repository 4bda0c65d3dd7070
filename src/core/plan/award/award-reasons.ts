import type { Line } from '../../model/bid';
import { sum, type Decimal } from '../../model/decimal';
import { printable } from '../../report/printable';
import type { Shown } from '../../report/report';
import { joined } from '../../report/sentences';
import { closureOf, type Choosing, type Settled } from './award-choice';

/** Why a line is kept or left, for the row it stands in. */
export function reasonOf(settled: Settled, choosing: Choosing, money: (value: Decimal) => Shown): string {
  const { line, standing, because } = settled;
  switch (standing) {
    case 'must':
    case 'chosen':
      return '';
    case 'needed':
      if (because?.priority === 'MUST') return `needed by a MUST: ${quoted(because)}`;
      return because ? `needed by ${quoted(because)}` : '';
    case 'ticked':
      return 'you keep it';
    case 'deduction':
      return 'a deduction, so it stays';
    case 'unticked':
      return 'you left it out';
    case 'needs':
      return because ? `needs ${quoted(because)}, which is left out` : '';
    case 'never':
      return "ranked WON'T";
    case 'no-room':
      return noRoom(line, choosing, money);
  }
}

/** What keeping the line beside the others would go over, the worst of it. */
function noRoom(line: Line, { lines, limits, needs }: Choosing, money: (value: Decimal) => Shown): string {
  const kept = new Set(lines.flatMap((settled) => (settled.kept ? [settled.line] : [])));
  const needed = closureOf(line, needs).filter((other) => !kept.has(other));
  const overs = limits.flatMap(({ period, most, amount }) => {
    const over = sum([...kept, line, ...needed].map(amount)).minus(most);
    return over.gt(0) ? [{ period, over }] : [];
  });
  const [worst] = overs.sort((a, b) => b.over.comparedTo(a.over));
  if (!worst) return 'left out so that more of the award is used';
  const beside = needed.length > 0 ? `with ${joined(needed.slice(0, 3).map(quoted))}, which it needs, ` : '';
  return `${beside}${money(worst.over).text} more than is left${worst.period === undefined ? '' : ` in ${printable(worst.period)}`}`;
}

export function quoted({ name }: Line): string {
  return `“${printable(name)}”`;
}

import { sum } from '../../model/decimal';
import { amountText, type FigureStyle } from '../../report/figures-in-words';
import { printable } from '../../report/printable';
import type { Choice } from './choices';
import { list, names, type Draft, type Movers } from './draft';

/** A headline or line that the person may change, with what moves where totals over it are live. */
export function choiceItem(
  { kind, label, why, note, finding, cells, changes }: Choice,
  movers: Movers,
  style: FigureStyle,
): Draft {
  const reached = kind === 'line' ? changes.flatMap(({ at }) => movers(at)) : [];
  const next = names(reached);
  const change = sum(changes.map((one) => one.change));
  const by = amountText(change.abs(), 'money', 'GBP', style);
  // What is left after a deduction falls where the deduction rises, and a product moves by more: no amount is said of them.
  const plain = reached.every(({ recipe }) => recipe.kind === 'sum');
  const where = next.length === 1 ? 'it is' : 'they are';
  const goes = plain ? (change.isNegative() ? 'fall' : 'rise') : 'move';
  const moves = `${list(next)} ${goes}${next.length === 1 ? 's' : ''} ${plain ? `by ${by}` : 'with it'} where ${where} live.`;
  return {
    kind,
    group: 'choice',
    key: `${kind}/${finding.id}/${label}`,
    label: printable(label),
    why,
    note: [note, ...(next.length > 0 && !change.isZero() ? [moves] : [])].filter((text) => text !== '').join(' '),
    finding: finding.id,
    cells,
    parts: [],
  };
}

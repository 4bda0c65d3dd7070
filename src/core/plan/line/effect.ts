import type { Bid, Priority } from '../../model/bid';
import { decimal, round, ZERO, type Decimal } from '../../model/decimal';
import { bareText, gapText, amountText, MINUS } from '../../report/figures-in-words';
import { sumLines } from '../../report/line-sums';
import { headingKey } from '../../read/summary-columns';
import type { LineCost } from './cost';

/** How a figure of the bid stands now, and with the line in it. */
export interface EffectRow {
  readonly label: string;
  readonly kind: 'period' | 'total' | 'share' | 'cap';
  readonly now: string;
  readonly with: string;
  readonly change: string;
}

const style = { pence: false, date1904: false };

/** Each period, the total, the MUST share in points, and what is left of the cap. `cost`: what the line adds to the bid, by slot. */
export function effectOf(
  cost: Pick<LineCost, 'slots' | 'amounts' | 'total' | 'missing'>,
  bid: Bid,
  priority: Priority | undefined,
): EffectRow[] {
  if (cost.missing.length > 0) return [];
  const sums = sumLines(bid);
  if (!sums) return [];
  const last = sums.columns.length - 1;
  const added = sums.columns.map(({ key, kind }, i): Decimal => {
    if (i === last) return cost.total;
    return cost.slots.reduce((all, slot, at) => (kind === 'column' && headingKey(slot.column) === key ? all.plus(cost.amounts[at]!) : all), ZERO); // prettier-ignore
  });
  const rows = sums.columns.map((column, i): EffectRow => {
    const now = sums.lines[i]!;
    return {
      label: i === last ? 'Total' : column.label,
      kind: i === last ? 'total' : 'period',
      now: bareText(now, style),
      with: bareText(now.plus(added[i]!), style),
      change: bareGap(added[i]!),
    };
  });
  const total = sums.lines[last]!;
  const must = sums.parts.find((part) => part.priority === 'MUST')?.sums[last];
  if (sums.by === 'priority' && must && total.gt(0))
    rows.push(shareRow(must, total, priority === 'MUST' ? cost.total : ZERO, cost.total));
  const cap = bid.settings.cap?.total;
  if (cap) {
    const left = cap.minus(total);
    rows.push({
      label: left.minus(cost.total).isNegative() ? 'Over the cap' : 'Left of the cap',
      kind: 'cap',
      now: bareText(left, style),
      with: bareText(left.minus(cost.total), style),
      change: bareGap(cost.total.negated()),
    });
  }
  return rows;
}

function bareGap(value: Decimal): string {
  return gapText(value, 'number', undefined, style);
}

function shareRow(must: Decimal, total: Decimal, addedMust: Decimal, added: Decimal): EffectRow {
  const tenths = (value: Decimal): Decimal => round(value.times(100), 1);
  const now = tenths(must.div(total));
  const then = tenths(must.plus(addedMust).div(total.plus(added)));
  const change = then.minus(now);
  const sign = change.isZero() ? '' : change.isNegative() ? MINUS : '+';
  return {
    label: 'MUST share',
    kind: 'share',
    now: `${now.toFixed(1)}%`,
    with: `${then.toFixed(1)}%`,
    change: change.isZero() ? 'nil' : `${sign}${change.abs().toFixed(1)} pts`,
  };
}

/** "£56,492 over two years", as the pane announces it. */
export function spokenTotal(total: Decimal): string {
  return amountText(decimal(total.toFixed()), 'money', 'GBP', style);
}

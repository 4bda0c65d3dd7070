import type { Bid } from '../../model/bid';
import { sum, type Decimal } from '../../model/decimal';
import type { Slot } from './slots';
import type { Spot } from './target';

/**
 * What each column of totals comes to on the new row, by the way its neighbours add across; a lone column of totals over nothing that could
 * be made out adds all the money. A total of self-funding is no total of a request.
 */
export function rowTotals(
  bid: Bid,
  { table, like }: Spot,
  slots: readonly Slot[],
  amounts: readonly Decimal[],
): Map<number, Decimal> {
  const known = new Map(slots.map(({ column }, i) => [column.col, amounts[i]!]));
  const own = new Set(known.keys());
  const across = bid.casts.filter(
    (cast) => cast.table === table.id && cast.direction === 'across' && cast.kind === 'sum' && cast.rates === undefined && cast.lines.includes(like),
  ); // prettier-ignore
  for (let round = 0; round < across.length; round++)
    for (const { target, parts } of across) {
      const paid = parts.filter((col) => known.has(col));
      if (paid.length > 0 && !own.has(target)) known.set(target, sum(paid.map((col) => known.get(col)!)));
    }
  const totals = table.columns.filter(({ role, col }) => role === 'total' && !own.has(col));
  if (totals.length === 1 && !known.has(totals[0]!.col) && across.every(({ target }) => target !== totals[0]!.col))
    known.set(totals[0]!.col, sum(amounts));
  return new Map([...known].filter(([col]) => !own.has(col)));
}

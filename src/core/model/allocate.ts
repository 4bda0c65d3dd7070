import { decimal, round, sum, type Decimal } from './decimal';

/** Exact shares are compared at a millionth: what differs by less differs by the way it was worked out. */
const PLACES = 6;

/**
 * Whole units that add up to the rounded whole (half up): each share is cut to the unit below, and what is left goes to the largest
 * remainders, on a tie to the earlier. £62,769 over two halves is 31,385 + 31,384. The one way in which Crosscast splits money.
 */
export function allocate(exact: readonly Decimal[]): Decimal[] {
  const shares = exact.map((share) => round(share, PLACES));
  const whole = shares.map((share) => share.floor());
  const left = round(round(sum(exact), PLACES))
    .minus(sum(whole))
    .toNumber();
  const order = shares
    .map((share, i) => ({ i, rest: share.minus(whole[i]!) }))
    // Sorting keeps the order of equals: a tie goes to the earlier.
    .sort((a, b) => b.rest.comparedTo(a.rest));
  const raised = new Set(order.slice(0, left).map(({ i }) => i));
  return whole.map((units, i) => (raised.has(i) ? units.plus(1) : units));
}

/** `total` over shares in these proportions; all of it to the first where nothing has weight. */
export function allocateBy(total: Decimal, weights: readonly Decimal[]): Decimal[] {
  const all = sum(weights);
  if (all.isZero()) return weights.map((_, i) => (i === 0 ? round(total) : decimal(0)));
  return allocate(weights.map((weight) => total.times(weight).div(all)));
}

import type { Bid } from '../model/bid';
import type { CellRef } from '../model/place';
import type { Cast } from '../model/relation';
import { castValue, holds } from '../read/cast-value';
import { takes, type SumTerm } from '../read/formulas/sum-terms';

/** Whether a formula adds cells of its own row alone, and takes none of them away. */
export function addsOwnRow(terms: readonly SumTerm[], at: CellRef): boolean {
  return terms.every(({ sheet, box, sign }) => sheet === at.sheet && sign === 1 && box.top === at.row && box.bottom === at.row);
}

/**
 * Columns with a figure on this row that the total's other rows add and its own formula does not. A formula that takes anything else
 * than those rows do is meant otherwise, and a total that adds up is right as it stands.
 */
export function missedAcross(at: CellRef, terms: readonly SumTerm[], { casts, figures }: Bid): number[] {
  const across = casts.filter(
    ({ direction, kind, sheet, target, lines }) =>
      direction === 'across' && kind === 'sum' && sheet === at.sheet && target === at.col && lines.includes(at.row),
  );
  const holding = (cast: Cast, row: number): boolean => {
    const value = castValue(cast, row, figures);
    return value !== undefined && !value.withheld && value.filled >= 2 && holds(value);
  };
  const cast = across.find(({ grade, rates }) => grade === 'certain' && rates === undefined);
  if (!cast || across.some((one) => holding(one, at.row)) || !cast.lines.some((row) => holding(cast, row))) return [];
  const isTaken = (col: number): boolean => terms.some((term) => takes(term, at.sheet, at.row, col));
  const filled = (col: number): boolean => {
    const value = figures.value({ ...at, col });
    return !Number.isNaN(value) && value !== 0;
  };
  const foreign = terms.some(({ box }) => {
    for (let col = box.left; col <= box.right; col++) if (!cast.parts.includes(col) && filled(col)) return true;
    return false;
  });
  return foreign || !cast.parts.some(isTaken) ? [] : cast.parts.filter((col) => !isTaken(col) && filled(col));
}

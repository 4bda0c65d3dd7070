import type { Bid } from '../../model/bid';
import { decimal, sum, type Decimal } from '../../model/decimal';
import { keyOf, type CellRef } from '../../model/place';
import { readFormula } from '../../read/formulas/formula';
import { sumTerms } from '../../read/formulas/sum-terms';
import { formulaAt } from '../../model/snapshot';
import type { PlanCell } from '../plan';
import { cellsIn } from '../ranges';
import { workOut, type FigureAt } from './worked-out';

/**
 * Figures as they will be once the planned cells are written, worked out exactly: planned formulas by their recipes, sums that are live
 * already by what they add, everything else as it stands.
 */
export function figuresAfter(cells: ReadonlyMap<string, PlanCell>, { figures, snapshot }: Bid): FigureAt {
  const known = new Map<string, Decimal | undefined>();
  const busy = new Set<string>();
  const liveSum = (at: CellRef): Decimal | undefined => {
    const text = formulaAt(snapshot.sheets[at.sheet]!, at.row, at.col);
    const formula = text === undefined ? undefined : readFormula(text);
    const terms = formula && sumTerms(formula, { snapshot, ...at });
    // What hides rows or passes over other subtotals stays as the workbook last worked it out.
    if (!terms || terms.some(({ skipsHidden, skipsSubtotals }) => skipsHidden || skipsSubtotals) || /ROUND/i.test(text!))
      return figures.amount(at)?.value;
    return sum(
      terms.flatMap((term) =>
        [...cellsIn(term)].flatMap((cell) => {
          // SUM passes over what is kept as words, unless the plan makes it a number.
          if (term.via === 'sum' && figures.kind(cell) === 'text-amount' && !cells.has(keyOf(cell))) return [];
          const value = figureAt(cell);
          return value ? [value.times(term.sign)] : [];
        }),
      ),
    );
  };
  const fresh = (at: CellRef): Decimal | undefined => {
    const planned = cells.get(keyOf(at));
    if (!planned) return cells.size > 0 && figures.kind(at) === 'number' ? liveOr(at) : figures.amount(at)?.value;
    if (planned.content.kind === 'number') return decimal(planned.content.value);
    return planned.recipe ? workOut(planned.recipe, figureAt) : undefined;
  };
  const liveOr = (at: CellRef): Decimal | undefined =>
    formulaAt(snapshot.sheets[at.sheet]!, at.row, at.col) === undefined ? figures.amount(at)?.value : liveSum(at);
  const figureAt: FigureAt = (at) => {
    const key = keyOf(at);
    if (known.has(key)) return known.get(key);
    // A circle in the workbook itself keeps its figure.
    if (busy.has(key)) return figures.amount(at)?.value;
    busy.add(key);
    const value = fresh(at);
    busy.delete(key);
    known.set(key, value);
    return value;
  };
  return figureAt;
}

import type { Figures } from '../../model/bid';
import { decimal, round, sum, ZERO, type Decimal } from '../../model/decimal';
import type { CellRef } from '../../model/place';
import { cellsIn } from '../ranges';
import type { Recipe } from '../plan';

/** The figure of a cell as Excel takes it into a formula; undefined where it holds none. */
export type FigureAt = (at: CellRef) => Decimal | undefined;

/** What Excel would show for a recipe, exactly. Undefined where a product lacks a factor. */
export function workOut({ kind, of, rates, places }: Recipe, figureAt: FigureAt): Decimal | undefined {
  let value: Decimal | undefined;
  if (kind === 'product') {
    const factors = of.flatMap((place) => [...cellsIn(place)]).map(figureAt);
    if (factors.some((factor) => factor === undefined)) return undefined;
    value = factors.reduce<Decimal>((all, factor) => all.times(factor!), decimal(1));
  } else if (kind === 'matrix') {
    value = sum(
      of.flatMap((place, i) => {
        const by = [...cellsIn(rates![i]!)];
        return [...cellsIn(place)].map((at, n) => (figureAt(at) ?? ZERO).times(figureAt(by[n]!) ?? ZERO));
      }),
    );
  } else value = sum(of.flatMap((place) => [...cellsIn(place)].flatMap((at) => figureAt(at) ?? [])));
  return places === undefined ? value : round(value, places);
}

/** Figures as the bid is read; amounts kept as words count as the numbers they will be. */
export function figuresOf(figures: Figures): FigureAt {
  return (at) => figures.amount(at)?.value;
}

import type { Figures } from '../../model/bid';
import { decimal, round, sum, ZERO, type Decimal } from '../../model/decimal';
import type { CellRef } from '../../model/place';
import { exactProduct } from '../../read/workings/working-value';
import { cellsIn } from '../ranges';
import type { Recipe } from '../plan';

/** The figure of a cell as Excel takes it into a formula; undefined where it holds none. */
export type FigureAt = (at: CellRef) => Decimal | undefined;

/** What Excel would show for a recipe, exactly. Undefined where a product lacks a factor, a difference its first figure, a share a whole. */
export function workOut({ kind, of, rates, places, hundreds, working }: Recipe, figureAt: FigureAt): Decimal | undefined {
  let value: Decimal | undefined;
  if (kind === 'product') {
    const factors = of.flatMap((place) => [...cellsIn(place)]).map(figureAt);
    if (factors.some((factor) => factor === undefined)) return undefined;
    value = working
      ? exactProduct(
          working,
          factors.map((factor) => factor!),
        )
      : factors.reduce<Decimal>((all, factor) => all.times(factor!), decimal(1));
    if (value === undefined) return undefined;
  } else if (kind === 'matrix') {
    value = sum(
      of.flatMap((place, i) => {
        const by = [...cellsIn(rates![i]!)];
        return [...cellsIn(place)].map((at, n) => (figureAt(at) ?? ZERO).times(figureAt(by[n]!) ?? ZERO));
      }),
    );
  } else if (kind === 'difference') {
    const [first, ...others] = of;
    const whole = figureAt([...cellsIn(first!)][0]!);
    if (whole === undefined) return undefined;
    value = whole.minus(added(others, figureAt));
  } else if (kind === 'share') {
    const part = figureAt([...cellsIn(of[0]!)][0]!);
    const whole = added(rates!, figureAt);
    if (part === undefined || whole.isZero()) return undefined;
    value = part.div(whole).times(hundreds ? 100 : 1);
  } else value = added(of, figureAt);
  return places === undefined ? value : round(value, places);
}

function added(places: Recipe['of'], figureAt: FigureAt): Decimal {
  return sum(places.flatMap((place) => [...cellsIn(place)].flatMap((at) => figureAt(at) ?? [])));
}

/** Figures as the bid is read; amounts kept as words count as the numbers they will be. */
export function figuresOf(figures: Figures): FigureAt {
  return (at) => figures.amount(at)?.value;
}

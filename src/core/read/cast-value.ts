import type { Figures } from '../model/bid';
import { decimal, ZERO, type Decimal } from '../model/decimal';
import type { CellRef } from '../model/place';
import type { Cast } from '../model/relation';
import { noise, sumTolerance } from '../model/tolerance';
import { exactProduct, taken } from './workings/working-value';

/** One line of a cast, weighed: what the sheet says, what its parts give, and how far apart they may be. */
export interface CastValue {
  readonly target: CellRef;
  readonly parts: readonly CellRef[];
  readonly found: number;
  readonly expected: number;
  readonly tolerance: number;
  /** Parts with a figure other than nil. */
  readonly filled: number;
  /** A part or the total is there but not shown, or is an error value: nothing can be said. */
  readonly withheld: boolean;
}

export function targetOf(cast: Cast, line: number): CellRef {
  return cast.direction === 'down'
    ? { sheet: cast.sheet, row: cast.target, col: line }
    : { sheet: cast.sheet, row: line, col: cast.target };
}

export function partOf(cast: Cast, line: number, part: number): CellRef {
  return cast.direction === 'down' ? { sheet: cast.sheet, row: part, col: line } : { sheet: cast.sheet, row: line, col: part };
}

/** The rate that multiplies a part of a matrix cast. */
function rateOf(cast: Cast, line: number, part: number, figures: Figures): number {
  if (cast.rates === undefined) return 1;
  return (
    figures.value(
      cast.direction === 'across'
        ? { sheet: cast.sheet, row: cast.rates, col: part }
        : { sheet: cast.sheet, row: part, col: cast.rates },
    ) || 0
  );
}

/** Undefined where the target holds no figure, so there is nothing to check. */
export function castValue(cast: Cast, line: number, figures: Figures): CastValue | undefined {
  const target = targetOf(cast, line);
  const found = figures.value(target);
  if (Number.isNaN(found)) return undefined;
  let half = figures.half(target);
  const { working } = cast;
  const [above, below] = working?.times ?? [1, 1];
  let expected = cast.kind === 'product' ? above / below : 0;
  let filled = 0;
  let size = Math.abs(found);
  let withheld = false;
  let slack = 0;
  let loose = 0;
  const parts: CellRef[] = [];
  for (let i = 0; i < cast.parts.length; i++) {
    const ref = partOf(cast, line, cast.parts[i]!);
    const value = figures.value(ref);
    parts.push(ref);
    if (Number.isNaN(value)) {
      const kind = figures.kind(ref);
      // Words where a figure is due may hide one, as a mark for a withheld figure does.
      if (kind === 'withheld' || kind === 'error' || kind === 'text') withheld = true;
      if (cast.kind === 'product') expected = NaN;
      continue;
    }
    const rate = rateOf(cast, line, cast.parts[i]!, figures);
    if (cast.kind === 'product') {
      // A product's slack comes from its target: rates and counts are exact, printed as they are.
      const factor = working?.factors[i];
      const counts = factor ? taken(factor, value) : value;
      expected *= counts;
      // A unit price shown to parts of a unit (0.034) is itself rounded; whole rates and counts are exact.
      const rounded = working?.exact ? 0 : figures.half(ref);
      const shift = factor?.as === 'raised' || factor?.as === 'lowered';
      if (rounded < 0.5 && value !== 0)
        loose += shift ? (factor.hundredth ? rounded / 100 : rounded) / Math.abs(counts) : rounded / Math.abs(value);
      filled++;
      continue;
    }
    expected += (cast.kind === 'difference' && i > 0 ? -1 : 1) * value * rate;
    size += Math.abs(value * rate);
    const own = cast.rates === undefined ? figures.half(ref) : 0;
    if (own > half) half = own;
    if (value !== 0) filled++;
  }
  if (cast.kind === 'average' && filled > 0) expected /= filled;
  if (!Number.isFinite(expected)) expected = NaN;
  slack =
    cast.kind === 'product' || cast.rates !== undefined || cast.kind === 'average'
      ? half * 2.02 + Math.abs(expected) * loose
      : sumTolerance(filled, half);
  if (cast.kind === 'product' && isWholePence(found)) slack = Math.max(slack, halfPenny);
  return { target, parts, found, expected, tolerance: slack + noise(size), filled, withheld };
}

/** An amount worked out as 20.176 is paid as 20.18, however many noughts are shown behind it. */
const halfPenny = 0.005;

function isWholePence(value: number): boolean {
  return Math.abs(value) >= 1 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}

export function holds(value: CastValue): boolean {
  return Math.abs(value.found - value.expected) <= value.tolerance;
}

function exact(figures: Figures, ref: CellRef): Decimal {
  return figures.amount(ref)?.value ?? ZERO;
}

/** The exact figure that the parts give. */
export function expectedOf(cast: Cast, line: number, figures: Figures): Decimal {
  if (cast.working)
    return (
      exactProduct(
        cast.working,
        cast.parts.map((part) => exact(figures, partOf(cast, line, part))),
      ) ?? ZERO
    );
  let total = cast.kind === 'product' ? decimal(1) : ZERO;
  let filled = 0;
  cast.parts.forEach((part, i) => {
    const value = exact(figures, partOf(cast, line, part));
    if (cast.kind === 'product') total = total.times(value);
    else {
      const rate =
        cast.rates === undefined
          ? decimal(1)
          : exact(
              figures,
              cast.direction === 'across'
                ? { sheet: cast.sheet, row: cast.rates, col: part }
                : { sheet: cast.sheet, row: part, col: cast.rates },
            );
      total = cast.kind === 'difference' && i > 0 ? total.minus(value.times(rate)) : total.plus(value.times(rate));
    }
    if (!value.isZero()) filled++;
  });
  return cast.kind === 'average' && filled > 0 ? total.div(filled) : total;
}

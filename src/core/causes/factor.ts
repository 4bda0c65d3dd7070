import type { Unit } from '../model/amount';
import type { Figure } from '../model/finding';
import { Decimal, decimal, round } from '../model/decimal';
import { placeOf, type CellRef } from '../model/place';
import type { Cast, Factor } from '../model/relation';
import type { Column } from '../model/table';
import { expectedOf } from '../read/cast-value';
import { oneDigitApart, swaps } from './digits';
import { money, type Puzzle, type Story } from './puzzle';

/** One factor of a product, and what it would be for the product to be the figure that stands there. */
interface Slip {
  readonly ref: CellRef;
  readonly column?: Column;
  readonly wrong: Decimal;
  readonly right: Decimal;
  /** The chance that another figure on the same steps gives the product too. */
  readonly chance: number;
}

const FEW = 3;

/**
 * A product that would be right if one of its factors were written with two digits swapped, or one changed; or that is what another
 * number of months, days or people gives than the row shows.
 */
export function factorSlip(puzzle: Puzzle): Story | undefined {
  const { cast } = puzzle;
  if (!cast || cast.kind !== 'product' || cast.direction !== 'across' || puzzle.line === undefined) return undefined;
  const slips = slipsOf(puzzle, cast);
  const swapped = slips.filter(({ wrong, right }) => swaps(wrong).some((value) => value.eq(right)));
  const digit = slips.filter(({ wrong, right }) => digitsOf(wrong) >= FEW && oneDigitApart(wrong, right));
  const count = slips.filter(
    ({ wrong, right, column }) => isCount(column) && right.gt(0) && !oneDigitApart(wrong, right) !== digitsOf(wrong) < FEW,
  );
  for (const [found, kind] of [
    [swapped, 'swapped-digits'],
    [digit, 'changed-digit'],
    [count, 'other-factor'],
  ] as const) {
    if (found.length === 0) continue;
    // Two factors that a slip mends: which one is out, the figures do not say.
    if (found.length > 1) return undefined;
    return storyOf(puzzle, found[0]!, kind);
  }
  return undefined;
}

/** Whether one slip of the hand, in the product or in a factor, would put it right; which one need not be known. */
export function someSlip(puzzle: Puzzle): boolean {
  const { cast, found, expected } = puzzle;
  if (oneDigitApart(found.value, expected) || swaps(found.value).some((value) => value.eq(expected))) return true;
  return (
    cast !== undefined &&
    slipsOf(puzzle, cast).some(
      ({ wrong, right, chance }) =>
        chance < 0.01 && (digitsOf(wrong) < FEW || oneDigitApart(wrong, right) || swaps(wrong).some((value) => value.eq(right))),
    )
  );
}

function storyOf(puzzle: Puzzle, { ref, column, wrong, right, chance }: Slip, kind: Story['kind']): Story {
  const digits = digitsOf(wrong);
  const rare =
    kind === 'other-factor' ? 0.5 : kind === 'swapped-digits' ? (digits - 1) / 10 ** digits : (9 * digits) / 10 ** digits;
  const data = {
    name: { kind: 'name' as const, text: column?.heading ?? '' },
    wrong: factorFigure(puzzle, column, wrong),
    right: factorFigure(puzzle, column, right),
    found: money(puzzle, puzzle.found.value),
  };
  const text =
    kind === 'swapped-digits'
      ? 'Two digits are swapped: {wrong} for {right} ({name}), which gives {found}.'
      : kind === 'changed-digit'
        ? 'One digit is wrong: {wrong} for {right} ({name}), which gives {found}.'
        : '{found} is what {right} gives; {name} says {wrong}.';
  return {
    kind,
    likely: false,
    chance: Math.min(1, chance * rare * (puzzle.cast?.parts.length ?? 1) * 10),
    blames: ref,
    mended: right,
    unit: unitOf(column),
    saying: { text, data },
    evidence: [{ saying: { text: 'With {right} the row multiplies out.', data }, holds: true, at: placeOf(ref) }],
  };
}

/** What each factor would have to be, where that is a figure as short as the one that stands there. */
function slipsOf(puzzle: Puzzle, cast: Cast): Slip[] {
  const { bid, found, expected, parts, tolerance } = puzzle;
  if (expected.isZero() || found.value.isZero()) return [];
  const table = bid.tables.find(({ id }) => id === cast.table);
  return parts.flatMap((ref, i): Slip[] => {
    const factor: Factor = cast.working?.factors[i] ?? { as: 'times' };
    const wrong = bid.figures.amount(ref)?.value;
    if (!wrong || wrong.isZero() || factor.as === 'raised' || factor.as === 'lowered') return [];
    const ratio = factor.as === 'over' ? expected.div(found.value) : found.value.div(expected);
    const places = wrong.decimalPlaces();
    const right = round(wrong.times(ratio), places);
    if (right.eq(wrong) || right.lte(0)) return [];
    const given = factor.as === 'over' ? expected.times(wrong).div(right) : expected.times(right).div(wrong);
    if (given.minus(found.value).abs().gt(tolerance)) return [];
    const step = decimal(10).pow(-places);
    const moves = expected.div(wrong).abs().times(step);
    return [
      {
        ref,
        column: table?.columns.find(({ col }) => col === ref.col),
        wrong,
        right,
        chance: Decimal.min(1, tolerance.times(2).div(moves)).toNumber(),
      },
    ];
  });
}

function digitsOf(value: Decimal): number {
  return value.abs().toFixed().replace('.', '').replace(/^0+/, '').length;
}

function isCount(column: Column | undefined): boolean {
  return column !== undefined && ['quantity', 'days', 'hours', 'months', 'fte', 'percentage'].includes(column.role);
}

function unitOf(column: Column | undefined): Unit {
  return column?.unit ?? 'number';
}

function factorFigure(puzzle: Puzzle, column: Column | undefined, value: Decimal): Figure {
  const unit = unitOf(column);
  const { currency } = puzzle.found;
  return { kind: 'figure', value, unit, ...(unit === 'money' && currency && { currency }) };
}

/** What the product comes to with one factor put right; undefined where the cast has no such factor. */
export function productWith(puzzle: Puzzle, cast: Cast, line: number, part: number, right: Decimal): Decimal | undefined {
  const i = cast.parts.indexOf(part);
  const wrong = puzzle.bid.figures.amount({ sheet: cast.sheet, row: line, col: part })?.value;
  const factor: Factor = cast.working?.factors[i] ?? { as: 'times' };
  if (i < 0 || !wrong || wrong.isZero() || right.isZero() || factor.as === 'raised' || factor.as === 'lowered') return undefined;
  const expected = expectedOf(cast, line, puzzle.bid.figures);
  return factor.as === 'over' ? expected.times(wrong).div(right) : expected.times(right).div(wrong);
}

import type { Amount } from '../model/amount';
import type { Bid, Headline } from '../model/bid';
import { ZERO, type Decimal } from '../model/decimal';
import type { Cause, Datum, Figure } from '../model/finding';
import { inside, type CellRef } from '../model/place';
import type { Cast } from '../model/relation';

/** A difference to be explained: `found` stands at `target`, the parts give `expected`. */
export interface Puzzle {
  readonly bid: Bid;
  readonly target: CellRef;
  readonly found: Amount;
  readonly expected: Decimal;
  /** How far apart they may be and still agree. */
  readonly tolerance: Decimal;
  readonly parts: readonly CellRef[];
  readonly cast?: Cast;
  /** Line of the cast. */
  readonly line?: number;
  readonly headline?: Headline;
}

/** A cause with the chance that figures fit it by accident: the smaller, the better the story. */
export interface Story extends Cause {
  readonly chance: number;
}

export type Teller = (puzzle: Puzzle) => Story | undefined;

export function gapOf({ found, expected }: Puzzle): Decimal {
  return found.value.minus(expected);
}

/** The parts that hold a figure, with it. */
export function filledParts({ bid, parts }: Puzzle): { readonly ref: CellRef; readonly value: Decimal }[] {
  return parts.flatMap((ref) => {
    const value = bid.figures.amount(ref)?.value ?? ZERO;
    return value.isZero() ? [] : [{ ref, value }];
  });
}

/** What most figures of the sum are multiples of: bids round to 500, 1,000 … */
function grainOf(puzzle: Puzzle): number {
  const unit = puzzle.found.half.times(2).toNumber() || 1;
  const values = filledParts(puzzle).map(({ value }) => Math.round(value.toNumber() / unit));
  for (const grain of [1000, 500, 100, 50, 10]) {
    if (values.length > 0 && values.filter((value) => value % grain === 0).length * 10 >= values.length * 6) return grain * unit;
  }
  return unit;
}

/** How many different gaps were as likely as this one: its size in steps of what most figures are multiples of. */
export function roomOf(puzzle: Puzzle): number {
  return Math.max(2, (2 * gapOf(puzzle).abs().toNumber()) / grainOf(puzzle));
}

export function money(puzzle: Puzzle, value: Decimal): Figure {
  const { unit, currency } = puzzle.found;
  return { kind: 'figure', value, unit: unit === 'number' ? unitOfTarget(puzzle) : unit, ...(currency && { currency }) };
}

function unitOfTarget({ cast, bid, line }: Puzzle): Figure['unit'] {
  if (!cast) return 'money';
  const table = bid.tables.find(({ id }) => id === cast.table);
  const col = cast.direction === 'down' ? line : cast.target;
  return table?.columns.find((column) => column.col === col)?.unit ?? 'number';
}

/** The label of the row a cell stands in, or its address where it has none. */
export function nameAt({ bid }: Puzzle, ref: CellRef): Datum {
  const table = bid.tables.find(({ sheet, box }) => sheet === ref.sheet && inside(box, ref.row, ref.col));
  const label = table?.rows.find(({ rows }) => ref.row >= rows.first && ref.row <= rows.last)?.label;
  if (label) return { kind: 'name', text: label };
  return placeDatum(ref);
}

export function placeDatum(ref: CellRef): Datum {
  return { kind: 'place', place: { sheet: ref.sheet, box: { top: ref.row, bottom: ref.row, left: ref.col, right: ref.col } } };
}

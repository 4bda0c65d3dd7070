import type { Decimal } from '../model/decimal';
import { decimal } from '../model/decimal';
import { keyOf, placeOf, sameCell, type CellRef } from '../model/place';
import type { Cast } from '../model/relation';
import { castValue, expectedOf, holds, partOf, targetOf } from '../read/cast-value';
import { oneDigitApart, swaps } from './digits';
import { productWith } from './factor';
import { filledParts, gapOf, money, nameAt, type Puzzle, type Story } from './puzzle';

interface Miss {
  readonly cast: Cast;
  readonly line: number;
  readonly target: CellRef;
  readonly parts: readonly CellRef[];
  /** found − expected */
  readonly gap: Decimal;
}

/**
 * A miss seen down and across names the one cell that both share: mending that cell mends both. Told only where exactly one cell
 * does so.
 */
export function wrongCell(puzzle: Puzzle): Story | undefined {
  const { cast, target } = puzzle;
  if (!cast || !isTelling(cast)) return undefined;
  const gap = gapOf(puzzle);
  const others = missesAcross(puzzle, cast);
  const blamed: { ref: CellRef; right: Decimal; other: Miss }[] = [];
  for (const other of others) {
    // The total itself: too large by `gap`, so the other total, which adds it, expects as much too much.
    if (other.parts.some((part) => sameCell(part, target)) && near(other.gap.neg(), gap, puzzle))
      blamed.push({ ref: target, right: puzzle.expected, other });
    if (sameCell(other.target, target) && near(other.gap, gap, puzzle))
      blamed.push({ ref: target, right: puzzle.expected, other });
    if (cast.kind === 'product') {
      blamed.push(...factorsBlamed(puzzle, cast, other));
      continue;
    }
    for (const { ref, value } of filledParts(puzzle)) {
      if (sameCell(other.target, ref) && near(other.gap.neg(), gap, puzzle)) blamed.push({ ref, right: value.plus(gap), other });
      else if (other.parts.some((part) => sameCell(part, ref)) && mends(puzzle, other, ref, value.plus(gap)))
        blamed.push({ ref, right: value.plus(gap), other });
    }
  }
  const cells = new Set(blamed.map(({ ref }) => keyOf(ref)));
  if (cells.size !== 1) return undefined;
  const { ref, right, other } = blamed[0]!;
  const wrong = puzzle.bid.figures.amount(ref)!.value;
  const data = {
    name: nameAt(puzzle, ref),
    wrong: money(puzzle, wrong),
    right: money(puzzle, right),
    other: nameAt(puzzle, other.target),
  };
  const swapped = swaps(wrong).some((value) => value.eq(right));
  const text = swapped
    ? 'Two digits are swapped: {wrong} for {right} ({name}).'
    : oneDigitApart(wrong, right)
      ? 'One digit is wrong: {wrong} for {right} ({name}).'
      : '{name} says {wrong}; both its row and its column add up with {right}.';
  return {
    kind: swapped ? 'swapped-digits' : oneDigitApart(wrong, right) ? 'changed-digit' : 'wrong-cell',
    likely: true,
    chance: 1e-4,
    blames: ref,
    mended: right,
    saying: { text, data },
    evidence: [
      {
        saying: { text: 'Down and across miss by the same amount, and share this one cell.', data },
        holds: true,
        at: placeOf(ref),
      },
    ],
  };
}

/** Sums, and products across a row. */
function isTelling({ kind, rates, direction }: Cast): boolean {
  return rates === undefined && (kind === 'sum' || (kind === 'product' && direction === 'across'));
}

/** Whether the other total holds too once one of its parts is put right. */
function mends(puzzle: Puzzle, other: Miss, ref: CellRef, right: Decimal): boolean {
  if (other.cast.kind === 'sum') return near(other.gap, gapOf(puzzle), puzzle);
  const given = productWith(puzzle, other.cast, other.line, ref.col, right);
  return given !== undefined && near(given, other.gap.plus(expectedOf(other.cast, other.line, puzzle.bid.figures)), puzzle);
}

/** The factors of a product whose column's total is out by what would put the product right. */
function factorsBlamed(puzzle: Puzzle, cast: Cast, other: Miss): { ref: CellRef; right: Decimal; other: Miss }[] {
  return filledParts(puzzle).flatMap(({ ref, value }) => {
    if (!other.parts.some((part) => sameCell(part, ref))) return [];
    const right = value.plus(other.gap);
    const given = productWith(puzzle, cast, puzzle.line!, ref.col, right);
    return given && near(given, puzzle.found.value, puzzle) ? [{ ref, right, other }] : [];
  });
}

function near(a: Decimal, b: Decimal, puzzle: Puzzle): boolean {
  return a.minus(b).abs().lte(puzzle.tolerance);
}

/** Broken lines of the casts in the other direction that touch the puzzle's cells. */
function missesAcross(puzzle: Puzzle, own: Cast): Miss[] {
  const cells = [puzzle.target, ...puzzle.parts];
  const misses: Miss[] = [];
  for (const cast of puzzle.bid.casts) {
    if (cast.table !== own.table || cast.direction === own.direction || !isTelling(cast) || cast.grade !== 'certain') continue;
    const lines = new Set(cells.map((ref) => (cast.direction === 'down' ? ref.col : ref.row)));
    for (const line of cast.lines) {
      if (!lines.has(line)) continue;
      const value = castValue(cast, line, puzzle.bid.figures);
      if (!value || holds(value) || Number.isNaN(value.expected)) continue;
      const found = puzzle.bid.figures.amount(value.target)?.value ?? decimal(0);
      misses.push({
        cast,
        line,
        target: targetOf(cast, line),
        parts: cast.parts.map((part) => partOf(cast, line, part)),
        gap: found.minus(expectedOf(cast, line, puzzle.bid.figures)),
      });
    }
  }
  return misses;
}

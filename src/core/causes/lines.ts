import type { Decimal } from '../model/decimal';
import type { CauseKind, Evidence } from '../model/finding';
import { placeOf, type CellRef } from '../model/place';
import { filledParts, gapOf, money, nameAt, roomOf, type Puzzle, type Story } from './puzzle';

const MAX_LINES = 60;

interface Part {
  readonly ref: CellRef;
  readonly value: Decimal;
}

function near(puzzle: Puzzle, a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lte(puzzle.found.half.times(2));
}

function tell(puzzle: Puzzle, kind: CauseKind, text: string, parts: readonly Part[], tries: number): Story {
  const gap = gapOf(puzzle).abs();
  const data = { name: nameAt(puzzle, parts[0]!.ref), amount: money(puzzle, parts[0]!.value), gap: money(puzzle, gap) };
  const evidence = parts.map(({ ref, value }): Evidence => ({
    saying: { text: '{name} is {amount}.', data: { name: nameAt(puzzle, ref), amount: money(puzzle, value) } },
    holds: true,
    at: placeOf(ref),
  }));
  // The lines are right and the total is not: it should be what they add to.
  return {
    kind,
    likely: false,
    chance: tries / roomOf(puzzle),
    blames: puzzle.target,
    mended: puzzle.expected,
    saying: { text, data },
    evidence,
  };
}

/** Parts of a sum whose own size explains the gap: one left out, counted twice, or with the wrong sign. */
export function singleLine(puzzle: Puzzle): Story | undefined {
  if (puzzle.cast && (puzzle.cast.kind !== 'sum' || puzzle.cast.rates !== undefined)) return undefined;
  const gap = gapOf(puzzle);
  const parts = [...filledParts(puzzle), ...sectionTotals(puzzle)];
  const out = parts.filter(({ value }) => near(puzzle, value, gap.neg()));
  if (out.length > 0) {
    const text =
      out.length === 1
        ? '{name} ({amount}) is left out of the total.'
        : 'One line of {amount} is left out of the total; several lines have that amount.';
    return tell(puzzle, 'left-out', text, out, parts.length);
  }
  const twice = parts.filter(({ value }) => near(puzzle, value, gap));
  if (twice.length > 0) {
    const text =
      twice.length === 1
        ? '{name} ({amount}) is counted twice.'
        : 'One line of {amount} is counted twice; several lines have that amount.';
    return tell(puzzle, 'counted-twice', text, twice, parts.length);
  }
  const sign = parts.filter(({ value }) => near(puzzle, value.times(-2), gap));
  if (sign.length === 1)
    return tell(
      puzzle,
      'sign',
      '{name} ({amount}) is taken away instead of added: half the difference is its amount.',
      sign,
      parts.length,
    );
  return undefined;
}

/** Subtotals in the column of a total down: a whole section may be left out or counted twice. */
function sectionTotals({ bid, cast, target, parts }: Puzzle): Part[] {
  const table = cast?.direction === 'down' ? bid.tables.find(({ id }) => id === cast.table) : undefined;
  if (!table) return [];
  const own = new Set(parts.map(({ row }) => row));
  return table.rows.flatMap((row): Part[] => {
    if ((row.kind !== 'subtotal' && row.kind !== 'total') || row.figures >= target.row || own.has(row.figures)) return [];
    const ref = { ...target, row: row.figures };
    const value = bid.figures.amount(ref)?.value;
    return value && !value.isZero() ? [{ ref, value }] : [];
  });
}

/** Two or three lines that together make up the gap, told only where they are the one such set. */
export function fewLines(puzzle: Puzzle): Story | undefined {
  if (puzzle.cast && (puzzle.cast.kind !== 'sum' || puzzle.cast.rates !== undefined)) return undefined;
  const gap = gapOf(puzzle).abs();
  const parts = filledParts(puzzle);
  if (parts.length < 3 || parts.length > MAX_LINES) return undefined;
  // A total that repeats one of its parts is that story, not one of all the other lines.
  if (parts.some(({ value }) => value.eq(puzzle.found.value))) return undefined;
  const sets: Part[][] = [];
  for (let i = 0; i < parts.length && sets.length < 2; i++) {
    for (let j = i + 1; j < parts.length && sets.length < 2; j++) {
      const pair = parts[i]!.value.plus(parts[j]!.value);
      if (near(puzzle, pair, gap)) sets.push([parts[i]!, parts[j]!]);
      if (parts.length > 25) continue;
      for (let k = j + 1; k < parts.length && sets.length < 2; k++)
        if (near(puzzle, pair.plus(parts[k]!.value), gap) && parts.length > 3) sets.push([parts[i]!, parts[j]!, parts[k]!]);
    }
  }
  if (sets.length !== 1) return undefined;
  const n = parts.length;
  const under = gapOf(puzzle).isNegative();
  const tries = sets[0]!.length === 2 ? (n * (n - 1)) / 2 : (n * (n - 1) * (n - 2)) / 6;
  return tell(
    puzzle,
    'lines-that-make-it',
    under
      ? 'These lines together are the difference: they may be left out.'
      : 'These lines together are the difference: they may be counted twice.',
    sets[0]!,
    tries * 2,
  );
}

/** A total of the lines that can be seen, or of the cells that are numbers. */
export function skippedLines(puzzle: Puzzle): Story | undefined {
  const { bid, found } = puzzle;
  if (!puzzle.cast || puzzle.cast.kind !== 'sum') return undefined;
  const parts = filledParts(puzzle);
  const sheet = bid.snapshot.sheets[puzzle.target.sheet]!;
  const hidden = parts.filter(
    ({ ref }) =>
      sheet.hiddenRows.some(({ first, last }) => ref.row >= first && ref.row <= last) ||
      sheet.hiddenCols.some(({ first, last }) => ref.col >= first && ref.col <= last),
  );
  const text = parts.filter(({ ref }) => bid.figures.kind(ref) === 'text-amount');
  const without = (skipped: readonly Part[]): boolean =>
    skipped.length > 0 &&
    skipped.length < parts.length &&
    near(
      puzzle,
      skipped.reduce((rest, { value }) => rest.minus(value), puzzle.expected),
      found.value,
    );
  if (without(hidden))
    return tell(puzzle, 'hidden', 'The total is that of the rows that can be seen; hidden rows hold the rest.', hidden, 1);
  if (without(text)) return tell(puzzle, 'text-number', 'The total leaves out the amounts that are kept as text.', text, 1);
  return undefined;
}

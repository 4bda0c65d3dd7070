import type { Decimal } from '../model/decimal';
import type { Cause, Evidence } from '../model/finding';
import { placeOf, type CellRef } from '../model/place';
import { filledParts, gapOf, money, nameAt, type Puzzle } from './puzzle';

/**
 * A rounded headline leaves a window, and many stories land in it: lines added since, lines dropped, an earlier version. The
 * lines and pairs of lines whose amounts lie in the window are counted; they are examples, none is the cause.
 */
export function headlineStories(puzzle: Puzzle): Cause | undefined {
  const window = puzzle.found.half;
  if (!puzzle.headline || window.lt(1)) return undefined;
  const gap = gapOf(puzzle).abs();
  const parts = lineTotals(puzzle).slice(0, 400);
  const examples: Evidence[] = [];
  let stories = 0;
  const fits = (size: typeof gap): boolean => size.minus(gap).abs().lte(window);
  for (let i = 0; i < parts.length; i++) {
    const one = parts[i]!;
    if (fits(one.value)) {
      stories++;
      examples.push({
        saying: { text: '{name}: {amount}', data: { name: nameAt(puzzle, one.ref), amount: money(puzzle, one.value) } },
        holds: false,
        at: placeOf(one.ref),
      });
    }
    for (let j = i + 1; j < parts.length; j++) {
      const other = parts[j]!;
      if (!fits(one.value.plus(other.value))) continue;
      stories++;
      if (examples.length < 4) {
        examples.push({
          saying: {
            text: '{name} with {other}: {amount}',
            data: {
              name: nameAt(puzzle, one.ref),
              other: nameAt(puzzle, other.ref),
              amount: money(puzzle, one.value.plus(other.value)),
            },
          },
          holds: false,
          at: placeOf(one.ref),
        });
      }
    }
  }
  if (stories === 1) return undefined;
  const data = {
    gap: money(puzzle, gap),
    half: money(puzzle, window),
    stories: { kind: 'count' as const, value: stories, noun: ['line or pair of lines', 'lines or pairs of lines'] as const },
  };
  const text =
    stories === 0
      ? 'The headline is rounded to within {half}, and no line or pair of lines is the difference: it may come from an earlier version.'
      : 'The headline is rounded to within {half}. {stories} come to the difference, and an earlier version may too: the figures cannot decide.';
  return { kind: 'undecided', likely: false, saying: { text, data }, evidence: examples.slice(0, 4) };
}

/** One entry a line: its years together, for a story adds or drops a line, not a cell. */
function lineTotals(puzzle: Puzzle): { readonly ref: CellRef; readonly value: Decimal }[] {
  const rows = new Map<string, { ref: CellRef; value: Decimal }>();
  for (const { ref, value } of filledParts(puzzle)) {
    const key = `${ref.sheet}:${ref.row}`;
    const line = rows.get(key);
    if (line) line.value = line.value.plus(value);
    else rows.set(key, { ref, value });
  }
  return [...rows.values()];
}

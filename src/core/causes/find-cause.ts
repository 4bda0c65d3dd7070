import type { Cause } from '../model/finding';
import { sameCell } from '../model/place';
import { wrongCell } from './cross';
import { changedDigit, swappedDigits } from './digits';
import { otherColumn, seenElsewhere } from './elsewhere';
import { factorSlip } from './factor';
import { rounding, scale, vat } from './factors';
import { headlineStories } from './headline-stories';
import { fewLines, singleLine, skippedLines } from './lines';
import type { Puzzle, Story, Teller } from './puzzle';

export type { Puzzle } from './puzzle';

/** A story is likely where figures fit it by accident less often than this. */
const LIKELY = 0.05;
/** Another story this much weaker does not make the best one doubtful. */
const CLEAR = 5;

const tellers: readonly Teller[] = [
  wrongCell,
  rounding,
  skippedLines,
  swappedDigits,
  factorSlip,
  singleLine,
  otherColumn,
  scale,
  vat,
  changedDigit,
  fewLines,
];

/**
 * Looks for why a figure is out. "Likely" is said only of a story that stands alone: fitting it by accident is rare, and no other
 * story comes near. One digit that differs is named and never called likely on its own: a round line added since looks the same.
 * Otherwise the cause is undecided, and the stories that fit are its evidence.
 */
export function findCause(puzzle: Puzzle): Cause {
  const many = headlineStories(puzzle);
  if (many) return many;
  const stories = tellers.flatMap((tell): Story[] => {
    const story = tell(puzzle);
    return story ? [story] : [];
  });
  const [best, second] = [...stories].sort((a, b) => a.chance - b.chance);
  const elsewhere = seenElsewhere(puzzle);
  if (!best)
    return {
      kind: 'undecided',
      likely: false,
      saying: { text: 'No single slip explains the difference.', data: {} },
      evidence: elsewhere,
    };
  const rival = second && !agree(best, second) ? second : undefined;
  if (best.likely || (best.kind !== 'changed-digit' && best.chance < LIKELY && (!rival || rival.chance > best.chance * CLEAR))) {
    const { chance: _, ...cause } = best;
    return { ...cause, likely: true, evidence: [...cause.evidence, ...elsewhere] };
  }
  if (stories.length === 1 && best.chance < 0.5) {
    const { chance: _, ...cause } = best;
    return { ...cause, likely: false, evidence: [...cause.evidence, ...elsewhere] };
  }
  return {
    kind: 'undecided',
    likely: false,
    saying: {
      text:
        stories.length > 1
          ? 'Several slips would explain the difference.'
          : 'One slip would explain the difference, but so would chance.',
      data: {},
    },
    evidence: [...stories.map(({ saying }) => ({ saying, holds: false })), ...elsewhere],
  };
}

/** Two stories that blame the same cell for the same figure are one. */
function agree(a: Story, b: Story): boolean {
  return !!a.blames && !!b.blames && sameCell(a.blames, b.blames) && a.mended!.eq(b.mended!);
}

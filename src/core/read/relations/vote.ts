import { missInfo } from './chance';

/** What one line says about a pattern. One object is used for all lines. */
export interface Outcome {
  holds: boolean;
  /** Says next to nothing: one part only, nothing but noughts. */
  weak: boolean;
  info: number;
  /** Lines with the same key are multiples of each other and count once. */
  key: number;
}

/** A run of lines on which a pattern is believed. */
export interface Segment {
  readonly held: number[];
  readonly missed: number[];
  readonly strong: number;
  readonly score: number;
}

/** A run of lines ends where the sum of evidence has fallen this far below its best. */
const drop = 5;

/**
 * The vote over lines: evidence is added line by line and a run of lines closes where it has clearly stopped holding, so
 * that blocks are found without knowing where tables end. `repeated` is all that a second line of the same proportions adds.
 */
export function voteOver(count: number, evaluate: (line: number) => Outcome | undefined, repeated: number): Segment[] {
  const segments: Segment[] = [];
  const seen = new Set<number>();
  let held: number[] = [];
  let missed: number[] = [];
  let sum = 0;
  let best = -1;
  let bestHeld = 0;
  let bestMissed = 0;
  let strong = 0;
  let open = false;
  const close = (): void => {
    if (open && bestHeld > 0)
      segments.push({ held: held.slice(0, bestHeld), missed: missed.slice(0, bestMissed), strong, score: best });
    open = false;
  };
  for (let line = 0; line < count; line++) {
    const outcome = evaluate(line);
    if (!outcome) continue;
    let says: number;
    if (outcome.holds) {
      says = outcome.info;
      if (!outcome.weak) {
        if (seen.has(outcome.key)) says = Math.min(says, repeated);
        else seen.add(outcome.key);
      }
    } else says = missInfo * (outcome.weak ? 0.5 : 1);
    if (!open) {
      if (!outcome.holds) continue;
      open = true;
      held = [];
      missed = [];
      sum = 0;
      best = -1;
      bestHeld = bestMissed = strong = 0;
    }
    sum += says;
    if (!outcome.holds) missed.push(line);
    else {
      held.push(line);
      if (!outcome.weak) strong++;
    }
    if (sum >= best) {
      best = sum;
      bestHeld = held.length;
      bestMissed = missed.length;
    }
    if (sum < 0 || sum < best - drop) close();
  }
  close();
  return segments;
}

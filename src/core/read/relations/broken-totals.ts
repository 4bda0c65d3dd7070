import type { AcceptedSums } from './accepted-sums';
import type { BrokenTotal } from './figure-grid';
import { gradeOfSum } from './grades';
import { cellOf, type Lines } from './lines';
import type { Miss } from './misses';
import { empty } from './scaled-grid';

export interface DirectionMisses {
  readonly lines: Lines;
  readonly accepted: AcceptedSums;
  readonly misses: readonly Miss[];
}

/** By how much a cell would have to be out to explain a miss, for each cell that could. */
function blamed(width: number, { lines, misses }: DirectionMisses): Map<number, { miss: Miss; off: number }[]> {
  const out = new Map<number, { miss: Miss; off: number }[]>();
  const note = (cell: number, miss: Miss, off: number): void => {
    const known = out.get(cell);
    if (known) known.push({ miss, off });
    else out.set(cell, [{ miss, off }]);
  };
  for (const miss of misses) {
    note(cellOf(lines, width, miss.line, miss.sum.target), miss, -miss.deviation);
    for (const p of miss.sum.parts)
      if (lines.state[miss.line * lines.length + p] !== empty) note(cellOf(lines, width, miss.line, p), miss, miss.deviation);
  }
  return out;
}

/**
 * Totals that are broken: those clear in their own direction, and those that a miss in the other direction confirms. A miss
 * down and a miss across that one cell explains by the same amount name that cell.
 */
export function brokenTotals(width: number, down: DirectionMisses, across: DirectionMisses): BrokenTotal[] {
  const suspects = new Map<Miss, number>();
  const fromDown = blamed(width, down);
  const fromAcross = blamed(width, across);
  for (const [cell, mine] of fromDown)
    for (const a of mine)
      for (const b of fromAcross.get(cell) ?? []) {
        if (Math.abs(a.off - b.off) > Math.max(a.miss.tolerance, b.miss.tolerance) + 1e-9) continue;
        if (!suspects.has(a.miss)) suspects.set(a.miss, cell);
        if (!suspects.has(b.miss)) suspects.set(b.miss, cell);
      }
  const out: BrokenTotal[] = [];
  for (const { lines, accepted, misses } of [down, across])
    for (const miss of misses) {
      const suspect = suspects.get(miss);
      if (!miss.clear && suspect === undefined) continue;
      const { sum, line } = miss;
      out.push({
        kind: 'sum',
        direction: lines.direction,
        target: cellOf(lines, width, line, sum.target),
        parts: sum.parts.filter((p) => lines.state[line * lines.length + p] !== empty).map((p) => cellOf(lines, width, line, p)),
        grade: miss.clear ? gradeOfSum(lines, accepted, sum) : 'likely',
        score: sum.score,
        holds: false,
        lines: sum.held.length,
        deviation: -miss.deviation / lines.scale,
        ...(suspect !== undefined && { suspect }),
      });
    }
  return out;
}

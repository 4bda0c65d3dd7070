import { removeSum, shareLines, type AcceptedSum, type AcceptedSums } from './accepted-sums';
import type { Lines } from './lines';

/**
 * A total told both as the sum of its subtotals and as the sum of all their lines is told once, by the subtotals: the other follows.
 * Takes the ones that follow out of what was accepted.
 */
export function dropDerived(lines: Lines, accepted: AcceptedSums): void {
  const byPosition = new Map<number, AcceptedSum[]>();
  for (const sum of accepted.sums) {
    const known = byPosition.get(sum.target);
    if (known) known.push(sum);
    else byPosition.set(sum.target, [sum]);
  }
  const dropped = new Set<AcceptedSum>();
  for (const sums of byPosition.values()) {
    if (sums.length < 2) continue;
    for (const leaves of sums)
      for (const subtotals of sums) {
        if (leaves === subtotals || dropped.has(subtotals) || !shareLines(subtotals.held, leaves.held)) continue;
        if (follows(lines, leaves, subtotals, byPosition)) dropped.add(leaves);
      }
  }
  for (const sum of dropped) removeSum(lines, accepted, sum);
}

const deepest = 5;

/** Whether opening the subtotals, as far as needed, gives the leaves; positions with nothing on any of the lines aside. */
function follows(
  lines: Lines,
  leaves: AcceptedSum,
  subtotals: AcceptedSum,
  byPosition: ReadonlyMap<number, readonly AcceptedSum[]>,
): boolean {
  const holdsNothing = (position: number): boolean => leaves.held.every((line) => lines.x[line * lines.length + position] === 0);
  const wanted = new Set(leaves.parts.filter((p) => !holdsNothing(p)));
  const opened = new Set<number>();
  const open = (position: number, depth: number): boolean => {
    if (wanted.has(position)) {
      opened.add(position);
      return true;
    }
    if (depth > deepest) return false;
    const opens = (byPosition.get(position) ?? []).some(
      (sum) => sum.target !== leaves.target && shareLines(sum.held, leaves.held) && sum.parts.every((p) => open(p, depth + 1)),
    );
    return opens || holdsNothing(position);
  };
  return subtotals.parts.every((p) => open(p, 0)) && opened.size === wanted.size;
}

import { removeSum, shareLines, type AcceptedSum, type AcceptedSums } from './accepted-sums';
import type { Lines } from './lines';

/**
 * Where two figures of a line come to the same by design, the two sides of a balance sheet or a subtotal carried forward, each is told
 * by its own side. Takes out a total read from another total's parts though it has parts of its own, and the second of two readings
 * whose parts are copies of each other.
 */
export function dropCopies(lines: Lines, accepted: AcceptedSums): void {
  const readings = new Map<number, AcceptedSum[]>();
  for (const sum of accepted.sums) {
    const known = readings.get(sum.target);
    if (known) known.push(sum);
    else readings.set(sum.target, [sum]);
  }
  const drop = (sum: AcceptedSum): void => {
    removeSum(lines, accepted, sum);
    readings.set(
      sum.target,
      readings.get(sum.target)!.filter((other) => other !== sum),
    );
  };
  const hasOwn = (sum: AcceptedSum): boolean =>
    readings.get(sum.target)!.some((other) => other !== sum && shareLines(other.held, sum.held));
  for (const sums of [...accepted.byParts.values()])
    for (const sum of sums.length < 2 ? [] : sums) {
      const rivals = accepted.byParts.get(sum.parts.join())!.filter((other) => other !== sum && shareLines(other.held, sum.held));
      if (rivals.some((rival) => !hasOwn(rival)) && hasOwn(sum)) drop(sum);
    }
  for (const sum of [...accepted.sums]) {
    const far = (of: AcceptedSum): number => remoteness(readings, of);
    const twins = readings.get(sum.target)!.filter((other) => other !== sum && areTwins(lines, sum, other));
    if (twins.some((twin) => far(sum) > far(twin))) drop(sum);
  }
}

/** Parts that differ are equal on the lines that both hold on, half of the first's at least. */
function areTwins(lines: Lines, a: AcceptedSum, b: AcceptedSum): boolean {
  if (a.parts.length !== b.parts.length || !shareLines(b.held, a.held)) return false;
  const held = new Set(b.held);
  return a.held.every((line) => {
    const base = line * lines.length;
    return !held.has(line) || a.parts.every((p, k) => lines.x[base + p] === lines.x[base + b.parts[k]!]);
  });
}

/** What a part costs that is no total of anything. */
const plain = 5;

/** How far-fetched the parts are: a subtotal beside its own lines comes before its copy, a copy before a plain figure. */
function remoteness(readings: ReadonlyMap<number, readonly AcceptedSum[]>, sum: AcceptedSum): number {
  let all = 0;
  for (const part of sum.parts) all += Math.min(plain, ...(readings.get(part) ?? []).map(({ cost }) => cost));
  return all;
}

import type { AcceptedSum } from './accepted-sums';
import type { Proposal } from './pool';
import type { Segment } from './vote';

/**
 * A total of all lines is told as the total of its subtotals: where all parts of an accepted subtotal on the same side are
 * among the parts, the subtotal takes their place, if that keeps nine lines in ten.
 */
export function contract(
  pattern: Proposal,
  segment: Segment,
  sums: readonly AcceptedSum[],
  vote: (pattern: Proposal) => Segment[],
): { pattern: Proposal; segment: Segment } {
  let now = { pattern, segment };
  for (let again = 0; again < 4; again++) {
    const next = contractOnce(now.pattern, now.segment, sums, vote);
    if (!next) return now;
    now = next;
  }
  return now;
}

function contractOnce(
  pattern: Proposal,
  segment: Segment,
  sums: readonly AcceptedSum[],
  vote: (pattern: Proposal) => Segment[],
): { pattern: Proposal; segment: Segment } | undefined {
  if (pattern.parts.length < 3) return undefined;
  const parts = new Set(pattern.parts);
  const after = pattern.parts[0]! > pattern.target;
  for (const sub of sums) {
    if (sub.target === pattern.target || sub.parts.length < 2 || sub.parts.length >= parts.size || parts.has(sub.target))
      continue;
    if (after !== sub.target > pattern.target || !sub.parts.every((p) => parts.has(p))) continue;
    const inside = new Set(sub.parts);
    const shorter = [...pattern.parts.filter((p) => !inside.has(p)), sub.target].sort((a, b) => a - b);
    const contracted = { ...pattern, parts: shorter };
    const best = vote(contracted)[0];
    if (best && best.held.length >= 0.9 * segment.held.length) return { pattern: contracted, segment: best };
  }
  return undefined;
}

import type { Hypothesis } from './hypothesis';

/** Two products that come to the same penny. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.005 + 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Whether a stated amount is what the product comes to: within £1 from £100 on, 50p from £10, a penny below, or half of its last
 * printed place where that is coarser (£30k). "~" allows 1 %, "about" 5 %.
 * Of a range, low, middle and high end are tried against low and high.
 */
export function agreesWith(hypothesis: Hypothesis): boolean {
  const claim = hypothesis.claim!;
  const coarse = claim.half > 0.5 ? claim.half : 0;
  const slack = Math.max(
    plain(claim.value),
    coarse,
    claim.approx === 'near' ? claim.value * 0.01 : claim.approx === 'rough' ? claim.value * 0.05 : 0,
  );
  const within = (computed: number, stated: number): boolean => Math.abs(computed - stated) <= slack + 1e-9 * computed;
  if (claim.upper !== undefined) {
    if (hypothesis.upper === undefined) return within(hypothesis.value, claim.value) || within(hypothesis.value, claim.upper);
    return within(hypothesis.value, claim.value) || within(hypothesis.upper, claim.upper);
  }
  if (within(hypothesis.value, claim.value)) return true;
  return (
    hypothesis.upper !== undefined &&
    (within(hypothesis.upper, claim.value) || within((hypothesis.value + hypothesis.upper) / 2, claim.value))
  );
}

function plain(stated: number): number {
  const size = Math.abs(stated);
  return size >= 100 ? 1 : size >= 10 ? 0.5 : 0.01;
}

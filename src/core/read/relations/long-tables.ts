import { acceptSum, nothingAccepted, type AcceptedSums } from './accepted-sums';
import type { AcceptedProduct } from './find-products';
import type { AcceptedRatio } from './find-ratios';
import { bar, voteOnSum } from './find-sums';
import type { Lines } from './lines';
import { evaluateProduct, newProductOutcome } from './product-pattern';
import { evaluateRatio, type RatioPattern } from './ratio-pattern';
import { empty } from './scaled-grid';
import { voteOver, type Segment } from './vote';

/** A table with more lines than this is searched on a sample of them, and what is found is put to all of them. */
const mostLines = 1500;
const blocks = 8;
const inBlock = 48;

/** Blocks of neighbouring lines that hold figures, first and last among them; undefined where all lines are few enough. */
export function sampleLines(lines: Lines): Int32Array | undefined {
  if (lines.count <= mostLines) return undefined;
  const filled: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    let figures = 0;
    for (let i = line * lines.length; i < (line + 1) * lines.length && figures < 3; i++) if (lines.state[i] !== empty) figures++;
    if (figures >= 3) filled.push(line);
  }
  if (filled.length <= mostLines) return Int32Array.from(filled);
  const ids: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const from = Math.round((block * (filled.length - inBlock)) / (blocks - 1));
    for (let k = 0; k < inBlock; k++) ids.push(filled[from + k]!);
  }
  return Int32Array.from(ids);
}

/** Puts the sums of a sample to all lines. */
export function confirmSums(all: Lines, found: AcceptedSums): AcceptedSums {
  const accepted = nothingAccepted(all);
  for (const sum of found.sums)
    for (const segment of voteOnSum(all, sum)) {
      const score = segment.score - sum.cost;
      if (score < bar || segment.strong === 0 || !isMostlyHeld(segment, 0.5)) continue;
      acceptSum(all, accepted, { ...sum, ...segment, score, rank: score });
    }
  return accepted;
}

/** Puts quotients and changes of a sample to all lines. */
export function confirmRatios(all: Lines, found: readonly AcceptedRatio[]): AcceptedRatio[] {
  const outcome = { holds: false, weak: true, info: 0, key: 0, deviation: 0 };
  return found.flatMap((ratio) => {
    const [a, b] = ratio.parts;
    const pattern: RatioPattern = {
      target: ratio.target,
      first: a,
      second: b,
      times: ratio.times,
      change: ratio.kind === 'change',
    };
    return voteOver(all.count, (line) => evaluateRatio(all, line, pattern, outcome), 0.1)
      .filter((segment) => segment.strong > 1 && segment.score >= bar && isMostlyHeld(segment, 0.7))
      .map((segment) => ({ ...ratio, ...segment }));
  });
}

/** Puts products of a sample to all lines. */
export function confirmProducts(all: Lines, found: readonly AcceptedProduct[]): AcceptedProduct[] {
  const outcome = newProductOutcome();
  return found.flatMap((product) =>
    voteOver(all.count, (line) => evaluateProduct(all, line, product.target, product.factors, outcome), 0.1)
      .filter((segment) => segment.strong > 1 && segment.score >= bar && isMostlyHeld(segment, 0.7))
      .map((segment) => ({ ...product, ...segment })),
  );
}

function isMostlyHeld({ held, missed }: Segment, share: number): boolean {
  return held.length >= share * (held.length + missed.length);
}

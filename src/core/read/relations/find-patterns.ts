import type { AcceptedSums } from './accepted-sums';
import type { Along, FigureGrid, FoundPattern } from './figure-grid';
import { findAverages } from './find-averages';
import { findProducts, type AcceptedProduct } from './find-products';
import { findRatios, type AcceptedRatio } from './find-ratios';
import { findSums } from './find-sums';
import { gradeOfRatio, gradeOfSum, gradeOfVote } from './grades';
import { linesOf, type Lines } from './lines';
import { confirmProducts, confirmRatios, confirmSums, sampleLines } from './long-tables';
import type { ScaledGrid } from './scaled-grid';
import type { Work } from './work';

/**
 * `lags` are changes from an earlier row or column of the same series, two back or more; `steps` are changes from the one just before and
 * running balances, and are looked for only when asked.
 */
export type Wanted = 'sums' | 'averages' | 'ratios' | 'lags' | 'steps';

/** What was found in one direction. */
export interface DirectionPatterns {
  readonly lines: Lines;
  readonly accepted: AcceptedSums;
  readonly patterns: readonly FoundPattern[];
}

/** Lines longer than this are searched for sums only. */
const longLine = 3000;

export function findPatterns(
  grid: FigureGrid,
  scaled: ScaledGrid,
  direction: Along,
  types: readonly Wanted[],
  work: Work,
): DirectionPatterns {
  const all = linesOf(grid, scaled, direction);
  const ids = sampleLines(all);
  const few = ids ? linesOf(grid, scaled, direction, ids) : all;
  const found = findSums(few, work);
  const accepted = ids ? confirmSums(all, found) : found;
  const patterns: FoundPattern[] = accepted.sums.map((sum) => ({
    kind: 'sum',
    direction,
    target: sum.target,
    parts: sum.parts,
    lines: sum.held,
    missed: sum.missed,
    times: 1,
    score: sum.score,
    grade: gradeOfSum(all, accepted, sum),
  }));
  if (all.length > longLine) return { lines: all, accepted, patterns };
  const isSum = (line: number, position: number): boolean => accepted.byTarget.has(line * all.length + position);
  const taken = new Set<number>();
  if (types.includes('averages') && !ids)
    for (const average of findAverages(all, accepted.targets, work)) {
      const held = average.held.filter((line) => !isSum(line, average.target));
      if (held.length === 0) continue;
      for (const line of held) taken.add(line * all.length + average.target);
      const parts: number[] = [];
      for (let p = average.low; p <= average.high; p++) if (all.blank[p] === 0) parts.push(p);
      const { target, missed, score } = average;
      patterns.push({
        kind: 'average',
        direction,
        target,
        parts,
        lines: held,
        missed,
        times: 1,
        score,
        grade: gradeOfVote(average),
      });
    }
  if (types.includes('ratios')) {
    const isSumOfFew = (line: number, position: number): boolean => found.byTarget.has(line * few.length + position);
    const someProducts = findProducts(few, work);
    const products = ids ? confirmProducts(all, someProducts) : someProducts;
    for (const product of products) {
      const { target, factors, missed, score } = product;
      const held = product.held.filter((line) => !isSum(line, target));
      if (held.length < 0.5 * product.held.length) continue;
      const grade = gradeOfVote(product);
      patterns.push({ kind: 'product', direction, target, parts: factors, lines: held, missed, times: 1, score, grade });
    }
    const some = findRatios(few, isSumOfFew, work).filter((ratio) => !someProducts.some((product) => restates(ratio, product)));
    for (const ratio of ids ? confirmRatios(all, some) : some) {
      const held = ratio.held.filter((line) => !isSum(line, ratio.target) && !taken.has(line * all.length + ratio.target));
      if (held.length === 0) continue;
      const { kind, target, parts, missed, times, score } = ratio;
      patterns.push({ kind, direction, target, parts, lines: held, missed, times, score, grade: gradeOfRatio(all, ratio) });
    }
  }
  return { lines: all, accepted, patterns };
}

/** A product divided out by one of its factors is no second relation. */
function restates(ratio: AcceptedRatio, product: AcceptedProduct): boolean {
  if (![ratio.target, ...ratio.parts].every((p) => p === product.target || product.factors.includes(p))) return false;
  const held = new Set(product.held);
  return ratio.held.filter((line) => held.has(line)).length >= 0.6 * ratio.held.length;
}

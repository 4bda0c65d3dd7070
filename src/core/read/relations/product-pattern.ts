import { matchInfo, roundness } from './chance';
import type { Lines } from './lines';
import { figure } from './scaled-grid';
import type { Outcome } from './vote';

export interface ProductOutcome extends Outcome {
  /** Met to the last digit, and larger than each factor. */
  exact: boolean;
  largest: boolean;
}

export function newProductOutcome(): ProductOutcome {
  return { holds: false, weak: true, info: 0, key: 0, exact: false, largest: false };
}

/**
 * People × days × rate, whatever of them a line has, two at least. A blank factor and nothing for a
 * product agree. Factors are taken as printed: a count of 2 is two, not one and
 * a half to two and a half; the product may be rounded.
 */
export function evaluateProduct(
  lines: Lines,
  line: number,
  target: number,
  factors: readonly number[],
  out: ProductOutcome,
): ProductOutcome | undefined {
  const { x, half, state, scale } = lines;
  const base = line * lines.length;
  if (state[base + target] !== figure) return undefined;
  let product = 1;
  let present = 0;
  let ones = 0;
  let key = 7;
  let biggest = 0;
  for (const p of factors) {
    if (state[base + p] !== figure) continue;
    const factor = x[base + p]! / scale;
    present++;
    product *= factor;
    if (factor === 1 || factor === 0) ones++;
    biggest = Math.max(biggest, Math.abs(factor));
    key = (Math.imul(key, 131) + (Math.round(1000 * factor) | 0)) | 0;
  }
  const total = x[base + target]!;
  if (present < 2 && (present === 0 || total !== 0)) return undefined;
  if (present < 2) product = 0;
  const off = Math.abs(product * scale - total);
  out.exact = off <= 1e-9 * Math.abs(total);
  out.largest = Math.abs(total) >= biggest * scale;
  out.holds = out.exact || off <= half[base + target]! * 1.02;
  out.weak = ones >= present - 1 || total === 0;
  out.info = 0;
  out.key = key;
  if (out.holds && !out.weak)
    out.info = matchInfo(Math.abs(total), out.exact ? 0 : half[base + target]!, Math.max(1, roundness(total, 1e15)));
  return out;
}

import type { Shape, SumPattern } from './sum-pattern';

export interface Proposal extends SumPattern {
  /** Sum of what the proposing lines would say at best; patterns that cannot reach the bar are not voted on. */
  info: number;
  found: number;
}

/** Proposals of all lines, one entry a pattern. */
export type Pool = Map<number, Proposal>;

/** `parts` may come in any order and is kept. */
export function propose(pool: Pool, target: number, parts: number[], shape: Shape, cost: number, info: number): void {
  if (parts.length > 1 && parts[0]! > parts[parts.length - 1]!) parts.reverse();
  const key = patternKey(target, parts);
  const known = pool.get(key);
  if (!known) {
    pool.set(key, { target, parts, shape, cost, info, found: 1 });
    return;
  }
  known.info += info;
  known.found++;
  if (cost < known.cost) {
    known.cost = cost;
    known.shape = shape;
  }
}

/** 53 bits of hash over target and parts in ascending order: long runs are not turned into text. */
export function patternKey(target: number, parts: readonly number[]): number {
  let a = Math.imul(target + 1, 0x9e3779b1);
  let b = target + 0x7f4a7c15;
  for (let k = 0; k < parts.length; k++) {
    a = Math.imul(a ^ parts[k]!, 0x85ebca6b);
    a ^= a >>> 13;
    b = Math.imul(b + parts[k]!, 0xc2b2ae35);
    b ^= b >>> 15;
  }
  return (a >>> 0) * 2097152 + ((b >>> 0) & 0x1fffff);
}

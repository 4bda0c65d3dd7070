import { sumTolerance } from '../../model/tolerance';
import { matchInfo, roundness } from './chance';
import type { Lines } from './lines';
import { empty, figure, withheld } from './scaled-grid';
import type { Outcome } from './vote';

export type Shape = 'run' | 'totals' | 'gap' | 'pair' | 'stride' | 'holes';

/** A target position and the positions of its parts, shared by all lines. `cost` is how far-fetched the shape is, in powers of ten. */
export interface SumPattern {
  readonly target: number;
  readonly parts: readonly number[];
  shape: Shape;
  cost: number;
}

export interface SumOutcome extends Outcome {
  /** Sum of the parts less the target. */
  deviation: number;
  tolerance: number;
  /** Parts with something in them, parts other than zero, parts not shown. */
  present: number;
  filled: number;
  hidden: number;
}

export function newOutcome(): SumOutcome {
  return { holds: false, weak: true, info: 0, key: 0, deviation: 0, tolerance: 0, present: 0, filled: 0, hidden: 0 };
}

/** Evidence of a line where one part alone equals the total. */
const oneForOne = 0.15;
const largestUnit = 1e15;

/** How far the sum of `count` parts may lie from its total; one part other than zero must be met exactly. */
export function toleranceOf(count: number, filled: number, half: number): number {
  return filled > 1 ? sumTolerance(count, half) : 0;
}

/** What the line says, into `out`; undefined where it has no such total or nothing of the pattern. */
export function evaluateSum(
  lines: Lines,
  line: number,
  target: number,
  parts: readonly number[],
  out: SumOutcome,
): SumOutcome | undefined {
  const { x, half, state } = lines;
  const base = line * lines.length;
  if (state[base + target] !== figure) return undefined;
  const total = x[base + target]!;
  let coarsest = half[base + target]!;
  let sum = 0;
  let present = 0;
  let filled = 0;
  let hidden = 0;
  let magnitude = Math.abs(total);
  for (let k = 0; k < parts.length; k++) {
    const i = base + parts[k]!;
    const s = state[i]!;
    if (s === empty) continue;
    present++;
    if (s === withheld) hidden++;
    const v = x[i]!;
    if (v === 0) continue;
    filled++;
    sum += v;
    if (half[i]! > coarsest) coarsest = half[i]!;
    const size = v < 0 ? -v : v;
    if (size > magnitude) magnitude = size;
  }
  out.present = present;
  out.filled = filled;
  out.hidden = hidden;
  out.deviation = sum - total;
  out.info = 0;
  out.key = 0;
  if (present === 0) {
    if (total !== 0) return undefined;
    out.holds = out.weak = true;
    out.tolerance = 0;
    return out;
  }
  const tolerance = toleranceOf(present, filled, coarsest);
  out.tolerance = tolerance;
  const off = Math.abs(out.deviation);
  if (off > tolerance + 1e-9) {
    out.holds = false;
    out.weak = filled <= 1 && present <= 1;
    return out;
  }
  out.holds = true;
  if (filled <= 1) {
    out.weak = true;
    out.info = total === 0 ? 0 : oneForOne;
    return out;
  }
  out.weak = false;
  let unit = roundness(total, largestUnit);
  let key = 7;
  for (let k = 0; k < parts.length; k++) {
    const i = base + parts[k]!;
    if (state[i] === empty) continue;
    if (unit > 1) unit = roundness(x[i]!, unit);
    if (k < 6) key = (Math.imul(key, 131) + Math.round((50 * x[i]!) / magnitude) + k) | 0;
  }
  out.key = key;
  out.info = matchInfo(magnitude, off < 0.5 ? 0 : tolerance, Math.max(unit, 1));
  return out;
}

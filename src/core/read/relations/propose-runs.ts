import { sumTolerance } from '../../model/tolerance';
import type { Lines } from './lines';
import { propose, type Pool } from './pool';
import { empty } from './scaled-grid';
import type { Work } from './work';

export interface RunSearch {
  /** Figures that may lie between the total and its first part. */
  readonly gaps: number;
  /** Decades to add for a run that goes this way, 1 or -1. */
  readonly cost: (steps: 1 | -1) => number;
  /** Whether a run that ends at this position ends at a boundary. */
  readonly edge: (position: number, steps: 1 | -1) => boolean;
  /** Whether a blank there may be a part that other lines fill in. */
  readonly mayBeBlank: (position: number) => boolean;
  /** What it is told as, where other figures lie between those that are looked at. */
  readonly shape?: 'totals';
}

/** Steps of a run on a line with negative figures, where sums do not overshoot; longer lines try only totals at a boundary. */
const reachWithNegatives = 600;
const longLine = 3000;

/**
 * Totals of neighbours: running sums from each figure, both ways, until they overshoot. `open` are the positions of the line
 * that no total has taken yet, so subtotals stand side by side; `hidden` are parts of a total that may be totals of open ones
 * themselves.
 */
export function proposeRuns(
  pool: Pool,
  lines: Lines,
  line: number,
  open: readonly number[],
  hidden: readonly number[],
  search: RunSearch,
  work: Work,
): void {
  const n = open.length;
  const base = line * lines.length;
  const x = new Float64Array(n);
  const half = new Float64Array(n);
  let negative = false;
  for (let i = 0; i < n; i++) {
    x[i] = lines.x[base + open[i]!]!;
    half[i] = lines.half[base + open[i]!]!;
    if (x[i]! < 0) negative = true;
  }
  const reach = negative && n <= longLine ? reachWithNegatives : n;
  let nextHidden = 0;
  for (let at = 0; at < n + hidden.length; at++) {
    // Merged in order of position: the next open one or the next hidden one, which stands between open ones.
    const index = at - nextHidden;
    const isHidden = nextHidden < hidden.length && (index >= n || hidden[nextHidden]! < open[index]!);
    const target = isHidden ? hidden[nextHidden++]! : open[index]!;
    const total = lines.x[base + target]!;
    if (total === 0 && !negative) continue;
    if (negative && n > longLine && index > 2 && index < n - 3 && !search.edge(target, 1) && !search.edge(target, -1)) continue;
    for (const steps of [1, -1] as const) {
      for (let gap = 0; gap <= search.gaps; gap++) {
        let sum = 0;
        let coarsest = lines.half[base + target]!;
        let filled = 0;
        let biggest = Math.abs(total);
        const first = isHidden && steps === 1 ? index + gap : index + steps * (1 + gap);
        for (let j = first, k = 1; j >= 0 && j < n && k <= reach; j += steps, k++) {
          const v = x[j]!;
          work.left--;
          if (v !== 0) {
            sum += v;
            filled++;
            if (half[j]! > coarsest) coarsest = half[j]!;
            if (v > biggest) biggest = v;
            else if (-v > biggest) biggest = -v;
          }
          if (filled < 2) {
            if (!negative && sum > total + 4 * coarsest) break;
            continue;
          }
          const tolerance = sumTolerance(k, coarsest);
          const off = Math.abs(sum - total);
          if (off <= tolerance + 1e-9) {
            if (gap > 1 && k < 4) continue;
            const parts: number[] = [];
            for (let q = first; q !== j + steps; q += steps) parts.push(open[q]!);
            const cost =
              (gap > 0 ? 0.7 + 0.2 * gap : 0) +
              (k === 2 ? 0.3 : 0) +
              search.cost(steps) +
              (search.edge(open[j]!, steps) ? -0.5 : 0.25);
            const info = Math.log10((biggest + 1) / (1 + (off < 0.5 ? 0 : 2 * tolerance)));
            const full = gap === 0 && !search.shape ? fill(lines, base, target, parts, steps, search) : parts;
            if (full.length > parts.length) propose(pool, target, full, 'run', cost, info);
            propose(pool, target, parts, search.shape ?? (gap > 0 ? 'gap' : 'run'), cost, info);
          } else if (!negative && sum > total + tolerance + 4 * lines.half[base + target]!) break;
        }
      }
    }
    if (work.left < 0) return;
  }
}

/**
 * The run as a fuller line would have it: blanks between the total and the last part belong to it, and blanks and noughts beyond
 * it up to a boundary. So lines with different gaps vote for one pattern.
 */
function fill(lines: Lines, base: number, target: number, parts: readonly number[], steps: 1 | -1, search: RunSearch): number[] {
  const full: number[] = [];
  const last = parts[parts.length - 1]!;
  let next = 0;
  let past = false;
  for (let p = target + steps; p >= 0 && p < lines.length; p += steps) {
    if (next < parts.length && parts[next] === p) {
      full.push(p);
      next++;
    } else if (lines.state[base + p] === empty) {
      if (past && (lines.blank[p] === 1 || !search.mayBeBlank(p))) break;
      if (lines.blank[p] === 0 && search.mayBeBlank(p)) full.push(p);
    } else if (past && (lines.x[base + p] !== 0 || !search.mayBeBlank(p))) break;
    else if (past) full.push(p);
    if (p === last) past = true;
  }
  return full;
}

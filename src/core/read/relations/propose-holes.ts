import type { Lines } from './lines';
import { propose, type Pool } from './pool';
import type { Work } from './work';

/** Parts that must be left, and figures a run may have: beyond, some part is the surplus by chance. */
const leastParts = 3;
const longest = 40;
const cost = 3;

/**
 * Totals of neighbours but one, or but two side by side: an "of which" under a part, a share or a count between amounts. The running
 * sum's surplus over the total is looked up among the figures it has passed; on one line alone one of them fits by chance.
 */
export function proposeHoles(pool: Pool, lines: Lines, line: number, open: readonly number[], work: Work): void {
  const n = open.length;
  const base = line * lines.length;
  const x = Float64Array.from(open, (p) => lines.x[base + p]!);
  let negative = false;
  for (const v of x) if (v < 0) negative = true;
  if (negative) return;
  for (let i = 0; i < n; i++) {
    const total = x[i]!;
    if (total === 0) continue;
    for (const steps of [1, -1]) {
      const surplus = new Map<number, readonly [number, number]>();
      let sum = 0;
      let most = 0;
      let filled = 0;
      let coarsest = lines.half[base + open[i]!]!;
      for (let j = i + steps, k = 1; j >= 0 && j < n && k <= longest; j += steps, k++) {
        const v = x[j]!;
        work.left--;
        if (v !== 0) {
          filled++;
          sum += v;
          coarsest = Math.max(coarsest, lines.half[base + open[j]!]!);
        }
        const two = v + (k > 2 ? x[j - steps]! : 0);
        if (sum > total + most + two + 4 * coarsest) break;
        const hole = surplus.get(sum - total);
        if (hole && filled - (hole[0] === hole[1] ? 1 : 2) >= leastParts) {
          const parts: number[] = [];
          for (let q = i + steps; q !== j + steps; q += steps) if (q !== hole[0] && q !== hole[1]) parts.push(open[q]!);
          propose(pool, open[i]!, parts, 'holes', cost + 0.05 * k, Math.log10(total + 1));
        }
        // The last part is never the hole: that would be a shorter run.
        if (k === 1 || v === 0) continue;
        surplus.set(v, [j, j]);
        if (k > 2 && x[j - steps] !== 0) surplus.set(two, [j - steps, j]);
        most = Math.max(most, two);
      }
    }
    if (work.left < 0) return;
  }
}

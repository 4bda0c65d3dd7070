import { sumTolerance } from '../../model/tolerance';
import type { Lines } from './lines';
import { propose, type Pool } from './pool';
import { empty, figure } from './scaled-grid';
import type { Work } from './work';

const widest = 12;
/** Steps up to this may start anywhere within `starts` of the total, wider ones only one step away. */
const freeStart = 6;
const starts = 8;

/** Totals of every k-th figure, counted by position so that columns of a group line up: Request 23/24, Match 23/24, Request 24/25 … */
export function proposeStrides(pool: Pool, lines: Lines, line: number, work: Work): void {
  const { x, half, state, length } = lines;
  const base = line * length;
  let low = 0;
  let high = length - 1;
  while (low < length && state[base + low] === empty) low++;
  while (high >= 0 && state[base + high] === empty) high--;
  let negative = false;
  for (let p = low; p <= high; p++) if (x[base + p]! < 0) negative = true;
  const parts: number[] = new Array<number>(high - low + 2).fill(0);
  for (let target = low; target <= high; target++) {
    const total = x[base + target]!;
    if (state[base + target] !== figure || total === 0) continue;
    for (let k = 2; k <= widest; k++)
      for (const steps of [1, -1]) {
        const lastStart = k <= freeStart ? starts : k;
        for (let start = k <= freeStart ? 1 : k; start <= lastStart; start++) {
          let sum = 0;
          let coarsest = half[base + target]!;
          let filled = 0;
          let biggest = Math.abs(total);
          let count = 0;
          for (let p = target + steps * start; p >= low && p <= high; p += steps * k) {
            work.left--;
            const i = base + p;
            if (state[i] === empty) continue;
            parts[count++] = p;
            const v = x[i]!;
            if (v !== 0) {
              filled++;
              sum += v;
              if (half[i]! > coarsest) coarsest = half[i]!;
              if (Math.abs(v) > biggest) biggest = Math.abs(v);
            }
            const tolerance = sumTolerance(count, coarsest);
            const off = Math.abs(sum - total);
            if (filled >= 2 && off <= tolerance + 1e-9) {
              const cost = 1 + (start !== k ? 0.6 + 0.1 * start : 0) + 0.05 * k + (count === 2 ? 0.5 : 0);
              const info = Math.log10((biggest + 1) / (1 + (off < 0.5 ? 0 : 2 * tolerance)));
              propose(pool, target, parts.slice(0, count), 'stride', cost, info);
            } else if (!negative && sum > total + tolerance + 4 * half[base + target]!) break;
          }
        }
      }
    if (work.left < 0) return;
  }
}

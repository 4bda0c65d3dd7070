import type { Lines } from './lines';
import { propose, type Pool } from './pool';
import type { Work } from './work';

/** Totals of two figures that stand within `reach` figures of the total, on either side or both. */
export function proposePairs(
  pool: Pool,
  lines: Lines,
  line: number,
  open: readonly number[],
  reach: number,
  cost: number,
  work: Work,
): void {
  const n = open.length;
  const base = line * lines.length;
  const x = new Float64Array(n);
  const half = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    x[i] = lines.x[base + open[i]!]!;
    half[i] = lines.half[base + open[i]!]!;
  }
  for (let i = 0; i < n; i++) {
    const total = x[i]!;
    if (total === 0) continue;
    const from = Math.max(0, i - reach);
    const to = Math.min(n - 1, i + reach);
    work.left -= ((to - from) * (to - from)) >> 1;
    if (work.left < 0) return;
    for (let a = from; a <= to; a++) {
      const first = x[a]!;
      if (a === i || first === 0) continue;
      const wanted = total - first;
      const coarse = Math.max(half[a]!, half[i]!);
      for (let b = a + 1; b <= to; b++) {
        const second = x[b]!;
        const off = Math.abs(second - wanted);
        if (off > 3 * coarse + 1e-9 && off > 3 * half[b]! + 1e-9) continue;
        if (b === i || second === 0) continue;
        const far = Math.max(Math.abs(a - i), Math.abs(b - i)) - 1;
        const biggest = Math.max(Math.abs(total), Math.abs(first), Math.abs(second));
        const info = Math.log10((biggest + 1) / (1 + (off < 0.5 ? 0 : 6 * coarse)));
        propose(pool, open[i]!, [open[a]!, open[b]!], 'pair', cost + 0.12 * far, info);
      }
    }
  }
}

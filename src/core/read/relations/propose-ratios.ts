import type { Lines } from './lines';
import type { RatioPattern } from './ratio-pattern';
import { figure } from './scaled-grid';
import type { Work } from './work';

export interface RatioProposal extends RatioPattern {
  found: number;
  cost: number;
}

/** Figures between target and parts. */
const reach = 12;
const reachOfChange = 8;
/** Lines that propose; all of them vote. */
const mostLines = 160;
const shapeCost = 1.5;

/**
 * Triples in which the target is a quotient or a relative change of two others nearby; totals may be denominators from afar.
 * For each target and denominator the numerator is known, so it is looked for, not guessed.
 */
export function proposeRatios(lines: Lines, isTotal: (line: number, position: number) => boolean, work: Work): RatioProposal[] {
  const pool = new Map<number, RatioProposal>();
  const step = Math.max(1, Math.floor(lines.count / mostLines));
  for (let line = 0; line < lines.count && work.left >= 0; line += step) proposeOnLine(pool, lines, line, isTotal, work);
  return [...pool.values()];
}

function proposeOnLine(
  pool: Map<number, RatioProposal>,
  lines: Lines,
  line: number,
  isTotal: (line: number, position: number) => boolean,
  work: Work,
): void {
  const base = line * lines.length;
  const at: number[] = [];
  for (let p = 0; p < lines.length; p++) if (lines.state[base + p] === figure && lines.x[base + p] !== 0) at.push(p);
  const n = at.length;
  if (n < 3) return;
  const x = Float64Array.from(at, (p) => lines.x[base + p]! / lines.scale);
  const half = Float64Array.from(at, (p) => lines.half[base + p]! / lines.scale);
  const totals: number[] = [];
  for (let j = 0; j < n; j++) if (isTotal(line, at[j]!)) totals.push(j);
  const put = (i: number, a: number, b: number, times: number, change: boolean): void => {
    const key = ((at[i]! * lines.length + at[a]!) * lines.length + at[b]!) * 4 + (times === 100 ? 2 : 0) + (change ? 1 : 0);
    const known = pool.get(key);
    if (known) {
      known.found++;
      return;
    }
    const far = Math.min(reach, Math.max(Math.abs(a - i), Math.abs(b - i)));
    pool.set(key, { target: at[i]!, first: at[a]!, second: at[b]!, times, change, found: 1, cost: shapeCost + 0.12 * far });
  };
  for (let i = 0; i < n; i++) {
    const t = x[i]!;
    const from = Math.max(0, i - reach);
    const to = Math.min(n - 1, i + reach);
    const slack = 2 * half[i]! + 0.004 * Math.abs(t);
    const tryDenominator = (b: number): void => {
      const second = x[b]!;
      work.left -= 2 * (to - from);
      for (const times of [1, 100]) {
        const wanted = (t * second) / times;
        const room = Math.abs((slack * second) / times);
        for (let a = from; a <= to; a++) {
          const off = x[a]! - wanted;
          if (off <= room && off >= -room && a !== i && a !== b && x[a] !== second) put(i, a, b, times, false);
        }
        if (Math.abs(b - i) > reachOfChange) continue;
        const later = second + wanted;
        for (let a = from; a <= to; a++) {
          const off = x[a]! - later;
          if (off <= room && off >= -room && a !== i && a !== b && Math.abs(a - i) <= reachOfChange && x[a] !== second)
            put(i, a, b, times, true);
        }
      }
    };
    for (let b = from; b <= to; b++) if (b !== i) tryDenominator(b);
    for (const b of totals) if (b < from || b > to) tryDenominator(b);
    if (work.left < 0) return;
  }
}

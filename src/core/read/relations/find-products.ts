import { percentWords } from './label-words';
import type { Lines } from './lines';
import { evaluateProduct, newProductOutcome } from './product-pattern';
import { figure } from './scaled-grid';
import { voteOver } from './vote';
import type { Work } from './work';

export interface AcceptedProduct {
  readonly target: number;
  readonly factors: readonly number[];
  readonly score: number;
  readonly held: readonly number[];
  readonly missed: readonly number[];
  readonly strong: number;
}

interface Proposal {
  readonly target: number;
  readonly factors: readonly number[];
  readonly cost: number;
}

const bar = 5;
const leastShare = 0.7;
const leastStrong = 2;
const repeated = 0.1;
/** Figures between a product and its factors. */
const reach = 10;
/** Lines that propose, and figures a line may have to be tried for three factors. */
const mostLines = 120;
const mostFigures = 24;

/** Quantity × price, days × rate, people × days × rate. */
export function findProducts(lines: Lines, work: Work): AcceptedProduct[] {
  const pool = new Map<string, Proposal>();
  const step = Math.max(1, Math.floor(lines.count / mostLines));
  for (let line = 0; line < lines.count && work.left >= 0; line += step) proposeOnLine(pool, lines, line, work);
  const candidates: (AcceptedProduct & { rank: number })[] = [];
  for (const { target, factors, cost } of pool.values()) {
    if (work.left < 0) break;
    if (factors.some((p) => percentWords.test(lines.heading(p)))) continue;
    work.left -= lines.count * (2 + factors.length);
    const out = newProductOutcome();
    for (const segment of voteOver(lines.count, (line) => evaluateProduct(lines, line, target, factors, out), repeated)) {
      const score = segment.score - cost;
      const { held, missed, strong } = segment;
      if (score < bar || strong < leastStrong || held.length < leastShare * (held.length + missed.length)) continue;
      if (!looksLikeProduct(lines, held, target, factors)) continue;
      candidates.push({ target, factors, score, held, missed, strong, rank: score - 2 * cost });
    }
  }
  candidates.sort((a, b) => b.rank - a.rank || b.score - a.score || a.target - b.target || a.factors[0]! - b.factors[0]!);
  const used = new Set<number>();
  return candidates.flatMap(({ rank: _, ...candidate }) => {
    const held = candidate.held.filter((line) => !used.has(line * lines.length + candidate.target));
    if (held.length < 0.6 * candidate.held.length) return [];
    for (const line of held) used.add(line * lines.length + candidate.target);
    return [{ ...candidate, held }];
  });
}

/** Met to the last digit, or the largest of its figures and rounded to pence; else it is the numerator of a rounded share. */
function looksLikeProduct(lines: Lines, held: readonly number[], target: number, factors: readonly number[]): boolean {
  const out = newProductOutcome();
  let exact = 0;
  let largest = 0;
  for (const line of held) {
    evaluateProduct(lines, line, target, factors, out);
    if (out.exact) exact++;
    if (out.largest && lines.x[line * lines.length + target]! % lines.scale !== 0) largest++;
  }
  return exact >= 0.8 * held.length || largest >= 0.8 * held.length;
}

function proposeOnLine(pool: Map<string, Proposal>, lines: Lines, line: number, work: Work): void {
  const base = line * lines.length;
  const at: number[] = [];
  for (let p = 0; p < lines.length; p++) if (lines.state[base + p] === figure && lines.x[base + p] !== 0) at.push(p);
  const n = at.length;
  const x = Float64Array.from(at, (p) => lines.x[base + p]! / lines.scale);
  const put = (i: number, found: readonly number[]): void => {
    const far = Math.max(...found.map((j) => Math.abs(j - i)));
    const factors = found.map((j) => at[j]!);
    const key = `${at[i]}:${factors.join()}`;
    if (!pool.has(key)) pool.set(key, { target: at[i]!, factors, cost: 1.5 + 0.1 * far + (found.length === 3 ? 1 : 0) });
  };
  for (let i = 0; i < n && work.left >= 0; i++) {
    const total = x[i]!;
    const room = (lines.half[base + at[i]!]! / lines.scale) * 1.02 + 1e-9 * Math.abs(total);
    const from = Math.max(0, i - reach);
    const to = Math.min(n - 1, i + reach);
    for (let a = from; a <= to; a++) {
      if (a === i || x[a] === 1) continue;
      work.left -= to - a;
      for (let b = a + 1; b <= to; b++) {
        if (b === i || x[b] === 1) continue;
        const two = x[a]! * x[b]!;
        if (Math.abs(two - total) <= room) put(i, [a, b]);
        if (n > mostFigures || Math.abs(two) > 2 * Math.abs(total)) continue;
        work.left -= to - b;
        for (let c = b + 1; c <= to; c++) if (c !== i && x[c] !== 1 && Math.abs(two * x[c]! - total) <= room) put(i, [a, b, c]);
      }
    }
  }
}

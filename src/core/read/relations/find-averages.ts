import { roundness, missRate } from './chance';
import { averageWords } from './label-words';
import type { Lines } from './lines';
import { figure } from './scaled-grid';
import { voteOver, type Outcome } from './vote';
import type { Work } from './work';

export interface AcceptedAverage {
  readonly target: number;
  /** First and last position of the run that is averaged. */
  readonly low: number;
  readonly high: number;
  readonly score: number;
  readonly held: readonly number[];
  readonly missed: readonly number[];
  readonly strong: number;
}

interface Proposal {
  readonly target: number;
  readonly low: number;
  readonly high: number;
  cost: number;
  found: number;
}

const bar = 5;
const shapeCost = 4;
const named = 3;
const mostGaps = 4;
const longest = 400;
const leastShare = 0.7;
const repeated = 0.1;

/** Means of a run of neighbours, where words call them so: rates and shares are met by the mean of others too easily. */
export function findAverages(lines: Lines, totals: ReadonlySet<number>, work: Work): AcceptedAverage[] {
  const pool = new Map<string, Proposal>();
  for (let line = 0; line < lines.count && work.left >= 0; line++) proposeOnLine(pool, lines, line, work);
  const candidates: AcceptedAverage[] = [];
  for (const proposal of pool.values()) {
    if (work.left < 0) break;
    const isNamed = averageWords.test(lines.heading(proposal.target));
    if (!isNamed) continue;
    const open = openEnds(lines, proposal, totals);

    work.left -= lines.count * (proposal.high - proposal.low + 2);
    const out: Outcome = { holds: false, weak: true, info: 0, key: 0 };
    for (const segment of voteOver(lines.count, (line) => evaluate(lines, line, proposal, out), repeated)) {
      const score = segment.score - proposal.cost - open + named;
      if (score < bar || segment.strong === 0) continue;
      const share = segment.held.length / (segment.held.length + segment.missed.length);
      if (share < leastShare) continue;
      const { target, low, high } = proposal;
      candidates.push({ target, low, high, score, held: segment.held, missed: segment.missed, strong: segment.strong });
    }
  }
  candidates.sort((a, b) => b.score - a.score || b.high - b.low - (a.high - a.low) || a.target - b.target || a.low - b.low);
  const used = new Set<number>();
  const accepted: AcceptedAverage[] = [];
  for (const candidate of candidates) {
    const held = candidate.held.filter((line) => !used.has(line * lines.length + candidate.target));
    if (held.length < 0.6 * candidate.held.length) continue;
    for (const line of held) used.add(line * lines.length + candidate.target);
    accepted.push({ ...candidate, held });
  }
  return accepted;
}

function proposeOnLine(pool: Map<string, Proposal>, lines: Lines, line: number, work: Work): void {
  const { x, half, state, length } = lines;
  const base = line * length;
  const at: number[] = [];
  for (let p = 0; p < length; p++) if (state[base + p] === figure) at.push(p);
  const n = at.length;
  if (n < 3) return;
  for (let i = 0; i < n; i++) {
    const it = base + at[i]!;
    const t = x[it]!;
    if (t === 0) continue;
    for (const steps of [1, -1])
      for (let gap = 0; gap <= mostGaps; gap++) {
        const start = i + steps * (1 + gap);
        if (start < 0 || start >= n) break;
        const first = x[base + at[start]!]!;
        let sum = 0;
        let varied = false;
        for (let j = start, k = 1; j >= 0 && j < n && k <= longest; j += steps, k++) {
          const q = base + at[j]!;
          work.left--;
          sum += x[q]!;
          if (x[q] !== first) varied = true;
          if (k < 2 || !varied || Math.abs(sum / k - t) > half[it]! * 1.02 + half[q]!) continue;
          const low = Math.min(at[start]!, at[j]!);
          const high = Math.max(at[start]!, at[j]!);
          const key = `${at[i]}:${low}:${high}`;
          const known = pool.get(key);
          if (known) known.found++;
          else {
            const cost = shapeCost + 0.2 * gap + (k === 2 ? 0.7 : 0) + 0.3 * Math.log10(k);
            pool.set(key, { target: at[i]!, low, high, found: 1, cost });
          }
        }
      }
    if (work.left < 0) return;
  }
}

/** Ends of the run that are no boundary: beyond them, other figures go on. */
function openEnds(lines: Lines, { target, low, high }: Proposal, totals: ReadonlySet<number>): number {
  const closed = (p: number): boolean => p < 0 || p >= lines.length || p === target || lines.blank[p] === 1 || totals.has(p);
  return (closed(low - 1) ? 0 : 1) + (closed(high + 1) ? 0 : 1);
}

function evaluate(lines: Lines, line: number, proposal: Proposal, out: Outcome): Outcome | undefined {
  const { x, half, state, length } = lines;
  const base = line * length;
  const it = base + proposal.target;
  if (state[it] !== figure) return undefined;
  let sum = 0;
  let count = 0;
  let coarsest = 0;
  let least = Infinity;
  let most = -Infinity;
  for (let i = base + proposal.low; i <= base + proposal.high; i++) {
    if (state[i] !== figure) continue;
    const v = x[i]!;
    sum += v;
    count++;
    if (half[i]! > coarsest) coarsest = half[i]!;
    if (v < least) least = v;
    if (v > most) most = v;
  }
  if (count === 0) return undefined;
  const tolerance = half[it]! * 1.02 + coarsest;
  out.holds = Math.abs(sum / count - x[it]!) <= tolerance;
  out.weak = count < 2 || least === most;
  out.info = 0;
  out.key = 0;
  if (!out.holds || out.weak) return out;
  const unit = roundness(x[it]!, 1e15);
  const chance = Math.min(0.98, (2 * Math.max(tolerance, unit / 2)) / (most - least + unit));
  out.info = Math.max(0, Math.log10((1 - missRate) / chance));
  out.key = (Math.imul(Math.round(x[it]!) | 0, 31) + Math.imul(Math.round(sum) | 0, 131) + count) | 0;
  return out;
}

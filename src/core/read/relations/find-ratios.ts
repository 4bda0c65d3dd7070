import { changeWords, percentWords, shareWords } from './label-words';
import type { Lines } from './lines';
import { proposeRatios, type RatioProposal } from './propose-ratios';
import { evaluateRatio, type RatioOutcome, type RatioPattern } from './ratio-pattern';
import { voteOver } from './vote';
import type { Work } from './work';

export interface AcceptedRatio {
  readonly kind: 'ratio' | 'change';
  readonly target: number;
  /** Numerator and denominator, or later and earlier. */
  readonly parts: readonly [number, number];
  readonly times: number;
  readonly score: number;
  readonly held: readonly number[];
  readonly missed: readonly number[];
  readonly strong: number;
}

const bar = 5;
const leastShare = 0.7;
const repeated = 0.1;
const labelled = 1;
/** A change is told as one: without a word for it, many lines must speak. */
const unsaidChange = 5;
const leastOfChange = 3;
const rankCap = 40;

interface Candidate extends AcceptedRatio {
  readonly rank: number;
}

/** Quotients, percentages and relative changes: one reading a target, one a triple. */
export function findRatios(lines: Lines, isTotal: (line: number, position: number) => boolean, work: Work): AcceptedRatio[] {
  const candidates: Candidate[] = [];
  for (const proposal of proposeRatios(lines, isTotal, work)) {
    if (work.left < 0) break;
    if (proposal.found < 2 && lines.count > 40) continue;
    candidates.push(...judge(lines, proposal, work));
  }
  candidates.sort((a, b) => b.rank - a.rank || a.target - b.target || a.parts[0] - b.parts[0] || a.parts[1] - b.parts[1]);
  const used = new Set<number>();
  const triples = new Set<string>();
  const out: AcceptedRatio[] = [];
  for (const candidate of candidates) {
    const triple = [candidate.target, ...candidate.parts].sort((a, b) => a - b).join();
    const held = candidate.held.filter(
      (line) => !used.has(line * lines.length + candidate.target) && !triples.has(`${line}:${triple}`),
    );
    if (held.length < 0.6 * candidate.held.length) continue;
    for (const line of held) {
      used.add(line * lines.length + candidate.target);
      triples.add(`${line}:${triple}`);
    }
    out.push({ ...candidate, held });
  }
  return out;
}

function judge(lines: Lines, proposal: RatioProposal, work: Work): Candidate[] {
  const outcome: RatioOutcome = { holds: false, weak: true, info: 0, key: 0, deviation: 0 };
  const heading = lines.heading(proposal.target);
  const named = proposal.change ? changeWords.test(heading) || percentWords.test(heading) : shareWords.test(heading);
  work.left -= 4 * lines.count;
  const out: Candidate[] = [];
  for (const segment of voteOver(lines.count, (line) => evaluateRatio(lines, line, proposal, outcome), repeated)) {
    const score = segment.score - proposal.cost + (named ? labelled : proposal.change ? -unsaidChange : 0);
    if (score < bar || segment.strong < (proposal.change ? leastOfChange : 1)) continue;
    if (segment.held.length < leastShare * (segment.held.length + segment.missed.length)) continue;
    const nature = natureOf(lines, segment.held, proposal);
    const rank =
      Math.min(score, rankCap) -
      proposal.cost +
      (named ? 1 : 0) +
      (nature.fractions ? 2 : 0) -
      (nature.larger ? 2 : 0) +
      (proposal.change ? 0.5 : 0);
    const { target, first, second, times } = proposal;
    const { held, missed, strong } = segment;
    out.push({
      kind: proposal.change ? 'change' : 'ratio',
      target,
      parts: [first, second],
      times,
      score,
      rank,
      held,
      missed,
      strong,
    });
  }
  return out;
}

/** The target is larger than what it is divided by, or has fractions, on most lines. */
function natureOf(
  lines: Lines,
  held: readonly number[],
  { target, second }: RatioPattern,
): { larger: boolean; fractions: boolean } {
  let larger = 0;
  let whole = 0;
  for (const line of held) {
    const t = lines.x[line * lines.length + target]!;
    if (Math.abs(t) > Math.abs(lines.x[line * lines.length + second]!)) larger++;
    if (t % lines.scale === 0) whole++;
  }
  return { larger: larger > 0.5 * held.length, fractions: whole < 0.5 * held.length };
}

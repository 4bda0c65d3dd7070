import { acceptSum, nothingAccepted, type AcceptedSum, type AcceptedSums, type Candidate } from './accepted-sums';
import { contract } from './contract';
import { dropCopies } from './copied-sums';
import { dropDerived } from './derived-sums';
import { totalWords } from './label-words';
import { acceptNamedSections } from './named-sections';
import { openPositions, type Lines } from './lines';
import { type Pool, type Proposal } from './pool';
import { proposeBlocks } from './propose-blocks';
import { proposeHoles } from './propose-holes';
import { proposePairs } from './propose-pairs';
import { proposeRuns } from './propose-runs';
import { proposeStrides } from './propose-strides';
import { proposeTotals } from './propose-totals';
import { figure } from './scaled-grid';
import { evaluateSum, newOutcome, type SumPattern } from './sum-pattern';
import { voteOver, type Segment } from './vote';
import type { Work } from './work';

/** Evidence a pattern needs, in powers of ten, after what its shape costs. */
export const bar = 4;
const totalLabel = 0.7;
/** A run of neighbours that ends at a boundary and is called a total. */
const boundedTotal = 2.5;
/** Beyond this more lines do not outrank a simpler shape. */
const rankCap = 30;
const costWeight = 2;
const leastShare = 0.5;

interface Stage {
  readonly rounds: number;
  readonly gaps?: number;
  readonly pairs?: number;
  readonly strides?: boolean;
  readonly blocks?: boolean;
  readonly holes?: boolean;
  /** Totals of totals. */
  readonly totals?: boolean;
  /** Also over figures that are parts of a total already. */
  readonly all?: boolean;
}

/** Cheap and natural shapes first; parts of what is accepted are covered, so each round sees the subtotals side by side. */
const stages: readonly Stage[] = [
  { rounds: 4 },
  { rounds: 2, gaps: 4, pairs: 3, all: true },
  { rounds: 2 },
  { rounds: 1, strides: true, all: true },
  { rounds: 3 },
  { rounds: 3, totals: true },
  { rounds: 2, blocks: true },
  { rounds: 3, gaps: 4, pairs: 10, strides: true },
  { rounds: 1, pairs: 14, all: true },
  { rounds: 1, holes: true, all: true },
];

/** Long lines are searched for runs only. */
const longStages: readonly Stage[] = [{ rounds: 3 }];
const longLine = 3000;
/** Beyond so many lines pairs and steps are proposed by some of them only; all of them vote. */
const mostProposers = 400;
/** Grids larger than this offer more chances, and ask more of a pattern. */
const usualCells = 10_000;

export function findSums(lines: Lines, work: Work): AcceptedSums {
  const needed = bar + Math.max(0, Math.log10((lines.count * lines.length) / usualCells));
  const accepted = nothingAccepted(lines);
  const tried = new Set<number>();
  let round = 0;
  for (const stage of lines.length > longLine ? longStages : stages)
    for (let again = 0; again < stage.rounds; again++, round++) {
      if (work.left < 0) return accepted;
      const pool = proposeAll(lines, accepted, stage, round, work);
      const candidates: Candidate[] = [];
      for (const [key, proposal] of pool) {
        if (tried.has(key)) continue;
        tried.add(key);
        candidates.push(...judge(lines, accepted, proposal, needed, work));
        if (work.left < 0) break;
      }
      const believed = withSisters(candidates, accepted, needed, lines.count * lines.length <= fewCells ? nearly : 0);
      believed.sort(
        (a, b) =>
          b.rank - a.rank ||
          b.score - a.score ||
          b.held.length - a.held.length ||
          b.parts.length - a.parts.length ||
          a.target - b.target ||
          a.parts[0]! - b.parts[0]!,
      );
      let news = false;
      for (const candidate of believed) news = acceptSum(lines, accepted, candidate) || news;
      if (!news) break;
    }
  acceptNamedSections(lines, accepted);
  dropDerived(lines, accepted);
  dropCopies(lines, accepted);
  return accepted;
}

/** What sister patterns of the same shape elsewhere on the sheet can add: every quarter's columns make its year. */
const mostFromSisters = 2;
/** On a grid so small that chance makes hardly any, runs of neighbours this far from believed still speak for each other. */
const nearly = 1;
const fewCells = 1000;

function withSisters(candidates: readonly Candidate[], accepted: AcceptedSums, needed: number, short: number): Candidate[] {
  const targets = new Map<string, Set<number>>();
  const shapeOf = (sum: AcceptedSum): string => `${sum.parts.map((p) => p - sum.target).join()}`;
  const note = (sum: AcceptedSum): void => {
    const shape = shapeOf(sum);
    const known = targets.get(shape);
    if (known) known.add(sum.target);
    else targets.set(shape, new Set([sum.target]));
  };
  accepted.sums.forEach(note);
  for (const candidate of candidates)
    if (candidate.score >= needed + askedOf(candidate) - (candidate.shape === 'run' ? short : 0)) note(candidate);
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const alike = targets.get(shapeOf(candidate));
    const sisters = alike ? alike.size - (alike.has(candidate.target) ? 1 : 0) : 0;
    const more = Math.min(mostFromSisters, 0.7 * Math.log2(1 + sisters));
    if (candidate.score + more >= needed + askedOf(candidate))
      out.push({ ...candidate, score: candidate.score + more, rank: candidate.rank + more });
  }
  return out;
}

const farFetched = 3;
const manyLines = 6;

/** Shapes with holes are many, and on a few lines one of them fits by chance: they must be clearer than neighbours. */
function askedOf({ shape, strong }: Candidate): number {
  return shape === 'run' || shape === 'totals' || strong >= manyLines ? 0 : farFetched;
}

function proposeAll(lines: Lines, accepted: AcceptedSums, stage: Stage, round: number, work: Work): Pool {
  const pool: Pool = new Map();
  const late = round > 0 ? 0.3 : 0;
  const directed = accepted.before + accepted.after;
  const against = (steps: 1 | -1): number =>
    late + (directed > 2 ? (steps === 1 ? accepted.after : accepted.before) / directed : 0);
  const edge = (position: number, steps: 1 | -1): boolean => {
    const next = position + steps;
    return next < 0 || next >= lines.length || lines.blank[next] === 1 || accepted.targets.has(next);
  };
  const taken = new Set<number>(accepted.targets);
  for (const sum of accepted.sums) for (const p of sum.parts) taken.add(p);
  const mayBeBlank = (position: number): boolean => !taken.has(position);
  const step = Math.max(1, Math.floor(lines.count / mostProposers));
  const propose = (line: number, open: readonly number[], hidden: readonly number[]): void => {
    if (open.length < 2) return;
    proposeRuns(pool, lines, line, open, hidden, { gaps: stage.gaps ?? 0, cost: against, edge, mayBeBlank }, work);
    if (open.length < 3) return;
    if (stage.totals) proposeTotals(pool, lines, line, open, accepted, { cost: against, edge }, work);
    if (stage.blocks) proposeBlocks(pool, lines, line, open, mayBeBlank, work);
    if (line % step !== 0) return;
    if (stage.holes) proposeHoles(pool, lines, line, open, work);
    if (stage.pairs) proposePairs(pool, lines, line, open, stage.pairs, 1.2 + late, work);
    if (stage.strides) proposeStrides(pool, lines, line, work);
  };
  for (let line = 0; line < lines.count && work.left >= 0; line++) {
    const open = openPositions(lines, line, accepted.covered);
    propose(line, open, hiddenTargets(lines, line, accepted));
    if (!stage.all) continue;
    const all = openPositions(lines, line);
    if (all.length > open.length) propose(line, all, []);
  }
  return pool;
}

/** Parts of a total that are no total yet. */
function hiddenTargets(lines: Lines, line: number, accepted: AcceptedSums): number[] {
  const out: number[] = [];
  for (let p = 0, i = line * lines.length; p < lines.length; p++, i++)
    if (accepted.covered[i] === 1 && lines.state[i] === figure && !accepted.byTarget.has(i)) out.push(p);
  return out;
}

/** Votes on a proposal; one candidate for each run of lines that believes it. */
function judge(lines: Lines, accepted: AcceptedSums, proposal: Proposal, needed: number, work: Work): Candidate[] {
  const named = totalWords.test(lines.heading(proposal.target));
  const boost = named ? (proposal.shape === 'run' && proposal.cost < 0 ? boundedTotal : totalLabel) : 0;
  const weak = proposal.shape === 'run' ? Math.min(8, 0.15 * lines.count) : 1.5;
  if (proposal.info + boost - proposal.cost + weak < needed - mostFromSisters) return [];
  const vote = (pattern: SumPattern): Segment[] => {
    work.left -= lines.count * (2 + pattern.parts.length);
    return voteOnSum(lines, pattern).filter(
      (s) => s.strong >= (proposal.shape === 'holes' ? 2 : 1) && s.held.length >= leastShare * (s.held.length + s.missed.length),
    );
  };
  const out: Candidate[] = [];
  for (const segment of vote(proposal)) {
    const score = segment.score + boost - proposal.cost;
    if (score < needed - mostFromSisters) continue;
    const told = contract(proposal, segment, accepted.sums, vote);
    out.push({
      target: proposal.target,
      parts: told.pattern.parts,
      shape: proposal.shape,
      cost: proposal.cost,
      score: told.segment.score + boost - proposal.cost,
      held: told.segment.held,
      missed: told.segment.missed,
      strong: told.segment.strong,
      rank: Math.min(score, rankCap) - costWeight * proposal.cost,
    });
  }
  return out;
}

const repeatedRun = 0.2;
const repeatedOther = 0.05;

export function voteOnSum(lines: Lines, pattern: SumPattern): Segment[] {
  const out = newOutcome();
  return voteOver(
    lines.count,
    (line) => evaluateSum(lines, line, pattern.target, pattern.parts, out),
    pattern.shape === 'run' ? repeatedRun : repeatedOther,
  );
}

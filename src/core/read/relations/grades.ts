import type { Grade } from '../../model/relation';
import type { AcceptedSum, AcceptedSums } from './accepted-sums';
import type { AcceptedRatio } from './find-ratios';
import { changeWords, percentWords, shareWords, totalWords } from './label-words';
import type { Lines } from './lines';
import { empty } from './scaled-grid';
import { evaluateSum, newOutcome } from './sum-pattern';

const certainScore = 8;
const certainShare = 0.8;
/** Of all lines that have the figures, other tables of the sheet among them. */
const certainShareOfAll = 0.7;

/** Beyond both a run need not end at a boundary: that the next figure is left out is said often enough. */
const manyLines = 6;
const clearScore = 20;
/** Of the lines, on more than this each part must hold a figure other than nought. */
const leastSaid = 0.1;

/**
 * Errors rest on certain sums only: a plain run of neighbours, far beyond chance, that holds on nearly all of its lines, each of whose
 * parts is borne out by lines of its own, and whose total has no second reading and whose parts no second total. One line alone
 * must also be called a total. One miss is let pass: that is what a fault looks like.
 */
export function gradeOfSum(lines: Lines, accepted: AcceptedSums, sum: AcceptedSum): Grade {
  if (sum.shape !== 'run' || sum.score < certainScore) return 'likely';
  const named = totalWords.test(lines.heading(sum.target));
  if (sum.strong < 2 && !named) return 'likely';
  if (sum.held.length < certainShare * (sum.held.length + Math.max(0, sum.missed.length - 1))) return 'likely';
  if ((sum.strong < manyLines || sum.score < clearScore) && !endsAtBoundary(lines, accepted, sum)) return 'likely';
  if (!everyPartCounts(lines, sum)) return 'likely';
  if (sum.held.length < certainShareOfAll * (sum.held.length + Math.max(0, missesOf(lines, sum) - 1))) return 'likely';
  const rivals = accepted.sums.some((other) => other !== sum && other.target === sum.target && meet(other, sum));
  const copies = accepted.byParts
    .get(sum.parts.join())
    ?.some((other) => other !== sum && other.target !== sum.target && meet(other, sum));
  return rivals || copies ? 'likely' : 'certain';
}

function meet(a: AcceptedSum, b: AcceptedSum): boolean {
  const lines = new Set(a.held);
  return b.held.some((line) => lines.has(line));
}

/** Whether the figures stop beyond the far part, or belong to another total: a run that could go on is a guess at where it ends. */
function endsAtBoundary(lines: Lines, accepted: AcceptedSums, sum: AcceptedSum): boolean {
  const after = sum.parts[0]! > sum.target;
  const next = after ? sum.parts[sum.parts.length - 1]! + 1 : sum.parts[0]! - 1;
  if (next < 0 || next >= lines.length || lines.blank[next] === 1) return true;
  let closed = 0;
  for (const line of sum.held) {
    const i = line * lines.length + next;
    if (lines.state[i] === empty || accepted.covered[i] === 1 || accepted.byTarget.has(i)) closed++;
  }
  return closed >= 0.7 * sum.held.length;
}

/** A part that is nought on nearly every line could be left out, or its neighbour counted in, and all would still add up. */
function everyPartCounts({ x, length }: Lines, sum: AcceptedSum): boolean {
  return sum.parts.every((part) => {
    let said = 0;
    for (const line of sum.held) if (x[line * length + part] !== 0) said++;
    return said > leastSaid * sum.held.length;
  });
}

function missesOf(lines: Lines, sum: AcceptedSum): number {
  const outcome = newOutcome();
  let misses = 0;
  for (let line = 0; line < lines.count; line++) {
    const said = evaluateSum(lines, line, sum.target, sum.parts, outcome);
    if (said && !said.holds && said.filled > 1) misses++;
  }
  return misses;
}

/** The same for means, quotients, changes and products, which take three lines and hold on nearly all. */
export function gradeOfVote(vote: { held: readonly number[]; missed: readonly number[]; strong: number; score: number }): Grade {
  const share = vote.held.length / (vote.held.length + vote.missed.length);
  return vote.strong >= 3 && share >= 0.9 && vote.score >= certainScore + 2 ? 'certain' : 'likely';
}

/** Quotients and changes must also be called so, and a change by a word for it: a share is none. */
const leastOfRatio = 4;

export function gradeOfRatio(lines: Lines, ratio: AcceptedRatio): Grade {
  const heading = lines.heading(ratio.target);
  const said = ratio.kind === 'change' ? changeWords.test(heading) || percentWords.test(heading) : shareWords.test(heading);
  return said && ratio.strong >= leastOfRatio ? gradeOfVote(ratio) : 'likely';
}

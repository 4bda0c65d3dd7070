import type { AcceptedSum, AcceptedSums } from './accepted-sums';
import type { Lines } from './lines';
import { empty } from './scaled-grid';
import { evaluateSum, newOutcome, type SumOutcome } from './sum-pattern';

/** A line on which a believed sum does not add up. */
export interface Miss {
  readonly sum: AcceptedSum;
  readonly line: number;
  /** Sum of the parts less the total, in scaled units, and how much of it rounding may explain. */
  readonly deviation: number;
  readonly tolerance: number;
  /** Passes every test that keeps false alarms out. Others count only where the other direction confirms them. */
  readonly clear: boolean;
}

const leastScore = 6;
const leastLines = 2;
/** Of the lines, this share may miss grossly, and always one. */
const grossShare = 0.1;
/** Misses below this share of the total are rounding or revision, not faults. */
const gross = 0.002;
const partsShare = 0.8;
/** Beyond this a total column is no column of means, whatever one line says. */
const strongScore = 10;

/** Lines within a believed run of lines, and the next one beyond either end, where the total is not the sum of its parts. */
export function findMisses(lines: Lines, accepted: AcceptedSums): Miss[] {
  const out: Miss[] = [];
  const heldBy = new Map<AcceptedSum, Set<number>>();
  for (const sum of accepted.sums) {
    if (sum.strong < leastLines || sum.score < leastScore) continue;
    const outcome = newOutcome();
    const missed: { line: number; deviation: number; tolerance: number; large: boolean }[] = [];
    for (const line of [...sum.missed, ...beyond(lines, sum, outcome)]) {
      const said = evaluateSum(lines, line, sum.target, sum.parts, outcome);
      if (!said || said.holds || said.hidden > 0) continue;
      const large = Math.abs(said.deviation) > gross * Math.abs(lines.x[line * lines.length + sum.target]!);
      missed.push({ line, deviation: said.deviation, tolerance: said.tolerance, large });
    }
    if (missed.length === 0) continue;
    const many = missed.filter(({ large }) => large).length;
    const few = many <= Math.max(1, Math.floor(grossShare * (sum.strong + missed.length)));
    const usual = usualParts(lines, sum);
    for (const { line, deviation, tolerance, large } of missed) {
      const clear =
        few &&
        (large || many === 0) &&
        isComplete(lines, sum, line, usual) &&
        (sum.score >= strongScore || !isWithinParts(lines, sum, line)) &&
        sistersHold(accepted, heldBy, sum, line) &&
        !isReadOtherwise(lines, accepted, heldBy, sum, line);
      out.push({ sum, line, deviation, tolerance, clear });
    }
  }
  return out;
}

/** The next line before and after that has such a total, where it does not hold. */
function beyond(lines: Lines, sum: AcceptedSum, outcome: SumOutcome): number[] {
  const known = new Set([...sum.held, ...sum.missed]);
  const out: number[] = [];
  const first = sum.held[0]!;
  const last = sum.held[sum.held.length - 1]!;
  for (const [from, step] of [
    [first - 1, -1],
    [last + 1, 1],
  ] as const)
    for (let line = from, tries = 0; line >= 0 && line < lines.count && tries < 2; line += step, tries++) {
      const said = evaluateSum(lines, line, sum.target, sum.parts, outcome);
      if (!said) continue;
      if (!said.holds && !known.has(line)) out.push(line);
      break;
    }
  return out;
}

function present(lines: Lines, sum: AcceptedSum, line: number): number {
  let count = 0;
  for (const p of sum.parts) if (lines.state[line * lines.length + p] !== empty) count++;
  return count;
}

function usualParts(lines: Lines, sum: AcceptedSum): number {
  let most = 0;
  for (const line of sum.held) most = Math.max(most, present(lines, sum, line));
  return most;
}

/** A line with fewer parts than its sisters is another table, not a fault. */
function isComplete(lines: Lines, sum: AcceptedSum, line: number, usual: number): boolean {
  const count = present(lines, sum, line);
  let filled = 0;
  for (const p of sum.parts) if (lines.x[line * lines.length + p] !== 0) filled++;
  return count >= 2 && filled >= 2 && count >= usual * partsShare;
}

/** A "total" between the smallest and the largest of its parts is a mean or a rate. */
function isWithinParts(lines: Lines, sum: AcceptedSum, line: number): boolean {
  const base = line * lines.length;
  let least = Infinity;
  let most = -Infinity;
  for (const p of sum.parts) {
    const v = lines.x[base + p]!;
    if (lines.state[base + p] === empty || v === 0) continue;
    least = Math.min(least, v);
    most = Math.max(most, v);
  }
  if (least <= 0 && most >= 0) return false;
  const total = Math.abs(lines.x[base + sum.target]!);
  const low = Math.min(Math.abs(least), Math.abs(most));
  return total >= low && total <= Math.max(Math.abs(least), Math.abs(most));
}

/** Where other sums live on the same lines, one of them must hold on this line, or it is another kind of line. */
function sistersHold(accepted: AcceptedSums, heldBy: Map<AcceptedSum, Set<number>>, sum: AcceptedSum, line: number): boolean {
  let sisters = 0;
  const mine = heldSet(heldBy, sum);
  for (const other of accepted.sums) {
    if (other === sum || other.target === sum.target) continue;
    let common = 0;
    for (const held of other.held) if (mine.has(held)) common++;
    if (common < 2 || common < 0.7 * sum.held.length) continue;
    if (heldSet(heldBy, other).has(line)) return true;
    sisters++;
  }
  return sisters === 0;
}

/** Another reading of this total holds here, and not on the lines where this one holds. */
function isReadOtherwise(
  lines: Lines,
  accepted: AcceptedSums,
  heldBy: Map<AcceptedSum, Set<number>>,
  sum: AcceptedSum,
  line: number,
): boolean {
  const others = accepted.byTarget.get(line * lines.length + sum.target) ?? [];
  const mine = heldSet(heldBy, sum);
  return others.some((other) => other !== sum && other.held.filter((held) => mine.has(held)).length < 0.5 * sum.held.length);
}

function heldSet(heldBy: Map<AcceptedSum, Set<number>>, sum: AcceptedSum): Set<number> {
  const known = heldBy.get(sum);
  if (known) return known;
  const set = new Set(sum.held);
  heldBy.set(sum, set);
  return set;
}

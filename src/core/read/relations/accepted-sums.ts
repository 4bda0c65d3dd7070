import type { Lines } from './lines';
import { empty } from './scaled-grid';
import type { Shape } from './sum-pattern';

export interface AcceptedSum {
  readonly target: number;
  readonly parts: readonly number[];
  readonly shape: Shape;
  readonly cost: number;
  readonly score: number;
  /** Lines that take it as the reading of their total, ascending, and lines of the same run that should but do not add up. */
  held: readonly number[];
  readonly missed: readonly number[];
  /** Held lines that say more than "one equals one". */
  readonly strong: number;
}

export interface Candidate extends AcceptedSum {
  readonly rank: number;
}

/** What has been accepted so far in one direction. Arrays are by line × length + position. */
export interface AcceptedSums {
  readonly sums: AcceptedSum[];
  /** Parts of an accepted total: taken, so that subtotals stand side by side in the next round. */
  readonly covered: Uint8Array;
  readonly byTarget: Map<number, AcceptedSum[]>;
  /** By their parts. */
  readonly byParts: Map<string, AcceptedSum[]>;
  /** Positions that are a total on some line. */
  readonly targets: Set<number>;
  /** Totals that stand before and after their parts. */
  before: number;
  after: number;
}

export function nothingAccepted(lines: Lines): AcceptedSums {
  return {
    sums: [],
    covered: new Uint8Array(lines.count * lines.length),
    byTarget: new Map(),
    byParts: new Map(),
    targets: new Set(),
    before: 0,
    after: 0,
  };
}

/**
 * Takes a candidate where it does not contradict what stands: on a line, a total has no second reading that shares parts with
 * the first unless it is clearly the better, and no part has the total among its own parts. The same parts have one total, or
 * two side by side; its equals elsewhere are copies. A pattern that loses half of the lines that say something is dropped. Returns
 * whether it was taken.
 */
export function acceptSum(lines: Lines, accepted: AcceptedSums, candidate: Candidate): boolean {
  const { state, x, length } = lines;
  const { target, parts } = candidate;
  const least = candidate.shape === 'run' || candidate.strong >= wellSupported ? 1 : 2;
  const key = parts.join();
  const same = accepted.byParts.get(key);
  if (
    same?.some(
      (other) =>
        Math.abs(other.target - target) > 1 && candidate.cost > other.cost + 0.8 && shareLines(other.held, candidate.held),
    )
  )
    return false;
  const held: number[] = [];
  let kept = 0;
  for (const line of candidate.held) {
    const base = line * length;
    let present = 0;
    for (const p of parts) if (state[base + p] !== empty) present++;
    const filled = filledParts(lines, base, parts);
    if (present < least && !(present === 0 && x[base + target] === 0)) continue;
    const known = accepted.byTarget.get(base + target);
    if (known && present === 0) continue;
    // That one part equals the total is said once, by the pattern that other lines bear out.
    if (known?.some((other) => saysItBetter(lines, base, other, candidate))) continue;
    if (known?.some((other) => sharesPart(lines, base, other.parts, parts) && !outdoes(lines, base, candidate, other))) continue;
    if (isWithin(lines, accepted, base, target, parts) || countsTwice(accepted, base, parts)) continue;
    held.push(line);
    if (filled > 1) kept++;
  }
  if (held.length === 0 || kept < 0.5 * candidate.strong) return false;
  const sum: AcceptedSum = { ...candidate, held };
  accepted.sums.push(sum);
  if (same) same.push(sum);
  else accepted.byParts.set(key, [sum]);
  accepted.targets.add(target);
  if (parts[0]! > target) accepted.before++;
  else if (parts[parts.length - 1]! < target) accepted.after++;
  for (const line of held) {
    const base = line * length;
    const known = accepted.byTarget.get(base + target);
    for (const other of known ? [...known] : []) {
      const better = sharesPart(lines, base, other.parts, parts) ? outdoes : saysItBetter;
      if (!better(lines, base, candidate, other)) continue;
      known!.splice(known!.indexOf(other), 1);
      other.held = other.held.filter((l) => l !== line);
      if (other.held.length === 0) removeSum(lines, accepted, other);
    }
    if (known) known.push(sum);
    else accepted.byTarget.set(base + target, [sum]);
    for (const p of parts) if (state[base + p] !== empty) accepted.covered[base + p] = 1;
  }
  return true;
}

/** Times the lines, and times the evidence, that make a reading clearly better. */
const timesAsMany = 3;
const twice = 2;

/**
 * Whether a reading found later is the better one on a line: it stands on so many more lines that the earlier one is chance on
 * its few, or it stands on more lines and the parts they differ in come to the same here.
 */
function outdoes(lines: Lines, base: number, candidate: AcceptedSum, other: AcceptedSum): boolean {
  if (candidate.strong >= timesAsMany * other.strong && candidate.score >= twice * other.score) return true;
  if (candidate.strong <= other.strong) return false;
  if (candidate.parts.length === other.parts.length)
    return candidate.parts.every((p, k) => lines.x[base + p] === lines.x[base + other.parts[k]!]);
  const isNothing = (p: number): boolean => lines.x[base + p] === 0;
  return (
    candidate.parts.every((p) => isNothing(p) || other.parts.includes(p)) &&
    other.parts.every((p) => isNothing(p) || candidate.parts.includes(p))
  );
}

/** Whether both read one part as the total on a line, and the first is borne out by far more lines. */
function saysItBetter(lines: Lines, base: number, sum: AcceptedSum, other: AcceptedSum): boolean {
  return (
    sum.strong >= twice * other.strong && filledParts(lines, base, sum.parts) < 2 && filledParts(lines, base, other.parts) < 2
  );
}

function filledParts(lines: Lines, base: number, parts: readonly number[]): number {
  let filled = 0;
  for (const p of parts) if (lines.x[base + p] !== 0) filled++;
  return filled;
}

export function removeSum(lines: Lines, accepted: AcceptedSums, sum: AcceptedSum): void {
  accepted.sums.splice(accepted.sums.indexOf(sum), 1);
  for (const line of sum.held) {
    const at = line * lines.length + sum.target;
    const left = (accepted.byTarget.get(at) ?? []).filter((other) => other !== sum);
    if (left.length > 0) accepted.byTarget.set(at, left);
    else accepted.byTarget.delete(at);
  }
  const key = sum.parts.join();
  accepted.byParts.set(
    key,
    (accepted.byParts.get(key) ?? []).filter((other) => other !== sum),
  );
}

/** Lines that say something, beyond which a pattern of any shape is read on lines with one part too. */
const wellSupported = 4;

/** Whether they have half of the second's lines in common; both ascend. */
export function shareLines(a: readonly number[], b: readonly number[]): boolean {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]! < b[j]!) i++;
    else if (a[i]! > b[j]!) j++;
    else {
      common++;
      i++;
      j++;
    }
  }
  return common >= 0.5 * b.length;
}

/** Both lists ascend. */
function sharesPart(lines: Lines, base: number, a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]! < b[j]!) i++;
    else if (a[i]! > b[j]!) j++;
    else if (lines.state[base + a[i]!] !== empty) return true;
    else {
      i++;
      j++;
    }
  }
  return false;
}

/** Whether one of the parts is the total of others of them. */
function countsTwice(accepted: AcceptedSums, base: number, parts: readonly number[]): boolean {
  return parts.some((part) =>
    accepted.byTarget
      .get(base + part)
      ?.some((reading) => reading.shape === 'run' && reading.parts.length > 2 && reading.parts.every((p) => parts.includes(p))),
  );
}

/** Whether the target is, at any depth, among the parts of one of these parts. */
function isWithin(lines: Lines, accepted: AcceptedSums, base: number, target: number, parts: readonly number[]): boolean {
  if (!accepted.covered[base + target]) return false;
  const stack: number[] = [];
  const seen = new Set<number>();
  const visit = (some: readonly number[]): void => {
    for (const p of some) if (lines.state[base + p] !== empty && accepted.byTarget.has(base + p)) stack.push(p);
  };
  visit(parts);
  while (stack.length > 0) {
    const p = stack.pop()!;
    if (seen.has(p)) continue;
    seen.add(p);
    for (const sum of accepted.byTarget.get(base + p) ?? []) {
      if (sum.parts.includes(target)) return true;
      visit(sum.parts);
    }
  }
  return false;
}

import type { AcceptedSums } from './accepted-sums';
import { brokenTotals, type DirectionMisses } from './broken-totals';
import type { BrokenTotal, FigureGrid, FoundPattern, FoundRelation } from './figure-grid';
import { findAverages } from './find-averages';
import { findRatios } from './find-ratios';
import { findSums } from './find-sums';
import { gradeOfSum, gradeOfVote } from './grades';
import { linesOf, type Lines } from './lines';
import { findMisses } from './misses';
import { empty, scaleGrid } from './scaled-grid';
import { startWork, type Work } from './work';

export type Wanted = 'sums' | 'averages' | 'ratios';

export interface FindOptions {
  /** All of them where it is left out. */
  readonly types?: readonly Wanted[];
  /** Operations that may be spent; one is about one cell looked at once. */
  readonly budget?: number;
}

const budget = 60_000_000;

/** Which figures are sums, averages, quotients, changes and products of which others, and which totals should hold but do not. */
export function findRelations(
  grid: FigureGrid,
  options: FindOptions = {},
): { relations: FoundRelation[]; broken: BrokenTotal[] } {
  const scaled = scaleGrid(grid);
  const work = startWork(options.budget ?? budget);
  const relations: FoundRelation[] = [];
  const types = options.types ?? ['sums', 'averages', 'ratios'];
  const misses: DirectionMisses[] = [];
  for (const direction of ['down', 'across'] as const) {
    const lines = linesOf(grid, scaled, direction);
    const accepted = findSums(lines, work);
    for (const pattern of patternsOf(lines, accepted, types, work)) expand(relations, grid, lines, pattern);
    misses.push({ lines, accepted, misses: findMisses(lines, accepted) });
  }
  return { relations, broken: brokenTotals(grid.width, misses[0]!, misses[1]!) };
}

function patternsOf(lines: Lines, accepted: AcceptedSums, types: readonly Wanted[], work: Work): FoundPattern[] {
  const { direction } = lines;
  const out: FoundPattern[] = [];
  for (const sum of accepted.sums)
    out.push({
      kind: 'sum',
      direction,
      target: sum.target,
      parts: sum.parts,
      lines: sum.held,
      missed: sum.missed,
      times: 1,
      score: sum.score,
      grade: gradeOfSum(lines, accepted, sum),
    });
  const isSum = (line: number, position: number): boolean => accepted.byTarget.has(line * lines.length + position);
  const taken = new Set<number>();
  if (types.includes('averages'))
    for (const average of findAverages(lines, accepted.targets, work)) {
      const held = average.held.filter((line) => !isSum(line, average.target));
      if (held.length === 0) continue;
      for (const line of held) taken.add(line * lines.length + average.target);
      const parts: number[] = [];
      for (let p = average.low; p <= average.high; p++) if (lines.blank[p] === 0) parts.push(p);
      out.push({
        kind: 'average',
        direction,
        target: average.target,
        parts,
        lines: held,
        missed: average.missed,
        times: 1,
        score: average.score,
        grade: gradeOfVote(average),
      });
    }
  if (types.includes('ratios'))
    for (const ratio of findRatios(lines, isSum, work)) {
      const held = ratio.held.filter((line) => !isSum(line, ratio.target) && !taken.has(line * lines.length + ratio.target));
      if (held.length === 0) continue;
      out.push({
        kind: ratio.kind,
        direction,
        target: ratio.target,
        parts: ratio.parts,
        lines: held,
        missed: ratio.missed,
        times: ratio.times,
        score: ratio.score,
        grade: gradeOfVote(ratio),
      });
    }
  return out;
}

function expand(relations: FoundRelation[], grid: FigureGrid, lines: Lines, pattern: FoundPattern): void {
  const cell = (line: number, p: number): number =>
    pattern.direction === 'down' ? p * grid.width + lines.ids[line]! : lines.ids[line]! * grid.width + p;
  for (const line of pattern.lines) {
    const base = line * lines.length;
    const present = pattern.parts.filter((p) => lines.state[base + p] !== empty);
    relations.push({
      kind: pattern.kind,
      direction: pattern.direction,
      target: cell(line, pattern.target),
      parts: (present.length > 0 ? present : pattern.parts).map((p) => cell(line, p)),
      grade: proves(lines, base, present) ? pattern.grade : 'likely',
      score: pattern.score,
      holds: true,
      lines: pattern.lines.length,
    });
  }
}

/** A line on which one part equals the total, or nothing stands, is read by its sisters and proves nothing of its own. */
function proves(lines: Lines, base: number, parts: readonly number[]): boolean {
  let filled = 0;
  for (const p of parts) if (lines.x[base + p] !== 0 && ++filled > 1) return true;
  return false;
}

import { brokenTotals } from './broken-totals';
import type { BrokenTotal, FigureGrid, FoundPattern, FoundRelation } from './figure-grid';
import { findPatterns, type DirectionPatterns, type Wanted } from './find-patterns';
import { findLags, type AcceptedLag } from './find-lags';
import { cellOf, type Lines } from './lines';
import { findMisses } from './misses';
import { empty, scaleGrid } from './scaled-grid';
import { startWork } from './work';

export interface FindOptions {
  /** All but `steps` where it is left out. */
  readonly types?: readonly Wanted[];
  /** Operations that may be spent; one is about one cell looked at once. */
  readonly budget?: number;
}

const budget = 40_000_000;
const usual: readonly Wanted[] = ['sums', 'averages', 'ratios', 'lags'];

/** Which figures are sums, averages, quotients, changes and products of which others, and which totals should hold but do not. */
export function findRelations(
  grid: FigureGrid,
  options: FindOptions = {},
): { relations: FoundRelation[]; broken: BrokenTotal[] } {
  const relations: FoundRelation[] = [];
  const types = options.types ?? usual;
  const directions = findAllPatterns(grid, options);
  for (const { lines, patterns } of directions) {
    for (const pattern of patterns) expand(relations, grid, lines, pattern);
    for (const type of ['lags', 'steps'] as const)
      if (types.includes(type)) expandLags(relations, grid, lines, findLags(lines, type === 'steps', startWork(budget / 4)));
  }
  return { relations, broken: brokenOf(grid, directions) };
}

/** The same as patterns over lines, for tables too long to tell cell by cell. */
export function findRelationPatterns(
  grid: FigureGrid,
  options: FindOptions = {},
): { patterns: FoundPattern[]; broken: BrokenTotal[] } {
  const directions = findAllPatterns(grid, options);
  return { patterns: directions.flatMap(({ patterns }) => patterns), broken: brokenOf(grid, directions) };
}

function findAllPatterns(grid: FigureGrid, options: FindOptions): DirectionPatterns[] {
  const scaled = scaleGrid(grid);
  const types = options.types ?? usual;
  const each = (options.budget ?? budget) / 2;
  return (['down', 'across'] as const).map((direction) => findPatterns(grid, scaled, direction, types, startWork(each)));
}

function brokenOf(grid: FigureGrid, directions: readonly DirectionPatterns[]): BrokenTotal[] {
  const [down, across] = directions.map(({ lines, accepted }) => ({ lines, accepted, misses: findMisses(lines, accepted) }));
  return brokenTotals(grid.width, down!, across!);
}

function expand(relations: FoundRelation[], grid: FigureGrid, lines: Lines, pattern: FoundPattern): void {
  const cell = (line: number, p: number): number => cellOf(lines, grid.width, line, p);
  for (const line of pattern.lines) {
    const base = line * lines.length;
    const present = pattern.parts.filter((p) => lines.state[base + p] !== empty);
    const grade = pattern.kind === 'product' || proves(lines, base, present) ? pattern.grade : 'likely';
    relations.push({
      kind: pattern.kind,
      direction: pattern.direction,
      target: cell(line, pattern.target),
      parts: (present.length > 0 ? present : pattern.parts).map((p) => cell(line, p)),
      grade,
      score: pattern.score,
      holds: true,
      lines: pattern.lines.length,
    });
  }
}

function expandLags(relations: FoundRelation[], grid: FigureGrid, lines: Lines, lags: readonly AcceptedLag[]): void {
  const { direction } = lines;
  for (const { changes, levels, lag, score, held } of lags)
    for (const p of held)
      relations.push({
        kind: 'difference',
        direction,
        target: cellOf(lines, grid.width, changes, p),
        parts: [cellOf(lines, grid.width, levels, p), cellOf(lines, grid.width, levels, p - lag)],
        grade: 'likely',
        score,
        holds: true,
        lines: held.length,
      });
}

/** A line on which one part equals the total, or nothing stands, is read by its sisters and proves nothing of its own. */
function proves(lines: Lines, base: number, parts: readonly number[]): boolean {
  let filled = 0;
  for (const p of parts) if (lines.x[base + p] !== 0 && ++filled > 1) return true;
  return false;
}

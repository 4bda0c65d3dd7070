import { cellOf, linesOf } from './lines';
import { findSums } from './find-sums';
import { scaleGrid, empty } from './scaled-grid';
import { startWork } from './work';
import type { BrokenTotal, FigureGrid, FoundRelation } from './figure-grid';

const budget = 60_000_000;

export interface FindOptions {
  readonly budget?: number;
}

export function findRelations(
  grid: FigureGrid,
  options: FindOptions = {},
): { relations: FoundRelation[]; broken: BrokenTotal[] } {
  const scaled = scaleGrid(grid);
  const work = startWork(options.budget ?? budget);
  const relations: FoundRelation[] = [];
  for (const direction of ['down', 'across'] as const) {
    const lines = linesOf(grid, scaled, direction);
    const accepted = findSums(lines, work);
    for (const sum of accepted.sums)
      for (const line of sum.held) {
        const present = sum.parts.filter((p) => lines.state[line * lines.length + p] !== empty);
        relations.push({
          kind: 'sum',
          direction,
          target: cellOf(lines, grid.width, line, sum.target),
          parts: (present.length ? present : sum.parts).map((p) => cellOf(lines, grid.width, line, p)),
          grade: 'likely',
          score: sum.score,
          holds: true,
          lines: sum.held.length,
        });
      }
  }
  return { relations, broken: [] };
}

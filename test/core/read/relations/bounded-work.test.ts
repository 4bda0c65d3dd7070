import { findSums } from '../../../../src/core/read/relations/find-sums';
import { linesOf } from '../../../../src/core/read/relations/lines';
import { findRelationPatterns } from '../../../../src/core/read/relations/find-relations';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { startWork } from '../../../../src/core/read/relations/work';
import { gridOfNumbers } from './grids';

function table(height: number, width: number) {
  let state = 5;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % 49_999;
  const rows = Array.from({ length: height }, () => Array.from({ length: width - 1 }, random));
  return gridOfNumbers(rows.map((row) => [...row, row.reduce((sum, v) => sum + v, 0)]));
}

const spent = (height: number, width: number, direction: 'down' | 'across'): number => {
  const grid = table(height, width);
  const work = startWork(1e9);
  findSums(linesOf(grid, scaleGrid(grid), direction), work);
  return 1e9 - work.left;
};

it.each(['down', 'across'] as const)(
  'looks at little more than twice as many cells in a table twice as long, %s',
  (direction) => {
    expect(spent(400, 10, direction)).toBeLessThan(2.5 * spent(200, 10, direction));
  },
);

it('ends when its budget is used up, with what it has', () => {
  const grid = table(400, 10);
  const work = startWork(1000);
  findSums(linesOf(grid, scaleGrid(grid), 'down'), work);
  expect(work.left).toBeLessThan(0);
  expect(work.left).toBeGreaterThan(-200_000);
});

it('finds the total column of a long table and the line on which it is broken', () => {
  const grid = table(1800, 6);
  grid.value[1321 * 6 + 5]! += 900;
  const { patterns, broken } = findRelationPatterns(grid, { types: ['sums'] });
  const across = patterns.find(({ direction, target }) => direction === 'across' && target === 5);
  expect(across?.parts).toEqual([0, 1, 2, 3, 4]);
  expect(across?.lines.length).toBe(1799);
  expect(broken.map(({ target, deviation }) => [target, deviation])).toEqual([[1321 * 6 + 5, 900]]);
});

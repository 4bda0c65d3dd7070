import type { FigureGrid } from '../../../../src/core/read/relations/figure-grid';
import { cellOf, linesOf, openPositions } from '../../../../src/core/read/relations/lines';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { gridOf } from './grids';

const lines = (grid: FigureGrid, direction: 'down' | 'across', ids?: number[]) =>
  linesOf(grid, scaleGrid(grid), direction, ids && Int32Array.from(ids));
const rows = (values: ArrayLike<number>, length: number): number[][] =>
  Array.from({ length: values.length / length }, (_, l) => Array.from({ length }, (_, p) => values[l * length + p]!));

const grid = gridOf(`
  Line  | 23/24 | 24/25 |
  Staff | 5     | 7     |
  Rent  | -     | 9     |
  Total | 5     | 16    |`);

it('lines are columns down and rows across', () => {
  const down = lines(grid, 'down');
  expect([down.count, down.length, down.direction]).toEqual([4, 4, 'down']);
  expect(rows(down.x, 4)).toEqual([
    [0, 0, 0, 0],
    [0, 5, 0, 5],
    [0, 7, 9, 16],
    [0, 0, 0, 0],
  ]);
  expect(rows(down.state, 4)[1]).toEqual([0, 1, 2, 1]);
  const across = lines(grid, 'across');
  expect([across.count, across.length]).toEqual([4, 4]);
  expect(rows(across.x, 4)[3]).toEqual([0, 5, 16, 0]);
  expect(rows(across.half, 4)[3]).toEqual([0, 0.5, 0.5, 0]);
});

it('positions on which no line has a figure are blank', () => {
  expect([...lines(grid, 'down').blank]).toEqual([1, 0, 0, 0]);
  expect([...lines(grid, 'across').blank]).toEqual([1, 0, 0, 1]);
  expect([...lines(grid, 'across', [0]).blank]).toEqual([1, 1, 1, 1]);
});

it('some lines may be picked, and know which they are', () => {
  const across = lines(grid, 'across', [3, 1]);
  expect(rows(across.x, 4)).toEqual([
    [0, 5, 16, 0],
    [0, 5, 7, 0],
  ]);
  expect([cellOf(across, 4, 0, 2), cellOf(across, 4, 1, 1)]).toEqual([14, 5]);
  const down = lines(grid, 'down', [2]);
  expect(rows(down.x, 4)).toEqual([[0, 7, 9, 16]]);
  expect(cellOf(down, 4, 0, 3)).toBe(14);
});

it('a position is headed by the words of its row or column', () => {
  expect(lines(grid, 'down').heading(3)).toBe('Total');
  expect(lines(grid, 'across').heading(2)).toBe('24/25');
  expect(lines(grid, 'down').heading(0)).toBe('Line 23/24 24/25');
  const across = lines(grid, 'across');
  expect(across.heading(0)).toBe('Line Staff Rent Total');
  expect(across.heading(0)).toBe('Line Staff Rent Total');
  const { label: _, ...silent } = grid;
  expect(lines(silent, 'down').heading(3)).toBe('');
});

it('no further than twelve columns and forty rows', () => {
  const wide = gridOf(Array.from({ length: 14 }, (_, c) => `w${c}`).join(' | '));
  expect(lines(wide, 'down').heading(0).split(' ')).toHaveLength(12);
  const long = gridOf(Array.from({ length: 50 }, (_, r) => `w${r}`).join('\n'));
  expect(lines(long, 'across').heading(0).split(' ')).toHaveLength(40);
});

it('open positions hold a figure, a dash or what is not shown, and are not covered', () => {
  const down = lines(grid, 'down');
  expect(openPositions(down, 1)).toEqual([1, 2, 3]);
  expect(openPositions(down, 0)).toEqual([]);
  const covered = new Uint8Array(16);
  covered[1 * 4 + 2] = 1;
  expect(openPositions(down, 1, covered)).toEqual([1, 3]);
});

describe('digits that no figure of a line uses', () => {
  const half = (...cells: string[]): number[] => {
    const own = gridOf(`${cells.join('\n')}\n`);
    return [...lines(own, 'down').half];
  };

  it('are format, not precision', () => {
    expect(half('3.230', '0.770', '0.800')).toEqual([5, 5, 5]);
    expect(half('3.230', '0.770', '0.801')).toEqual([0.5, 0.5, 0.5]);
    expect(half('3.000', '0.000', '5.000', '8.000')).toEqual([500, 500, 500, 500]);
  });

  it('are told by three figures that are not nought', () => {
    expect(half('3.230', '0.770')).toEqual([0.5, 0.5]);
    expect(half('3.230', '0.770', '0.000')).toEqual([0.5, 0.5, 0.5]);
  });

  it('are never taken from whole units', () => {
    expect(half('300', '500', '700')).toEqual([0.5, 0.5, 0.5]);
    expect(half('3.20', '5.10', '70')).toEqual([0.5, 0.5, 50]);
  });
});

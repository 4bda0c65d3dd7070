import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { gridOf, gridOfNumbers } from './grids';

/** What stands in each cell: figures as they are scaled, 0 for a dash, ? for what is not shown, . for nothing. */
function scaled(drawing: string): string[] {
  const grid = gridOf(drawing);
  const { x, state, height, width, scale } = scaleGrid(grid);
  const rows = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => ['.', String(x[r * width + c]), '0', '?'][state[r * width + c]!]).join(' '),
  );
  return [`× ${scale}`, ...rows];
}

describe('figures as whole numbers', () => {
  it('are scaled by the most places that one shows', () => {
    expect(scaled('1.25 | 3\n0.5 | 1,200')).toEqual(['× 100', '125 300', '50 120000']);
    expect(scaled('12 | 3\n5 | 1,200')).toEqual(['× 1', '12 3', '5 1200']);
  });

  it('add up exactly where doubles do not', () => {
    const { x } = scaleGrid(gridOf('0.1 | 0.2 | 0.3'));
    expect(x[0]! + x[1]!).toBe(x[2]!);
  });

  it('keep half a unit of the last place shown, and more where places are cut off', () => {
    expect([...scaleGrid(gridOf('1.25 | 3')).half]).toEqual([0.5, 50]);
    const long = gridOfNumbers([[1 / 3, 90_000_000_000]]);
    const grid = { ...long, half: new Float64Array(2) };
    const { scale, x, half } = scaleGrid(grid);
    expect(scale).toBe(1000);
    expect([...x]).toEqual([333, 90_000_000_000_000]);
    expect([...half]).toEqual([0.5, 0]);
  });

  it('show the places that an exact figure has, eight at most', () => {
    const exact = (...values: number[]) => scaleGrid({ ...gridOfNumbers([values]), half: new Float64Array(values.length) }).scale;
    expect(exact(3)).toBe(1);
    expect(exact(3.5, 2)).toBe(10);
    expect(exact(0.125)).toBe(1000);
    expect(exact(0.1 + 0.2)).toBe(10);
    expect(exact(1 / 3)).toBe(1e8);
  });

  it('leave out what is no number', () => {
    const grid = gridOfNumbers([[5, Infinity, NaN]]);
    expect([...scaleGrid(grid).state]).toEqual([1, 0, 0]);
    expect([...scaleGrid({ ...gridOfNumbers([[5, 7]]), kind: Uint8Array.from([2, 5]) }).state]).toEqual([1, 0]);
  });
});

describe('what is no figure', () => {
  it('a row or a column of years is a header', () => {
    expect(scaled('Line | 2023 | 2024\nStaff | 5 | 7')).toEqual(['× 1', '. . .', '. 5 7']);
    expect(scaled('1900 | 5\n2100 | 7')).toEqual(['× 1', '. 5', '. 7']);
    expect(scaled('Line | 2023 | 1899\nStaff | 5 | 7')[1]).toBe('. 2023 1899');
    expect(scaled('Line | 2023 | 2101\nStaff | 5 | 7')[1]).toBe('. 2023 2101');
    expect(scaled('Line | 2023 | 2024.5\nStaff | 5 | 7')[1]).toBe('. 20230 20245');
  });

  it('a dash is nothing among figures, and a word elsewhere', () => {
    expect(scaled('A | 5 | 7\nB | - | 9\nC | 2 | 8')).toEqual(['× 1', '. 5 7', '. 0 9', '. 2 8']);
    expect(scaled('A | x | y\nB | - | z\nC | 2 | w')[2]).toBe('. . .');
    expect(scaled('- | a | b | c\n5 | 1 | 2 | 3\n6 | 1 | 2 | 3')[1]).toBe('. . . .');
    expect(scaled('A | -')[1]).toBe('. .');
  });

  it('what is not shown is a figure among figures, and a word elsewhere', () => {
    expect(scaled('A | 5 | 7\nB | .. | 9\nC | 2 | 8')[2]).toBe('. ? 9');
    expect(scaled('A | 5 | 7\nB | .. | 9')[2]).toBe('. . 9');
    expect(scaled('A | 5\nx | ..\nx | x\nC | 2\nD | x\nE | x\nF | x')[2]).toBe('. .');
    expect(scaled('A | 5\nB | ..\nC | 2')[2]).toBe('. ?');
    expect(scaled('A | 5 | a | a\nB | .. | b | b\nC | 2 | c | c')[2]).toBe('. . . .');
  });
});

describe('figures published to the nearest five, ten, fifty and so on', () => {
  const halves = (values: number[]): number[] => [...new Set(scaleGrid(gridOfNumbers(values.map((value) => [value]))).half)];
  const steps = (count: number, step: number): number[] => Array.from({ length: count }, (_, i) => step * (2 * i + 1001));

  it.each([
    [5, 2.5],
    [10, 5],
    [50, 25],
    [100, 50],
    [500, 250],
    [1000, 500],
    [7, 0.5],
  ])('to %d stand for as wide a range', (step, half) => {
    expect(halves(steps(12, step))).toEqual([half]);
  });

  it('are told by twelve figures, and by 97 in a hundred', () => {
    expect(halves(steps(11, 10))).toEqual([0.5]);
    expect(halves([...steps(97, 10), 7, 11, 13])).toEqual([5]);
    expect(halves([...steps(96, 10), 7, 11, 13, 17])).toEqual([0.5]);
    expect(halves([...steps(12, 10), 0, 0])).toEqual([5]);
    expect(halves(Array.from({ length: 400 }, (_, i) => (i < 200 ? 10 * i + 7007 : 1000 * i)))).toEqual([0.5]);
  });

  it('leave figures with decimals as they are', () => {
    const rows = [...steps(12, 10).map(String), '3.5'];
    const { half } = scaleGrid(gridOf(rows.join('\n')));
    expect([...half].slice(0, 2)).toEqual([50, 50]);
    expect(half[12]).toBe(0.5);
  });
});

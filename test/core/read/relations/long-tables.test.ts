import { acceptSum, nothingAccepted } from '../../../../src/core/read/relations/accepted-sums';
import { findAverages } from '../../../../src/core/read/relations/find-averages';
import { findLags } from '../../../../src/core/read/relations/find-lags';
import { findProducts } from '../../../../src/core/read/relations/find-products';
import { linesOf, type Lines } from '../../../../src/core/read/relations/lines';
import { confirmProducts, confirmRatios, confirmSums, sampleLines } from '../../../../src/core/read/relations/long-tables';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { startWork } from '../../../../src/core/read/relations/work';
import { gridOf, gridOfNumbers } from './grids';

const rows = (lines: readonly (readonly number[])[]): Lines => {
  const grid = gridOfNumbers(lines);
  return linesOf(grid, scaleGrid(grid), 'across');
};
const drawn = (drawing: string, direction: 'down' | 'across' = 'across'): Lines => {
  const grid = gridOf(drawing);
  return linesOf(grid, scaleGrid(grid), direction);
};

describe('the sample of a long table', () => {
  const table = (height: number, figures: (row: number) => number): Lines => {
    const grid = gridOfNumbers(Array.from({ length: height }, (_, r) => [r + 1, 2, 3, 4]));
    for (let r = 0; r < height; r++) for (let c = figures(r); c < 4; c++) grid.kind[r * 4 + c] = 6;
    return linesOf(grid, scaleGrid(grid), 'across');
  };

  it('is not taken of a table of 1,500 lines, nor of fewer', () => {
    expect(sampleLines(table(1500, () => 4))).toBeUndefined();
    expect(sampleLines(table(1501, () => 4))).toBeDefined();
  });

  it('is all lines with three figures where these are few enough', () => {
    const few = sampleLines(table(2000, (row) => (row % 2 === 0 ? 3 : 2)))!;
    expect([...few]).toEqual(Array.from({ length: 1000 }, (_, i) => 2 * i));
  });

  it('is eight blocks of 48 neighbours, the first and the last lines among them', () => {
    const ids = [...sampleLines(table(5000, () => 4))!];
    expect(ids).toHaveLength(8 * 48);
    expect([ids[0], ids[47], ids[ids.length - 1]]).toEqual([0, 47, 4999]);
    expect(new Set(ids).size).toBe(ids.length);
    for (let block = 0; block < 8; block++) expect(ids[48 * block + 47]! - ids[48 * block]!).toBe(47);
  });
});

describe('what a sample found is put to all lines', () => {
  const count = 12;
  const line = (r: number): number[] => [((r * 397) % 900) + 101, ((r * 631) % 900) + 203];
  const broken = (from: number, of: (a: number, b: number) => number): Lines =>
    rows(
      Array.from({ length: count }, (_, r) => [...line(r), r < from ? of(...(line(r) as [number, number])) : 987_001 + 17 * r]),
    );
  const add = (a: number, b: number): number => a + b;

  const sums = (lines: Lines, cost = 0): string[] => {
    const found = nothingAccepted(lines);
    const held = [0, 1];
    acceptSum(lines, found, { target: 2, parts: [0, 1], shape: 'run', cost, score: 9, held, missed: [], strong: 2, rank: 9 });
    return confirmSums(lines, found).sums.map(({ held, missed }) => `${held.length} ${missed.length}`);
  };

  it('sums', () => {
    expect(sums(broken(count, add))).toEqual(['12 0']);
    expect(sums(broken(6, add))).toEqual(['6 0']);
    expect(sums(broken(2, add))).toEqual(['2 0']);
    expect(sums(broken(2, add), 2)).toEqual([]);
  });

  it('quotients and changes', () => {
    const share = (times: number): Lines =>
      drawn(
        Array.from(
          { length: count },
          (_, r) => `${line(r)[0]} | ${line(r)[1]} | ${((times * line(r)[0]!) / line(r)[1]!).toFixed(3)}`,
        ).join('\n'),
      );
    const ratio = { kind: 'ratio', target: 2, parts: [0, 1], times: 1, score: 9, held: [0], missed: [], strong: 1 } as const;
    expect(confirmRatios(share(1), [ratio]).map(({ held }) => held.length)).toEqual([12]);
    expect(confirmRatios(share(100), [{ ...ratio, times: 100 }]).map(({ held }) => held.length)).toEqual([12]);
    expect(confirmRatios(share(1), [{ ...ratio, kind: 'change' }])).toEqual([]);
    expect(confirmRatios(share(2), [ratio])).toEqual([]);
    const change = drawn(
      Array.from(
        { length: count },
        (_, r) => `${line(r)[0]} | ${line(r)[1]} | ${(line(r)[0]! / line(r)[1]! - 1).toFixed(3)}`,
      ).join('\n'),
    );
    expect(confirmRatios(change, [{ ...ratio, kind: 'change' }]).map(({ held }) => held.length)).toEqual([12]);
  });

  it('products', () => {
    const product = { target: 2, factors: [0, 1], score: 9, held: [0], missed: [], strong: 1 };
    expect(
      confirmProducts(
        broken(count, (a, b) => a * b),
        [product],
      ).map(({ held }) => held.length),
    ).toEqual([12]);
    expect(
      confirmProducts(
        broken(1, (a, b) => a * b),
        [product],
      ),
    ).toEqual([]);
    expect(confirmProducts(broken(count, add), [product])).toEqual([]);
  });
});

describe('changes of a series', () => {
  /** A series by columns, and under it what it changed by since `lag` columns before. */
  const series = [3141, 5926, 5358, 9793, 2384, 6264, 3383, 2795, 1288, 4197].map((level) => level * 1009);
  const told = (lag: number, between = 0, from = lag): string[] => {
    const changes = series.map((now, p) => (p < from ? '' : String(now - series[p - lag]!)));
    const rest = Array.from({ length: between }, (_, i) => series.map((_, p) => (p * p * (i + 3) * 7919) % 997).join(' | '));
    const lines = drawn([series.join(' | '), ...rest, changes.join(' | ')].join('\n'));
    return findLags(lines, lag === 1, startWork(1e6)).map(
      ({ levels, changes: at, lag: by, held }) => `${at} = ${levels} since ${by}, on ${held.join(' ')}`,
    );
  };

  it.each([1, 2, 4])('since %i before', (lag) => {
    const held = series
      .map((_, p) => p)
      .slice(lag)
      .join(' ');
    expect(told(lag)).toEqual([`1 = 0 since ${lag}, on ${held}`]);
  });

  it('no further than five before, three lines away, and on five figures', () => {
    expect(told(5)).toHaveLength(1);
    expect(told(6)).toEqual([]);
    expect(told(1, 2)).toHaveLength(1);
    expect(told(1, 3)).toEqual([]);
    expect(told(1, 0, 5)).toHaveLength(1);
    expect(told(1, 0, 6)).toEqual([]);
  });

  it('stand above it too, and are none where they miss', () => {
    const changes = series.map((now, p) => (p < 1 ? '' : String(now - series[p - 1]! + (p % 2) * 9)));
    expect(findLags(drawn(`${changes.join(' | ')}\n${series.join(' | ')}`), true, startWork(1e6))).toEqual([]);
    const right = series.map((now, p) => (p < 1 ? '' : String(now - series[p - 1]!)));
    expect(findLags(drawn(`${right.join(' | ')}\n${series.join(' | ')}`), true, startWork(1e6))).toMatchObject([
      { changes: 0, levels: 1, lag: 1 },
    ]);
  });

  it('over two and more need clear evidence, for there are many ways', () => {
    const clear = (figures: number): number => {
      const levels = series.slice(0, figures + 2).map((level) => Math.round(level / 1009));
      const changes = levels.map((now, p) => (p < 2 ? '' : String(now - levels[p - 2]!)));
      return findLags(drawn(`${levels.join(' | ')}\n${changes.join(' | ')}`), false, startWork(1e6)).length;
    };
    expect(clear(5)).toBe(0);
    expect(clear(8)).toBe(1);
  });

  it('are not looked for on large grids', () => {
    const wide = (cells: number): Lines =>
      rows(Array.from({ length: 2 }, (_, r) => Array.from({ length: cells / 2 }, (_, p) => (r === 0 ? p * p : 2 * p - 1))));
    expect(findLags(wide(200), true, startWork(1e9)).length).toBeGreaterThan(0);
    expect(findLags(wide(60_002), true, startWork(1e9))).toEqual([]);
  });
});

describe('means of a run of neighbours', () => {
  const table = (heading: string, more: Partial<{ off: number; beyond: string }> = {}): Lines => {
    const figures = [
      [3141, 5926, 5358],
      [9793, 2384, 6264],
      [3383, 2795, 1288],
      [4197, 1693, 9937],
    ];
    const lines = figures.map(
      (row) => `${row.join(' | ')} | ${(row.reduce((a, b) => a + b, 0) / 3 + (more.off ?? 0)).toFixed(1)} | ${more.beyond ?? ''}`,
    );
    return drawn([`A | B | C | ${heading} |`, ...lines].join('\n'));
  };
  const told = (lines: Lines, totals: number[] = []): string[] =>
    findAverages(lines, new Set(totals), startWork(1e6)).map(
      ({ target, low, high, held }) => `${target} = ${low}–${high} on ${held.join(' ')}`,
    );

  it.each(['Average', 'Avg', 'Mean'])('called “%s”', (heading) => {
    expect(told(table(heading))).toEqual(['3 = 0–2 on 1 2 3 4']);
  });

  it('are none without a word for it, nor where they are out', () => {
    expect(told(table('Result'))).toEqual([]);
    expect(told(table('Average', { off: 3 }))).toEqual([]);
  });

  it('prove nothing where all figures are the same', () => {
    expect(told(drawn('A | B | Mean\n5 | 5 | 5\n7 | 7 | 7\n9 | 9 | 9'))).toEqual([]);
  });
});

describe('products', () => {
  const told = (drawing: string): string[] =>
    findProducts(drawn(drawing), startWork(1e6)).map(
      ({ target, factors, held }) => `${target} = ${factors.join(' × ')} on ${held.join(' ')}`,
    );

  it('of two and of three', () => {
    expect(told('Days | Rate | Cost\n12 | 725 | 8,700\n7 | 640 | 4,480\n31 | 415 | 12,865')).toEqual(['2 = 0 × 1 on 1 2 3']);
    expect(told('People | Days | Rate | Cost\n3 | 12 | 725 | 26,100\n2 | 7 | 640 | 8,960\n4 | 31 | 415 | 51,460')).toEqual([
      '3 = 0 × 1 × 2 on 1 2 3',
    ]);
  });

  it('rounded to pence, where it is the largest figure', () => {
    expect(told('Hours | Rate | Cost\n12.5 | 20.33 | 254.13\n7.5 | 31.17 | 233.78\n3.5 | 17.41 | 60.94')).toEqual([
      '2 = 0 × 1 on 1 2 3',
    ]);
  });

  it('but not of percentages, nor of one line', () => {
    expect(told('Days | Share % | Cost\n12 | 725 | 8,700\n7 | 640 | 4,480\n31 | 415 | 12,865')).toEqual([]);
    expect(told('Days | Rate | Cost\n12 | 725 | 8,700\n7 | 640 | 4,481\n31 | 415 | 12,861')).toEqual([]);
  });

  it('each total once', () => {
    const two =
      'Days | Rate | Days | Rate | Cost\n12 | 725 | 12 | 725 | 8,700\n7 | 640 | 7 | 640 | 4,480\n31 | 415 | 31 | 415 | 12,865';
    expect(told(two)).toHaveLength(1);
  });
});

import { linesOf, openPositions, type Lines } from '../../../../src/core/read/relations/lines';
import type { Pool } from '../../../../src/core/read/relations/pool';
import { proposeBlocks } from '../../../../src/core/read/relations/propose-blocks';
import { proposeHoles } from '../../../../src/core/read/relations/propose-holes';
import { proposePairs } from '../../../../src/core/read/relations/propose-pairs';
import { proposeRatios } from '../../../../src/core/read/relations/propose-ratios';
import { proposeRuns, type RunSearch } from '../../../../src/core/read/relations/propose-runs';
import { proposeStrides } from '../../../../src/core/read/relations/propose-strides';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { startWork } from '../../../../src/core/read/relations/work';
import { gridOf } from './grids';

const rows = (drawing: string): Lines => {
  const grid = gridOf(drawing);
  return linesOf(grid, scaleGrid(grid), 'across');
};
const told = (pool: Pool): string[] =>
  [...pool.values()]
    .map(
      ({ target, parts, shape, cost, info }) => `${shape} ${target} = ${parts.join(' ')}, ${cost.toFixed(2)}, ${info.toFixed(2)}`,
    )
    .sort();
/** What a figure as long as this proves where it is met to the last place. */
const info = (size: number): string => Math.log10(size + 1).toFixed(2);

describe('runs of neighbours', () => {
  const search: RunSearch = { gaps: 0, cost: () => 0, edge: (p, steps) => p + steps < 0, mayBeBlank: () => false };
  const runs = (drawing: string, more: Partial<RunSearch> = {}, hidden: number[] = []): string[] => {
    const lines = rows(drawing);
    const pool: Pool = new Map();
    const open = openPositions(lines, 0).filter((p) => !hidden.includes(p));
    proposeRuns(pool, lines, 0, open, hidden, { ...search, ...more }, startWork(1e6));
    return told(pool);
  };

  it('add up to the figure after or before them', () => {
    expect(runs('314 | 275 | 31 | 620')).toEqual([`run 3 = 0 1 2, -0.50, ${info(620)}`]);
    expect(runs('620 | 314 | 275 | 31')).toEqual([`run 0 = 1 2 3, 0.25, ${info(620)}`]);
  });

  it('of two are a little more far-fetched', () => {
    expect(runs('314 | 275 | 589')).toEqual([`run 2 = 0 1, -0.20, ${info(589)}`]);
  });

  it('may be longer by noughts, and by what rounds to the same', () => {
    expect(runs('0 | 314 | 275 | 589')).toEqual([`run 3 = 0 1 2, -0.50, ${info(589)}`, `run 3 = 1 2, 0.55, ${info(589)}`]);
    expect(runs('314 | 275 | 588')).toEqual([`run 2 = 0 1, -0.20, ${(Math.log10(589) - Math.log10(4)).toFixed(2)}`]);
    expect(runs('314 | 275 | 586')).toEqual([]);
  });

  it('pass over figures only where that is asked for', () => {
    expect(runs('314 | 275 | 31 | 19 | 620')).toEqual([]);
    expect(runs('314 | 275 | 31 | 19 | 620', { gaps: 1 })).toEqual([`gap 4 = 0 1 2, 0.40, ${info(620)}`]);
    expect(runs('314 | 275 | 31 | 19 | 17 | 620', { gaps: 2 })).toEqual([]);
    expect(runs('314 | 275 | 31 | 44 | 7 | 8 | 664', { gaps: 2 })).toEqual([`gap 6 = 0 1 2 3, 0.60, ${info(664)}`]);
  });

  it('with negative figures do not overshoot', () => {
    expect(runs('900 | -311 | 31 | 620')).toEqual([`run 3 = 0 1 2, -0.50, ${info(900)}`]);
    expect(runs('900 | -911 | 11 | 0')).toEqual([`run 3 = 0 1 2, -0.50, ${info(911)}`]);
    expect(runs('500 | 411 | 0 | 0')).toEqual([]);
  });

  it('give a total that another has taken its own parts', () => {
    expect(runs('314 | 275 | 589 | 31', {}, [2])).toEqual([`run 2 = 0 1, -0.20, ${info(589)}`]);
    expect(runs('31 | 589 | 314 | 275', {}, [1])).toEqual([`run 1 = 2 3, 0.55, ${info(589)}`]);
    expect(runs('314 | 275 | 589', {}, [2])).toEqual([`run 2 = 0 1, -0.20, ${info(589)}`]);
  });

  it('take in blanks that other lines fill, up to a boundary', () => {
    const drawing = '314 | | 275 | 589\n1 | 2 | 3 | 9';
    expect(runs(drawing, { mayBeBlank: () => true })).toEqual([
      `run 3 = 0 1 2, -0.20, ${info(589)}`,
      `run 3 = 0 2, -0.20, ${info(589)}`,
    ]);
    const beyond = '| 5 | | 314 | 275 | 589\n1 | 2 | 3 | 4 | 5 | 9';
    expect(runs(beyond, { mayBeBlank: () => true })).toEqual([
      `run 5 = 2 3 4, 0.55, ${info(589)}`,
      `run 5 = 3 4, 0.55, ${info(589)}`,
    ]);
    expect(runs(beyond, { mayBeBlank: (p) => p !== 2 })).toEqual([`run 5 = 3 4, 0.55, ${info(589)}`]);
    expect(runs('x | | 314 | 275 | 589\n1 | 2 | 3 | 4 | 9', { mayBeBlank: () => true, shape: 'totals' })).toEqual([
      `totals 4 = 2 3, 0.55, ${info(589)}`,
    ]);
  });

  it('cost what their direction costs', () => {
    expect(runs('314 | 275 | 31 | 620', { cost: (steps) => (steps === -1 ? 2 : 7) })).toEqual([
      `run 3 = 0 1 2, 1.50, ${info(620)}`,
    ]);
  });

  it('end when the work is done', () => {
    const lines = rows('31 | 275 | 589 | 314 | 275 | 589');
    const pool: Pool = new Map();
    const work = startWork(1);
    proposeRuns(pool, lines, 0, openPositions(lines, 0), [], search, work);
    expect(pool.size).toBe(0);
    expect(work.left).toBeLessThan(0);
  });
});

describe('pairs', () => {
  const pairs = (drawing: string, reach = 3, work = 1e6): string[] => {
    const lines = rows(drawing);
    const pool: Pool = new Map();
    proposePairs(pool, lines, 0, openPositions(lines, 0), reach, 1, startWork(work));
    return told(pool);
  };

  it('add up on either side and on both, the nearer the likelier', () => {
    expect(pairs('314 | 589 | 275')).toEqual([`pair 1 = 0 2, 1.00, ${info(589)}`]);
    expect(pairs('314 | 7 | 275 | 589')).toEqual([`pair 3 = 0 2, 1.24, ${info(589)}`]);
    expect(pairs('589 | 7 | 314 | 275')).toEqual([`pair 0 = 2 3, 1.24, ${info(589)}`]);
  });

  it('no further than they reach', () => {
    expect(pairs('589 | 7 | 8 | 314 | 275', 3)).toEqual([]);
    expect(pairs('589 | 7 | 8 | 314 | 275', 4)).toHaveLength(1);
    expect(pairs('314 | 275 | 7 | 8 | 589', 3)).toEqual([]);
  });

  it('within three times half a unit', () => {
    expect(pairs('314 | 275 | 590')).toEqual([`pair 2 = 0 1, 1.12, ${(Math.log10(591) - Math.log10(4)).toFixed(2)}`]);
    expect(pairs('314 | 275 | 591')).toEqual([]);
    expect(pairs('314.00 | 275 | 590.00')).toHaveLength(1);
  });

  it('of two figures other than nought', () => {
    expect(pairs('314 | 0 | 314')).toEqual([]);
    expect(pairs('5 | -5 | 0')).toEqual([`pair 0 = 1 2, 1.00, 0.78`].slice(1));
    expect(pairs('314 | -275 | 39')).toContain(`pair 2 = 0 1, 1.12, ${info(314)}`);
  });

  it('end when the work is done', () => {
    expect(pairs('314 | 589 | 275', 3, 0)).toEqual([]);
  });
});

describe('every k-th figure', () => {
  const strides = (drawing: string): string[] => {
    const lines = rows(drawing);
    const pool: Pool = new Map();
    proposeStrides(pool, lines, 0, startWork(1e6));
    return told(pool);
  };

  it('adds up to one at the same distance', () => {
    expect(strides('314 | 7 | 275 | 8 | 31 | 9 | 620 | 3')).toEqual([`stride 6 = 0 2 4, 1.10, ${info(620)}`]);
    expect(strides('620 | 9 | 314 | 7 | 275 | 8 | 31 | 4')).toEqual([`stride 0 = 2 4 6, 1.10, ${info(620)}`]);
  });

  it('or at another, which is less likely, as two figures are', () => {
    expect(strides('314 | 7 | 275 | 8 | 31 | 620')).toEqual([`stride 5 = 0 2 4, 1.80, ${info(620)}`]);
    expect(strides('314 | 7 | 275 | 8 | 589')).toEqual([`stride 4 = 0 2, 1.60, ${info(589)}`]);
  });

  it('passes over blanks', () => {
    expect(strides('| 314 | 7 | | 8 | 275 | 9 | 31 | 3 | 620')).toContain(`stride 9 = 1 5 7, 1.10, ${info(620)}`);
  });
});

describe('whole blocks', () => {
  const blocks = (drawing: string, mayBeBlank = false, covered?: number[]): string[] => {
    const lines = rows(drawing);
    const pool: Pool = new Map();
    const open = openPositions(lines, 0).filter((p) => !covered?.includes(p));
    proposeBlocks(pool, lines, 0, open, () => mayBeBlank, startWork(1e6));
    return told(pool).map((text) => text.replace(/, .*/, ''));
  };

  it('add up to a total however far it stands', () => {
    expect(blocks('314 | 275 | 31 | 44 | | 5 | | | 664')).toEqual(['gap 8 = 0 1 2 3']);
    expect(blocks('664 | | 314 | 275 | 31 | 44')).toEqual(['gap 0 = 2 3 4 5']);
    expect(blocks('314 | 275 | 31 | 44 | | 5 | | | 669')).toEqual([]);
  });

  it('end at what is taken or blank on all lines', () => {
    expect(blocks('314 | 275 | 31 | 44 | 8 | 664', false, [4, 5])).toEqual(['gap 5 = 0 1 2 3']);
    expect(blocks('314 | 275 | | 31 | 44 | | 664\n1 | 2 | 3 | 4 | 5 | | 6', true)).toEqual(['gap 6 = 0 1 2 3 4']);
  });
});

describe('all neighbours but one or two', () => {
  const holes = (drawing: string): string[] => {
    const lines = rows(drawing);
    const pool: Pool = new Map();
    proposeHoles(pool, lines, 0, openPositions(lines, 0), startWork(1e6));
    return told(pool);
  };

  it('leave out an "of which"', () => {
    expect(holes('314 | 275 | 200 | 31 | 620')).toEqual([`holes 4 = 0 1 3, 3.20, ${info(620)}`]);
    expect(holes('620 | 31 | 275 | 200 | 314')).toEqual([`holes 0 = 1 2 4, 3.20, ${info(620)}`]);
    expect(holes('314 | 275 | 200 | 50 | 31 | 620')).toEqual([`holes 5 = 0 1 4, 3.25, ${info(620)}`]);
  });

  it('need three parts that are left, and no negative figure', () => {
    expect(holes('314 | 200 | 275 | 589')).toEqual([]);
    expect(holes('-314 | 275 | 200 | 31 | -8')).toEqual([]);
  });
});

describe('quotients', () => {
  const ratios = (drawing: string, totals: number[] = []): string[] => {
    const isTotal = (_: number, position: number): boolean => totals.includes(position);
    return proposeRatios(rows(drawing), isTotal, startWork(1e6))
      .map(
        ({ target, first, second, times, change, cost, found }) =>
          `${target} = ${times === 1 ? '' : '100 × '}${first}${change ? ' − 1' : ''} ÷ ${second}, ${cost.toFixed(2)}, ${found}`,
      )
      .sort();
  };

  it('and changes are looked for by their denominators', () => {
    expect(ratios('37 | 84 | 0.440')).toContain('2 = 0 ÷ 1, 1.74, 1');
    expect(ratios('37 | 84 | 0.460').join()).not.toContain('2 = 0 ÷ 1');
    expect(ratios('37 | 84 | 44.0')).toContain('2 = 100 × 0 ÷ 1, 1.74, 1');
    expect(ratios('126 | 84 | 0.500')).toContain('2 = 0 − 1 ÷ 1, 1.74, 1');
    expect(ratios('126 | 84 | 50.0')).toContain('2 = 100 × 0 − 1 ÷ 1, 1.74, 1');
  });

  it('counts the lines that propose them', () => {
    expect(ratios('37 | 84 | 0.440\n41 | 83 | 0.494\n1 | 2 | 3')).toContain('2 = 0 ÷ 1, 1.74, 2');
  });

  it('reach twelve figures, and totals from afar', () => {
    const between = (count: number): string => Array.from({ length: count }, () => '1000003').join(' | ');
    expect(ratios(`37 | 84 | ${between(10)} | 0.440`)).toContain('12 = 0 ÷ 1, 2.94, 1');
    expect(ratios(`84 | ${between(12)} | 37 | 0.440`)).toEqual([]);
    expect(ratios(`84 | ${between(12)} | 37 | 0.440`, [0])).toEqual(['14 = 13 ÷ 0, 2.94, 1']);
  });
});

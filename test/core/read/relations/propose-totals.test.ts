import { acceptSum, nothingAccepted } from '../../../../src/core/read/relations/accepted-sums';
import { findLags } from '../../../../src/core/read/relations/find-lags';
import { linesOf, openPositions } from '../../../../src/core/read/relations/lines';
import type { Pool } from '../../../../src/core/read/relations/pool';
import { proposeTotals } from '../../../../src/core/read/relations/propose-totals';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { startWork } from '../../../../src/core/read/relations/work';
import { gridOf } from './grids';

/** Totals of totals that the first column of figures proposes; positions are rows. */
function totals(drawing: string, known: readonly (readonly [number, number[]])[] = []): string[] {
  const grid = gridOf(drawing);
  const lines = linesOf(grid, scaleGrid(grid), 'down');
  const accepted = nothingAccepted(lines);
  for (const [target, parts] of known)
    acceptSum(lines, accepted, { target, parts, shape: 'run', cost: 0, score: 9, held: [1], missed: [], strong: 1, rank: 9 });
  const pool: Pool = new Map();
  proposeTotals(pool, lines, 1, openPositions(lines, 1), accepted, { cost: () => 0, edge: () => false }, startWork(1e6));
  return [...pool.values()].map(({ target, parts, shape }) => `${shape} ${target} = ${parts.join(' ')}`).sort();
}

describe('totals of totals', () => {
  it('of those called so, whatever lines lie between', () => {
    expect(totals('Lead | 7\nTotal A | 314\nCover | 9\nTotal B | 275\nHall | 11\nTotal | 589')).toEqual(['totals 5 = 1 3']);
  });

  it('of those that figures have borne out', () => {
    const drawing = 'Lead | 300\nMore | 14\nStaff | 314\nCover | 200\nRest | 75\nPremises | 275\nHall | 11\nTotal | 589';
    expect(totals(drawing)).toEqual([]);
    expect(
      totals(drawing, [
        [2, [0, 1]],
        [5, [3, 4]],
      ]),
    ).toEqual(['totals 7 = 2 5']);
  });

  it('of those called alike, before and after them', () => {
    const drawing = (first: string, last: string): string =>
      `${first}\nTotal costs 1 | 314\nTotal grants 1 | 77\nTOTAL costs: 2 | 275\nTotal grants 2 | 33\n${last}`;
    expect(totals(drawing('Lead | 5', 'Total | 589'))).toContain('totals 5 = 1 3');
    expect(totals(drawing('Total | 589', 'Lead | 5'))).toContain('totals 0 = 1 3');
  });

  it('of three at least', () => {
    expect(totals('Lead | 7\nTotal A | 314\nCover | 9\nTotal | 314')).toEqual([]);
  });
});

describe('a change of a series over blank cells', () => {
  const series = [3141, 5926, 5358, 9793, 2384, 6264, 3383, 2795, 1288, 4197, 1693, 9937];
  const told = (blank: number, other: string): number[] => {
    const levels = series.map((value, p) => (p === blank ? other : String(value)));
    const changes = series.map((value, p) => {
      if (p === 0) return '';
      const [now, before] = [p === blank ? 0 : value, p - 1 === blank ? 0 : series[p - 1]!];
      return String(now - before);
    });
    const grid = gridOf(`${levels.join(' | ')}\n${changes.join(' | ')}`);
    const [first] = findLags(linesOf(grid, scaleGrid(grid), 'across'), true, startWork(1e6));
    return [...(first?.held ?? [])];
  };

  it('is told of figures on both sides only', () => {
    expect(told(-1, '')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(told(5, '')).toEqual([1, 2, 3, 4, 7, 8, 9, 10, 11]);
    expect(told(5, 'tbc')).toEqual([1, 2, 3, 4, 7, 8, 9, 10, 11]);
    expect(told(5, '0')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

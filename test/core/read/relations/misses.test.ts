import { acceptSum, nothingAccepted, type Candidate } from '../../../../src/core/read/relations/accepted-sums';
import { linesOf } from '../../../../src/core/read/relations/lines';
import { findMisses } from '../../../../src/core/read/relations/misses';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { gridOf } from './grids';

const sum = (more: Partial<Candidate> = {}): Candidate => ({
  ...{ target: 3, parts: [0, 1, 2], shape: 'run', cost: 0, score: 9, held: [0, 1, 2], missed: [3], strong: 3, rank: 9 },
  ...more,
});
const held = ['314 | 275 | 31 | 620', '411 | 209 | 55 | 675', '127 | 333 | 48 | 508'];

/** The misses of these sums: line, how far out, and whether it is clear. Three lines hold, others follow. */
function misses(lines: readonly string[], sums: readonly Candidate[] = [sum()], first = held): string[] {
  const grid = gridOf([...first, ...lines].join('\n'));
  const all = linesOf(grid, scaleGrid(grid), 'across');
  const accepted = nothingAccepted(all);
  for (const one of sums) acceptSum(all, accepted, one);
  return findMisses(all, accepted).map(({ line, deviation, clear }) => `${line}: ${deviation}${clear ? '' : ', unclear'}`);
}

describe('a miss', () => {
  it('is a line within the run that does not add up', () => {
    expect(misses(['256 | 301 | 77 | 934'])).toEqual(['3: -300']);
    expect(misses(['256 | 301 | 77 | 634'])).toEqual([]);
  });

  it('or the next beyond either end', () => {
    expect(misses(['256 | 301 | 77 | 934'], [sum({ missed: [] })])).toEqual(['3: -300']);
    expect(misses(['256 | 301 | 77 | 934', '256 | 301 | 77 | 935'], [sum({ missed: [] })])).toEqual(['3: -300']);
    expect(misses([' | x | | ', '256 | 301 | 77 | 934'], [sum({ missed: [] })])).toEqual(['4: -300']);
    expect(misses(['x | | | ', 'x | | | ', '256 | 301 | 77 | 934'], [sum({ missed: [] })])).toEqual([]);
    const before = ['256 | 301 | 77 | 934', ...held];
    expect(misses([], [sum({ held: [1, 2, 3], missed: [] })], before)).toEqual(['0: -300']);
  });

  it('is told of totals that two lines and figures far from chance bear out', () => {
    expect(misses(['256 | 301 | 77 | 934'], [sum({ strong: 2, held: [0, 1], missed: [3] })])).toHaveLength(1);
    expect(misses(['256 | 301 | 77 | 934'], [sum({ strong: 1 })])).toEqual([]);
    expect(misses(['256 | 301 | 77 | 934'], [sum({ score: 6 })])).toHaveLength(1);
    expect(misses(['256 | 301 | 77 | 934'], [sum({ score: 5.9 })])).toEqual([]);
  });

  it('is none with a part that is not shown', () => {
    expect(misses(['256 | .. | 77 | 934', '1 | 2 | 3 | 6', '1 | 2 | 3 | 6'])).toEqual([]);
  });
});

describe('a miss is unclear', () => {
  it('where it is one of many', () => {
    const lines = ['256 | 301 | 77 | 934', '156 | 201 | 77 | 834'];
    expect(misses(lines, [sum({ missed: [3, 4] })])).toEqual(['3: -300, unclear', '4: -400, unclear']);
  });

  it('but one in ten', () => {
    const many = Array.from({ length: 18 }, (_, i) => `${100 + 7 * i} | ${200 + 3 * i} | 31 | ${331 + 10 * i}`);
    const lines = ['256 | 301 | 77 | 934', '156 | 201 | 77 | 834'];
    const own = sum({ held: many.map((_, i) => i), strong: 18, missed: [18, 19] });
    expect(misses(lines, [own], many)).toEqual(['18: -300', '19: -400']);
    expect(misses(lines, [{ ...own, held: own.held.slice(1), strong: 17 }], many)[0]).toMatch(/unclear/);
  });

  it('where it is small beside a large one, for that is revision', () => {
    const lines = ['256 | 301 | 77 | 934', '25600 | 30100 | 7700 | 63405'];
    expect(misses(lines, [sum({ missed: [3, 4] })])).toEqual(['3: -300', '4: -5, unclear']);
    expect(misses([lines[1]!])).toEqual(['3: -5']);
  });

  it('where it lacks parts that its sisters have', () => {
    expect(misses(['256 | 301 | | 934'])).toEqual(['3: -377, unclear']);
    expect(misses(['256 | - | - | 934'])).toEqual(['3: -678, unclear']);
    expect(misses(['256 | 301 | - | 934'])).toEqual(['3: -377']);
  });

  it('where its “total” lies between its parts, as a mean does, unless the total is far beyond chance', () => {
    expect(misses(['256 | 301 | 77 | 211'])).toEqual(['3: 423, unclear']);
    expect(misses(['256 | 301 | 77 | 301'])).toEqual(['3: 333, unclear']);
    expect(misses(['256 | 301 | 77 | 77'])).toEqual(['3: 557, unclear']);
    expect(misses(['256 | 301 | 77 | 76'])).toEqual(['3: 558']);
    expect(misses(['256 | 301 | 77 | 302'])).toEqual(['3: 332']);
    expect(misses(['-256 | -301 | -77 | -211'])).toEqual(['3: -423, unclear']);
    expect(misses(['256 | 301 | -77 | 211'])).toEqual(['3: 269']);
    expect(misses(['256 | 301 | 77 | 211'], [sum({ score: 10 })])).toEqual(['3: 423']);
  });

  const sister = (row: string, last: string): string[] => [
    ...held.map((line, i) => `${line} | ${[9, 8, 7][i]} | 4 | ${[13, 12, 11][i]}`),
    `256 | 301 | 77 | 934 | ${row} | ${last}`,
  ];
  it('where other totals of the same lines do not hold there', () => {
    const other = sum({ target: 6, parts: [4, 5], missed: [] });
    expect(misses([], [sum(), other], sister('6 | 4', '10'))[0]).toBe('3: -300, unclear');
    const holds = { ...other, held: [0, 1, 2, 3] };
    expect(misses([], [sum(), holds], sister('6 | 4', '10'))).toEqual(['3: -300']);
    // On few of the same lines it is no sister.
    expect(misses([], [sum(), { ...other, held: [0, 1], strong: 2 }], sister('6 | 4', '10'))[0]).toBe('3: -300');
  });

  it('where another reading of the total holds there and not where this one does', () => {
    const read = sum({ target: 3, parts: [4, 5], held: [3], strong: 1, missed: [], shape: 'run' });
    expect(misses([], [sum(), read], sister('930 | 4', '10'))).toContain('3: -300, unclear');
  });
});

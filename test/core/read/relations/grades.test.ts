import { acceptSum, nothingAccepted, type AcceptedSum, type Candidate } from '../../../../src/core/read/relations/accepted-sums';
import type { AcceptedRatio } from '../../../../src/core/read/relations/find-ratios';
import { gradeOfRatio, gradeOfSum, gradeOfVote } from '../../../../src/core/read/relations/grades';
import { linesOf, type Lines } from '../../../../src/core/read/relations/lines';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { findRelations } from '../../../../src/core/read/relations/find-relations';
import { gridOf } from './grids';

/** Each row under the headings is a line. */
const rows = (drawing: string): Lines => {
  const grid = gridOf(drawing);
  return linesOf(grid, scaleGrid(grid), 'across');
};

/** A + B = C on eight lines, with a blank column on either side. */
const eight = (heading = 'C', before = '', after = ''): string =>
  [
    `${before && 'x'} | A | B | ${heading} | ${after && 'y'}`,
    ...[10, 20, 30, 40, 50, 60, 70, 80].map((a, i) => `${before} | ${a + i} | ${a} | ${2 * a + i} | ${after}`),
  ].join('\n');

const sum = (more: Partial<AcceptedSum> = {}): Candidate => ({
  ...{
    target: 3,
    parts: [1, 2],
    shape: 'run',
    cost: 0,
    score: 30,
    held: [1, 2, 3, 4, 5, 6, 7, 8],
    missed: [],
    strong: 8,
    rank: 9,
  },
  ...more,
});

/** The grade of the first of these sums, all of them accepted. */
function grade(drawing: string, own: Candidate, others: readonly Candidate[] = []): string {
  const lines = rows(drawing);
  const accepted = nothingAccepted(lines);
  for (const one of [own, ...others]) acceptSum(lines, accepted, one);
  return gradeOfSum(lines, accepted, accepted.sums[0]!);
}

describe('a sum is certain', () => {
  it.each<[string, Partial<AcceptedSum>, string]>([
    ['where it is plain, well borne out and holds everywhere', {}, 'certain'],
    ['not where it passes over figures', { shape: 'gap' }, 'likely'],
    ['not where it is near to chance', { score: 5 }, 'likely'],
    ['a little further off', { score: 12 }, 'certain'],
    ['not on one line that says something', { strong: 1 }, 'likely'],
    ['on two', { strong: 2 }, 'certain'],
    ['with one miss, for that is what a fault looks like', { missed: [20] }, 'certain'],
    ['with two in ten', { missed: [20, 21] }, 'certain'],
    ['not with five in thirteen', { missed: [20, 21, 22, 23, 24] }, 'likely'],
  ])('%s', (_, more, expected) => {
    expect(grade(eight(), sum(more))).toBe(expected);
  });

  it('on one line where it is called a total', () => {
    expect(grade(eight('Total'), sum({ strong: 1 }))).toBe('certain');
  });

  it('on few lines where its run ends at a boundary only', () => {
    for (const few of [{ strong: 3 }, { score: 12 }]) {
      expect(grade(eight(), sum(few))).toBe('certain');
      expect(grade(eight('C', '7'), sum(few))).toBe('likely');
    }
    expect(grade(eight('C', '7'), sum())).toBe('certain');
    // What stands beyond is the total of other figures, or one of their parts.
    const other = (more: Partial<AcceptedSum>) => sum({ strong: 0, ...more });
    expect(grade(eight('C', '7', '7'), sum({ strong: 3 }), [other({ target: 0, parts: [4] })])).toBe('certain');
    expect(grade(eight('C', '7', '7'), sum({ strong: 3 }), [other({ target: 4, parts: [0] })])).toBe('certain');
    expect(grade(eight('C', '7', '7'), sum({ strong: 3 }), [other({ target: 4, parts: [0], held: [1, 2, 3] })])).toBe('likely');
  });

  it('at either end of the sheet', () => {
    expect(grade('A | B | C\n11 | 10 | 21\n22 | 20 | 42', sum({ target: 2, parts: [0, 1], held: [1, 2], strong: 2 }))).toBe(
      'certain',
    );
    expect(grade('C | A | B\n21 | 11 | 10\n42 | 22 | 20', sum({ target: 0, parts: [1, 2], held: [1, 2], strong: 2 }))).toBe(
      'certain',
    );
    expect(
      grade('C | A | B | D\n21 | 11 | 10 | 5\n42 | 22 | 20 | 6', sum({ target: 0, parts: [1, 2], held: [1, 2], strong: 2 })),
    ).toBe('likely');
  });

  it('where it holds on most lines of the sheet', () => {
    const missing = (count: number): string =>
      `${eight()}\n${Array.from({ length: count }, (_, i) => ` | 3${i} | 71 | 999 |`).join('\n')}`;
    expect(grade(missing(3), sum())).toBe('certain');
    expect(grade(missing(6), sum())).toBe('likely');
  });

  it('where each of its parts is other than nought on lines enough', () => {
    const nought = (from: number): string => {
      const lines = Array.from(
        { length: 12 },
        (_, i) => `${i + 11} | ${3 * i + 7} | ${i < from ? 0 : 5} | ${4 * i + 18 + (i < from ? 0 : 5)}`,
      );
      return ['A | B | D | C', ...lines].join('\n');
    };
    const own = sum({ parts: [0, 1, 2], held: Array.from({ length: 12 }, (_, i) => i + 1), strong: 12 });
    expect([grade(nought(8), own), grade(nought(11), own)]).toEqual(['certain', 'likely']);
  });

  it('where no other reading of its total, and no other total of its parts, meets it', () => {
    const drawing = eight('C', '21', '21');
    const second = (more: Partial<AcceptedSum>) => sum({ shape: 'gap', ...more });
    expect(grade(drawing, sum(), [second({ target: 3, parts: [0, 4] })])).toBe('likely');
    expect(
      grade(drawing, sum({ held: [1, 2, 3, 4, 5, 6, 7] }), [second({ target: 3, parts: [0, 4], held: [8], strong: 1 })]),
    ).toBe('certain');
    expect(grade(drawing, sum(), [second({ target: 4, parts: [1, 2] })])).toBe('likely');
    expect(
      grade(drawing, sum({ held: [1, 2, 3, 4, 5, 6, 7] }), [second({ target: 4, parts: [1, 2], held: [8], strong: 1 })]),
    ).toBe('certain');
  });
});

describe('a mean, a quotient or a product is certain', () => {
  const vote = { held: [1, 2, 3, 4, 5, 6, 7, 8, 9], missed: [0], strong: 9, score: 10 };
  it.each([
    ['beyond chance on nearly all of its lines', {}, 'certain'],
    ['not nearer to chance', { score: 9.9 }, 'likely'],
    ['on three lines', { strong: 3 }, 'certain'],
    ['not on two', { strong: 2 }, 'likely'],
    ['not with two misses in eleven', { missed: [0, 10] }, 'likely'],
  ])('%s', (_, more, expected) => {
    expect(gradeOfVote({ ...vote, ...more })).toBe(expected);
  });

  const ratio = (heading: string, kind: 'ratio' | 'change', strong = 9): string => {
    const lines = rows(`A | B | ${heading}\n1 | 2 | 0.5`);
    return gradeOfRatio(lines, { ...vote, kind, target: 2, parts: [0, 1], times: 1, strong } as AcceptedRatio);
  };
  it.each([
    ['Share', 'ratio', 'certain'],
    ['Staff', 'ratio', 'likely'],
    ['Growth', 'change', 'certain'],
    ['% of last year', 'change', 'certain'],
    ['Unit cost', 'change', 'likely'],
  ] as const)('called “%s”, as a %s: %s', (heading, kind, expected) => {
    expect(ratio(heading, kind)).toBe(expected);
  });

  it('on four lines, where it is a quotient', () => {
    expect([ratio('Share', 'ratio', 4), ratio('Share', 'ratio', 3)]).toEqual(['certain', 'likely']);
  });
});

it('what is found holds, and a line of one part is only likely', () => {
  const grid = gridOf(`
    Line  | 23/24 | 24/25 | Total
    Staff | 4,321 | 5,432 | 9,753
    Rent  | 1,234 | 2,345 | 3,579
    Fees  |       | 3,456 | 3,456
    Room  | 7,711 | 1,409 | 9,120`);
  const across = findRelations(grid, { types: ['sums'] }).relations.filter(({ direction }) => direction === 'across');
  expect(across.map(({ target, holds, grade }) => [Math.floor(target / 4), holds, grade])).toEqual([
    [1, true, 'certain'],
    [2, true, 'certain'],
    [3, true, 'likely'],
    [4, true, 'certain'],
  ]);
});

import {
  acceptSum,
  nothingAccepted,
  removeSum,
  shareLines,
  type AcceptedSums,
  type Candidate,
} from '../../../../src/core/read/relations/accepted-sums';
import { dropCopies } from '../../../../src/core/read/relations/copied-sums';
import { dropDerived } from '../../../../src/core/read/relations/derived-sums';
import { linesOf, type Lines } from '../../../../src/core/read/relations/lines';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { gridOf } from './grids';

/** Each row of a drawing is a line. */
const rows = (drawing: string): Lines => {
  const grid = gridOf(drawing);
  return linesOf(grid, scaleGrid(grid), 'across');
};

function candidate(target: number, parts: number[], more: Partial<Candidate> = {}): Candidate {
  const held = more.held ?? [0, 1, 2];
  return { ...{ target, parts, shape: 'run', cost: 0, score: 10, missed: [], strong: held.length, rank: 10 }, ...more, held };
}

/** What stands after all of them were offered in turn: target, parts and the lines they are read on. */
function accepted(drawing: string, offered: readonly Candidate[], then?: (lines: Lines, all: AcceptedSums) => void): string[] {
  const lines = rows(drawing);
  const all = nothingAccepted(lines);
  for (const one of offered) acceptSum(lines, all, one);
  then?.(lines, all);
  return all.sums.map(({ target, parts, held }) => `${target} = ${parts.join(' ')} on ${held.join(' ')}`);
}

const three = '1 | 2 | 3 | 6 | 9\n2 | 3 | 4 | 9 | 9\n3 | 4 | 5 | 12 | 9';

describe('a sum is taken', () => {
  it('where nothing stands, and covers its parts', () => {
    const lines = rows(three);
    const all = nothingAccepted(lines);
    expect(acceptSum(lines, all, candidate(3, [0, 1, 2]))).toBe(true);
    expect([...all.covered.slice(0, 5)]).toEqual([1, 1, 1, 0, 0]);
    expect([...all.targets]).toEqual([3]);
    expect([all.before, all.after]).toEqual([0, 1]);
    expect(all.byTarget.get(8)).toHaveLength(1);
    expect(all.byParts.get('0,1,2')).toHaveLength(1);
    acceptSum(lines, all, candidate(0, [1, 2]));
    expect([all.before, all.after]).toEqual([1, 1]);
    acceptSum(lines, all, candidate(1, [0, 4]));
    expect([all.before, all.after]).toEqual([1, 1]);
  });

  it('beside another reading of its total that shares no part', () => {
    expect(accepted(three, [candidate(3, [0, 1]), candidate(3, [2, 4])])).toEqual(['3 = 0 1 on 0 1 2', '3 = 2 4 on 0 1 2']);
  });

  it('on the lines alone where it has enough of its parts', () => {
    const drawing = '1 | | 3 | 4\n2 | 3 | 4 | 9\n3 | | | 3\n | | | 0';
    const lines = [0, 1, 2, 3];
    expect(accepted(drawing, [candidate(3, [0, 1, 2], { held: lines, strong: 2 })])).toEqual(['3 = 0 1 2 on 0 1 2 3']);
    expect(accepted(drawing, [candidate(3, [0, 1, 2], { held: lines, strong: 2, shape: 'gap' })])).toEqual([
      '3 = 0 1 2 on 0 1 3',
    ]);
    // Beyond four lines that say something any shape is read on lines with one part too.
    const four = `${drawing}\n1 | 2 | 3 | 6\n1 | 2 | 3 | 6`;
    const held = [0, 1, 2, 4, 5];
    expect(accepted(four, [candidate(3, [0, 1, 2], { held, strong: 4, shape: 'gap' })])).toEqual(['3 = 0 1 2 on 0 1 2 4 5']);
    expect(accepted(four, [candidate(3, [0, 1, 2], { held, strong: 3, shape: 'gap' })])).toEqual(['3 = 0 1 2 on 0 1 4 5']);
  });
});

describe('a sum is not taken', () => {
  it.each<[string, Candidate[], string[]]>([
    ['beside a reading that shares a part', [candidate(3, [0, 1]), candidate(3, [1, 2])], ['3 = 0 1 on 0 1 2']],
    ['of parts that add it', [candidate(3, [0, 1]), candidate(0, [2, 3])], ['3 = 0 1 on 0 1 2']],
    [
      'of parts of parts that add it',
      [candidate(3, [0, 1]), candidate(4, [2, 3]), candidate(1, [4])],
      ['3 = 0 1 on 0 1 2', '4 = 2 3 on 0 1 2'],
    ],
    ['of a total and all its parts', [candidate(3, [0, 1, 2]), candidate(4, [0, 1, 2, 3])], ['3 = 0 1 2 on 0 1 2']],
    ['that is a far copy of the same parts', [candidate(2, [0, 1]), candidate(4, [0, 1], { cost: 0.9 })], ['2 = 0 1 on 0 1 2']],
    [
      'but one beside it is',
      [candidate(2, [0, 1]), candidate(3, [0, 1], { cost: 0.9 })],
      ['2 = 0 1 on 0 1 2', '3 = 0 1 on 0 1 2'],
    ],
    [
      'but one as cheap is',
      [candidate(2, [0, 1]), candidate(4, [0, 1], { cost: 0.8 })],
      ['2 = 0 1 on 0 1 2', '4 = 0 1 on 0 1 2'],
    ],
    [
      'but one on other lines is',
      [candidate(2, [0, 1], { held: [0] }), candidate(4, [0, 1], { cost: 2, held: [1, 2] })],
      ['2 = 0 1 on 0', '4 = 0 1 on 1 2'],
    ],
  ])('%s', (_, offered, expected) => {
    expect(accepted(three, offered)).toEqual(expected);
  });

  it('where half of the lines that say something are another’s', () => {
    const first = candidate(3, [0, 1], { held: [0, 1] });
    expect(accepted(three, [first, candidate(3, [1, 2], { strong: 3 })])).toEqual(['3 = 0 1 on 0 1']);
    const one = candidate(3, [0, 1], { held: [0] });
    expect(accepted(three, [one, candidate(3, [1, 2], { strong: 3, score: 19 })])).toEqual(['3 = 0 1 on 0', '3 = 1 2 on 1 2']);
  });
});

describe('a reading found later takes the place of an earlier one', () => {
  const early = candidate(3, [0, 1], { held: [0], score: 5 });

  it('that it outdoes three to one in lines and two to one in evidence', () => {
    expect(accepted(three, [early, candidate(3, [1, 2], { score: 10 })])).toEqual(['3 = 1 2 on 0 1 2']);
    expect(accepted(three, [early, candidate(3, [1, 2], { score: 9.9 })])).toEqual(['3 = 0 1 on 0', '3 = 1 2 on 1 2']);
    expect(accepted(three, [early, candidate(3, [1, 2], { score: 99, strong: 2 })])).toEqual(['3 = 0 1 on 0', '3 = 1 2 on 1 2']);
  });

  it('or where the parts in which they differ come to the same', () => {
    const same = '1 | 2 | 1 | 3 | 0\n1 | 2 | 5 | 7 | 0\n2 | 3 | 4 | 7 | 0';
    const [first, second] = [candidate(3, [0, 1], { held: [0] }), candidate(3, [1, 2])];
    expect(
      accepted(same, [
        { ...first, parts: [0, 1] },
        { ...second, parts: [1, 2], score: 11 },
      ]),
    ).toEqual(['3 = 0 1 on 0', '3 = 1 2 on 1 2']);
    const equal = same.replace('1 | 2 | 1 | 3', '2 | 2 | 2 | 4');
    expect(accepted(equal, [first, candidate(3, [1, 2], { score: 11 })])).toEqual(['3 = 1 2 on 0 1 2']);
    // A fuller reading whose other part is nothing here.
    expect(accepted(same, [first, candidate(3, [0, 1, 4], { score: 11 })])).toEqual(['3 = 0 1 4 on 0 1 2']);
    expect(accepted(same, [first, candidate(3, [0, 1, 2], { score: 11 })])).toEqual(['3 = 0 1 on 0', '3 = 0 1 2 on 1 2']);
  });
});

it('a sum taken out leaves nothing behind', () => {
  const lines = rows(three);
  const all = nothingAccepted(lines);
  acceptSum(lines, all, candidate(3, [0, 1]));
  acceptSum(lines, all, candidate(3, [2, 4]));
  removeSum(lines, all, all.sums[0]!);
  expect(all.sums.map(({ parts }) => parts.join())).toEqual(['2,4']);
  expect(all.byTarget.get(3)).toHaveLength(1);
  expect(all.byParts.get('0,1')).toEqual([]);
  removeSum(lines, all, all.sums[0]!);
  expect(all.byTarget.has(3)).toBe(false);
});

test.each([
  [[1, 2, 3], [2, 3, 4], true],
  [[1, 2], [2, 3, 4], false],
  [[1, 4], [1, 2, 3, 4], true],
  [[], [1], false],
  [[5], [1, 5], true],
  [[1, 2, 3, 4], [9], false],
])('%j has half of the lines of %j: %s', (a, b, half) => {
  expect(shareLines(a, b)).toBe(half);
});

describe('a total told by its subtotals and by their lines', () => {
  const lines = '1 | 2 | 3 | 4 | 5 | 9 | 12\n1 | 2 | 3 | 4 | 5 | 9 | 12\n1 | 2 | 3 | 4 | 5 | 9 | 12';
  const subs = [candidate(2, [0, 1]), candidate(5, [3, 4])];

  it('is told by the subtotals', () => {
    const both = [...subs, candidate(6, [2, 5]), candidate(6, [0, 1, 3, 4])];
    expect(accepted(lines, both, dropDerived).filter((one) => one.startsWith('6'))).toEqual(['6 = 2 5 on 0 1 2']);
  });

  it('at any depth, and whatever lines between hold nothing', () => {
    const empty = lines.replaceAll('1 | 2', '1 | 2 | 0').split('\n').join('\n');
    const shifted = [candidate(3, [0, 1]), candidate(6, [4, 5]), candidate(7, [3, 6]), candidate(7, [0, 1, 2, 4, 5])];
    expect(accepted(empty, shifted, dropDerived).filter((one) => one.startsWith('7'))).toEqual(['7 = 3 6 on 0 1 2']);
  });

  it('and by both where they are not the same lines', () => {
    const other = [...subs, candidate(6, [2, 5]), candidate(6, [0, 1, 4])];
    expect(accepted(lines, other, dropDerived).filter((one) => one.startsWith('6'))).toHaveLength(2);
    const apart = [...subs, candidate(6, [2, 5], { held: [0] }), candidate(6, [0, 1, 3, 4], { held: [1, 2] })];
    expect(accepted(lines, apart, dropDerived).filter((one) => one.startsWith('6'))).toHaveLength(2);
    const unknown = [subs[0]!, candidate(6, [2, 5]), candidate(6, [0, 1, 3, 4])];
    expect(accepted(lines, unknown, dropDerived).filter((one) => one.startsWith('6'))).toHaveLength(2);
  });
});

describe('two sides that come to the same', () => {
  const sides = '1 | 5 | 6 | 2 | 4 | 6\n2 | 5 | 7 | 3 | 4 | 7\n1 | 7 | 8 | 2 | 6 | 8';

  it('are each told by their own lines', () => {
    const read = [candidate(2, [0, 1]), candidate(5, [3, 4]), candidate(5, [0, 1], { cost: 0.5 })];
    expect(accepted(sides, read, dropCopies)).toEqual(['2 = 0 1 on 0 1 2', '5 = 3 4 on 0 1 2']);
  });

  it('and by the other’s where one has none', () => {
    expect(accepted(sides, [candidate(2, [0, 1]), candidate(5, [0, 1], { cost: 0.5 })], dropCopies)).toHaveLength(2);
  });
});

it('a total is no part beside its own parts, but a copy of one line may be', () => {
  const grid = gridOf('1 | 2 | 3 | 6 | 12\n2 | 3 | 4 | 9 | 18\n3 | 4 | 5 | 12 | 24');
  const lines = linesOf(grid, scaleGrid(grid), 'across');
  const one = (target: number, parts: number[], shape: 'run' | 'gap' = 'run'): Candidate => ({
    ...{ target, parts, shape, cost: 0, score: 9, held: [0, 1, 2], missed: [], strong: 3, rank: 9 },
  });
  const taken = (...sums: Candidate[]): boolean[] => {
    const accepted = nothingAccepted(lines);
    return sums.map((sum) => acceptSum(lines, accepted, sum));
  };
  expect(taken(one(3, [0, 1, 2]), one(4, [0, 1, 2, 3]))).toEqual([true, false]);
  expect(taken(one(3, [0, 1]), one(4, [0, 1, 3]))).toEqual([true, true]);
  expect(taken(one(3, [0, 1, 2], 'gap'), one(4, [0, 1, 2, 3]))).toEqual([true, true]);
  expect(taken(one(3, [0, 1, 2]), one(4, [0, 1, 3]))).toEqual([true, true]);
});

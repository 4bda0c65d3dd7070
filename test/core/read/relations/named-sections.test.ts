import { acceptSum, nothingAccepted, type Candidate } from '../../../../src/core/read/relations/accepted-sums';
import { acceptNamedSections } from '../../../../src/core/read/relations/named-sections';
import { linesOf } from '../../../../src/core/read/relations/lines';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { gridOf } from './grids';

describe('sections that their name closes', () => {
  /** Positions are rows; two totals are borne out, then others are read as they are. */
  function read(drawing: string, borne: readonly (readonly [number, number[]])[]): string[] {
    const grid = gridOf(drawing);
    const lines = linesOf(grid, scaleGrid(grid), 'down');
    const accepted = nothingAccepted(lines);
    for (const [target, parts] of borne) {
      const one: Candidate = { target, parts, shape: 'run', cost: 0, score: 9, held: [1, 2], missed: [], strong: 2, rank: 9 };
      acceptSum(lines, accepted, one);
    }
    acceptNamedSections(lines, accepted);
    return accepted.sums
      .slice(borne.length)
      .map(({ target, parts, held }) => `${target} = ${parts.join(' ')} on ${held.join(' ')}`);
  }

  const two = `
    Lead     | 5 | 6
    Cover    | 7 | 8
    Total    | 12 | 14
    Hall     | 1 | 2
    Light    | 3 | 4
    Subtotal | 4 | 6`;
  const borne = [
    [2, [0, 1]],
    [5, [3, 4]],
  ] as const satisfies readonly (readonly [number, number[]])[];
  const own = borne.map(([target, parts]) => [target, [...parts]] as [number, number[]]);

  it.each([
    ['of one line', `${two}\n    Fees     | 9 | 8\n    Total    | 9 | 8`, ['7 = 6 on 1 2']],
    ['of noughts', `${two}\n    Fees     | 0 | 8\n    Van      | 0 | 1\n    Total    | 0 | 9`, ['8 = 6 7 on 1 2']],
    ['beyond two blank rows', `${two}\n    Fees     | 9 | 8\n    x | | \n    x | | \n    Total    | 9 | 8`, ['9 = 6 on 1 2']],
    ['not beyond three', `${two}\n    Fees     | 9 | 8\n    x | | \n    x | | \n    x | | \n    Total    | 9 | 8`, []],
    [
      'not over a blank row inside',
      `${two}\n    Fees     | 4 | 3\n    x | | \n    Van      | 9 | 8\n    Total    | 9 | 8`,
      ['9 = 8 on 1 2'],
    ],
    ['not where a line speaks against it', `${two}\n    Fees     | 9 | 8\n    Total    | 9 | 7`, []],
    ['not without a name', `${two}\n    Fees     | 9 | 8\n    Sum of it | 9 | 8`, []],
    ['not of a total that is read already', two, []],
    ['not of a blank row', `${two}\n    Fees     | 9 | 8\n    Total    |  | `, []],
  ])('%s', (_, drawing, expected) => {
    expect(read(drawing, own)).toEqual(expected);
  });

  it('are read the way the borne out ones are, and only where two are', () => {
    const drawing = `${two}\n    Fees     | 9 | 8\n    Total    | 9 | 8`;
    expect(read(drawing, own.slice(0, 1))).toEqual([]);
    const before = `
      Total | 12 | 14
      Lead  | 5 | 6
      Cover | 7 | 8
      Total | 4 | 6
      Hall  | 1 | 2
      Light | 3 | 4
      Total | 9 | 8
      Fees  | 9 | 8`;
    expect(
      read(before, [
        [0, [1, 2]],
        [3, [4, 5]],
      ]),
    ).toEqual(['6 = 7 on 1 2']);
  });
});

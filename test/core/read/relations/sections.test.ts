import { findRelations } from '../../../../src/core/read/relations/find-relations';
import { gridOf, told } from './grids';

const sumsOf = (drawing: string): string[] => {
  const grid = gridOf(drawing);
  return told(grid, findRelations(grid, { types: ['sums'] }).relations);
};

const sections = `
  Training       | 14,310 | 20,745
  Grants         | 10,275 | 31,610
  Total North    | 24,585 | 52,355
  .              |        |
  Equipment      |  3,127 |  9,416
  Travel         |  1,841 |  2,733
  Venues         |  2,094 |  1,385
  Total South    |  7,062 | 13,534
  .              |        |
  Grants         |  6,418 |  5,127
  Total East     |  6,418 |  5,127
  .              |        |
  Training       |  0     |  0
  Travel         |  0     |  0
  Total West     |  0     |  0
  .              |        |
  Total          | 38,065 | 71,016`;

it('reads a section of one line, or of noughts, as the sections that figures bear out', () => {
  const sums = sumsOf(sections);
  for (const col of ['B', 'C']) {
    expect(sums).toContain(`sum ${col}11 = ${col}10`);
    expect(sums).toContain(`sum ${col}15 = ${col}13 ${col}14`);
    expect(sums).toContain(`sum ${col}17 = ${col}3 ${col}8 ${col}11 ${col}15`);
  }
});

it('never as certain', () => {
  const grid = gridOf(sections);
  const weak = findRelations(grid, { types: ['sums'] }).relations.filter(({ target }) =>
    [10, 14].includes(Math.floor(target / grid.width)),
  );
  expect(weak.length).toBe(4);
  for (const { grade } of weak) expect(grade).toBe('likely');
});

it('reads no section into a total that its line speaks against', () => {
  const sums = sumsOf(
    sections.replaceAll('6,418 |  5,127\n  Total East     |  6,418', '6,418 |  5,127\n  Total East     |  6,419'),
  );
  expect(sums.filter((sum) => /^sum [BC]11 /.test(sum))).toEqual([]);
});

it('adds up the totals that are called alike', () => {
  const sums = sumsOf(`
    Pay          | 31,204 | 28,977
    Travel       |  4,118 |  5,362
    Total costs  | 35,322 | 34,339
    Council      | 20,519 | 18,648
    University   | 14,803 | 15,691
    Total funds  | 35,322 | 34,339
    .            |        |
    Pay          | 17,386 | 22,453
    Venues       |  6,917 |  3,846
    Total costs  | 24,303 | 26,299
    Council      | 11,952 | 13,078
    University   | 12,351 | 13,221
    Total funds  | 24,303 | 26,299
    .            |        |
    Pay          |  9,741 | 12,685
    Grants       | 13,276 |  8,094
    Total costs  | 23,017 | 20,779
    Council      | 15,630 | 11,247
    University   |  7,387 |  9,532
    Total funds  | 23,017 | 20,779
    .            |        |
    Total needed | 82,642 | 81,417`);
  for (const col of ['B', 'C'])
    expect(
      sums.some(
        (sum) => sum === `sum ${col}22 = ${col}3 ${col}10 ${col}17` || sum === `sum ${col}22 = ${col}6 ${col}13 ${col}20`,
      ),
    ).toBe(true);
});

it('is not certain of a part that is nought wherever the total holds', () => {
  const gradesOf = (spare: readonly string[]): string[] => {
    const grid = gridOf(`
      Line     | 23/24  | 24/25  | 25/26
      Pay      | 31,204 | 28,977 | 30,418
      Travel   |  4,118 |  5,362 |  6,027
      Spare    | ${spare.join(' | ')}
      Total    | ${[35322, 34339, 36445].map((sum, k) => String(sum + Number(spare[k]))).join(' | ')}`);
    return findRelations(grid, { types: ['sums'] }).relations.map(({ grade }) => grade);
  };
  expect(gradesOf(['7', '12', '5'])).toEqual(['certain', 'certain', 'certain']);
  expect(gradesOf(['0', '0', '0'])).toEqual(['likely', 'likely', 'likely']);
});

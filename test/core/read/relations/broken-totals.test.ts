import { findRelations } from '../../../../src/core/read/relations/find-relations';
import { gridOf } from './grids';

const broken = (drawing: string) => {
  const grid = gridOf(drawing);
  const at = (cell: number): [number, number] => [Math.floor(cell / grid.width), cell % grid.width];
  return findRelations(grid).broken.map((one) => ({
    at: at(one.target),
    direction: one.direction,
    deviation: one.deviation,
    grade: one.grade,
    suspect: one.suspect === undefined ? undefined : at(one.suspect),
  }));
};

it('is silent where everything adds up', () => {
  expect(
    broken(`
      Line      | 23/24  | 24/25  | 25/26  | Total
      Training  | 14,310 | 20,745 | 17,201 | 52,256
      Grants    | 10,275 | 31,610 | 21,402 | 63,287
      Equipment |  3,127 |  9,416 |  6,315 | 18,858
      Total     | 27,712 | 61,771 | 44,918 | 134,401`),
  ).toEqual([]);
});

it('flags the one total that its sisters say should hold', () => {
  expect(
    broken(`
      Line      | 23/24  | 24/25  | 25/26
      Training  | 14,310 | 20,745 | 17,201
      Grants    | 10,275 | 31,610 | 21,402
      Equipment |  3,127 |  9,416 |  6,315
      Total     | 27,712 | 67,171 | 44,918`),
  ).toEqual([{ at: [4, 2], direction: 'down', deviation: 5400, grade: 'certain', suspect: undefined }]);
});

it('names the cell where a miss down and a miss across agree', () => {
  const found = broken(`
    Line      | 23/24  | 24/25  | 25/26  | Total
    Training  | 14,310 | 20,745 | 17,201 | 52,256
    Grants    | 10,275 | 31,160 | 21,402 | 63,287
    Equipment |  3,127 |  9,416 |  6,315 | 18,858
    Travel    |  5,026 |  8,113 |  2,904 | 16,043
    Total     | 32,738 | 69,884 | 47,822 | 150,444`);
  expect(found.map(({ at, suspect }) => ({ at, suspect }))).toEqual([
    { at: [5, 2], suspect: [2, 2] },
    { at: [2, 4], suspect: [2, 2] },
  ]);
});

it('says nothing about a total with a part that is not shown', () => {
  expect(
    broken(`
      Line      | 23/24  | 24/25  | 25/26
      Training  | 14,310 | 20,745 | 17,201
      Grants    | 10,275 | ..     | 21,402
      Equipment |  3,127 |  9,416 |  6,315
      Travel    |  5,026 |  8,113 |  2,904
      Total     | 32,738 | 67,171 | 47,822`),
  ).toEqual([]);
});

it('takes a difference of rounding for rounding', () => {
  expect(
    broken(`
      Line      | 23/24 | 24/25 | 25/26 | 26/27
      Training  | 143.1 | 207.4 | 172.0 | 190.3
      Grants    | 102.7 | 316.1 | 214.0 | 211.6
      Equipment |  31.2 |  94.1 |  63.1 |  58.8
      Total     | 277.0 | 617.7 | 449.1 | 460.7`),
  ).toEqual([]);
});

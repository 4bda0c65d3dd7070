import fc from 'fast-check';
import { findRelations } from '../../../../src/core/read/relations/find-relations';
import { gridOfNumbers } from './grids';

const figures = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 10_007, max: 999_983 }), { minLength: count, maxLength: count });

it('finds a planted sum on every line', () => {
  const table = fc
    .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 4, max: 9 }), fc.boolean())
    .chain(([parts, lines, first]) =>
      fc.array(figures(parts), { minLength: lines, maxLength: lines }).map((rows) => ({ rows, first })),
    );
  fc.assert(
    fc.property(table, ({ rows, first }) => {
      const total = (row: number[]): number => row.reduce((sum, v) => sum + v, 0);
      const grid = gridOfNumbers(rows.map((row) => (first ? [total(row), ...row] : [...row, total(row)])));
      const { relations } = findRelations(grid, { types: ['sums'] });
      const at = first ? 0 : grid.width - 1;
      for (let r = 0; r < grid.height; r++) {
        const one = relations.find(({ target, direction }) => target === r * grid.width + at && direction === 'across');
        expect(one?.parts.length).toBe(grid.width - 1);
        expect(one?.holds).toBe(true);
      }
    }),
    { numRuns: 30, seed: 7 },
  );
});

it('calls nothing certain, and nothing broken, among random figures', () => {
  fc.assert(
    fc.property(fc.array(figures(8), { minLength: 12, maxLength: 12 }), fc.boolean(), (rows, signs) => {
      const grid = gridOfNumbers(rows.map((row) => row.map((v) => (signs && v % 3 === 0 ? -v : v))));
      const { relations, broken } = findRelations(grid);
      expect(relations.filter(({ grade }) => grade === 'certain')).toEqual([]);
      expect(broken).toEqual([]);
    }),
    { numRuns: 30, seed: 11 },
  );
});

it('says of every sum it finds whether it holds, and means it', () => {
  fc.assert(
    fc.property(fc.array(figures(5), { minLength: 6, maxLength: 6 }), (rows) => {
      const grid = gridOfNumbers(rows.map((row) => [...row, row[0]! + row[1]!, row[2]! + row[3]! + row[4]!]));
      for (const { kind, target, parts, holds } of findRelations(grid, { types: ['sums'] }).relations) {
        const sum = parts.reduce((all, part) => all + grid.value[part]!, 0);
        if (kind === 'sum' && holds) expect(Math.abs(sum - grid.value[target]!)).toBeLessThanOrEqual(0.5 * (parts.length + 1));
      }
    }),
    { numRuns: 20, seed: 13 },
  );
});

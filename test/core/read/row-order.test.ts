import fc from 'fast-check';
import { matchInOrder } from '../../../src/core/read/row-order';

describe('matching in order', () => {
  const scores = fc.integer({ min: 1, max: 5 }).chain((rows) =>
    fc.array(fc.array(fc.constantFrom(0, 0.1, 0.3, 0.5, 0.8, 1), { minLength: rows, maxLength: rows }), {
      minLength: 1,
      maxLength: 5,
    }),
  );

  it('keeps the order and never gives a row that nothing speaks for', () => {
    fc.assert(
      fc.property(scores, (likeness) => {
        const rows = matchInOrder(likeness.length, likeness[0]!.length, (i, j) => likeness[i]![j]!);
        const given = rows.filter((row) => row >= 0);
        expect([...given].sort((a, b) => a - b)).toEqual(given);
        rows.forEach((row, i) => row >= 0 && expect(likeness[i]![row]).toBeGreaterThan(0.2));
      }),
    );
  });

  it('wins as much as trying everything', () => {
    const worth = (rows: readonly number[], likeness: number[][]): number =>
      rows.reduce((total, row, i) => {
        if (row < 0) return total;
        return total + likeness[i]![row]! - 0.2 - (rows.slice(0, i).includes(row) ? 0.08 : 0);
      }, 0);
    const best = (likeness: number[][], i = 0, from = 0, rows: number[] = []): number => {
      if (i === likeness.length) return worth(rows, likeness);
      let most = best(likeness, i + 1, from, [...rows, -1]);
      for (let j = from; j < likeness[0]!.length; j++)
        if (likeness[i]![j]! > 0.2) most = Math.max(most, best(likeness, i + 1, j, [...rows, j]));
      return most;
    };
    fc.assert(
      fc.property(scores, (likeness) => {
        const rows = matchInOrder(likeness.length, likeness[0]!.length, (i, j) => likeness[i]![j]!);
        expect(worth(rows, likeness)).toBeCloseTo(best(likeness), 9);
      }),
    );
  });
});

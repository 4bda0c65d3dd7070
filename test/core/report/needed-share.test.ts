import { review, type Corrections } from '../../../src/core';
import { draw } from '../../support/draw';

const { snapshot } = draw(`
  | Activity | 23/24  | Priority |
  | Analyst  | 50,000 | MUST     |
  | Design   | 20,000 | SHOULD   |
  | Kit      | 30,000 | COULD    |`);

const needs = (...rows: readonly (readonly [number, string])[]): Corrections => [
  {
    kind: 'needs',
    at: { sheet: 'Sheet1', row: 1, col: 0, text: 'Analyst' },
    lines: rows.map(([row, text]) => ({ sheet: 'Sheet1', row, col: 0, text })),
  },
];

describe('the MUST share with what MUSTs need', () => {
  it('counts the weaker lines that are needed', () => {
    expect(review(snapshot, { corrections: needs([2, 'Design']) }).priorities?.withNeeded).toBe(
      'With the SHOULD line that MUSTs need, 70%.',
    );
    expect(review(snapshot, { corrections: needs([2, 'Design'], [3, 'Kit']) }).priorities?.withNeeded).toBe(
      'With the SHOULD and COULD lines that MUSTs need, 100%.',
    );
  });

  it('is silent where nothing is known to be needed', () => {
    expect(review(snapshot).priorities).not.toHaveProperty('withNeeded');
  });
});

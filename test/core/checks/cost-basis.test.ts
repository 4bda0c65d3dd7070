import { costBasis } from '../../../src/core/checks/cost-basis';
import { examine } from '../../support/check-examples';

describe('cost-basis', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(costBasis, costBasis.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(costBasis, costBasis.right, pasted)).toEqual([]);
  });
});

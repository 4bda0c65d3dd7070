import { fteCost } from '../../../src/core/checks/fte-cost';
import { examine } from '../../support/check-examples';

describe('fte-cost', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(fteCost, fteCost.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(fteCost, fteCost.right, pasted)).toEqual([]);
  });
});

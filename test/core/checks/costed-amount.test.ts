import { costedAmount } from '../../../src/core/checks/costed-amount';
import { examine } from '../../support/check-examples';

describe('costed-amount', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(costedAmount, costedAmount.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(costedAmount, costedAmount.right, pasted)).toEqual([]);
  });
});

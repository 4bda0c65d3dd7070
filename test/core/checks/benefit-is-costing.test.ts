import { benefitIsCosting } from '../../../src/core/checks/benefit-is-costing';
import { examine } from '../../support/check-examples';

describe('benefit-is-costing', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(benefitIsCosting, benefitIsCosting.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(benefitIsCosting, benefitIsCosting.right, pasted)).toEqual([]);
  });
});

import { benefitMissing } from '../../../src/core/checks/benefit-missing';
import { examine } from '../../support/check-examples';

describe('benefit-missing', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(benefitMissing, benefitMissing.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(benefitMissing, benefitMissing.right, pasted)).toEqual([]);
  });
});

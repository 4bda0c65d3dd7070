import { benefitCutOff } from '../../../src/core/checks/benefit-cut-off';
import { examine } from '../../support/check-examples';

describe('benefit-cut-off', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(benefitCutOff, benefitCutOff.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(benefitCutOff, benefitCutOff.right, pasted)).toEqual([]);
  });
});

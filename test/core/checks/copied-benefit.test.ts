import { copiedBenefit } from '../../../src/core/checks/copied-benefit';
import { examine } from '../../support/check-examples';

describe('copied-benefit', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(copiedBenefit, copiedBenefit.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(copiedBenefit, copiedBenefit.right, pasted)).toEqual([]);
  });
});

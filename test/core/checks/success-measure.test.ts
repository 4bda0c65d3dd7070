import { successMeasure } from '../../../src/core/checks/success-measure';
import { examine } from '../../support/check-examples';

describe('success-measure', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(successMeasure, successMeasure.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(successMeasure, successMeasure.right, pasted)).toEqual([]);
  });
});

import { estimatedBasis } from '../../../src/core/checks/estimated-basis';
import { examine } from '../../support/check-examples';

describe('estimated-basis', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(estimatedBasis, estimatedBasis.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(estimatedBasis, estimatedBasis.right, pasted)).toEqual([]);
  });
});

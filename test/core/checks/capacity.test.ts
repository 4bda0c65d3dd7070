import { capacity } from '../../../src/core/checks/capacity';
import { examine } from '../../support/check-examples';

describe('capacity', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(capacity, capacity.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(capacity, capacity.right, pasted)).toEqual([]);
  });
});

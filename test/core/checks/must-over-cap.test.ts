import { mustOverCap } from '../../../src/core/checks/must-over-cap';
import { examine } from '../../support/check-examples';

describe('must-over-cap', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(mustOverCap, mustOverCap.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(mustOverCap, mustOverCap.right, pasted)).toEqual([]);
  });
});

import { mustShare } from '../../../src/core/checks/must-share';
import { examine } from '../../support/check-examples';

describe('must-share', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(mustShare, mustShare.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(mustShare, mustShare.right, pasted)).toEqual([]);
  });
});

import { allMust } from '../../../src/core/checks/all-must';
import { examine } from '../../support/check-examples';

describe('all-must', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(allMust, allMust.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(allMust, allMust.right, pasted)).toEqual([]);
  });
});

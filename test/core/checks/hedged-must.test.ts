import { hedgedMust } from '../../../src/core/checks/hedged-must';
import { examine } from '../../support/check-examples';

describe('hedged-must', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(hedgedMust, hedgedMust.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(hedgedMust, hedgedMust.right, pasted)).toEqual([]);
  });
});

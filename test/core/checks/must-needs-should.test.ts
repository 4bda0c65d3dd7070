import { mustNeedsShould } from '../../../src/core/checks/must-needs-should';
import { examine } from '../../support/check-examples';

describe('must-needs-should', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(mustNeedsShould, mustNeedsShould.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(mustNeedsShould, mustNeedsShould.right, pasted)).toEqual([]);
  });
});

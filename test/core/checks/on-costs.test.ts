import { onCosts } from '../../../src/core/checks/on-costs';
import { examine } from '../../support/check-examples';

describe('on-costs', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(onCosts, onCosts.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(onCosts, onCosts.right, pasted)).toEqual([]);
  });
});

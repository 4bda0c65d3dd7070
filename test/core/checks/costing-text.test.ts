import { costingText } from '../../../src/core/checks/costing-text';
import { examine } from '../../support/check-examples';

describe('costing-text', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(costingText, costingText.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(costingText, costingText.right, pasted)).toEqual([]);
  });
});

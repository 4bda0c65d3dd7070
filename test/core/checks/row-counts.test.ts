import { rowCounts } from '../../../src/core/checks/row-counts';
import { examine } from '../../support/check-examples';

describe('row-counts', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(rowCounts, rowCounts.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(rowCounts, rowCounts.right, pasted)).toEqual([]);
  });
});

import { unitCost } from '../../../src/core/checks/unit-cost';
import { examine } from '../../support/check-examples';

describe('unit-cost', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(unitCost, unitCost.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(unitCost, unitCost.right, pasted)).toEqual([]);
  });
});

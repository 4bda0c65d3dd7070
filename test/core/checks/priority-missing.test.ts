import { priorityMissing } from '../../../src/core/checks/priority-missing';
import { examine } from '../../support/check-examples';

describe('priority-missing', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(priorityMissing, priorityMissing.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(priorityMissing, priorityMissing.right, pasted)).toEqual([]);
  });
});

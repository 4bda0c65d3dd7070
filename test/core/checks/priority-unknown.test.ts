import { priorityUnknown } from '../../../src/core/checks/priority-unknown';
import { examine } from '../../support/check-examples';

describe('priority-unknown', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(priorityUnknown, priorityUnknown.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(priorityUnknown, priorityUnknown.right, pasted)).toEqual([]);
  });
});

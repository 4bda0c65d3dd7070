import { priorityHeading } from '../../../src/core/checks/priority-heading';
import { examine } from '../../support/check-examples';

describe('priority-heading', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(priorityHeading, priorityHeading.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(priorityHeading, priorityHeading.right, pasted)).toEqual([]);
  });
});

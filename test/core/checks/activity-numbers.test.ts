import { activityNumbers } from '../../../src/core/checks/activity-numbers';
import { examine } from '../../support/check-examples';

describe('activity-numbers', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(activityNumbers, activityNumbers.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(activityNumbers, activityNumbers.right, pasted)).toEqual([]);
  });
});

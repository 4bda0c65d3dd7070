import { dayRate } from '../../../src/core/checks/day-rate';
import { examine } from '../../support/check-examples';

describe('day-rate', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(dayRate, dayRate.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(dayRate, dayRate.right, pasted)).toEqual([]);
  });
});

import { impliedDays } from '../../../src/core/checks/implied-days';
import { examine } from '../../support/check-examples';

describe('implied-days', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(impliedDays, impliedDays.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(impliedDays, impliedDays.right, pasted)).toEqual([]);
  });
});

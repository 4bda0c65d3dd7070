import { yearsFunded } from '../../../src/core/checks/years-funded';
import { examine } from '../../support/check-examples';

describe('years-funded', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(yearsFunded, yearsFunded.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(yearsFunded, yearsFunded.right, pasted)).toEqual([]);
  });
});

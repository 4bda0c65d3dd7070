import { sustainability } from '../../../src/core/checks/sustainability';
import { examine } from '../../support/check-examples';

describe('sustainability', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(sustainability, sustainability.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(sustainability, sustainability.right, pasted)).toEqual([]);
  });
});

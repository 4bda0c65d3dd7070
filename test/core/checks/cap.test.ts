import { cap } from '../../../src/core/checks/cap';
import { examine } from '../../support/check-examples';

describe('cap', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(cap, cap.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(cap, cap.right, pasted)).toEqual([]);
  });
});

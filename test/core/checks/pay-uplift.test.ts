import { payUplift } from '../../../src/core/checks/pay-uplift';
import { examine } from '../../support/check-examples';

describe('pay-uplift', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(payUplift, payUplift.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(payUplift, payUplift.right, pasted)).toEqual([]);
  });
});

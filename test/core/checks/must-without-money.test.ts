import { mustWithoutMoney } from '../../../src/core/checks/must-without-money';
import { examine } from '../../support/check-examples';

describe('must-without-money', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(mustWithoutMoney, mustWithoutMoney.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(mustWithoutMoney, mustWithoutMoney.right, pasted)).toEqual([]);
  });
});

import { numberLabel } from '../../../src/core/checks/number-label';
import { examine } from '../../support/check-examples';

describe('number-label', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(numberLabel, numberLabel.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(numberLabel, numberLabel.right, pasted)).toEqual([]);
  });
});

import { consequence } from '../../../src/core/checks/consequence';
import { examine } from '../../support/check-examples';

describe('consequence', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(consequence, consequence.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(consequence, consequence.right, pasted)).toEqual([]);
  });
});

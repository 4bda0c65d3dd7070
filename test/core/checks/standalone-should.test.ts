import { standaloneShould } from '../../../src/core/checks/standalone-should';
import { examine } from '../../support/check-examples';

describe('standalone-should', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(standaloneShould, standaloneShould.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(standaloneShould, standaloneShould.right, pasted)).toEqual([]);
  });
});

import { sameGrade } from '../../../src/core/checks/same-grade';
import { examine } from '../../support/check-examples';

describe('same-grade', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(sameGrade, sameGrade.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(sameGrade, sameGrade.right, pasted)).toEqual([]);
  });
});

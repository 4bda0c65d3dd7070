import { gradeMonths } from '../../../src/core/checks/grade-months';
import { examine } from '../../support/check-examples';

describe('grade-months', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(gradeMonths, gradeMonths.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(gradeMonths, gradeMonths.right, pasted)).toEqual([]);
  });
});

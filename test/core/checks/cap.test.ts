import { cap } from '../../../src/core/checks/cap';
import { review } from '../../../src/core';
import { decimal } from '../../../src/core/model/decimal';
import { draw } from '../../support/draw';
import { examine } from '../../support/check-examples';

describe('cap', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(cap, cap.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(cap, cap.right, pasted)).toEqual([]);
  });

  it('says so where its only cap is for a period that the bid does not have', () => {
    const { snapshot } = draw(cap.right);
    const gap = (year: string): string | undefined =>
      review(snapshot, { settings: { cap: { byPeriod: { [year]: decimal(90_000) } } }, only: ['cap'] }).notExamined.find(
        ({ check }) => check === 'cap',
      )?.reason;
    expect(gap('26/27')).toBe('The cap is set for 26/27; the bid has no such column.');
    expect(gap('23/24')).toBeUndefined();
  });
});

import { duplicateLine } from '../../../src/core/checks/duplicate-line';
import { examine } from '../../support/check-examples';

describe('duplicate-line', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(duplicateLine, duplicateLine.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(duplicateLine, duplicateLine.right, pasted)).toEqual([]);
  });
});

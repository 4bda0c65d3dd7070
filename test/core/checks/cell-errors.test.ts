import { cellErrors } from '../../../src/core/checks/cell-errors';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(cellErrors, cellErrors.wrong)).toEqual([]);
  expect(examine(cellErrors, cellErrors.right)).toEqual([]);
});

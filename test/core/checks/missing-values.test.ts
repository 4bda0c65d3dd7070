import { missingValues } from '../../../src/core/checks/missing-values';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(missingValues, missingValues.wrong)).toEqual([]);
  expect(examine(missingValues, missingValues.right)).toEqual([]);
});

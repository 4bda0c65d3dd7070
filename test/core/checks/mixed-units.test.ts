import { mixedUnits } from '../../../src/core/checks/mixed-units';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(mixedUnits, mixedUnits.wrong)).toEqual([]);
  expect(examine(mixedUnits, mixedUnits.right)).toEqual([]);
});

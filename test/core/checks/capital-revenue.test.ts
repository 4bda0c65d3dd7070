import { capitalRevenue } from '../../../src/core/checks/capital-revenue';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(capitalRevenue, capitalRevenue.wrong)).toEqual([]);
  expect(examine(capitalRevenue, capitalRevenue.right)).toEqual([]);
});

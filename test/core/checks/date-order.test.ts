import { dateOrder } from '../../../src/core/checks/date-order';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(dateOrder, dateOrder.wrong)).toEqual([]);
  expect(examine(dateOrder, dateOrder.right)).toEqual([]);
});

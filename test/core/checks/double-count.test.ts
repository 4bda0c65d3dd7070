import { doubleCount } from '../../../src/core/checks/double-count';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(doubleCount, doubleCount.wrong)).toEqual([]);
  expect(examine(doubleCount, doubleCount.right)).toEqual([]);
});

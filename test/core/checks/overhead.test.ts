import { overhead } from '../../../src/core/checks/overhead';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(overhead, overhead.wrong)).toEqual([]);
  expect(examine(overhead, overhead.right)).toEqual([]);
});

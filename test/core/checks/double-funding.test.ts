import { doubleFunding } from '../../../src/core/checks/double-funding';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(doubleFunding, doubleFunding.wrong)).toEqual([]);
  expect(examine(doubleFunding, doubleFunding.right)).toEqual([]);
});

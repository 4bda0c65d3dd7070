import { typedTotal } from '../../../src/core/checks/typed-total';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(typedTotal, typedTotal.wrong)).toEqual([]);
  expect(examine(typedTotal, typedTotal.right)).toEqual([]);
});

import { vatBasis } from '../../../src/core/checks/vat-basis';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(vatBasis, vatBasis.wrong)).toEqual([]);
  expect(examine(vatBasis, vatBasis.right)).toEqual([]);
});

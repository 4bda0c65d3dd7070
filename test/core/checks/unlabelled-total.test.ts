import { unlabelledTotal } from '../../../src/core/checks/unlabelled-total';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(unlabelledTotal, unlabelledTotal.wrong)).toEqual([]);
  expect(examine(unlabelledTotal, unlabelledTotal.right)).toEqual([]);
});

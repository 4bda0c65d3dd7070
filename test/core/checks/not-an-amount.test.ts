import { notAnAmount } from '../../../src/core/checks/not-an-amount';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(notAnAmount, notAnAmount.wrong)).toEqual([]);
  expect(examine(notAnAmount, notAnAmount.right)).toEqual([]);
});

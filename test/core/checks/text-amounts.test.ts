import { textAmounts } from '../../../src/core/checks/text-amounts';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(textAmounts, textAmounts.wrong)).toEqual([]);
  expect(examine(textAmounts, textAmounts.right)).toEqual([]);
});

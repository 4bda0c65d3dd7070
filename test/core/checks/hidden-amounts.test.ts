import { hiddenAmounts } from '../../../src/core/checks/hidden-amounts';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(hiddenAmounts, hiddenAmounts.wrong)).toEqual([]);
  expect(examine(hiddenAmounts, hiddenAmounts.right)).toEqual([]);
});

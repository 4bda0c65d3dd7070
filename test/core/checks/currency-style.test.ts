import { currencyStyle } from '../../../src/core/checks/currency-style';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(currencyStyle, currencyStyle.wrong)).toEqual([]);
  expect(examine(currencyStyle, currencyStyle.right)).toEqual([]);
});

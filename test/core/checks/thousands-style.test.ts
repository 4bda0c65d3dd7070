import { thousandsStyle } from '../../../src/core/checks/thousands-style';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(thousandsStyle, thousandsStyle.wrong)).toEqual([]);
  expect(examine(thousandsStyle, thousandsStyle.right)).toEqual([]);
});

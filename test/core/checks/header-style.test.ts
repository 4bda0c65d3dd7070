import { headerStyle } from '../../../src/core/checks/header-style';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(headerStyle, headerStyle.wrong)).toEqual([]);
  expect(examine(headerStyle, headerStyle.right)).toEqual([]);
});

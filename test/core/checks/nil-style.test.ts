import { nilStyle } from '../../../src/core/checks/nil-style';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(nilStyle, nilStyle.wrong)).toEqual([]);
  expect(examine(nilStyle, nilStyle.right)).toEqual([]);
});

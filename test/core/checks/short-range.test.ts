import { shortRange } from '../../../src/core/checks/short-range';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(shortRange, shortRange.wrong)).toEqual([]);
  expect(examine(shortRange, shortRange.right)).toEqual([]);
});

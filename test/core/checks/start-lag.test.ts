import { startLag } from '../../../src/core/checks/start-lag';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(startLag, startLag.wrong)).toEqual([]);
  expect(examine(startLag, startLag.right)).toEqual([]);
});

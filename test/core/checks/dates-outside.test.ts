import { datesOutside } from '../../../src/core/checks/dates-outside';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(datesOutside, datesOutside.wrong)).toEqual([]);
  expect(examine(datesOutside, datesOutside.right)).toEqual([]);
});

import { unevenFormulas } from '../../../src/core/checks/uneven-formulas';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(unevenFormulas, unevenFormulas.wrong)).toEqual([]);
  expect(examine(unevenFormulas, unevenFormulas.right)).toEqual([]);
});

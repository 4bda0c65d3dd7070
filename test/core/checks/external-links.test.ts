import { externalLinks } from '../../../src/core/checks/external-links';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(externalLinks, externalLinks.wrong)).toEqual([]);
  expect(examine(externalLinks, externalLinks.right)).toEqual([]);
});

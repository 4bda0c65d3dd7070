import { matchInRequest } from '../../../src/core/checks/match-in-request';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(matchInRequest, matchInRequest.wrong)).toEqual([]);
  expect(examine(matchInRequest, matchInRequest.right)).toEqual([]);
});

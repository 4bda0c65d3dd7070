import { overhead } from '../../../src/core/checks/overhead';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(overhead, overhead.wrong)).toEqual([]);
  expect(examine(overhead, overhead.right)).toEqual([]);
});

test('a base that the label states is the one the share is taken of', () => {
  const drawing = (amount: string): string => `
    Funding request
    | Activity | Cost |
    | Contribution to overheads at 12% of £84,500 | ${amount} |
    | Stationery | £331 |
    | Postage | £118 |`;
  expect(examine(overhead, drawing('£10,140'))).toEqual([]);
  expect(examine(overhead, drawing('£10,410 ✗'))).toEqual([]);
});

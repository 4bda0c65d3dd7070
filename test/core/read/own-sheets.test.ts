import { review } from '../../../src/core';
import { ownSheets } from '../../../src/core/model/own-sheets';
import { draw } from '../../support/draw';

const bid = `
  ## Funding
  Funding request
  | Activity | 23/24  | 24/25  |
  | Training | 4,000  | 5,000  |
  | Lead     | 31,000 | 32,000 |
  | Total    | 35,000 | 37,500 |`;

const table = `
  Total Funding request
  | Activity | 23/24       | 24/25                |
  | Training | £1.20       | #REF!                |
  | Total    | 99,000      | =SUM(C2:C3) → 88,000 |`;

/** The review of a workbook that Crosscast wrote its sheets into is the review of the bid. */
test.each(Object.values(ownSheets))('“%s” is no part of the bid, whatever it holds and however it is written', (name) => {
  const alone = review(draw(bid).snapshot);
  expect(alone.counts.error).toBe(1);
  expect(review(draw(`${bid}\n## ${name}\n${table}`).snapshot)).toEqual(alone);
  expect(review(draw(`${bid}\n## ${name.toUpperCase()}\n${table}`).snapshot)).toEqual(alone);
});

test('a sheet of the bidder with such words in its name is read', () => {
  expect(review(draw(`${bid}\n## Crosscast rates 2\n${table}`).snapshot)).not.toEqual(review(draw(bid).snapshot));
});

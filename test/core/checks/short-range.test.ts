import { shortRange } from '../../../src/core/checks/short-range';
import { examine } from '../../support/check-examples';

test('reports its wrong drawing and nothing else, and is silent on the right one', () => {
  expect(examine(shortRange, shortRange.wrong)).toEqual([]);
  expect(examine(shortRange, shortRange.right)).toEqual([]);
});

test.each([
  [
    'a partner left out at the edge',
    `
    Cost by partner
    | Work package | Northtown | Eastham | Westbury | All partners          |
    | Outreach     | £4,000    | £2,500  | £1,800   | =SUM(B3:D3) → £8,300  |
    | Training     | £3,100    | £2,900  | £2,200   | =SUM(B4:C4) → £6,000 ✗ |
    | Evaluation   | £1,250    | £1,750  | £2,050   | =SUM(B5:D5) → £5,050  |
    | Total        | £8,350    | £7,150  | £6,050   | =SUM(E3:E5) → £19,350 |`,
  ],
  [
    'the first quarter left out of a year',
    `
    Spend by quarter
    | Cost line | Q1 2025/26 | Q2 2025/26 | Q3 2025/26 | Q4 2025/26 | Total 2025/26          |
    | Staff     | £9,100     | £9,150     | £9,200     | £9,250     | =SUM(B3:E3) → £36,700  |
    | Rent      | £1,200     | £1,210     | £1,220     | £1,230     | =SUM(C4:E4) → £3,660 ✗ |
    | Travel    | £310       | £340       | £365       | £320       | =B5+C5+D5+E5 → £1,335  |`,
  ],
  [
    'the corner adds its row, but for the last year',
    `
    Budget
    | Budget heading | 2025/26 | 2026/27 | 2027/28 | Total                   |
    | Staff          | £31,000 | £32,000 | £33,000 | =SUM(B3:D3) → £96,000   |
    | Rent           | £4,100  | £4,200  | £4,300  | =SUM(B4:D4) → £12,600   |
    | Total          | £35,100 | £36,200 | £37,300 | =SUM(B5:C5) → £71,300 ✗ |`,
  ],
])('across: %s', (_, drawing) => {
  expect(examine(shortRange, drawing)).toEqual([]);
});

test.each([
  [
    'request and match side by side have a total each',
    `
    Budget by partner
    |          | Northtown | Northtown | Eastham | Eastham | Total           | Total           |
    | Cost     | Request   | Match     | Request | Match   | Request         | Match           |
    | Outreach | £4,000    | £500      | £2,500  | £300    | =B4+D4 → £6,500 | =C4+E4 → £800   |
    | Training | £3,100    | £450      | £2,900  | £250    | =B5+D5 → £6,000 | =C5+E5 → £700   |
    | Venue    | £1,100    | £150      | £900    | £210    | =B6+D6 → £2,000 | =C6+E6 → £360   |`,
  ],
  [
    'every line leaves the same column out: that is what the total means',
    `
    Costs of the project
    | Item     | 2024/25 | 2025/26 | 2026/27 | Total                 |
    | Outreach | £4,000  | £2,500  | £1,800  | =SUM(C3:D3) → £4,300  |
    | Training | £3,100  | £2,900  | £2,200  | =SUM(C4:D4) → £5,100  |
    | Venue    | £1,250  | £1,750  | £2,050  | =SUM(C5:D5) → £3,800  |`,
  ],
  [
    'a column with nothing in it on this line may be left out',
    `
    Budget
    | Item     | 2025/26 | 2026/27 | 2027/28 | Total                 |
    | Outreach | £4,000  | £2,500  | £1,800  | =SUM(B3:D3) → £8,300  |
    | Launch   | £3,100  | £200    |         | =SUM(B4:C4) → £3,300  |
    | Venue    | £1,250  | £1,750  | £2,050  | =SUM(B5:D5) → £5,050  |`,
  ],
])('across, silent: %s', (_, drawing) => {
  expect(examine(shortRange, drawing)).toEqual([]);
});

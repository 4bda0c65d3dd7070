import type { UnseenBid } from './unseen-bid';

/** Budgets as the forms of funders lay them out. */
export const grantForms: readonly UnseenBid[] = [
  {
    name: 'a lottery budget: project cost, request and other funding',
    drawing: `
    Project budget
    | Budget heading                   | Total project cost | Amount requested | Other funding |
    | Project worker (0.6 FTE Grade 7) | £46,200            | £46,200          | £0            |
    | Volunteer expenses               | £3,600             | £2,400           | £1,200        |
    | Room hire                        | £5,150             | £3,150           | £2,000        |
    | Training                         | £2,475             | £2,475           | –             |
    | Evaluation                       | £4,000             | £1,500           | £2,500        |
    | Total                            | £61,425            | £55,725          | £5,700        |`,
    lines: [5, '55725'],
    fault: ['£55,725', '£55,275', 'column-total Total 55275→55725 swapped-digits', 'row-total Total 61425→60975 swapped-digits'],
  },
  {
    name: 'a research costing at full cost and 80 %',
    drawing: `
    Summary of resources
    | Heading                      | FEC £      | Funder contribution (80%) £ |
    | DIRECTLY INCURRED            |            |            |
    | Staff                        | 184,250.00 | 147,400.00 |
    | Travel and subsistence       | 12,400.00  | 9,920.00   |
    | Other costs                  | 21,350.00  | 17,080.00  |
    | Sub-total directly incurred  | 218,000.00 | 174,400.00 |
    | DIRECTLY ALLOCATED           |            |            |
    | Investigators                | 36,480.00  | 29,184.00  |
    | Estates costs                | 41,215.00  | 32,972.00  |
    | Sub-total directly allocated | 77,695.00  | 62,156.00  |
    | Indirect costs               | 96,340.00  | 77,072.00  |
    | Total                        | 392,035.00 | 313,628.00 |`,
    lines: [6, '313628'],
    fault: ['392,035.00', '392,305.00', 'column-total Total 392305→392035 swapped-digits'],
  },
  {
    name: 'match funding and in-kind columns with a total',
    drawing: `
    Costs and funding
    | Cost             | Grant requested | Cash match | In-kind | Total cost |
    | Coordinator      | 28,400          | 4,000      | 0       | 32,400     |
    | Venue            | 2,150           | 0          | 6,300   | 8,450      |
    | Volunteers' time | 0               | 0          | 11,880  | 11,880     |
    | Publicity        | 3,275           | 725        | 0       | 4,000      |
    | Total            | 33,825          | 4,725      | 18,180  | 56,730     |`,
    lines: [4, '33825'],
    fault: ['8,450 ', '8,540 ', 'column-total Total 56730→56820 swapped-digits', 'row-total Venue 8540→8450 swapped-digits'],
  },
  {
    name: 'income below expenditure, with negative lines',
    drawing: `
    Festival budget
    | Item                    | 2025/26  | 2026/27  |
    | Artists' fees           | 24,600   | 26,100   |
    | Staging                 | 13,450   | 13,900   |
    | Marketing               | 5,225    | 5,400    |
    | Less ticket income      | -9,800   | -11,250  |
    | Less sponsorship        | (4,000)  | (4,500)  |
    | Grant requested         | 29,475   | 29,650   |`,
    lines: [5, '59125'],
    periods: ['2025/26', '2026/27'],
  },
  {
    name: 'contingency and overheads as shares of direct costs',
    drawing: `
    Budget
    | Item                                    | £      |
    | Youth worker                            | 31,200 |
    | Activities                              | 8,450  |
    | Transport                               | 2,350  |
    | Direct costs                            | 42,000 |
    | Contingency (5% of direct costs)        | 2,100  |
    | Overheads (10% of direct costs)         | 4,200  |
    | Total                                   | 48,300 |`,
    lines: [5, '48300'],
    fault: ['48,300', '48,900', 'column-total Total 48900→48300 changed-digit'],
  },
  {
    name: 'a net cost, its VAT and the gross',
    drawing: `
    Capital works
    | Works               | Cost    |
    | Roof                | £64,300 |
    | Windows             | £18,950 |
    | Accessible entrance | £22,750 |
    | Total excluding VAT | £106,000 |
    | VAT at 20%          | £21,200 |
    | Total including VAT | £127,200 |`,
    lines: [3, '106000'],
    fault: ['£21,200', '£22,100', 'gross Total including VAT 127200→128100 undecided', 'vat VAT at 20% 22100→21200'],
  },
  {
    name: 'percentages beside the amounts',
    drawing: `
    Where the money goes
    | Area of spend | Amount £ | % of total |
    | Salaries      | 60,000   | 50%        |
    | Premises      | 30,000   | 25%        |
    | Equipment     | 18,000   | 15%        |
    | Evaluation    | 12,000   | 10%        |
    | Total         | 120,000  | 100%       |`,
    lines: [4, '120000'],
    fault: ['120,000 ', '121,000 ', 'column-total Total 121000→120000 changed-digit'],
  },
  {
    name: 'day rates with the days and the cost',
    drawing: `
    Consultancy
    | Role              | Days | Day rate £ | Cost £ |
    | Lead consultant   | 24   | 650        | 15,600 |
    | Researcher        | 37   | 420        | 15,540 |
    | Designer          | 11   | 385        | 4,235  |
    | Total             | 72   |            | 35,375 |`,
    lines: [3, '35375'],
    fault: [
      '15,540',
      '15,450',
      'column-total Total 35375→35285 swapped-digits',
      'rate-and-count Researcher 15450→15540 swapped-digits',
    ],
  },
];

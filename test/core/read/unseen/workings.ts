import type { UnseenBid } from './unseen-bid';

/** Tables whose rows and columns follow from one another in other ways than one total. */
export const workings: readonly UnseenBid[] = [
  {
    name: 'income, expenditure and what is left',
    drawing: `
    Income and expenditure
    |                   | 2025/26 | 2026/27 |
    | Income            |         |         |
    | Grant             | 40,000  | 42,000  |
    | Donations         | 6,500   | 7,000   |
    | Total income      | 46,500  | 49,000  |
    | Expenditure       |         |         |
    | Salaries          | 35,200  | 36,300  |
    | Rent              | 8,400   | 8,600   |
    | Publicity         | 1,950   | 2,150   |
    | Total expenditure | 45,550  | 47,050  |
    | Surplus/(deficit) | 950     | 1,950   |`,
    fault: ['47,050', '47,500', 'subtotal Total expenditure 47500→47050 swapped-digits'],
  },
  {
    name: 'a total cost, less other money, leaves the request',
    drawing: `
    Project costs
    | Item                  | Cost   |
    | Tutor                 | 21,600 |
    | Room hire             | 4,320  |
    | Childcare             | 6,480  |
    | Total project cost    | 32,400 |
    | Less own contribution | -5,000 |
    | Less other grants     | -7,400 |
    | Amount requested      | 20,000 |`,
    fault: ['32,400', '34,200', 'column-total Total project cost 34200→32400 swapped-digits'],
  },
  {
    name: 'a cash flow with opening and closing balances',
    drawing: `
    Cash flow forecast
    |                 | Apr-25 | May-25 | Jun-25 |
    | Opening balance | 5,000  | 6,150  | 4,900  |
    | Income          | 4,000  | 1,500  | 6,000  |
    | Payments        | -2,850 | -2,750 | -3,300 |
    | Closing balance | 6,150  | 4,900  | 7,600  |`,
  },
  {
    name: 'posts with grade, share of a post, salary and on-costs',
    drawing: `
    Staffing
    | Post    | Grade | FTE | Salary | On-costs | Total cost |
    | Manager | 7     | 1.0 | 38,205 | 10,315   | 48,520     |
    | Officer | 5     | 0.6 | 17,850 | 4,285    | 22,135     |
    | Admin   | 3     | 0.5 | 12,240 | 2,325    | 14,565     |
    | Total   |       | 2.1 | 68,295 | 16,925   | 85,220     |`,
    lines: [3, '85220'],
    fault: ['22,135', '22,315', 'column-total Total 85220→85400 swapped-digits', 'row-total Officer 22315→22135 swapped-digits'],
  },
  {
    name: 'quantities at a unit cost',
    drawing: `
    Equipment
    | Item    | Quantity | Unit cost | Cost      |
    | Tablets | 24       | £289.50   | £6,948.00 |
    | Cases   | 24       | £18.99    | £455.76   |
    | Trolley | 2        | £612.00   | £1,224.00 |
    | Total   |          |           | £8,627.76 |`,
    lines: [3, '8627.76'],
    fault: [
      '£455.76',
      '£445.76',
      'column-total Total 8627.76→8617.76 changed-digit',
      'rate-and-count Cases 445.76→455.76 changed-digit',
    ],
  },
  {
    name: 'a row of shares under the total',
    drawing: `
    Budget
    | Cost       | Year 1 | Year 2 | Total  |
    | Staff      | 31,500 | 32,400 | 63,900 |
    | Running    | 8,500  | 7,600  | 16,100 |
    | Total      | 40,000 | 40,000 | 80,000 |
    | % of total | 50%    | 50%    | 100%   |`,
    lines: [2, '80000'],
    fault: ['7,600', '6,700', 'column-total Total 40000→39100 swapped-digits', 'row-total Running 16100→15200 swapped-digits'],
  },
  {
    name: 'last year, this year and the change',
    drawing: `
    Budget comparison
    | Heading  | 2024/25 actual | 2025/26 budget | Change |
    | Pay      | 61,240         | 63,380         | 2,140  |
    | Premises | 12,150         | 12,600         | 450    |
    | Supplies | 4,870          | 4,390          | -480   |
    | Total    | 78,260         | 80,370         | 2,110  |`,
    fault: ['80,370', '80,730', 'column-total Total 80730→80370 swapped-digits'],
  },
  {
    name: 'two lots on one sheet and a total of both',
    drawing: `
    Lot 1: Advice
    | Item    | Cost   |
    | Adviser | 22,350 |
    | Rent    | 3,600  |
    | Total   | 25,950 |

    Lot 2: Outreach
    | Item    | Cost   |
    | Worker  | 18,725 |
    | Travel  | 1,940  |
    | Total   | 20,665 |

    | Total of both lots | 46,615 |`,
    lines: [4, '46615'],
    fault: ['20,665', '20,566', 'column-total Total 20566→20665 undecided'],
  },
  {
    name: 'sections by priority, each with its total',
    drawing: `
    System requirements
    | Requirement       | Cost   |
    | MUST HAVE         |        |
    | Case system       | 42,300 |
    | Data migration    | 11,850 |
    | Must have total   | 54,150 |
    | SHOULD HAVE       |        |
    | Reporting         | 9,400  |
    | Mobile app        | 14,250 |
    | Should have total | 23,650 |
    | Total             | 77,800 |`,
    lines: [4, '77800'],
    fault: ['54,150', '54,510', 'subtotal Must have total 54510→54150 swapped-digits'],
  },
  {
    name: 'the total before its years',
    drawing: `
    Costs by year
    | Item  | Total  | 2025/26 | 2026/27 |
    | Staff | 58,900 | 28,700  | 30,200  |
    | Kit   | 7,450  | 6,200   | 1,250   |
    | Total | 66,350 | 34,900  | 31,450  |`,
    lines: [2, '66350'],
    fault: ['6,200', '6,800', 'column-total Total 34900→35500 changed-digit', 'row-total Kit 7450→8050 changed-digit'],
  },
  {
    name: 'a row of pound signs under the headings',
    drawing: `
    | Budget line | 2025/26 | 2026/27 | Total  |
    |             | £       | £       | £      |
    | Staff       | 40,150  | 41,350  | 81,500 |
    | Travel      | 2,300   | 2,350   | 4,650  |
    | Total       | 42,450  | 43,700  | 86,150 |`,
    lines: [2, '86150'],
    periods: ['2025/26', '2026/27'],
    fault: ['86,150', '68,150', 'column-total Total 68150→86150 swapped-digits', 'row-total Total 68150→86150 swapped-digits'],
  },
  {
    name: 'totals by letter in one column',
    drawing: `
    Digital skills
    | Item              | £      |
    | A. Staff          |        |
    | Lead              | 38,400 |
    | Trainer           | 22,100 |
    | Total A           | 60,500 |
    | B. Kit            |        |
    | Laptops           | 15,750 |
    | Licences          | 1,380  |
    | Total B           | 17,130 |
    | Grand total (A+B) | 77,630 |`,
    lines: [4, '77630'],
    fault: ['60,500', '65,000', 'subtotal Total A 65000→60500 swapped-digits'],
  },
  {
    name: 'totals that end with the word, without sections',
    drawing: `
    Hub costs
    | Description       | £       |
    | Manager           | 41,300  |
    | Workers           | 87,600  |
    | Staff costs total | 128,900 |
    | Rent              | 14,000  |
    | Heat              | 3,120   |
    | Premises total    | 17,120  |
    | Grand total       | 146,020 |`,
    lines: [4, '146020'],
    fault: ['128,900', '129,800', 'subtotal Staff costs total 129800→128900 swapped-digits'],
  },
  {
    name: 'totals that begin with the word, without sections',
    drawing: `
    Hub costs
    | Description          | £       |
    | Manager              | 41,300  |
    | Workers              | 87,600  |
    | Total staff costs    | 128,900 |
    | Rent                 | 14,000  |
    | Heat                 | 3,120   |
    | Total premises costs | 17,120  |
    | Grand total          | 146,020 |`,
    lines: [4, '146020'],
    fault: ['128,900', '129,800', 'subtotal Total staff costs 129800→128900 swapped-digits'],
  },
  {
    name: 'quarters with a running total below',
    drawing: `
    Quarterly budget
    |            | Q1     | Q2     | Q3     | Q4     |
    | Staff      | 12,100 | 12,100 | 12,400 | 12,400 |
    | Events     | 850    | 2,300  | 1,150  | 3,900  |
    | Total      | 12,950 | 14,400 | 13,550 | 16,300 |
    | Cumulative | 12,950 | 27,350 | 40,900 | 57,200 |`,
  },
  {
    name: 'net, VAT and gross in columns',
    drawing: `
    Hardware budget
    | Item     | Net    | VAT   | Gross  |
    | Server   | 8,400  | 1,680 | 10,080 |
    | Cabling  | 2,650  | 530   | 3,180  |
    | Licences | 1,275  | 255   | 1,530  |
    | Total    | 12,325 | 2,465 | 14,790 |`,
    lines: [3, '12325'],
    fault: ['3,180', '3,810', 'column-total Total 14790→15420 swapped-digits', 'gross Cabling 3810→3180 swapped-digits'],
  },
  {
    name: 'grants won before, which add to nothing',
    drawing: `
    Previous grants
    | Year | Funder              | Amount  |
    | 2019 | Community Fund      | £9,850  |
    | 2021 | County Council      | £24,000 |
    | 2023 | Harbour Foundation  | £15,300 |`,
  },
];

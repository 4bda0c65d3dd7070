import type { UnseenBid } from './unseen-bid';

/** Shapes that grow when tables are pasted, split, repeated and written in words. */
export const oddShapes: readonly UnseenBid[] = [
  {
    name: 'two tables side by side',
    drawing: `
    | Revenue     | 2025/26 | |  Capital       | 2025/26 |
    | Staff       | 31,450  | |  Van           | 18,995  |
    | Training    | 2,600   | |  Kitchen       | 12,480  |
    | Insurance   | 1,175   | |  Ramp          | 3,350   |
    | Total       | 35,225  | |  Total         | 34,825  |`,
    lines: [6, '70050'],
    fault: ['34,825', '34,285', 'column-total Total 34285→34825 swapped-digits'],
  },
  {
    name: 'a summary sheet that repeats the totals of other sheets',
    drawing: `
    ## Summary
    Summary of the bid
    | Workstream     | 2025/26 | 2026/27 | Total   |
    | Outreach       | 47,300  | 49,150  | 96,450  |
    | Digital skills | 35,400  | 28,200  | 63,600  |
    | Total          | 82,700  | 77,350  | 160,050 |
    ## Outreach
    Outreach
    | Item           | 2025/26 | 2026/27 | Total   |
    | Outreach staff | 38,200  | 39,350  | 77,550  |
    | Vehicle hire   | 9,100   | 9,800   | 18,900  |
    | Total          | 47,300  | 49,150  | 96,450  |
    ## Digital skills
    Digital skills
    | Item           | 2025/26 | 2026/27 | Total   |
    | Tutors         | 21,650  | 22,300  | 43,950  |
    | Tablets        | 13,750  | 5,900   | 19,650  |
    | Total          | 35,400  | 28,200  | 63,600  |`,
    lines: [4, '160050'],
    periods: ['2025/26', '2026/27'],
  },
  {
    name: 'section labels merged down beside their items',
    drawing: `
    Costs by theme
    | Theme    | Item         | Year 1 | Year 2 | Total  |
    | Staffing | Manager      | 34,000 | 35,020 | 69,020 |
    |          | Assistant    | 23,500 | 24,205 | 47,705 |
    | Delivery | Workshops    | 6,250  | 7,125  | 13,375 |
    |          | Materials    | 1,840  | 1,915  | 3,755  |
    |          | Refreshments | 960    | 990    | 1,950  |
    | Total    |              | 66,550 | 69,255 | 135,805 |`,
    lines: [5, '135805'],
    fault: ['66,550', '65,550', 'column-total Total 65550→66550 changed-digit', 'row-total Total 135805→134805 changed-digit'],
  },
  {
    name: 'a table without a header',
    drawing: `
    Cost breakdown
    | Play equipment   | £21,340 |
    | Safety surfacing | £9,875  |
    | Fencing          | £6,120  |
    | Installation     | £4,465  |
    | Total            | £41,800 |`,
    lines: [4, '41800'],
    fault: ['£41,800', '£48,100', 'column-total Total 48100→41800 swapped-digits'],
  },
  {
    name: 'a total row without a label',
    drawing: `
    Budget request
    | Item          | 2025/26 | 2026/27 |
    | Therapist     | 36,420  | 37,510  |
    | Supervision   | 2,880   | 2,970   |
    | Clinic room   | 7,345   | 7,345   |
    |               | 46,645  | 47,825  |`,
    lines: [3, '94470'],
    periods: ['2025/26', '2026/27'],
  },
  {
    name: 'text amounts in thousands and millions',
    drawing: `
    Programme costs
    | Programme         | Cost   |
    | New learning hub  | £1.2m  |
    | Refurbishment     | £450k  |
    | Equipment         | £175k  |
    | Fees              | £75k   |
    | Total             | £1.9m  |`,
    lines: [4, '1900000'],
    fault: ['£1.9m', '£2.9m', 'column-total Total 2900000→1900000 undecided'],
  },
  {
    name: 'costs listed in words with bullets',
    drawing: `
    Total Funding Request
    2025/26
    - Community café fit-out £32,500
    - Two sessional cooks £18,750
    - Food hygiene training £1,450
    Total £52,700`,
    lines: [3, '52700'],
  },
  {
    name: 'a headline sentence over two years',
    drawing: `
    Funding request
    We are requesting £48,250 over two years.

    | Item         | Year 1  | Year 2  | Total   |
    | Advice staff | £17,200 | £17,800 | £35,000 |
    | Interpreters | £4,150  | £4,350  | £8,500  |
    | Leaflets     | £3,050  | £1,700  | £4,750  |
    | Total        | £24,400 | £23,850 | £48,250 |`,
    lines: [3, '48250'],
    fault: ['requesting £48,250', 'requesting £42,850', 'headline Funding request 42850→48250 swapped-digits'],
  },
  {
    name: 'a cover sheet before the budget',
    drawing: `
    ## Cover
    | Organisation      | Harbour Advice Centre |
    | Charity number    | 1098765 |
    | Contact           | Sam Okoro |
    | Telephone         | 01632 960123 |
    | Date              | 14/03/2025 |
    | Version           | 3 |
    | Amount requested  | £37,900 |
    ## Budget
    Budget
    | Item       | Cost    |
    | Adviser    | £29,450 |
    | Supervisor | £5,200  |
    | Phones     | £3,250  |
    | Total      | £37,900 |`,
    lines: [3, '37900'],
  },
  {
    name: 'unlike currencies of words: rows wrapped by pasting',
    drawing: `
    Delivery budget
    | Activity                     | 2025/26 | 2026/27 | Total   |
    | Recruit and train forty      | £12,400 | £8,650  | £21,050 |
    | community champions          |         |         |         |
    | Translate the handbook into  | £3,900  | £1,150  | £5,050  |
    | five languages               |         |         |         |
    | Total                        | £16,300 | £9,800  | £26,100 |`,
    lines: [2, '26100'],
    periods: ['2025/26', '2026/27'],
    fault: [
      '£21,050',
      '£20,150',
      'column-total Total 26100→25200 swapped-digits',
      'row-total Recruit and train forty community champions 20150→21050 swapped-digits',
    ],
  },
  {
    name: 'years down the side, under a title that stands apart and asks for the money',
    drawing: `
    Grant requested by year

    | Financial year | Youth leaders | Hall and kit | Total  |
    | 2025-26        | 24,650        | 3,100        | 27,750 |
    | 2026-27        | 25,390        | 2,480        | 27,870 |
    | 2027-28        | 26,150        | 2,520        | 28,670 |
    | Total          | 76,190        | 8,100        | 84,290 |`,
    lines: [3, '84290'],
    fault: ['76,190', '16,790', 'column-total Total 16790→76190 wrong-cell', 'row-total Total 84290→24890 wrong-cell'],
  },
  {
    name: 'round figures, every one a multiple of 500, that are meant to the pound',
    drawing: `
    Budget by partner
    | Item      | Northtown | Eastham | Westbury | Total  |
    | Lead      | 25,000    | 25,000  | 24,000   | 74,000 |
    | Support   | 10,000    | 10,500  | 10,000   | 30,500 |
    | Mileage   | 500       | 500     | 1,000    | 2,000  |
    | Equipment | 1,500     | 1,500   | 1,500    | 4,500  |
    | Total     | 37,000    | 37,500  | 36,500   | 111,000 |`,
    lines: [4, '111000'],
    fault: ['24,000', '24,500', 'column-total Total 36500→37000 changed-digit', 'row-total Lead 74000→74500 changed-digit'],
  },
];

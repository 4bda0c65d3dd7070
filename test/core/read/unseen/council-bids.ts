import type { UnseenBid } from './unseen-bid';

/** Bids as councils and partnerships write them, with periods and priorities. */
export const councilBids: readonly UnseenBid[] = [
  {
    name: 'two years, a lead, priorities by letter and a justification',
    drawing: `
    Green corridors bid
    | Ref | Activity         | Lead     | 2025/26 £ | 2026/27 £ | Total £ | Priority (M/S/C) | Justification |
    | 1   | Footpath repairs | Highways | 42,500    | 38,000    | 80,500  | M | Forty falls a year are reported on the canal path, whose surface has failed. |
    | 2   | Tree planting    | Parks    | 12,750    | 16,250    | 29,000  | S | New shade on six streets that reached 38 degrees in the summer of 2022. |
    | 3   | Signs and maps   | Comms    | 4,150     | 1,100     | 5,250   | C | Visitors who do not know the area find their own way to the park and back. |
    | 4   | Wardens          | Parks    | 27,300    | 28,100    | 55,400  | M | Without wardens, dumping returns within weeks, as it did in the pilot. |
    |     | Total            |          | 86,700    | 83,450    | 170,150 |   |   |`,
    lines: [4, '170150'],
    periods: ['2025/26', '2026/27'],
    priorities: ['MUST', 'SHOULD', 'COULD', 'MUST'],
    fault: [
      '29,000',
      '29,500',
      'column-total Total 170150→170650 changed-digit',
      'row-total Tree planting 29500→29000 changed-digit',
    ],
  },
  {
    name: 'quarters of two years with yearly totals',
    drawing: `
    Spend profile
    |              | 2025/26 | 2025/26 | 2025/26 | 2025/26 | 2025/26 | 2026/27 | 2026/27 | 2026/27 | 2026/27 | 2026/27 | Grand total |
    | Cost         | Q1      | Q2      | Q3      | Q4      | Total   | Q1      | Q2      | Q3      | Q4      | Total   |             |
    | Staff        | 10,000  | 10,500  | 10,500  | 11,000  | 42,000  | 11,200  | 11,200  | 11,300  | 11,300  | 45,000  | 87,000      |
    | Rent         | 2,150   | 2,150   | 2,150   | 2,150   | 8,600   | 2,200   | 2,200   | 2,200   | 2,200   | 8,800   | 17,400      |
    | Equipment    | 6,400   | 0       | 1,250   | 0       | 7,650   | 0       | 900     | 0       | 0       | 900     | 8,550       |
    | Total        | 18,550  | 12,650  | 13,900  | 13,150  | 58,250  | 13,400  | 14,300  | 13,500  | 13,500  | 54,700  | 112,950     |`,
    lines: [3, '112950'],
    fault: [
      '112,950',
      '112,590',
      'column-total Total 112590→112950 swapped-digits',
      'row-total Total 112590→112950 swapped-digits',
    ],
  },
  {
    name: 'months that add to the year',
    drawing: `
    Cash flow
    | Cost   | Apr-25 | May-25 | Jun-25 | Jul-25 | Aug-25 | Sep-25 | Total |
    | Wages  | 3,120  | 3,120  | 3,120  | 3,250  | 3,250  | 3,250  | 19,110 |
    | Food   | 410    | 385    | 402    | 640    | 655    | 390    | 2,882  |
    | Trips  | 0      | 250    | 0      | 1,100  | 980    | 0      | 2,330  |
    | Total  | 3,530  | 3,755  | 3,522  | 4,990  | 4,885  | 3,640  | 24,322 |`,
    lines: [3, '24322'],
    fault: ['4,885', '4,895', 'column-total Total 4895→4885 changed-digit', 'row-total Total 24322→24332 changed-digit'],
  },
  {
    name: 'thousands of pounds, said in the heading',
    drawing: `
    Regeneration programme
    | Scheme (£000)      | 2025/26 | 2026/27 | 2027/28 | Total |
    | Market hall        | 450     | 1,240   | 310     | 2,000 |
    | Station approach   | 125     | 680     | 895     | 1,700 |
    | Riverside          | 60      | 75      | 415     | 550   |
    | Total              | 635     | 1,995   | 1,620   | 4,250 |`,
    lines: [3, '4250000'],
    periods: ['2025/26', '2026/27', '2027/28'],
    fault: ['1,995', '1,959', 'column-total Total 1959→1995 swapped-digits', 'row-total Total 4250→4214 swapped-digits'],
  },
  {
    name: 'totals at the top of the table',
    drawing: `
    Requested by district
    | District      | 2025/26 £ | 2026/27 £ | Total £ |
    | All districts | 93,400    | 97,050    | 190,450 |
    | Harbour       | 31,250    | 32,400    | 63,650  |
    | Moorside      | 27,900    | 29,150    | 57,050  |
    | Vale          | 34,250    | 35,500    | 69,750  |`,
    lines: [3, '190450'],
    periods: ['2025/26', '2026/27'],
  },
  {
    name: 'sections in capitals, totals by letter, a grand total of the letters',
    drawing: `
    Digital inclusion
    | Item                | 2025/26 | 2026/27 | Total   |
    | A. STAFF            |         |         |         |
    | Project lead        | 38,400  | 39,550  | 77,950  |
    | Trainers            | 22,100  | 22,760  | 44,860  |
    | Total A             | 60,500  | 62,310  | 122,810 |
    |                     |         |         |         |
    | B. EQUIPMENT        |         |         |         |
    | Laptops             | 15,750  | 0       | 15,750  |
    | Licences            | 1,380   | 1,380   | 2,760   |
    | Total B             | 17,130  | 1,380   | 18,510  |
    |                     |         |         |         |
    | Grand Total (A+B)   | 77,630  | 63,690  | 141,320 |`,
    lines: [4, '141320'],
    periods: ['2025/26', '2026/27'],
    fault: ['62,310', '63,210', 'row-total Total A 122810→123710 swapped-digits', 'subtotal Total A 63210→62310 swapped-digits'],
  },
  {
    name: 'subtotals named after their section, blank rows, notes below',
    drawing: `
    Family hubs
    | Description        | Year 1  | Year 2  |
    | Hub manager        | 41,300  | 42,540  |
    | Family workers     | 87,600  | 90,230  |
    | Staff costs total  | 128,900 | 132,770 |
    |                    |         |         |
    | Rent               | 14,000  | 14,350  |
    | Heat and light     | 3,120   | 3,280   |
    | Premises sub total | 17,120  | 17,630  |
    |                    |         |         |
    | Grand total        | 146,020 | 150,400 |

    Notes
    1. Pay rises of 3% are assumed for 2026.
    2. Rent was agreed with the landlord on 14 March 2025 for £14,000.`,
    lines: [4, '296420'],
    fault: ['17,630', '17,360', 'subtotal Premises sub total 17360→17630 swapped-digits'],
  },
  {
    name: 'moscow words with posts by grade and to be confirmed figures',
    drawing: `
    Bid for a data team
    | No. | Activity                    | 25/26   | 26/27   | MoSCoW | Benefit |
    | 1.1 | Data analyst 0.6 FTE Grade 7 | £21,450 | £22,090 | Must   | Reports reach schools within a week and not within a term, so that support starts sooner. |
    | 1.2 | Software                    | £6,300  | TBC     | Should | One record for each child replaces nine spreadsheets that are kept by hand. |
    | 1.3 | Training for schools        | –       | £4,250  | Could  | Staff in thirty schools can read their own figures without asking for help. |
    |     | Total                       | £27,750 | £26,340 |        | |`,
    lines: [3, '54090'],
    periods: ['25/26', '26/27'],
    priorities: ['MUST', 'SHOULD', 'COULD'],
  },
];

import type { UnseenBid } from './unseen-bid';

/** Budgets that tell money more than once: by kind, by page, by payer, as parts, in a summary or on both sides of a balance. */
export const toldAgain: readonly UnseenBid[] = [
  {
    name: 'capital and revenue under every year and under all years',
    drawing: `
    Investment plan: expenditure profile
    | Intervention | 2022/23 |  |  | 2023/24 |  |  | 2024/25 |  |  | All years |  |  |
    |  | Capital | Revenue | Total | Capital | Revenue | Total | Capital | Revenue | Total | Capital | Revenue | Total |
    | Town centre improvements | 120,000 | 18,000 | 138,000 | 240,000 | 22,000 | 262,000 | 60,000 | 30,000 | 90,000 | 420,000 | 70,000 | 490,000 |
    | Green spaces | 45,000 | 5,000 | 50,000 | 90,000 | 8,000 | 98,000 | 75,000 | 12,000 | 87,000 | 210,000 | 25,000 | 235,000 |
    | Business support | 0 | 64,000 | 64,000 | 0 | 128,000 | 128,000 | 0 | 96,000 | 96,000 | 0 | 288,000 | 288,000 |
    | Multiply skills | 0 | 42,000 | 42,000 | 0 | 88,500 | 88,500 | 0 | 91,250 | 91,250 | 0 | 221,750 | 221,750 |
    | Management and admin (4%) | 0 | 12,000 | 12,000 | 0 | 18,000 | 18,000 | 0 | 21,500 | 21,500 | 0 | 51,500 | 51,500 |
    | Total | 165,000 | 141,000 | 306,000 | 330,000 | 264,500 | 594,500 | 135,000 | 250,750 | 385,750 | 630,000 | 656,250 | 1,286,250 |`,
    lines: [5, '1286250'],
    fault: [
      '656,250',
      '665,250',
      'column-total Total 665250→656250 swapped-digits',
      'row-total Total 665250→656250 swapped-digits',
    ],
  },
  {
    name: 'parts told once more as of which',
    drawing: `
    Village hall refurbishment
    | Item | Cost | Priority |
    | Replacement boiler | 48,000 | Essential |
    |   of which asbestos removal | 6,500 |  |
    | Accessible toilets | 36,500 | Essential |
    | Solar panels | 27,400 | Desirable |
    | Landscaping | 11,850 | Desirable |
    | Signage | 2,240 | Desirable |
    | Total | 125,990 |  |
    | Of which essential | 84,500 |  |
    | Of which desirable | 41,490 |  |`,
    lines: [5, '125990'],
    fault: ['41,490', '41,940', 'column-total Of which desirable 41940→41490 swapped-digits'],
  },
  {
    name: 'a page carried forward',
    drawing: `
    Cost plan
    | Element | £ |
    | Excavation | 12,450 |
    | Concrete foundations | 28,640 |
    | Drainage | 9,385 |
    | Brickwork | 41,220 |
    | Carried forward | 91,695 |
    | Brought forward | 91,695 |
    | Roof structure | 36,700 |
    | Windows and doors | 24,150 |
    | Electrical | 19,880 |
    | Total construction cost | 172,425 |`,
    lines: [7, '172425'],
    fault: ['172,425', '174,225', 'column-total Total construction cost 174225→172425 swapped-digits'],
  },
  {
    name: 'totals above their lines',
    drawing: `
    Cost schedule
    | Heading | Year 1 | Year 2 | Total |
    | TOTAL | 105,650 | 108,818 | 214,468 |
    | Pay | 95,500 | 98,363 | 193,863 |
    | Nurse specialist | 62,400 | 64,270 | 126,670 |
    | Psychologist (0.5 wte) | 33,100 | 34,093 | 67,193 |
    | Non-pay | 10,150 | 10,455 | 20,605 |
    | Room hire | 7,200 | 7,416 | 14,616 |
    | Consumables | 2,950 | 3,039 | 5,989 |`,
    lines: [4, '214468'],
    fault: ['20,605', '20,065', 'row-total Non-pay 20065→20605 swapped-digits', 'subtotal Non-pay 20065→20605 swapped-digits'],
  },
  {
    name: 'a summary of sheets in one column, and who pays',
    drawing: `
    ## Labour
    Labour costs
    | Role | Gross annual cost (£) | Working days per year | Rate (£/day) | Days on project | Total cost (£) |
    | Principal engineer | 68,000 | 220 | 309.09 | 42 | 12,981.78 |
    | Senior developer | 54,000 | 220 | 245.45 | 110 | 26,999.50 |
    | Project manager | 49,500 | 220 | 225.00 | 66 | 14,850.00 |
    | Data scientist | 57,200 | 220 | 260.00 | 88 | 22,880.00 |
    | Total labour |  |  |  | 306 | 77,711.28 |
    Overheads at 20% of labour costs
    | Overhead |  |  |  |  | 15,542.26 |
    ## Materials
    | Item | Quantity | Cost per item (£) | Total (£) |
    | Sensors | 40 | 185.00 | 7,400.00 |
    | Mounting kits | 40 | 62.50 | 2,500.00 |
    | Cloud hosting (months) | 18 | 420.00 | 7,560.00 |
    | Total materials |  |  | 17,460.00 |
    ## Travel
    | Purpose | Number of times | Cost each (£) | Total (£) |
    | Site visits to Leeds | 12 | 96 | 1,152 |
    | Consortium meetings | 6 | 145 | 870 |
    | Total travel and subsistence |  |  | 2,022 |
    ## Subcontract
    | Subcontractor | Cost (£) |
    | Safety assessor | 18,500 |
    | User research agency | 12,000 |
    | Total subcontract | 30,500 |
    ## Summary
    | Category | Total (£) |
    | Labour | 77,711.28 |
    | Overheads | 15,542.26 |
    | Materials | 17,460.00 |
    | Subcontract | 30,500.00 |
    | Travel and subsistence | 2,022.00 |
    | Total eligible project costs | 143,235.54 |
    | Funding level | 70% |
    | Grant requested | 100,264.88 |
    | Contribution to project | 42,970.66 |`,
    lines: [12, '143235.54'],
    fault: [
      '2,022.00 ',
      '2,202.00 ',
      'column-total Total eligible project costs 143235.54→143415.54 swapped-digits',
      'summary Travel and subsistence 2202→2022 swapped-digits',
    ],
  },
  {
    name: 'costs with VAT, and the income beside them',
    drawing: `
    Section 6: project costs
    | Cost heading | Description | Cost £ | VAT £ | Total £ |
    | Capital costs |  |  |  |  |
    | Repair and conservation work | Roof and stonework | 184,500 | 36,900 | 221,400 |
    | Equipment and materials | AV and display cases | 42,300 | 8,460 | 50,760 |
    | Professional fees relating to any of the above | Architect, QS | 31,200 | 6,240 | 37,440 |
    | Total capital costs |  | 258,000 | 51,600 | 309,600 |
    | Activity costs |  |  |  |  |
    | New staff costs | Community officer 0.6 FTE, 24 months | 38,400 | 0 | 38,400 |
    | Training for volunteers | 12 sessions at £350 | 4,200 | 840 | 5,040 |
    | Paid training placements | 2 trainees | 18,600 | 0 | 18,600 |
    | Travel for volunteers |  | 2,150 | 0 | 2,150 |
    | Total activity costs |  | 63,350 | 840 | 64,190 |
    | Other costs |  |  |  |  |
    | Publicity and promotion |  | 6,400 | 1,280 | 7,680 |
    | Evaluation | Independent evaluator | 9,500 | 1,900 | 11,400 |
    | Contingency | 10% of capital | 25,800 | 5,160 | 30,960 |
    | Inflation |  | 7,400 | 1,480 | 8,880 |
    | Total other costs |  | 49,100 | 9,820 | 58,920 |
    | Total project costs |  | 370,450 | 62,260 | 432,710 |
    
    Section 7: project income
    | Source of funding | Secured? | Value (£) |
    | Local authority | Yes | 61,000 |
    | Central government | No | 0 |
    | Other fundraising (cash) | No | 8,000 |
    | Non-cash contributions and volunteer time |  | 23,000 |
    | Total income |  | 92,000 |
    | Grant requested from the Heritage Fund |  | 340,710 |
    | Total project income |  | 432,710 |`,
    lines: [11, '370450'],
    fault: ['23,000', '32,000', 'subtotal Total income 92000→101000 swapped-digits'],
  },
  {
    name: 'income and expenditure that balance',
    drawing: `
    Income
    | Income heading | Description | Amount (£) |
    | Earned income | Ticket sales, 24 shows x 80 seats x 60% x £14 | 16,128 |
    | Earned income | Programme sales | 850 |
    | Local authority funding | Riverside Borough Council | 7,500 |
    | Other public funding |  | 0 |
    | Private income | Trusts and foundations | 12,000 |
    | Private income | Crowdfunding | 2,400 |
    | Total income (excluding our grant) |  | 38,878 |
    | Grant requested from Arts Council |  | 22,800 |
    | Total income |  | 61,678 |
    
    Expenditure
    | Expenditure heading | Description | Amount (£) |
    | Artistic spending | Writer fee | 6,500 |
    | Artistic spending | Director, 8 weeks at £750 | 6,000 |
    | Artistic spending | 5 actors x 9 weeks x £575 | 25,875 |
    | Artistic spending | Design and build | 8,200 |
    | Making your work accessible | BSL interpreted shows, 4 at £480 | 1,920 |
    | Marketing | Print, digital and PR | 5,600 |
    | Overheads | Producer fee | 5,400 |
    | Overheads | Insurance | 940 |
    | Personal access costs |  | 1,243 |
    | Total expenditure |  | 61,678 |`,
    lines: [9, '61678'],
    fault: ['38,878', '38,788', 'subtotal Total income (excluding our grant) 38788→38878 swapped-digits'],
  },
  {
    name: 'a budget rolled on over the years, its last row without a word',
    drawing: `
    Medium term financial plan £000
    |  | 2025/26 | 2026/27 | 2027/28 | 2028/29 |
    | Base budget brought forward | 4,210 | 4,393 | 4,493 | 4,523 |
    | Pay award | 126 | 132 | 135 | 138 |
    | Growth: children in care placements | 180 | 95 | 60 | 0 |
    | Growth: SEND transport | 42 | 38 | 20 | 15 |
    | Saving: fostering recruitment | (85) | (120) | (140) | (60) |
    | Saving: contract review | (80) | (45) | (45) | (20) |
    | Net budget requirement | 4,393 | 4,493 | 4,523 | 4,596 |`,
    lines: [6, '18005000'],
    fault: ['4,596', '4,569', 'column-total Net budget requirement 4569→4596 swapped-digits'],
  },
  {
    name: 'each theme as must and as should, with a total of both',
    drawing: `
    Funding request by theme
    | Theme | Priority | 2026/27 | 2027/28 | Total |
    | Early help | MUST | 52,000 | 54,080 | 106,080 |
    | Early help | SHOULD | 15,000 | 12,000 | 27,000 |
    | Edge of care | MUST | 118,000 | 121,540 | 239,540 |
    | Edge of care | SHOULD | 22,500 | 18,000 | 40,500 |
    | Workforce | MUST | 40,000 | 41,600 | 81,600 |
    | Workforce | SHOULD | 30,000 | 15,000 | 45,000 |
    | Total MUST |  | 210,000 | 217,220 | 427,220 |
    | Total SHOULD |  | 67,500 | 45,000 | 112,500 |
    | Total |  | 277,500 | 262,220 | 539,720 |
    Our request is for £539,720 over two years, of which £427,220 is for MUST items.`,
    lines: [6, '539720'],
    fault: [
      '121,540',
      '121,450',
      'column-total Total MUST 217220→217130 swapped-digits',
      'row-total Edge of care 239540→239450 swapped-digits',
    ],
  },
];

import type { UnseenBid } from './unseen-bid';

/** Budgets whose figures are carried on, set against one another, or paid for by others. */
export const carriedOn: readonly UnseenBid[] = [
  {
    name: 'a running total under the total',
    drawing: `
    Grant drawdown
    |  | Q1 | Q2 | Q3 | Q4 | Total |
    | Community worker | 7,800 | 7,800 | 7,800 | 7,800 | 31,200 |
    | Sessions | 2,400 | 3,600 | 3,600 | 2,400 | 12,000 |
    | Marketing | 1,500 | 600 | 300 | 300 | 2,700 |
    | Total spend | 11,700 | 12,000 | 11,700 | 10,500 | 45,900 |
    | Cumulative spend | 11,700 | 23,700 | 35,400 | 45,900 |  |`,
    lines: [3, '45900'],
    fault: ['35,400', '34,500', 'running-balance Cumulative spend 34500→35400'],
  },
  {
    name: 'a cash flow with totals of both sides',
    drawing: `
    Cash flow (£)
    |  | Apr | May | Jun | Jul |
    | Opening balance | 12,000 | 9,450 | 14,820 | 11,390 |
    | Grant received | 0 | 10,000 | 0 | 10,000 |
    | Other income | 1,250 | 1,180 | 1,240 | 1,195 |
    | Total income | 1,250 | 11,180 | 1,240 | 11,195 |
    | Salaries | 3,200 | 3,200 | 3,200 | 3,200 |
    | Other costs | 600 | 2,610 | 1,470 | 880 |
    | Total expenditure | 3,800 | 5,810 | 4,670 | 4,080 |
    | Closing balance | 9,450 | 14,820 | 11,390 | 18,505 |`,
    fault: ['18,505', '18,055', 'running-balance Closing balance 18055→18505'],
  },
  {
    name: 'options that are not asked for, and the one that is',
    drawing: `
    Options considered
    | Option | Capital cost | Annual running cost | Ten-year cost |
    | 1. Do nothing | 0 | 48,000 | 480,000 |
    | 2. Refurbish | 350,000 | 31,000 | 660,000 |
    | 3. New build | 920,000 | 22,500 | 1,145,000 |
    Option 2 is preferred. We request £350,000.
    
    Preferred option: capital costs
    | Element | Cost |
    | Building works | 238,500 |
    | Services | 74,200 |
    | Fees | 37,300 |
    | Total | 350,000 |`,
    lines: [3, '350000'],
    fault: ['37,300', '33,700', 'column-total Total 350000→346400 swapped-digits'],
  },
  {
    name: 'priorities by letter under M/S/C',
    drawing: `
    Bid lines
    | Description | Ref | Cost | M/S/C | Benefit |
    | Lead practitioner | 6.1 | 54,800 | M | Reduces waiting times from 14 to 6 weeks for 240 children a year |
    | Toolkits | 6.2 | 12,400 | S | Gives 90 schools a shared approach |
    | Conference | 6.3 | 4,800 | C | Brings 120 staff together |
    | Total |  | 72,000 |  |  |`,
    lines: [3, '72000'],
    fault: ['12,400', '14,200', 'column-total Total 72000→73800 swapped-digits'],
  },
  {
    name: 'what is needed, what is raised and what is asked for',
    drawing: `
    Due diligence
    | Question | Answer | Value |
    | Annual turnover | Last year | 412,600 |
    | Free reserves | At year end | 88,400 |
    | Full-time staff | Now | 14 |
    
    What we need
    | Item | Amount needed | Amount raised | Amount requested |
    | Van | 24,500 | 10,000 | 14,500 |
    | Insurance | 1,850 | 1,850 | 0 |
    | Fuel for 2 years | 4,200 | 0 | 4,200 |
    | Total | 30,550 | 11,850 | 18,700 |`,
    lines: [3, '18700'],
    fault: ['14,500', '15,400', 'column-total Total 18700→19600 swapped-digits', 'row-total Van 24500→25400 swapped-digits'],
  },
  {
    name: 'a ladder of totals to full cost, and who pays',
    drawing: `
    Costing
    |  | Year 1 | Year 2 | Total |
    | Directly incurred |  |  |  |
    | Project director (0.2 FTE) | 14,200 | 14,626 | 28,826 |
    | Research fellow (1.0 FTE) | 46,800 | 48,204 | 95,004 |
    | Total directly incurred | 61,000 | 62,830 | 123,830 |
    | Directly allocated |  |  |  |
    | Fieldwork travel | 3,200 | 2,100 | 5,300 |
    | Transcription | 1,800 | 900 | 2,700 |
    | Total directly allocated | 5,000 | 3,000 | 8,000 |
    | Total direct costs | 66,000 | 65,830 | 131,830 |
    | Indirect costs | 28,400 | 29,252 | 57,652 |
    | Total fEC | 94,400 | 95,082 | 189,482 |
    | Funder contribution at 80% | 75,520 | 76,066 | 151,586 |
    | University contribution | 18,880 | 19,016 | 37,896 |`,
    lines: [5, '189482'],
    fault: [
      '48,204',
      '42,804',
      'column-total Total fEC 95082→89682 swapped-digits',
      'row-total Research fellow (1.0 FTE) 95004→89604 swapped-digits',
      'subtotal Total direct costs 65830→60430 swapped-digits',
      'subtotal Total directly incurred 62830→57430 swapped-digits',
    ],
  },
  {
    name: 'a programme and the grant and base budget that pay for it',
    drawing: `
    Rough sleeping programme
    | Intervention | 2025/26 | 2026/27 | 2027/28 | Total |
    | Accommodation based support | 412,000 | 418,180 | 424,453 | 1,254,633 |
    | Floating support | 286,500 | 290,798 | 295,160 | 872,458 |
    | Rent deposits | 45,000 | 45,000 | 45,000 | 135,000 |
    | Prevention fund | 60,000 | 55,000 | 50,000 | 165,000 |
    | Total programme | 803,500 | 808,978 | 814,613 | 2,427,091 |
    | RSI grant | 700,000 | 700,000 | 700,000 | 2,100,000 |
    | Council base budget | 103,500 | 108,978 | 114,613 | 327,091 |`,
    fault: ['418,180', '481,180', 'subtotal Total programme 808978→871978 swapped-digits'],
  },
  {
    name: 'costs in words, less fees',
    drawing: `
    Course budget
    | Cost | £ |
    | Trainer fees (6 x £450) | 2,700 |
    | Venue (6 x £180) | 1,080 |
    | Lunch (20 people x 6 x £8.50) | 1,020 |
    | Handbooks (20 x £12) | 240 |
    | Total cost | 5,040 |
    | Less delegate fees (20 x £95) | (1,900) |
    | Net cost requested | 3,140 |`,
    lines: [4, '5040'],
    fault: ['1,080', '1,800', 'column-total Total cost 5040→5760 swapped-digits', 'unit-cost Venue (6 x £180) 1800→1080'],
  },
  {
    name: 'an opening event and a closing conference are no balances',
    drawing: `
    Festival budget
    | Item | Cost |
    | Opening event | 5,400 |
    | Workshops | 8,250 |
    | Artists | 12,600 |
    | Closing conference | 4,150 |
    | Total | 30,400 |
    We are asking for £30,400.`,
    lines: [4, '30400'],
    fault: ['12,600', '16,200', 'column-total Total 30400→34000 swapped-digits'],
  },
  {
    name: 'funds that are spent, under the total of something else',
    drawing: `
    We are asking for £66,750 for the following programme.
    | Item | Year 1 | Year 2 | Total |
    | Manager | 16,000 | 16,000 | 32,000 |
    | Officer | 9,000 | 9,500 | 18,500 |
    | Total | 25,000 | 25,500 | 50,500 |
    | Small grants fund | 6,000 | 6,000 | 12,000 |
    | Hardship fund | 2,000 | 2,250 | 4,250 |`,
    lines: [4, '66750'],
    fault: ['25,500', '22,500', 'row-total Total 50500→47500 changed-digit', 'subtotal Total 22500→25500 changed-digit'],
  },
  {
    name: 'overheads that follow direct costs',
    drawing: `
    We are asking for £58,075 for the following programme.
    | Item | Cost |
    | Manager | 32,000 |
    | Officer | 18,500 |
    | Total direct costs | 50,500 |
    | Contribution to overheads (15%) | 7,575 |`,
    lines: [3, '58075'],
    fault: [
      '32,000',
      '23,000',
      'headline Item 58075→49075 swapped-digits',
      'subtotal Total direct costs 50500→41500 swapped-digits',
    ],
  },
  {
    name: 'match fees and fundraising are costs',
    drawing: `
    We are asking for £9,300 for the following programme.
    | Item | Cost |
    | Coach | 5,200 |
    | Kit | 1,450 |
    | Total to start | 6,650 |
    | Match fees | 1,900 |
    | Fundraising costs | 750 |`,
    lines: [4, '9300'],
  },
  {
    name: 'grants that together pay the total',
    drawing: `
    Project costs
    | Item | Cost |
    | Build | 80,000 |
    | Fees | 12,500 |
    | Total | 92,500 |
    | Lottery grant | 70,000 |
    | Parish fund | 22,500 |`,
    lines: [2, '92500'],
    fault: ['12,500', '15,200', 'column-total Total 92500→95200 swapped-digits'],
  },
];

import type { UnseenBid } from './unseen-bid';

/** Budgets whose totals stand for some of their lines: by number, by word, by kind, by priority, or by who pays. */
export const groupedBudgets: readonly UnseenBid[] = [
  {
    name: 'costs, and under them who pays',
    drawing: `
    Project budget
    | Item | Year 1 | Year 2 | Total |
    | Coordinator (0.6 FTE) | 21,400 | 22,042 | 43,442 |
    | Sessional staff | 9,600 | 9,888 | 19,488 |
    | Venue and refreshments | 3,850 | 3,966 | 7,816 |
    | Management fee | 3,485 | 3,590 | 7,075 |
    | Total project cost | 38,335 | 39,486 | 77,821 |
    | Funded by: |  |  |  |
    | Grant requested | 30,000 | 30,900 | 60,900 |
    | Parish council | 4,000 | 4,000 | 8,000 |
    | Participant fees | 4,335 | 4,586 | 8,921 |
    | Total funding | 38,335 | 39,486 | 77,821 |`,
    lines: [4, '77821'],
    fault: [
      '4,335',
      '4,533',
      'column-total Total funding 38335→38533 wrong-cell',
      'row-total Participant fees 8921→9119 wrong-cell',
    ],
  },
  {
    name: 'parents numbered over their lines',
    drawing: `
    Budget
    | Ref | Cost heading | Amount (£) |
    | 1 | Staffing | 193,863 |
    | 1.1 | Nurse specialist | 126,670 |
    | 1.2 | Psychologist | 67,193 |
    | 2 | Running costs | 20,605 |
    | 2.1 | Room hire | 14,616 |
    | 2.2 | Consumables | 5,989 |
    | 3 | Evaluation | 18,500 |
    | 3.1 | University partner | 15,000 |
    | 3.2 | Patient panel | 3,500 |
    |  | Total requested | 232,968 |
    The total requested is £232,968.`,
    lines: [6, '232968'],
    fault: ['67,193', '61,793', 'subtotal Staffing 193863→188463 swapped-digits'],
  },
  {
    name: 'outputs, costs and a cost for each learner',
    drawing: `
    Outputs
    | Output | Year 1 | Year 2 | Year 3 | Total |
    | Learners enrolled | 120 | 140 | 150 | 410 |
    | Completions | 96 | 115 | 124 | 335 |
    | Jobs gained | 40 | 52 | 58 | 150 |
    
    Budget
    | Item | Year 1 | Year 2 | Year 3 | Total |
    | Tutors | 38,400 | 39,552 | 40,739 | 118,691 |
    | Room hire | 7,200 | 7,416 | 7,638 | 22,254 |
    | Materials | 2,400 | 2,800 | 3,000 | 8,200 |
    | Total | 48,000 | 49,768 | 51,377 | 149,145 |
    | Cost per learner | 400.00 | 355.49 | 342.51 | 363.77 |`,
    lines: [3, '149145'],
    fault: [
      '49,768 ',
      '47,968 ',
      'column-total Total 47968→49768 swapped-digits',
      'row-total Total 149145→147345 swapped-digits',
    ],
  },
  {
    name: 'a row for every site and year, totals of each year below',
    drawing: `
    Costs by site and year
    | Site | Year | Cost | Posts |
    | Leeds | Year 1 | 41,000 | 2 |
    | Leeds | Year 2 | 42,230 | 2 |
    | York | Year 1 | 38,500 | 1 |
    | York | Year 2 | 39,655 | 1 |
    | Hull | Year 1 | 22,750 | 1 |
    | Hull | Year 2 | 23,433 | 1 |
    | Total |  | 207,568 | 8 |
    | Year 1 total |  | 102,250 |  |
    | Year 2 total |  | 105,318 |  |`,
    lines: [6, '207568'],
    fault: ['105,318', '103,518', 'column-total Year 2 total 103518→105318 swapped-digits'],
  },
  {
    name: 'the priorities added in a table of their own',
    drawing: `
    Bid
    | Activity | Priority | Cost |
    | Programme manager, PO4, 12 months | Must | 52,340 |
    | Data analyst: £450 a day for 60 days | Must | 27,000 |
    | Comms officer | Should | 21,400 |
    | Conference | Could | 6,500 |
    | App development | Should | 38,000 |
    | Total |  | 145,240 |
    
    Summary by priority
    | Priority | Cost | Share |
    | Must | 79,340 | 55% |
    | Should | 59,400 | 41% |
    | Could | 6,500 | 4% |
    | Total | 145,240 | 100% |`,
    lines: [5, '145240'],
    fault: ['59,400', '54,900', 'column-total Total 145240→140740 swapped-digits', 'summary Should 54900→59400 swapped-digits'],
  },
  {
    name: 'capital and revenue by year, their totals after them',
    drawing: `
    Transport fund bid
    | Scheme | Capital 2025/26 | Revenue 2025/26 | Capital 2026/27 | Revenue 2026/27 | Total capital | Total revenue | Total |
    | Bridge repairs | 84,000 | 12,000 | 91,000 | 14,000 | 175,000 | 26,000 | 201,000 |
    | Cycle lanes | 46,500 | 3,500 | 52,250 | 4,100 | 98,750 | 7,600 | 106,350 |
    | Signals | 18,400 | 2,600 | 0 | 2,700 | 18,400 | 5,300 | 23,700 |
    | Programme team | 0 | 38,200 | 0 | 39,350 | 0 | 77,550 | 77,550 |
    | Total | 148,900 | 56,300 | 143,250 | 60,150 | 292,150 | 116,450 | 408,600 |`,
    lines: [4, '408600'],
    fault: [
      '48,900',
      '49,800',
      'column-total Total 149800→148900 swapped-digits',
      'row-total Total 292150→293050 swapped-digits',
    ],
  },
  {
    name: 'days of each role at the rate in its heading',
    drawing: `
    Fee proposal
    | Stage | Senior consultant (£850) | Consultant (£620) | Analyst (£440) | Total days | Fee |
    | Discovery | 4 | 8 | 6 | 18 | 11,000 |
    | Design | 6 | 14 | 10 | 30 | 18,180 |
    | Pilot | 3 | 20 | 24 | 47 | 25,510 |
    | Handover | 2 | 5 | 4 | 11 | 6,560 |
    | Total | 15 | 47 | 44 | 106 | 61,250 |`,
    lines: [4, '61250'],
    fault: ['6,560', '6,650', 'column-total Total 61250→61340 undecided'],
  },
  {
    name: 'months, quarters and the year in one table',
    drawing: `
    Cash flow forecast for the grant
    | Cost | Apr | May | Jun | Q1 | Jul | Aug | Sep | Q2 | Oct | Nov | Dec | Q3 | Jan | Feb | Mar | Q4 | Year |
    | Pay | 4,120 | 4,120 | 4,120 | 12,360 | 4,120 | 4,120 | 4,120 | 12,360 | 4,245 | 4,245 | 4,245 | 12,735 | 4,245 | 4,245 | 4,245 | 12,735 | 50,190 |
    | Rent | 850 | 850 | 850 | 2,550 | 850 | 850 | 850 | 2,550 | 850 | 850 | 850 | 2,550 | 900 | 900 | 900 | 2,700 | 10,350 |
    | Activities | 300 | 620 | 740 | 1,660 | 1,200 | 1,450 | 380 | 3,030 | 410 | 390 | 260 | 1,060 | 300 | 340 | 520 | 1,160 | 6,910 |
    | Total | 5,270 | 5,590 | 5,710 | 16,570 | 6,170 | 6,420 | 5,350 | 17,940 | 5,505 | 5,485 | 5,355 | 16,345 | 5,445 | 5,485 | 5,665 | 16,595 | 67,450 |`,
    lines: [3, '67450'],
    fault: ['5,270 ', '5,720 ', 'column-total Total 5720→5270 swapped-digits', 'row-total Total 16570→17020 swapped-digits'],
  },
];

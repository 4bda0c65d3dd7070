import type { UnseenBid } from './unseen-bid';

/** Bids whose money stands in thousands or millions, in all their tables or some. */
export const inThousands: readonly UnseenBid[] = [
  {
    name: 'all in £000, the request in pounds',
    drawing: `
    Harbour community bid
    We ask for £661,600 in total and the costs are set out below in £000.
    | Activity        | 2025/26 | 2026/27 | Total |
    | Youth workers   | 142.4   | 146.7   | 289.1 |
    | Venue hire      | 61.3    | 63.0    | 124.3 |
    | Equipment       | 118.2   | 9.5     | 127.7 |
    | Evaluation      | 40.0    | 80.5    | 120.5 |
    | Total           | 361.9   | 299.7   | 661.6 |`,
    lines: [4, '661600'],
    fault: ['£661,600', '£616,600', 'headline Harbour community bid 616600→661600 swapped-digits'],
  },
  {
    name: 'the request in millions to two places, the lines in £k by heading',
    drawing: `
    Leisure centre refurbishment
    This bid is for £1.63m, as follows:
    | Works          | 2025/26 £k | 2026/27 £k |
    | Roof           | 412        | 55         |
    | Pool plant     | 388        | 214        |
    | Changing rooms | 96         | 301        |
    | Fees           | 88         | 74         |
    | Total          | 984        | 644        |`,
    lines: [4, '1628000'],
    fault: ['£1.63m', '£1.36m', 'headline Leisure centre refurbishment 1360000→1628000 undecided'],
  },
  {
    name: 'a summary in £000 on one sheet, tables in pounds on another',
    drawing: `
    ## Summary
    Summary of costs (£000)
    | Strand    | 2025/26 | 2026/27 |
    | Staffing  | 91.7    | 94.5    |
    | Equipment | 26.4    | 4.8     |
    | Premises  | 19.2    | 19.6    |
    | Total     | 137.3   | 118.9   |

    ## Detail
    Staffing
    | Item     | 2025/26 | 2026/27 |
    | Manager  | £52,318 | £53,888 |
    | Officers | £39,402 | £40,584 |
    | Total    | £91,720 | £94,472 |

    Equipment
    | Item    | 2025/26 | 2026/27 |
    | Laptops | £21,640 | £1,320  |
    | Phones  | £4,795  | £3,480  |
    | Total   | £26,435 | £4,800  |

    Premises
    | Item  | 2025/26 | 2026/27 |
    | Rent  | £14,000 | £14,350 |
    | Power | £5,150  | £5,240  |
    | Total | £19,150 | £19,590 |`,
    lines: [6, '256167'],
    fault: ['26.4    ', '24.6    ', 'column-total Total 137.3→135.5 swapped-digits', 'summary Equipment 24600→26435 undecided'],
  },
  {
    name: 'a summary in £m with one decimal over details in pounds',
    drawing: `
    ## Cover
    Programme costs
    All figures in £ million
    | Project      | Capital | Revenue |
    | North quay   | 3.4     | 0.6     |
    | Town library | 1.2     | 0.3     |
    | Total        | 4.6     | 0.9     |

    ## Projects
    North quay
    | Item          | Capital    | Revenue  |
    | Sea wall      | £2,180,400 | £0       |
    | Promenade     | £1,240,950 | £215,300 |
    | Lighting      | £12,500    | £402,150 |
    | Total         | £3,433,850 | £617,450 |

    Town library
    | Item          | Capital    | Revenue  |
    | Extension     | £1,104,200 | £96,400  |
    | Books         | £61,750    | £188,900 |
    | Total         | £1,165,950 | £285,300 |`,
    lines: [5, '5502550'],
    fault: [
      '| 1.2     |',
      '| 2.1     |',
      'column-total Total 4.6→5.5 undecided',
      'summary Town library 2100000→1165950 undecided',
    ],
  },
  {
    name: 'a note on the sheet says thousands for all its tables',
    drawing: `
    Budget tables
    All figures are in thousands of pounds.

    Staff
    | Post     | 2025/26 | 2026/27 |
    | Manager  | 48.2    | 49.6    |
    | Workers  | 131.5   | 135.4   |
    | Total    | 179.7   | 185.0   |

    Running costs
    | Cost     | 2025/26 | 2026/27 |
    | Rent     | 22.0    | 22.6    |
    | Travel   | 6.3     | 6.4     |
    | Total    | 28.3    | 29.0    |`,
    lines: [4, '422000'],
    fault: ['28.3 ', '23.8 ', 'column-total Total 23.8→28.3 swapped-digits'],
  },
  {
    name: 'days at a rate in words beside £000',
    drawing: `
    Advice line
    | Activity      | Cost (£'000) | Priority | Basis                              |
    | Legal advice  | 44.0         | MUST     | £550 a day for 80 days of advice   |
    | Design        | 9.6          | SHOULD   | 24 days at £400 a day with proofs  |
    | Phone lines   | 3.7          | COULD    | 10 lines at £370 each for the year |
    | Total         | 57.3         |          |                                    |`,
    lines: [3, '57300'],
    priorities: ['MUST', 'SHOULD', 'COULD'],
  },
  {
    name: 'figures in pounds under a heading left at £000',
    drawing: `
    Coast path
    We are requesting £183,450 for the works below.
    | Item (£000) | Cost    |
    | Steps       | 64,200  |
    | Boardwalk   | 101,750 |
    | Signs       | 17,500  |
    | Total       | 183,450 |`,
    lines: [3, '183450'],
    fault: ['101,750', '110,750', 'column-total Total 183450→192450 swapped-digits'],
  },
  {
    name: 'cells that carry their own k in a table of thousands',
    drawing: `
    Skills hub (£000)
    | Item      | Amount |
    | Tutors    | £182k  |
    | Kitchens  | £64k   |
    | Outreach  | £21k   |
    | Total     | £267k  |`,
    lines: [3, '267000'],
    fault: ['£267k', '£276k', 'column-total Total 276000→267000 swapped-digits'],
  },
  {
    name: 'a request in words on the cover, the tables in £000',
    drawing: `
    ## Cover
    | Organisation     | Fell Rescue |
    | Contact          | J. Akhtar   |
    | Town             | Newtown     |
    | Amount requested | £312,500    |
    ## Budget
    Budget in £000
    | Item     | 2025/26 | 2026/27 | Total |
    | Vehicles | 96.0    | 41.5    | 137.5 |
    | Training | 52.5    | 54.0    | 106.5 |
    | Base     | 34.0    | 34.5    | 68.5  |
    | Total    | 182.5   | 130.0   | 312.5 |`,
    lines: [3, '312500'],
    fault: ['£312,500', '£321,500', 'stated-request Amount requested 321500→312500'],
  },
  {
    name: 'tables of different scale, with priorities',
    drawing: `
    Works (£000)
    | Activity   | 2025/26 | 2026/27 | Priority |
    | Drainage   | 120     | 85      | MUST     |
    | Paths      | 42      | 38      | SHOULD   |
    | Total      | 162     | 123     |          |

    Support costs (£)
    | Activity   | 2025/26 | 2026/27 | Priority |
    | Ranger     | 31,250  | 32,100  | MUST     |
    | Newsletter | 1,150   | 1,180   | COULD    |
    | Total      | 32,400  | 33,280  |          |`,
    lines: [4, '350680'],
    fault: ['32,400', '34,200', 'column-total Total 34200→32400 swapped-digits'],
  },
  {
    name: 'one column in £000 beside pounds',
    drawing: `
    Estate plan
    | Building  | Survey cost (£) | Works (£000) |
    | Town hall | 12,400          | 310          |
    | Depot     | 8,250           | 145          |
    | Library   | 6,900           | 92           |
    | Total     | 27,550          | 547          |`,
    lines: [3, '574550'],
    fault: ['547 ', '574 ', 'column-total Total 574→547 swapped-digits'],
  },
  {
    name: 'thousands that nothing says, under a request in millions',
    drawing: `
    Market quarter
    This bid is for £4.25m, as set out below:
    | Scheme           | 2025/26 | 2026/27 |
    | Market hall      | 450     | 1,550   |
    | Station approach | 125     | 1,575   |
    | Riverside        | 60      | 490     |
    | Total            | 635     | 3,615   |`,
    lines: [3, '4250'],
    fault: ['635 ', '653 ', 'column-total Total 653→635 swapped-digits'],
  },
  {
    name: 'a title with 2,000 and a heading that is no scale',
    drawing: `
    2,000 trees for £000s of families
    | Item     | Amount  |
    | Saplings | £12,400 |
    | Stakes   | £3,150  |
    | Total    | £15,550 |

    Total requested: £15,550`,
    lines: [2, '15550'],
    fault: ['£3,150 ', '£3,510 ', 'column-total Total 15550→15910 swapped-digits'],
  },
];

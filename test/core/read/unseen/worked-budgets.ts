import type { UnseenBid } from './unseen-bid';

/** Budgets whose columns and rows work towards what is asked: shares, unit costs, subtotals across, income taken off. */
export const workedBudgets: readonly UnseenBid[] = [
  {
    name: 'years at full cost, their total and the funder’s 80 %',
    drawing: `
    Project costs
    | Cost heading | Year 1 | Year 2 | Year 3 | Total (100% fEC) | Funder contribution (80%) |
    | Directly incurred | | | | | |
    | PDRA, Grade 7 SCP 30, 1.0 FTE for 36 months | 48,210 | 50,138 | 52,144 | 150,492 | 120,393.60 |
    | Travel and subsistence | 4,500 | 6,250 | 3,000 | 13,750 | 11,000.00 |
    | Consumables | 8,000 | 8,000 | 4,000 | 20,000 | 16,000.00 |
    | Sub-total directly incurred | 60,710 | 64,388 | 59,144 | 184,242 | 147,393.60 |
    | Directly allocated | | | | | |
    | PI time (0.1 FTE) | 9,120 | 9,394 | 9,675 | 28,189 | 22,551.20 |
    | Estates | 7,350 | 7,350 | 7,350 | 22,050 | 17,640.00 |
    | Sub-total directly allocated | 16,470 | 16,744 | 17,025 | 50,239 | 40,191.20 |
    | Indirect costs | 41,200 | 42,436 | 43,709 | 127,345 | 101,876.00 |
    | Total | 118,380 | 123,568 | 119,878 | 361,826 | 289,460.80 |`,
    lines: [6, '361826'],
  },
  {
    name: 'costs, other income in brackets and the amount requested',
    drawing: `
    Reaching Communities: budget
    | Item | Description | Year 1 (£) | Year 2 (£) | Year 3 (£) | Total (£) |
    | Project manager | 1 FTE, NJC SCP 29, incl. 9% NI and 5% pension | 42,150 | 43,415 | 44,717 | 130,282 |
    | Sessional workers | 3 workers x 6 hours x 48 weeks at £14.50 | 12,528 | 12,528 | 12,528 | 37,584 |
    | Volunteer expenses | 20 volunteers at £5 per week for 48 weeks | 4,800 | 4,800 | 4,800 | 14,400 |
    | Room hire | £25 per hour, 4 hours a week, 48 weeks | 4,800 | 4,800 | 4,800 | 14,400 |
    | Equipment | 10 laptops at £450 each | 4,500 | 0 | 0 | 4,500 |
    | Evaluation | External evaluator, 12 days at £400 | 0 | 0 | 4,800 | 4,800 |
    | Overheads (10%) | | 6,878 | 6,554 | 7,165 | 20,597 |
    | Total project cost | | 75,656 | 72,097 | 78,810 | 226,563 |
    | Less: other income | | (5,000) | (5,000) | (5,000) | (15,000) |
    | Amount requested | | 70,656 | 67,097 | 73,810 | 211,563 |`,
    lines: [7, '226563'],
    fault: [
      '70,656 ',
      '70,566 ',
      'column-total Amount requested 70566→70656 swapped-digits',
      'row-total Amount requested 211563→211473 swapped-digits',
    ],
  },
  {
    name: 'quarters that make a year, and the year after',
    drawing: `
    Profile £000
    | | Q1 | Q2 | Q3 | Q4 | 2026/27 | 2027/28 | Total |
    | Staffing | 42.5 | 42.5 | 43.1 | 43.1 | 171.2 | 176.3 | 347.5 |
    | Premises | 11.0 | 11.0 | 11.0 | 11.0 | 44.0 | 45.1 | 89.1 |
    | Grants to VCS | 0.0 | 50.0 | 50.0 | 25.0 | 125.0 | 100.0 | 225.0 |
    | Total | 53.5 | 103.5 | 104.1 | 79.1 | 340.2 | 321.4 | 661.6 |`,
    lines: [3, '661600'],
    fault: ['340.2', '342.0', 'column-total Total 342→340.2 wrong-cell', 'row-total Total 342→340.2 wrong-cell'],
  },
  {
    name: 'a sentence of two amounts under the summary',
    drawing: `
    ## Summary
    Bid summary
    | Workstream | 2024/25 | 2025/26 | Total |
    | WS1 Early help | 118,400 | 121,900 | 240,300 |
    | WS2 Data | 64,000 | 22,000 | 86,000 |
    | WS3 Workforce | 75,250 | 77,500 | 152,750 |
    | Total request | 257,650 | 221,400 | 479,050 |
    We are asking for £479,050 over two years, of which £257,650 falls in 2024/25.
    ## WS1 Early help
    | Line | 2024/25 | 2025/26 | Total | MoSCoW | Benefit |
    | Family support workers x 2 (Grade 8) | 82,400 | 84,900 | 167,300 | Must | Supports 60 families a year to stay together |
    | Parenting programme licences | 12,000 | 12,000 | 24,000 | Should | Trains 12 practitioners in a proven programme |
    | Venue hire | 24,000 | 25,000 | 49,000 | Must | Provides weekly sessions in three towns |
    | Total | 118,400 | 121,900 | 240,300 | | |
    ## WS2 Data
    | Line | 2024/25 | 2025/26 | Total | MoSCoW | Benefit |
    | Data engineer: £550 a day for 80 days | 44,000 | | 44,000 | Must | Builds the single view of the child |
    | Software licences | 20,000 | 22,000 | 42,000 | Should | Gives dashboards to 40 managers |
    | Total | 64,000 | 22,000 | 86,000 | | |
    ## WS3 Workforce
    | Line | 2024/25 | 2025/26 | Total | MoSCoW | Benefit |
    | Academy lead (PO4) | 55,250 | 57,500 | 112,750 | Must | Leads the academy and retains newly qualified staff |
    | Training budget | 20,000 | 20,000 | 40,000 | Could | Enables 100 places a year |
    | Total | 75,250 | 77,500 | 152,750 | | |`,
    lines: [7, '479050'],
  },
  {
    name: 'partners as columns, a fee and no money sign',
    drawing: `
    Partnership bid
    | Activity | Newtown | Riverside | Hillford | Total |
    | Coordinator 0.5 FTE each | 21,500 | 21,500 | 21,500 | 64,500 |
    | Outreach | 8,000 | 12,000 | 9,500 | 29,500 |
    | Marketing | 3,000 | 3,000 | 3,000 | 9,000 |
    | Management fee 8% | 2,600 | 2,920 | 2,720 | 8,240 |
    | Total | 35,100 | 39,420 | 36,720 | 111,240 |
    Each partner contributes 10% in kind.`,
    lines: [4, '111240'],
    fault: ['36,720', '37,620', 'column-total Total 37620→36720 swapped-digits', 'row-total Total 111240→112140 swapped-digits'],
  },
  {
    name: 'posts from salary to cost by months and FTE',
    drawing: `
    Staffing
    | Post | Grade | FTE | Salary | On-costs (28%) | Annual cost | Months | Cost to project |
    | Programme manager | PO5 | 1.0 | 48,474 | 13,572.72 | 62,046.72 | 18 | 93,070.08 |
    | Project officer | SO1 | 0.8 | 32,076 | 8,981.28 | 41,057.28 | 12 | 32,845.82 |
    | Administrator | Sc5 | 0.5 | 25,545 | 7,152.60 | 32,697.60 | 24 | 32,697.60 |
    | Total | | 2.3 | | | | | 158,613.50 |`,
    lines: [3, '158613.5'],
    fault: ['158,613.50', '158,163.50', 'column-total Total 158163.5→158613.5 swapped-digits'],
  },
  {
    name: 'costs, match and income that is taken off, the grant requested',
    drawing: `
    Project budget
    | Item | 2025/26 | 2026/27 | Total |
    | Youth worker (0.8 FTE) | 24,800 | 25,420 | 50,220 |
    | Venue | 5,200 | 5,330 | 10,530 |
    | Trips | 3,150 | 3,400 | 6,550 |
    | Total costs | 33,150 | 34,150 | 67,300 |
    | Less match funding from Rotary | 4,000 | 4,000 | 8,000 |
    | Less ticket income | 1,250 | 1,500 | 2,750 |
    | Grant requested | 27,900 | 28,650 | 56,550 |
    We are applying for £56,550.`,
    lines: [3, '67300'],
    fault: [
      '56,550 ',
      '55,650 ',
      'column-total Grant requested 55650→56550 swapped-digits',
      'row-total Grant requested 55650→56550 swapped-digits',
    ],
  },
  {
    name: 'overheads at a share that end in a per cent sign',
    drawing: `
    Costs
    | Description | Days | Rate | Cost |
    | Lead consultant | 12 | £650 | £7,800 |
    | Researcher | 30 | £380 | £11,400 |
    | Fieldwork expenses | | | £1,940 |
    | Subtotal | 42 | | £21,140 |
    | Overheads at 15% | | | £3,171 |
    | Total excluding VAT | | | £24,311 |
    | VAT at 20% | | | £4,862.20 |
    | Total including VAT | | | £29,173.20 |`,
    lines: [4, '24311'],
    fault: ['£24,311', '£24,131', 'column-total Total excluding VAT 24131→24311 swapped-digits', 'vat VAT at 20% 4862.2→4826.2'],
  },
  {
    name: 'the total of both years as a line of words',
    drawing: `
    Funding requested
    | Activity | Cost 23/24 | Cost 24/25 | Priority | Describe the exact benefit |
    | Reunification practitioners x2 at grade I for 12 months | £52,310 | £52,310 | Must | Two practitioners will reunify 18 children a year |
    | Kinship training: 6 sessions at £1,250 per session | £7,500 | £0 | Should | Kinship carers feel supported and placements last |
    | Independent reviewer, 2 days per week for 26 weeks at £420 per day | £21,840 | £0 | Must | Reviews 60 care plans |
    | Data dashboard | £18,000 | £4,000 | Could | Managers see drift weekly |
    | TOTAL | £99,650 | £56,310 | | |
    Total over both years: £155,960`,
    lines: [4, '155960'],
    fault: [
      'Total over both years: £155,960',
      'Total over both years: £159,560',
      'headline Funding requested 159560→155960 swapped-digits',
    ],
  },
  {
    name: 'months, quarters and the half year',
    drawing: `
    Staff costs by month
    | Post | Apr | May | Jun | Q1 | Jul | Aug | Sep | Q2 | H1 |
    | Manager | 3,500 | 3,500 | 3,500 | 10,500 | 3,500 | 3,500 | 3,500 | 10,500 | 21,000 |
    | Worker | 2,400 | 2,400 | 2,400 | 7,200 | 2,400 | 2,450 | 2,450 | 7,300 | 14,500 |
    | Total | 5,900 | 5,900 | 5,900 | 17,700 | 5,900 | 5,950 | 5,950 | 17,800 | 35,500 |`,
    lines: [2, '35500'],
    fault: ['17,800', '18,700', 'column-total Total 18700→17800 swapped-digits', 'row-total Total 18700→17800 swapped-digits'],
  },
  {
    name: 'capital and revenue after the total tell it once more',
    drawing: `
    UKSPF investment plan
    | Intervention | 2022/23 | 2023/24 | 2024/25 | Total | Of which capital | Of which revenue |
    | E1 High street improvements | £120,000 | £180,000 | £310,000 | £610,000 | £500,000 | £110,000 |
    | E6 Local arts | £35,000 | £40,000 | £65,000 | £140,000 | £20,000 | £120,000 |
    | E23 Business support | £50,000 | £95,000 | £150,000 | £295,000 | £0 | £295,000 |
    | Admin (4%) | £8,542 | £13,125 | £21,875 | £43,542 | £0 | £43,542 |
    | Total | £213,542 | £328,125 | £546,875 | £1,088,542 | £520,000 | £568,542 |`,
    lines: [4, '1088542'],
  },
  {
    name: 'a business case from year nought with benefits in brackets below',
    drawing: `
    Option 2: Preferred option
    | £'000 | Yr 0 | Yr 1 | Yr 2 | Yr 3 | Yr 4 | Total |
    | Capital | 1,250 | 430 | 0 | 0 | 0 | 1,680 |
    | Pay | 0 | 312 | 321 | 331 | 341 | 1,305 |
    | Non-pay | 0 | 88 | 91 | 93 | 96 | 368 |
    | Total costs | 1,250 | 830 | 412 | 424 | 437 | 3,353 |
    | Cash releasing benefits | 0 | -410 | -822 | -846 | -872 | -2,950 |
    | Net cost | 1,250 | 420 | -410 | -422 | -435 | 403 |`,
    lines: [3, '3353000'],
  },
  {
    name: 'pay, insurance and pension beside each other',
    drawing: `
    Staffing budget
    | | Salary | Employer NI | Pension | Total |
    | Coordinator | 31,586 | 3,987.90 | 6,317.20 | 41,891.10 |
    | Caseworker (0.6) | 16,908 | 2,536.20 | 3,381.60 | 22,825.80 |
    | Total | 48,494 | 6,524.10 | 9,698.80 | 64,716.90 |`,
    lines: [2, '64716.9'],
  },
  {
    name: 'costs under no heading and no title',
    drawing: `
    | Training | 4,100  |
    | Venue    | 1,210  |
    | Staff    | 10,000 |
    | Total    | 15,310 |`,
    lines: [3, '15310'],
    fault: ['15,310', '15,320', 'column-total Total 15320→15310 changed-digit'],
  },
  {
    name: 'a third year that happens to be the first two together',
    drawing: `
    Programme budget
    | Item      | Year 1 | Year 2 | Year 3 | Total  |
    | Outreach  | 10,000 | 10,000 | 20,000 | 40,000 |
    | Training  | 4,000  | 6,000  | 10,000 | 20,000 |
    | Equipment | 1,500  | 2,500  | 4,000  | 8,000  |
    | Total     | 15,500 | 18,500 | 34,000 | 68,000 |`,
    lines: [3, '68000'],
    periods: ['Year 1', 'Year 2', 'Year 3'],
  },
];

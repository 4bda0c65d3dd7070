import type { UnseenBid } from './unseen-bid';

/** Budgets whose columns follow from one another by multiplying, dividing or taking a share. */
export const rowArithmetic: readonly UnseenBid[] = [
  {
    name: 'monthly cost times months',
    drawing: `
    Staffing
    | Post            | Monthly cost | Months | Cost       |
    | Project manager | 3,412.50     | 18     | 61,425.00  |
    | Outreach worker | 2,145.83     | 12     | 25,749.96  |
    | Data officer    | 2,287.46     | 9      | 20,587.14  |
    | Administrator   | 1,628.75     | 12     | 19,545.00  |
    | Total           |              |        | 127,307.10 |`,
    lines: [4, '127307.1'],
  },
  {
    name: 'monthly charges with VAT across',
    drawing: `
    Running costs
    | Service       | Monthly charge | Months | Net       | VAT at 20% | Gross     |
    | Broadband     | 84.50          | 24     | 2,028.00  | 405.60     | 2,433.60  |
    | Mobile phones | 132.75         | 24     | 3,186.00  | 637.20     | 3,823.20  |
    | Case system   | 615.20         | 18     | 11,073.60 | 2,214.72   | 13,288.32 |
    | Hosting       | 47.90          | 24     | 1,149.60  | 229.92     | 1,379.52  |
    | Total         |                |        | 17,437.20 | 3,487.44   | 20,924.64 |`,
    lines: [4, '17437.2'],
  },
  {
    name: 'monthly charges with letters under the headings',
    drawing: `
    Running costs
    | Service       | Monthly charge | Months | Net       | VAT at 20%  | Gross     |
    |               | A              | B      | C = A x B | D = C x 20% | E = C + D |
    | Broadband     | 84.50          | 24     | 2,028.00  | 405.60      | 2,433.60  |
    | Mobile phones | 132.75         | 24     | 3,186.00  | 637.20      | 3,823.20  |
    | Case system   | 615.20         | 18     | 11,073.60 | 2,214.72    | 13,288.32 |
    | Hosting       | 47.90          | 24     | 1,149.60  | 229.92      | 1,379.52  |
    | Total         |                |        | 17,437.20 | 3,487.44    | 20,924.64 |`,
    lines: [4, '17437.2'],
  },
  {
    name: 'posts by whole-time equivalent, part year and full year',
    drawing: `
    Workforce costs
    | Post             | WTE | Mid-point cost incl. on-costs | Months in 2025/26 | 2025/26 part-year effect | Full-year effect |
    | Programme lead   | 1.0 | 58,420                        | 9                 | 43,815                   | 58,420           |
    | Family worker    | 2.6 | 41,375                        | 8                 | 71,717                   | 107,575          |
    | Data analyst     | 0.6 | 46,890                        | 7                 | 16,412                   | 28,134           |
    | Business support | 1.5 | 29,164                        | 10                | 36,455                   | 43,746           |
    | Total            | 5.7 |                               |                   | 168,399                  | 237,875          |`,
    lines: [4, '168399'],
  },
  {
    name: 'a day rate worked out from annual pay',
    drawing: `
    Staff time
    | Role                   | Gross annual cost | Working days per year | Rate (£/day) | Days on project | Total cost |
    | Principal investigator | 84,310            | 220                   | 383.23       | 14              | 5,365.22   |
    | Research fellow        | 52,675            | 215                   | 245.00       | 165             | 40,425.00  |
    | Technician             | 38,120            | 215                   | 177.30       | 48              | 8,510.40   |
    | Project administrator  | 31,845            | 220                   | 144.75       | 66              | 9,553.50   |
    | Total                  |                   |                       |              | 293             | 63,854.12  |`,
    lines: [4, '63854.12'],
  },
  {
    name: 'overheads at a fifth of labour, then travel',
    drawing: `
    Cost by work package
    | Work package   | Labour  | Overheads (20% of labour) | Travel | Total   |
    | WP1 Baseline   | 23,460  | 4,692                     | 1,840  | 29,992  |
    | WP2 Pilot      | 41,715  | 8,343                     | 6,230  | 56,288  |
    | WP3 Roll-out   | 36,280  | 7,256                     | 9,475  | 53,011  |
    | WP4 Evaluation | 18,945  | 3,789                     | 760    | 23,494  |
    | Total          | 120,400 | 24,080                    | 18,305 | 162,785 |`,
    lines: [4, '162785'],
  },
  {
    name: 'shared costs by the share charged to the project',
    drawing: `
    Shared running costs
    | Item       | Cost   | % charged to project | Charge |
    | Rent       | 18,600 | 35%                  | 6,510  |
    | Insurance  | 2,480  | 25%                  | 620    |
    | IT support | 7,344  | 40%                  | 2,938  |
    | Audit      | 3,950  | 10%                  | 395    |
    | Reception  | 24,120 | 15%                  | 3,618  |
    | Total      | 56,494 |                      | 14,081 |`,
    lines: [5, '14081'],
  },
  {
    name: 'shares as whole numbers',
    drawing: `
    Shared running costs
    | Item       | Annual cost (£) | % charged to project | Charge to project (£) |
    | Rent       | 18,600          | 35                   | 6,510                 |
    | Insurance  | 2,480           | 25                   | 620                   |
    | IT support | 7,344           | 40                   | 2,938                 |
    | Audit      | 3,950           | 10                   | 395                   |
    | Reception  | 24,120          | 15                   | 3,618                 |
    | Total      | 56,494          |                      | 14,081                |`,
    lines: [5, '14081'],
  },
  {
    name: 'a total split over projects by share',
    drawing: `
    Core costs by project
    | Item     | Total  | Project A (35%) | Project B (25%) | Project C (40%) |
    | Salaries | 64,200 | 22,470          | 16,050          | 25,680          |
    | Premises | 18,400 | 6,440           | 4,600           | 7,360           |
    | Supplies | 7,260  | 2,541           | 1,815           | 2,904           |
    | Travel   | 3,940  | 1,379           | 985             | 1,576           |
    | Total    | 93,800 | 32,830          | 23,450          | 37,520          |`,
    lines: [4, '93800'],
  },
  {
    name: 'four fifths requested and the rest matched',
    drawing: `
    Project budget
    | Item            | Total cost | Requested (80%) | Match (20%) |
    | Coordinator     | 41,350.00  | 33,080.00       | 8,270.00    |
    | Sessional staff | 12,870.00  | 10,296.00       | 2,574.00    |
    | Venue           | 6,240.00   | 4,992.00        | 1,248.00    |
    | Publicity       | 2,165.00   | 1,732.00        | 433.00      |
    | Total           | 62,625.00  | 50,100.00       | 12,525.00   |`,
    lines: [4, '50100'],
  },
  {
    name: 'salary, national insurance and a fifth for pension',
    drawing: `
    Staffing
    | Post          | Salary     | Employer NI | Employer pension (20%) | Total cost |
    | Manager       | 46,731.00  | 5,596.70    | 9,346.20               | 61,673.90  |
    | Senior worker | 38,626.00  | 4,380.90    | 7,725.20               | 50,732.10  |
    | Worker        | 31,586.00  | 3,324.90    | 6,317.20               | 41,228.10  |
    | Assistant     | 25,583.00  | 2,424.45    | 5,116.60               | 33,124.05  |
    | Total         | 142,526.00 | 15,726.95   | 28,505.20              | 186,758.15 |`,
    lines: [4, '186758.15'],
  },
  {
    name: 'prices raised by inflation',
    drawing: `
    Contract costs
    | Item      | Current price | Uplift | Cost next year |
    | Licence   | 12,450        | 3.5%   | 12,886         |
    | Data feed | 8,320         | 2%     | 8,486          |
    | Support   | 15,975        | 3.5%   | 16,534         |
    | Training  | 6,140         | 4.2%   | 6,398          |
    | Total     | 42,885        |        | 44,304         |`,
    lines: [4, '44304'],
  },
  {
    name: 'homes at a cost and a grant each',
    drawing: `
    Retrofit measures
    | Measure         | Tenure         | Homes | Cost per home | Grant per home | Total cost | Grant requested |
    | Loft insulation | Owner-occupied | 64    | £1,185        | £640           | £75,840    | £40,960         |
    | Heat pump       | Social         | 22    | £11,950       | £7,500         | £262,900   | £165,000        |
    | Solar panels    | Social         | 35    | £6,340        | £3,200         | £221,900   | £112,000        |
    | Cavity wall     | Private rented | 48    | £1,475        | £980           | £70,800    | £47,040         |
    | Total           |                | 169   |               |                | £631,440   | £365,000        |`,
    lines: [4, '365000'],
  },
  {
    name: 'hectares at a payment each',
    drawing: `
    Land management payments
    | Habitat       | Area (ha) | Payment per hectare | Annual payment |
    | Hay meadow    | 14.60     | £312.00             | £4,555.20      |
    | Wet grassland | 8.35      | £405.00             | £3,381.75      |
    | Woodland edge | 3.90      | £268.00             | £1,045.20      |
    | Scrub         | 6.25      | £174.00             | £1,087.50      |
    | Total         | 33.10     |                     | £10,069.65     |`,
  },
  {
    name: 'journeys by miles at the mileage rate',
    drawing: `
    Travel
    | Purpose          | Journeys | Miles each | Mileage rate | Cost      |
    | Home visits      | 48       | 26         | £0.45        | £561.60   |
    | Partner meetings | 12       | 134        | £0.45        | £723.60   |
    | Training events  | 6        | 88         | £0.45        | £237.60   |
    | School sessions  | 36       | 17         | £0.45        | £275.40   |
    | Total            |          |            |              | £1,798.20 |`,
    lines: [4, '1798.2'],
  },
  {
    name: 'sessions, people and a cost a head',
    drawing: `
    Activity costs
    | Activity      | Sessions | Attendees | Cost per head | Total cost |
    | Cook and eat  | 24       | 12        | £4.75         | £1,368.00  |
    | Walking group | 40       | 15        | £1.20         | £720.00    |
    | Craft club    | 36       | 10        | £3.35         | £1,206.00  |
    | Family days   | 6        | 45        | £6.80         | £1,836.00  |
    | Total         | 106      |           |               | £5,130.00  |`,
    lines: [4, '5130'],
  },
  {
    name: 'a formula in the heading',
    drawing: `
    Posts
    | Post       | A: FTE | B: Annual cost | C: Months | D = A x B x C / 12 |
    | Manager    | 0.8    | 54,360.00      | 14        | 50,736.00          |
    | Officer    | 1.0    | 39,845.00      | 18        | 59,767.50          |
    | Assistant  | 0.5    | 28,470.00      | 24        | 28,470.00          |
    | Apprentice | 1.0    | 21,315.00      | 10        | 17,762.50          |
    | Total      | 3.3    |                |           | 156,736.00         |`,
    lines: [4, '156736'],
  },
  {
    name: 'two columns added by their letters',
    drawing: `
    Budget
    | Service  | Staff (a) | Non-staff (b) | Cost (a)+(b) |
    | Advice   | 18,240    | 5,310         | 23,550       |
    | Outreach | 22,675    | 4,180         | 26,855       |
    | Training | 9,430     | 2,265         | 11,695       |
    | Total    | 50,345    | 11,755        | 62,100       |`,
    lines: [3, '62100'],
  },
  {
    name: 'how many and how much under plain words',
    drawing: `
    Festival
    | What             | Evidence | How many | How much | Notes | Comes to |
    | Keynote speakers | quote    | 3        | 640.00   |       | 1,920.00 |
    | Marquee          | quote    | 2        | 1,875.00 |       | 3,750.00 |
    | Stewards         | quote    | 24       | 96.50    |       | 2,316.00 |
    | Sound engineer   | quote    | 4        | 318.75   |       | 1,275.00 |
    | First aid        | quote    | 4        | 142.20   |       | 568.80   |
    | Total            |          |          |          |       | 9,829.80 |`,
  },
  {
    name: 'a half price, a cap and a lump sum among unit costs',
    drawing: `
    Equipment
    | Item         | Note                     | Quantity | Unit cost | Cost       |
    | Laptops      |                          | 18       | £465.00   | £8,370.00  |
    | Tablets      |                          | 25       | £289.40   | £7,235.00  |
    | Software     | half price for charities | 40       | £62.50    | £1,250.00  |
    | Desks        |                          | 12       | £184.75   | £2,217.00  |
    | Chairs       | capped at £1,000         | 12       | £96.20    | £1,000.00  |
    | Installation | fixed price              |          |           | £1,500.00  |
    | Delivery     |                          | 1        | £340.00   | £340.00    |
    | Total        |                          |          |           | £21,912.00 |`,
    lines: [7, '21912'],
    asks: ['rate-and-count Chairs 1000→1154.4 undecided', 'rate-and-count Software 1250→2500 other-factor'],
  },
  {
    name: 'days at a fee rounded to pounds',
    drawing: `
    Consultancy
    | Who         | Input | Fee    | Sum    |
    | Facilitator | 7.5   | 412.35 | 3,093  |
    | Researcher  | 23.5  | 287.90 | 6,766  |
    | Transcriber | 61    | 24.65  | 1,504  |
    | Designer    | 4.25  | 356.80 | 1,516  |
    | Total       |       |        | 12,879 |`,
    lines: [4, '12879'],
  },
  {
    name: 'weeks, hours and pay with on-costs beside',
    drawing: `
    Sessional pay
    | Post           | Weeks | Hours a week | Hourly rate | Pay       | On-costs at 12% | Total     |
    | Youth worker   | 39    | 12           | 15.84       | 7,413.12  | 889.57          | 8,302.69  |
    | Support worker | 39    | 8.5          | 12.95       | 4,292.93  | 515.15          | 4,808.08  |
    | Cleaner        | 46    | 6            | 12.21       | 3,369.96  | 404.40          | 3,774.36  |
    | Caretaker      | 46    | 4.5          | 13.47       | 2,788.29  | 334.59          | 3,122.88  |
    | Total          |       |              |             | 17,864.30 | 2,143.71        | 20,008.01 |`,
    lines: [4, '20008.01'],
  },
];

/** Sheets that stand beside a bid and hold nothing to add up: no error and no question may come of them. */
export const silentSheets: readonly (readonly [string, string])[] = [
  [
    'a risk register',
    `
    Risk register
    | Ref | Risk                      | Likelihood | Impact | Score | Mitigation | Owner |
    | 1   | Staff leave mid-project   | 3          | 4      | 12    | Notice periods and shadowing | Director |
    | 2   | Venue is not available    | 2          | 3      | 6     | Second venue held in reserve | Manager |
    | 3   | Few people come           | 3          | 5      | 15    | Outreach begins in month two | Manager |
    | 4   | Prices rise               | 4          | 2      | 8     | Fixed quotes for twelve months | Treasurer |`,
  ],
  [
    'a Gantt plan',
    `
    Project plan
    | Task             | Owner | Apr | May | Jun | Jul | Aug | Sep |
    | Recruit          | AB    | x   | x   |     |     |     |     |
    | Train volunteers | CD    |     | x   | x   |     |     |     |
    | Deliver          | AB    |     |     | x   | x   | x   | x   |
    | Evaluate         | EF    |     |     |     |     |     | x   |`,
  ],
  [
    'contacts with telephone numbers and postcodes',
    `
    Partner contacts
    | Name          | Organisation   | Telephone     | Postcode | Beds |
    | Ann Price     | Harbour Trust  | 01632 960111  | LS1 4AP  | 12   |
    | Bo Singh      | Vale Housing   | 01632 960222  | LS2 9JT  | 30   |
    | Cy Brown      | Moor Centre    | 01632 960333  | LS6 2QB  | 18   |`,
  ],
  [
    'populations and scores by area',
    `
    Need in our area
    | Ward       | Population 2021 | Under 18 | IMD score | IMD rank |
    | Northgate  | 12,403          | 2,911    | 41.2      | 1,204    |
    | Eastfield  | 9,877           | 2,140    | 38.7      | 1,877    |
    | Castle     | 15,210          | 3,015    | 29.4      | 5,402    |
    | Riverside  | 8,166           | 1,702    | 44.9      | 861      |
    | District   | 148,930         | 30,221   | 27.1      |          |`,
  ],
  [
    'targets by year that are not sums',
    `
    Outcomes
    | Measure                        | Baseline | 2025/26 | 2026/27 | Target |
    | People helped                  | 120      | 240     | 400     | 400    |
    | Satisfaction                   | 71%      | 75%     | 80%     | 80%    |
    | Average waiting time in days   | 34       | 28      | 20      | 20     |
    | Volunteers                     | 15       | 22      | 30      | 30     |`,
  ],
  [
    'a pay scale',
    `
    Pay scale 2025
    | Spine point | Salary  | Hourly rate |
    | 12          | 27,711  | 14.36       |
    | 13          | 28,163  | 14.60       |
    | 14          | 28,624  | 14.84       |
    | 15          | 29,093  | 15.08       |
    | 16          | 29,572  | 15.33       |`,
  ],
];

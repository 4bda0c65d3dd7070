import { checks } from '../../../src/core/checks/registry';
import { runChecks } from '../../../src/core/checks/run-checks';
import { readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';

/** What the casts of a drawing come to: findings as "check subject found→expected", and how many figures hold. */
function cast(drawing: string, pasted = false): { findings: string[]; held: number } {
  const bid = readBid(draw(drawing, { pasted }).snapshot);
  const casts = checks.filter(({ group }) => group === 'casts');
  const { findings, passes, crashed } = runChecks(bid, casts);
  expect(crashed).toEqual([]);
  return {
    findings: findings.map(
      ({ finding }) =>
        `${finding.check} ${finding.subject} ${finding.found?.value.toString()}→${finding.expected?.value.toString()}`,
    ),
    held: passes.reduce((count, pass) => count + pass.count, 0),
  };
}

const layouts: readonly (readonly [string, string, readonly string[], number])[] = [
  [
    'sections with their own totals and a grand total',
    `
    Project budget
    | Budget heading     | Year 1 | Year 2 | Year 3 | Total |
    | Staff costs        |        |        |        |       |
    | Project manager    | 32,000 | 33,000 | 34,000 | 99,000 |
    | Support worker     | 24,000 | 24,700 | 25,400 | 74,100 |
    | Total staff costs  | 56,000 | 57,700 | 59,400 | 173,100 |
    | Overheads          |        |        |        |       |
    | Rent               | 6,000  | 6,200  | 6,400  | 18,600 |
    | Insurance          | 800    | 820    | 840    | 2,460 |
    | Total overheads    | 6,800  | 7,020  | 7,240  | 21,060 |
    | TOTAL              | 62,800 | 64,720 | 66,640 | 194,160 |`,
    [],
    19,
  ],
  [
    'the same with one wrong line total and a wrong section total',
    `
    Project budget
    | Budget heading     | Year 1 | Year 2 | Year 3 | Total |
    | Staff costs        |        |        |        |       |
    | Project manager    | 32,000 | 33,000 | 34,000 | 99,000 |
    | Support worker     | 24,000 | 24,700 | 25,400 | 74,100 |
    | Total staff costs  | 56,000 | 57,700 | 59,400 | 173,100 |
    | Overheads          |        |        |        |       |
    | Rent               | 6,000  | 6,200  | 6,400  | 18,600 |
    | Insurance          | 800    | 820    | 840    | 2,460 |
    | Total overheads    | 6,800  | 7,200  | 7,240  | 21,060 |
    | TOTAL              | 62,800 | 64,720 | 66,640 | 194,160 |`,
    ['column-total Total overheads 7200→7020', 'row-total Total overheads 21060→21240'],
    17,
  ],
  [
    'total project cost and amount requested side by side',
    `
    Costs
    | Item      | Total cost | Amount requested |
    | Coach     | 12,500     | 9,000            |
    | Venue     | 3,400      | 3,400            |
    | Equipment | 1,850      | 850              |
    | Total     | 17,750     | 13,250           |`,
    [],
    2,
  ],
  [
    'total at the top',
    `
    Funding requested by council
    | Council    | 2023/24 | 2024/25 |
    | Total      | 61,250  | 72,400  |
    | Northtown  | 20,250  | 24,400  |
    | Eastham    | 18,000  | 21,000  |
    | Westbury   | 23,000  | 27,000  |`,
    [],
    2,
  ],
  [
    'request and match by partner',
    `
    Budget by partner
    |            | Dorset  | Dorset | Devon   | Devon | Total   | Total |
    | Cost       | Request | Match  | Request | Match | Request | Match |
    | Staff      | 20,000  | 5,000  | 31,000  | 6,000 | 51,000  | 11,000 |
    | Travel     | 1,200   | 0      | 900     | 450   | 2,100   | 450 |
    | Training   | 3,000   | 1,000  | 2,500   | 0     | 5,500   | 1,000 |
    | Total      | 24,200  | 6,000  | 34,400  | 6,450 | 58,600  | 12,450 |`,
    [],
    14,
  ],
  [
    'a table without a title or total column, with a note under it',
    `
    | Line          | Cost    |
    | Design        | £12,300 |
    | Print         | £4,150  |
    | Distribution  | £2,600  |
    | Total         | £19,050 |
    Note: prices were obtained from three suppliers in March and hold for ninety days.`,
    [],
    1,
  ],
  [
    'quarters that add to the year',
    `
    Spend profile
    | Cost    | Q1 23/24 | Q2 23/24 | Q3 23/24 | Q4 23/24 | Total |
    | Staff   | 10,000   | 10,000   | 12,000   | 12,500   | 44,500 |
    | Rent    | 2,000    | 2,000    | 2,000    | 2,050    | 8,050 |
    | Total   | 12,000   | 12,000   | 14,000   | 14,550   | 52,550 |`,
    [],
    8,
  ],
  [
    'a single wrong grand total in one column of a bid',
    `
    Cost of the bid
    | Activity | Cost    |
    | Research | £20,140 |
    | Events   | £7,985  |
    | Report   | £3,310  |
    | Total    | £34,135 |`,
    ['column-total Total 34135→31435'],
    0,
  ],
];

describe('casts over the layouts of bids', () => {
  it.each(layouts)('%s, typed', (_, drawing, findings, held) => {
    expect(cast(drawing)).toEqual({ findings, held });
  });

  it.each(layouts)('%s, pasted as text', (_, drawing, findings, held) => {
    expect(cast(drawing, true)).toEqual({ findings, held });
  });
});

describe('rows that hold only nil marks', () => {
  it.each(['nil', 'n/a', 'None', '-', 'N/A'])('do not stop the reading: %s', (mark) => {
    const drawing = `Budget\n| Item | Cost |\n| Rent | £1,200 |\n| ${mark} |  |\n| Total | £1,200 |\n\n| ${mark} |`;
    expect(() => cast(drawing)).not.toThrow();
  });
});

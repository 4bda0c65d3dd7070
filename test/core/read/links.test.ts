import type { LinkTopic } from '../../../src/core/model/bid';
import type { Corrections } from '../../../src/core/model/correction';
import { readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';

/** "line → row (settled)" for every link of a topic. */
function links(drawing: string, topic: LinkTopic = 'success', corrections: Corrections = []): string[] {
  const bid = readBid(draw(drawing).snapshot, { corrections });
  return bid.links
    .filter((link) => link.topic === topic)
    .map(({ line, to, settled }) => `${line.name} → ${to?.row.label ?? 'none'} (${settled})`);
}

const funding = `
  Youth work
  | Activity              | 23/24  | 24/25  | Priority |
  | Mentoring – staffing  | 20,000 | 21,000 | MUST     |
  | Mentoring – venue     | 9,000  | 9,500  | SHOULD   |
  | Detached worker       | 30,100 | 30,400 | MUST     |
  | Summer programme lead | 12,000 | 12,500 | SHOULD   |
  | Music studio kit      | 7,300  | 1,100  | MUST     |
`;

describe('links of funded lines to the rows that speak of them', () => {
  it('lets several lines share a row and allows for spelling', () => {
    expect(
      links(`${funding}
  ## Delivery
  Success measures
  | Activity                 | Measure                  |
  | 1.1 – Mentoring          | Forty matches a year     |
  | 1.2 – Detatched workers  | More contacts on streets |
  | 1.3 – Summer programmme  | Six hundred places       |
  | 1.4 – Studio kit (music) | Weekly sessions run      |`),
    ).toEqual([
      'Mentoring – staffing → 1.1 – Mentoring (name)',
      'Mentoring – venue → 1.1 – Mentoring (name)',
      'Detached worker → 1.2 – Detatched workers (name)',
      'Summer programme lead → 1.3 – Summer programmme (name)',
      'Music studio kit → 1.4 – Studio kit (music) (name)',
    ]);
  });

  it('finds rows in another order by name', () => {
    const found = links(`${funding}
  ## Delivery
  Success measures
  | Activity         | Measure                  |
  | Music studio kit | Weekly sessions run      |
  | Summer programme | Six hundred places       |
  | Detached worker  | More contacts on streets |
  | Mentoring        | Forty matches a year     |`);
    expect(found).toContain('Music studio kit → Music studio kit (name)');
    expect(found).toContain('Detached worker → Detached worker (name)');
  });

  it('says that a line has no row where every row is another line’s', () => {
    expect(
      links(`${funding}
  ## Delivery
  Success measures
  | Activity         | Measure                  |
  | Mentoring        | Forty matches a year     |
  | Detached worker  | More contacts on streets |
  | Summer programme | Six hundred places       |`),
    ).toContain('Music studio kit → none (none)');
  });

  it('asks where a row in its place has another name', () => {
    expect(
      links(`${funding}
  ## Delivery
  Success measures
  | Activity         | Measure                  |
  | Mentoring        | Forty matches a year     |
  | Detached worker  | More contacts on streets |
  | Holiday scheme   | Six hundred places       |
  | Music studio kit | Weekly sessions run      |`),
    ).toContain('Summer programme lead → Holiday scheme (asked)');
  });

  it('follows another table that knows the activity under both names', () => {
    const drawing = `${funding}
  ## Delivery
  Success measures
  | Activity               | Measure                  |
  | 1.1 – Mentoring        | Forty matches a year     |
  | 1.2 – Detached worker  | More contacts on streets |
  | 1.3 – Holiday scheme   | Six hundred places       |
  | 1.4 – Music studio kit | Weekly sessions run      |
  ## Risks
  Consequences of not funding
  | Activity                    | Consequence                                |
  | 1.1 – Mentoring             | No matches                                 |
  | 1.2 – Detached worker       | Nobody on the streets at night             |
  | 1.3 – Summer programme lead | Nothing to do for them in the long holiday |
  | 1.4 – Music studio kit      | The studio stays shut                      |`;
    expect(links(drawing)).toContain('Summer programme lead → 1.3 – Holiday scheme (number-and-name)');
  });

  it('lets the names decide where a number is used twice', () => {
    const drawing = `
  Youth work
  | Activity             | 23/24  | Priority |
  | 1.1 Mentoring        | 20,000 | MUST     |
  | 1.2 Detached worker  | 30,100 | MUST     |
  | 1.3 Summer programme | 12,000 | SHOULD   |
  ## Delivery
  Success measures
  | Activity             | Measure                  |
  | 1.1 Mentoring        | Forty matches a year     |
  | 1.1 Detached worker  | More contacts on streets |
  | 1.3 Summer programme | Six hundred places       |`;
    expect(links(drawing)).toContain('1.2 Detached worker → 1.1 Detached worker (name)');
  });

  it('has none where the rows are not about the lines, or the topic has no table', () => {
    const drawing = `${funding}
  ## Delivery
  Success measures
  | Aim            | Measure                 |
  | Safer places   | Fewer calls to police   |
  | Better health  | More children swim      |
  | Work and skill | Fewer out of employment |`;
    expect(links(drawing)).toEqual([]);
    expect(links(funding)).toEqual([]);
  });

  it('takes your word for it', () => {
    const drawing = `${funding}
  ## Delivery
  Success measures
  | Activity         | Measure                  |
  | Mentoring        | Forty matches a year     |
  | Detached worker  | More contacts on streets |
  | Holiday scheme   | Six hundred places       |
  | Music studio kit | Weekly sessions run      |`;
    const at = { sheet: 'Sheet1', row: 6, col: 0, text: 'Summer programme lead' };
    const to = { sheet: 'Delivery', row: 4, col: 0, text: 'Holiday scheme' };
    expect(links(drawing, 'success', [{ kind: 'link', at, topic: 'success', to }])).toContain(
      'Summer programme lead → Holiday scheme (correction)',
    );
    expect(links(drawing, 'success', [{ kind: 'link', at, topic: 'success' }])).toContain(
      'Summer programme lead → none (correction)',
    );
  });
});

import { mustShare } from '../../../src/core/checks/must-share';
import { runChecks } from '../../../src/core/checks/run-checks';
import { readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';

/** Message, subject and what it lists. */
function told(drawing: string): (string | string[])[][] {
  const { findings } = runChecks(readBid(draw(drawing).snapshot), [mustShare]);
  return findings.map(({ finding }) => [finding.message, finding.subject, (finding.members ?? []).map(({ name }) => name)]);
}

describe('the scopes of the MUST share', () => {
  it('tells a bid that is over once, whatever its years and sections do', () => {
    expect(
      told(`
  Staffing
  | Activity | 23/24  | 24/25  | Priority |
  | Manager  | 20,000 | 21,000 | MUST     |
  | Officer  | 1,100  | 2,500  | SHOULD   |

  Training
  | Activity | 23/24  | 24/25  | Priority |
  | Courses  | 4,000  | 1,100  | MUST     |
  | Venue    | 1,200  | 1,300  | SHOULD   |`),
    ).toEqual([['over', 'the bid', ['Manager', 'Courses']]]);
  });

  it('tells one year with its MUST lines', () => {
    expect(
      told(`
  | Activity | 23/24  | 24/25  | Priority |
  | Manager  | 20,000 | 1,100  | MUST     |
  | Officer  | 9,000  | 29,500 | SHOULD   |`),
    ).toEqual([['over', '23/24', ['Manager']]]);
  });

  it('tells several sections together', () => {
    expect(
      told(`
  Staffing
  | Activity | 23/24  | Priority |
  | Manager  | 20,000 | MUST     |

  Training
  | Activity | 23/24  | Priority |
  | Courses  | 4,000  | MUST     |
  | Venue    | 1,200  | SHOULD   |

  Kit
  | Activity | 23/24  | Priority |
  | Laptops  | 34,000 | SHOULD   |`),
    ).toEqual([['sections', '', ['Staffing', 'Training']]]);
  });
});

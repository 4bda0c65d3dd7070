import { consequence } from '../../../src/core/checks/consequence';
import { runChecks, type Outcomes } from '../../../src/core/checks/run-checks';
import { successMeasure } from '../../../src/core/checks/success-measure';
import { priorityMissing } from '../../../src/core/checks/priority-missing';
import type { Check } from '../../../src/core/checks/define-check';
import type { Box } from '../../../src/core/model/place';
import { readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';

const funding = `
  Funding
  | Activity        | 23/24  | Priority |
  | Mentoring       | 20,000 | MUST     |
  | Detached worker | 30,100 | MUST     |
  | Summer camp     | 12,000 | MUST     |`;

function run(check: Check, drawing: string, merges: readonly Box[] = []): Outcomes {
  const { snapshot } = draw(drawing);
  const sheets = snapshot.sheets.map((sheet, i) => (i === 0 ? { ...sheet, merges } : sheet));
  return runChecks(readBid({ ...snapshot, sheets }), [check]);
}

describe('support of a MUST line', () => {
  it('is not looked for where no table speaks of it', () => {
    const { findings, notRun } = run(consequence, funding);
    expect(findings).toEqual([]);
    expect(notRun.map(({ reason }) => reason.saying.text)).toEqual(['No table about {what} is in this workbook.']);
  });

  it('is asked for where a row in its place has another name, and the answer settles it', () => {
    const drawing = `${funding}

  Success measures
  | Activity        | Measure              |
  | Mentoring       | Forty matches a year |
  | Detached worker | More contacts        |
  | Holiday scheme  | Six hundred places   |`;
    const { findings } = run(successMeasure, drawing);
    expect(findings.map(({ verdict, finding }) => [verdict, finding.severity, finding.subject])).toEqual([
      ['unsure', 'question', 'Summer camp'],
    ]);
    const snapshot = draw(drawing).snapshot;
    const after = findings[0]!.finding.answers!.map(({ corrections }) =>
      runChecks(readBid(snapshot, { corrections }), [successMeasure]),
    );
    expect(after.map((outcomes) => outcomes.findings.map(({ finding }) => finding.message))).toEqual([[], ['none']]);
  });

  it('reads a blank cell inside a merge as the words of the merge', () => {
    const drawing = `${funding}

  Success measures
  | Activity        | Measure              |
  | Mentoring       | Forty matches a year |
  | Detached worker |                      |
  | Summer camp     | Six hundred places   |`;
    expect(run(successMeasure, drawing).findings).toHaveLength(1);
    expect(run(successMeasure, drawing, [{ top: 8, left: 1, bottom: 9, right: 1 }]).findings).toEqual([]);
  });
});

it('a priority merged over several lines is theirs', () => {
  const drawing = `
  Funding
  | Activity        | 23/24  | Priority |
  | Mentoring       | 20,000 | MUST     |
  | Detached worker | 30,100 |          |
  | Summer camp     | 12,000 | SHOULD   |`;
  expect(run(priorityMissing, drawing).findings).toHaveLength(1);
  expect(run(priorityMissing, drawing, [{ top: 2, left: 2, bottom: 3, right: 2 }]).findings).toEqual([]);
});

import type { Check } from '../../src/core/checks/define-check';
import { runChecks } from '../../src/core/checks/run-checks';
import { defaultSettings, readBid } from '../../src/core/read/read-bid';
import { draw } from './draw';

/**
 * Runs one check over its own drawings: every ✗ must be reported (fail), every ? unsure, anything else reported fails.
 * Both forms of each drawing are tried, typed as numbers and pasted as text, unless the drawing has formulas.
 */
export function examine(check: Check, drawing: string, pasted = false): string[] {
  const { snapshot, marks } = draw(drawing, { pasted });
  const bid = readBid(snapshot, {
    settings: { ...defaultSettings, ...check.example?.settings },
    corrections: check.example?.corrections ?? [],
  });
  const { findings } = runChecks(bid, [check]);
  const problems: string[] = [];
  const open = [...marks];
  for (const { finding, verdict } of findings) {
    const wanted = verdict === 'fail' ? 'wrong' : 'unsure';
    const touched = [...finding.at, ...(finding.members ?? []).map((member) => member.at)];
    const hits = open.filter((mark) =>
      touched.some(
        ({ sheet, box }) =>
          sheet === mark.sheet && mark.row >= box.top && mark.row <= box.bottom && mark.col >= box.left && mark.col <= box.right,
      ),
    );
    const right = hits.filter((mark) => mark.kind === wanted);
    if (right.length === 0) {
      problems.push(`unmarked ${verdict} "${finding.message}" about "${finding.subject}" at ${JSON.stringify(touched[0]?.box)}`);
    }
    for (const mark of right) open.splice(open.indexOf(mark), 1);
  }
  for (const mark of open) problems.push(`missed ${mark.kind} at row ${mark.row}, column ${mark.col}`);
  return problems;
}

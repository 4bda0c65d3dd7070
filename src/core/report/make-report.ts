import type { Outcomes } from '../checks/run-checks';
import type { Bid } from '../model/bid';
import type { Severity } from '../model/finding';
import { tellAgrees } from './agrees';
import { atlasOf } from './atlas';
import { tellCorrections, unfitGaps } from './corrections';
import { keepFaults } from './faults';
import { tellFindings } from './findings';
import { workbookFingerprint } from './fingerprints';
import { sumLines } from './line-sums';
import { tellNotExamined } from './not-examined';
import { printedTotals } from './printed-totals';
import { tellPosts } from './posts';
import { tellPriorities } from './priorities';
import { reconcile } from './reconciliation';
import type { Report } from './report';
import { tellTables } from './tables';
import { makeVerdict } from './verdict';

/**
 * The review in words. Its counts add up: checks = errors + questions + warnings + notes + agrees + dismissed, and each is the
 * length of its list (for `agrees`, the sum of its counts).
 */
export function makeReport(bid: Bid, outcomes: Outcomes): Report {
  const atlas = atlasOf(bid);
  const faults = keepFaults();
  const told = tellFindings(outcomes, bid, atlas, faults);
  const sums = sumLines(bid);
  const totals = printedTotals(bid, outcomes, told);
  const agrees = tellAgrees(outcomes, atlas, faults);
  const corrections = tellCorrections(bid, atlas);
  const notExamined = [...unfitGaps(corrections), ...tellNotExamined(outcomes, bid, sums, atlas, faults)];
  const reconciliation = reconcile(bid, sums, totals, atlas);
  const priorities = tellPriorities(bid, sums, atlas.voice);
  const posts = tellPosts(bid, atlas);
  const findings = told.open.map(({ report }) => report);
  const dismissed = told.dismissed.map(({ report }) => report);
  const found = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const held = agrees.reduce((all, { count }) => all + count, 0);
  const counts = {
    checks: findings.length + dismissed.length + held,
    error: found('error'),
    question: found('question'),
    warning: found('warning'),
    note: found('note'),
    agrees: held,
    notExamined: notExamined.length,
    dismissed: dismissed.length,
  };
  const funding = bid.tables.filter(({ kind }) => kind !== 'narrative' && kind !== 'plan').length;
  return {
    version: 1,
    fingerprint: workbookFingerprint(bid.snapshot),
    verdict: makeVerdict(counts, totals.counts, funding, outcomes.crashed.length, atlas.voice),
    ...(reconciliation && { reconciliation }),
    findings,
    dismissed,
    notExamined,
    agrees,
    tables: tellTables(bid, atlas),
    ...(priorities && { priorities }),
    periods: bid.periods.map(({ text }) => text),
    ...(posts.length > 0 && { posts }),
    ...(corrections.length > 0 && { corrections }),
    counts,
  };
}

import { checks, makeReport, readBid, review, runChecks, type Report } from '../../../src/core/index';
import type { Outcomes } from '../../../src/core/checks/run-checks';
import type { Corrections } from '../../../src/core/model/correction';
import { draw } from '../../support/draw';

const bid = `
    ## Funding
    Staffing
    | Activity | 23/24  | 24/25  | Priority |
    | Manager  | 20,000 | 21,000 | MUST     |
    | Officer  | 9,000  | 9,500  | SHOULD   |

    Training
    | Activity | 23/24 | 24/25 | Priority |
    | Course   | 4,000 | 2,500 | MUST     |
    | Venue    | 1,100 | 1,200 | SHOULD   |

    Total funding request
    | Opportunity | 23/24  | 24/25  |
    | Staffing    | 29,000 | 30,500 |
    | Training    | 5,100  | 3,700  |
    | Total       | 34,100 | 34,300 |`;

function reviewDrawing(drawing: string, corrections: Corrections = []): Report {
  return review(draw(drawing).snapshot, { corrections, only: ['column-total', 'subtotal', 'summary', 'headline'] });
}

/** The sums every reader makes. */
function expectToAddUp(report: Report): void {
  const { counts, findings, dismissed, notExamined, agrees, verdict } = report;
  for (const severity of ['error', 'question', 'warning', 'note'] as const) {
    expect(findings.filter((finding) => finding.severity === severity)).toHaveLength(counts[severity]);
  }
  expect(dismissed).toHaveLength(counts.dismissed);
  expect(notExamined).toHaveLength(counts.notExamined);
  expect(agrees.reduce((all, { count }) => all + count, 0)).toBe(counts.agrees);
  expect(counts.error + counts.question + counts.warning + counts.note + counts.agrees + counts.dismissed).toBe(counts.checks);
  const { all, ...states } = verdict.printed;
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(all);
  for (const [i] of (report.reconciliation?.columns ?? []).entries()) {
    const rows = report.reconciliation!.rows;
    const value = (kind: string): number[] =>
      rows.filter((row) => row.kind === kind).flatMap(({ cells }) => (cells[i] ? [Number(cells[i].value)] : []));
    const parts = value('part');
    const [lines = NaN] = value('lines');
    if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(lines);
    const [says] = value('bid-says');
    if (says !== undefined) expect(value('difference')).toEqual([says - lines]);
  }
}

describe('a report', () => {
  const report = reviewDrawing(bid);

  it('says first what is wrong, and counts the printed totals', () => {
    expect(report.verdict.headline).toBe('1 figure is wrong');
    expect(report.verdict.totals).toBe('Of 6 printed totals, 5 agree and 1 is wrong.');
  });

  it('reconciles the lines with what the bid prints', () => {
    expect(report.reconciliation?.caption).toBe('Added up from 4 lines in 2 tables, £');
    expect(report.reconciliation?.columns).toEqual(['23/24', '24/25', 'Both years']);
    const rows = report.reconciliation!.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.text ?? '')]);
    expect(rows).toEqual([
      ['MUST', '24,000', '23,500', '47,500'],
      ['SHOULD', '10,100', '10,700', '20,800'],
      ['Lines', '34,100', '34,200', '68,300'],
      ['Bid says', '34,100', '34,300', ''],
      ['Difference', 'nil', '+100', ''],
    ]);
    expect(report.reconciliation!.rows[4]!.cells.map((cell) => cell?.state)).toEqual(['agrees', 'wrong', undefined]);
  });

  it('names the place of the wrong figure and what it should be', () => {
    expect(report.findings[0]).toMatchObject({
      check: 'column-total',
      where: 'Total funding request · C15',
      at: [{ sheet: 'Funding', cells: 'C15' }],
      expected: { text: '£34,200', value: '34200' },
      difference: { text: '+£100', value: '100' },
    });
  });

  it('adds up', () => expectToAddUp(report));

  it('is the same for the same workbook, and as JSON', () => {
    expect(JSON.stringify(reviewDrawing(bid))).toBe(JSON.stringify(report));
    expect(reviewDrawing(bid.replace('9,500', '9,501')).fingerprint).not.toBe(report.fingerprint);
  });

  it('keeps a finding known when rows are put in above it', () => {
    const moved = reviewDrawing(bid.replace('## Funding\n', '## Funding\n    A new first line of words\n\n'));
    expect(moved.findings.map(({ id }) => id)).toEqual(report.findings.map(({ id }) => id));
    expect(moved.findings[0]!.fingerprint).toBe(report.findings[0]!.fingerprint);
    expect(moved.findings[0]!.at[0]!.cells).toBe('C17');
  });

  it('dismisses a finding until one of its figures changes', () => {
    const { id, fingerprint } = report.findings[0]!;
    const dismissed: Corrections = [
      { kind: 'dismissed', finding: id, fingerprint, reason: 'known-and-accepted', words: 'agreed', by: 'A. Officer' },
    ];
    const quiet = reviewDrawing(bid, dismissed);
    expect(quiet.counts).toMatchObject({ error: 0, dismissed: 1, checks: report.counts.checks });
    expect(quiet.dismissed[0]!.dismissal).toEqual({ reason: 'Known, and accepted', words: 'agreed', by: 'A. Officer' });
    expect(quiet.verdict.totals).toContain('Of 6 printed totals, 5 agree and 1 is dismissed.');
    expectToAddUp(quiet);
    const changed = reviewDrawing(bid.replace('34,300', '34,400'), dismissed);
    expect(changed.findings[0]).toMatchObject({ id, returned: true });
    expect(changed.counts).toMatchObject({ error: 1, dismissed: 0 });
  });

  it('says that nothing is wrong only of something that was checked', () => {
    expect(reviewDrawing(bid.replace('34,300', '34,200')).verdict).toMatchObject({
      worst: 'none',
      headline: '6 checks, nothing wrong',
    });
    expect(reviewDrawing('Words only').verdict.headline).toBe('No funding table found');
  });

  it('reconciles by table where nothing is ranked, and asks for no more years than there are', () => {
    const plain = reviewDrawing(`
      Training costs
      | Item  | Cost   |
      | Venue | £2,000 |
      | Lunch | £500   |
      | Total | £2,500 |`);
    expect(plain.reconciliation?.columns).toEqual(['Total']);
    expect(plain.reconciliation?.rows.map(({ label, cells }) => [label, cells[0]?.text])).toEqual([
      ['Lines', '2,500'],
      ['Bid says', '2,500'],
      ['Difference', 'nil'],
    ]);
    expect(plain.priorities).toBeUndefined();
    expectToAddUp(plain);
  });

  it('never adds two currencies', () => {
    const mixed = reviewDrawing(`
      Costs at home
      | Item | Cost   |
      | Hall | £2,000 |
      | Desk | £1,000 |
      | Total | £3,000 |

      Costs abroad
      | Item | Cost   |
      | Hall | €2,500 |
      | Desk | €1,500 |
      | Total | €4,000 |`);
    expect(mixed.reconciliation).toBeUndefined();
    expect(mixed.notExamined.map(({ reason }) => reason).join()).toContain('does not add different currencies');
    expectToAddUp(mixed);
  });
});

describe('what the checks said', () => {
  const { snapshot } = draw(bid);
  const read = readBid(snapshot);
  const outcomes = runChecks(
    read,
    checks.filter(({ id }) => id === 'column-total'),
  );
  const [found] = outcomes.findings;

  it('shows a check that stopped as a fault of ours, never as a pass', () => {
    const report = makeReport(read, { ...outcomes, crashed: [{ check: found!.check, error: 'cannot read' }] });
    expect(report.notExamined[0]).toMatchObject({ fault: true, check: 'column-total' });
    expect(report.verdict.totals).toContain('1 check stopped through a fault in Crosscast');
  });

  it('keeps a finding whose sentence cannot be made', () => {
    const broken: Outcomes = { ...outcomes, findings: [{ ...found!, finding: { ...found!.finding, data: {} } }] };
    const report = makeReport(read, broken);
    expect(report.findings[0]!.message).toBe(found!.check.title);
    expect(report.notExamined[0]).toMatchObject({ fault: true });
  });

  it('makes one entry of findings that blame the same cell, the gravest speaking', () => {
    const blames = { sheet: 0, row: 2, col: 2 };
    const cause = { kind: 'changed-digit' as const, likely: true, saying: { text: 'x', data: {} }, evidence: [], blames };
    const one = { ...found!, finding: { ...found!.finding, cause } };
    const warning = {
      ...found!,
      finding: {
        ...found!.finding,
        severity: 'warning' as const,
        cause,
        at: [{ sheet: 0, box: { top: 3, left: 1, bottom: 3, right: 1 } }],
      },
    };
    const report = makeReport(read, { ...outcomes, findings: [warning, one] });
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ severity: 'error', at: [{ cells: 'C15' }, { cells: 'B4' }] });
    expectToAddUp(report);
  });

  it('orders by severity, then money, then place', () => {
    const at = (row: number): { sheet: number; box: { top: number; left: number; bottom: number; right: number } }[] => [
      { sheet: 0, box: { top: row, left: 1, bottom: row, right: 1 } },
    ];
    const difference = found!.finding.difference!;
    const make = (severity: 'error' | 'note', row: number, times: number): Outcomes['findings'][number] => ({
      ...found!,
      finding: {
        ...found!.finding,
        severity,
        cause: undefined,
        at: at(row),
        difference: { ...difference, value: difference.value.times(times) },
      },
    });
    const report = makeReport(read, {
      ...outcomes,
      findings: [make('note', 1, 99), make('error', 9, 2), make('error', 3, 2), make('error', 4, -50)],
    });
    expect(report.findings.map((finding) => `${finding.severity} ${finding.at[0]!.cells}`)).toEqual([
      'error B5',
      'error B4',
      'error B10',
      'note B2',
    ]);
  });
});

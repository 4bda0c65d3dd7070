import { join } from 'node:path';
import type { Corrections } from '../../../src/core/model/correction';
import { decimal } from '../../../src/core/model/decimal';
import type { Bid } from '../../../src/core/model/bid';
import { priorityChecks } from '../../../src/core/checks/priority-checks';
import { runChecks } from '../../../src/core/checks/run-checks';
import { defaultSettings, readBid } from '../../../src/core/read/read-bid';
import { readWorkbookFile } from '../../../src/hosts/files';

const book = (name: string): string => join(__dirname, '../../books', `${name}.xlsx`);

async function read(name: string, cap?: number, corrections: Corrections = []): Promise<Bid> {
  const settings = { ...defaultSettings, ...(cap !== undefined && { cap: { total: decimal(cap) } }) };
  return readBid(await readWorkbookFile(book(name)), { settings, corrections });
}

/** "check severity: the ends of the names it touches" for everything found. */
function found(bid: Bid): string[] {
  const { findings, crashed } = runChecks(bid, priorityChecks);
  expect(crashed).toEqual([]);
  return findings.map(({ finding }) => {
    const names = finding.members?.map(({ name }) => name) ?? [finding.subject];
    return `${finding.check} ${finding.severity}: ${names.map((name) => name.slice(-22)).join(' | ')}`;
  });
}

describe.each(['bristol-typed', 'bristol-pasted'])('priorities and coverage of %s', (name) => {
  it('has its gaps and no others', async () => {
    expect(found(await read(name)).sort()).toEqual([
      'activity-numbers warning: gital Analyst Resource | t digital enhancements | gital Analyst Resource | t digital enhancements',
      'activity-numbers warning: ment Process Modelling | 1.2 - Marketing budget',
      'all-must note: ear olds Entering Care',
      'benefit-cut-off warning: ework development lead | arket Efficiency Pilot',
      'benefit-is-costing warning: g Network fees/licence | Mockingbird - Staffing | ckingbird - Activities |  Governance Specialist | cess – Digital Analyst',
      'consequence warning: g Network fees/licence | Mockingbird - Staffing | ckingbird - Activities | ing Pathway Consultant',
      'copied-benefit warning:  Governance Specialist | cess – Digital Analyst',
      'copied-text warning: list HR programme lead | es of job advertisment | rvision model scale up | nt for 18months (BG14) |  workers in cohort one | elopment lead (1 BG14)',
      'cost-basis note: ion - Marketing budget | rvision model scale up |  Social Work Programme | ational Therapist Time | ments pilot - Training | onments pilot - Grants',
      'cost-basis warning: ting in September 2024 | g Network fees/licence | Mockingbird - Staffing | ckingbird - Activities | gital Prescence Expert | ing Pathway Consultant',
      'duplicate-line note:  Governance Specialist | cess – Digital Analyst | arket Efficiency Pilot',
      'duplicate-line warning:  Governance Specialist | cess – Digital Analyst',
      'estimated-basis note:  Governance Specialist | arket Efficiency Pilot',
      'estimated-basis warning: cess – Digital Analyst',
      'hedged-must note: list HR programme lead | ocial work recruitment',
      'must-share warning:  Foster Care Provision | ear olds Entering Care',
      'must-share warning: list HR programme lead | ocial work recruitment | ting in September 2024 | g Network fees/licence | Mockingbird - Staffing | ckingbird - Activities | gital Prescence Expert | Adolescence Specialist',
      'number-label note: ment Process Modelling | arket Efficiency Pilot',
      'priority-heading note: to improve Consistency',
      'success-measure warning: gital Prescence Expert',
    ]);
  });

  it('asks nothing: every line finds its rows', async () => {
    const { links } = await read(name);
    expect(links).toHaveLength(60);
    expect(links.filter(({ to, settled }) => !to || settled === 'asked')).toEqual([]);
  });

  it('is over a cap of £600,000 by its MUST lines too', async () => {
    const { findings } = runChecks(await read(name, 600_000), priorityChecks);
    const over = findings
      .filter(({ finding }) => finding.severity === 'error')
      .map(({ finding }) => [finding.check, finding.difference?.value.toFixed()]);
    expect(over).toEqual([
      ['cap', '474470'],
      ['must-over-cap', '27679'],
    ]);
  });

  it('weighs the needs that it is told of', async () => {
    const { lines, snapshot } = await read(name);
    const anchor = (end: string): { sheet: string; row: number; col: number; text: string } => {
      const { table, row, name: text } = lines.find((line) => line.name.endsWith(end))!;
      return { sheet: snapshot.sheets[table.sheet]!.name, row: row.rows.first, col: table.labelCol, text };
    };
    const corrections: Corrections = [
      { kind: 'needs', at: anchor('Digital Analyst'), lines: [anchor('Governance Specialist')] },
      { kind: 'needs', at: anchor('September 2024'), lines: [anchor('Practice Framework development lead')] },
    ];
    const told = found(await read(name, undefined, corrections));
    expect(told.filter((line) => line.startsWith('must-needs-should'))).toEqual([
      'must-needs-should warning:  Governance Specialist',
      'must-needs-should warning: ework development lead',
    ]);
    const alone = told.find((line) => line.startsWith('standalone-should'));
    expect(alone?.split(' | ')).toHaveLength(8);
  });
});

it.each(['south-west-typed', 'south-west-pasted'])(
  '%s ranks nothing: one note, and one pair of lines that may be one',
  async (name) => {
    expect(found(await read(name)).sort()).toEqual([
      'duplicate-line note: n of tools (Wiltshire) | tion of tools (Dorset)',
      'unprioritised-table note: ',
    ]);
  },
);

import { join } from 'node:path';
import { costingChecks } from '../../../src/core/checks/costing-checks';
import { runChecks } from '../../../src/core/checks/run-checks';
import { readBid } from '../../../src/core/read/read-bid';
import { readWorkbookFile } from '../../../src/hosts/files';

const run = async (name: string) =>
  runChecks(readBid(await readWorkbookFile(join(__dirname, '../../books', `${name}.xlsx`))), costingChecks);

/** "check severity: end of the name, difference, cause" for everything found. */
async function found(name: string): Promise<string[]> {
  const { findings, crashed } = await run(name);
  expect(crashed).toEqual([]);
  return findings.map(({ finding }) => {
    const names = finding.members?.map((member) => member.name) ?? [finding.subject];
    const rest = [finding.difference?.value.toFixed(), finding.cause?.kind].filter((part) => part !== undefined);
    return [`${finding.check} ${finding.severity}: ${names.map((part) => part.slice(-20)).join(' | ')}`, ...rest].join(', ');
  });
}

describe.each(['bristol-typed', 'bristol-pasted'])('costing in the words of %s', (name) => {
  it('finds two prices of a grade, missing days and no pay award, and nothing else', async () => {
    expect((await found(name)).sort()).toEqual([
      'implied-days warning: g Pathway Consultant',
      'pay-uplift warning: st HR programme lead | ial work recruitment | ork development lead | nts pilot - Staffing | olescence Specialist',
      'same-grade warning: nts pilot - Staffing, -776',
      'same-grade warning: olescence Specialist, 5231',
      'same-grade warning: ork development lead, 27, swapped-digits',
    ]);
  });

  it('holds rate × days on three lines and months on five', async () => {
    const { passes } = await run(name);
    const count = (id: string): number => passes.filter(({ check }) => check.id === id).length;
    expect([count('day-rate'), count('grade-months'), count('capacity')]).toEqual([3, 5, 2]);
  });
});

describe.each(['south-west-typed', 'south-west-pasted'])('costing in the words of %s', (name) => {
  it('finds one post at two full-time costs and costs that miss their sum, and nothing else', async () => {
    const list = (await found(name)).map((line) => line.replace(/^(listed-costs question).*/, '$1'));
    expect(list.sort()).toEqual(['fte-cost warning: oordinator (Swindon), 6500', 'listed-costs question']);
  });

  it('multiplies out what the words cost, with the convention it took', async () => {
    const { passes } = await run(name);
    const told = passes.flatMap(({ saying }) => (saying?.data.working?.kind === 'words' ? [saying.data.working.text] : []));
    for (const working of [
      '10 days × £750 = £7,500',
      '10 days × £500 = £5,000',
      '1 day × £725 × 7 months × 4 weeks a month = £20,300',
      '3 people × 5 days × £600 = £9,000',
      '4 × £16,330 = £65,320',
    ])
      expect(told).toContain(working);
  });
});

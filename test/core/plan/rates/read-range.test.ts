import {
  changeRate,
  rateSheetChange,
  ratesInRange,
  ratesShown,
  readBid,
  review,
  type RatesShown,
  type Snapshot,
} from '../../../../src/core';
import { draw } from '../../../support/draw';
import { calculating, openForWriting, written, type WritingExcel } from '../../../support/open-for-writing';

const bid = `
  ## Funding
  | Activity         | 23/24  | 24/25  | Priority | Benefit                                     |
  | Practice lead    | 31,384 | 62,769 | MUST     | BG14 practice lead for 18 months            |
  | Digital analyst  | 56,000 |        | MUST     | Employs an analyst, £700 a day for 80 days  |
  | Total            | 87,384 | 62,769 |          |                                             |`;

function hr(grades: string): string {
  return `${bid}\n\n## HR\nFrom HR, not for the bid\n\n${grades.trim()}`;
}

async function opened(drawing: string): Promise<WritingExcel> {
  const open = await openForWriting(draw(drawing).snapshot, { engine: await calculating() });
  await open.adapter.apply(rateSheetChange(readBid(open.snapshot)), open.snapshot, written);
  return open;
}

function shown(snapshot: Snapshot): RatesShown {
  return ratesShown(snapshot, readBid(snapshot));
}

/** What stands on Crosscast's sheet; the range itself is read as rates too. */
function own({ beside }: { beside?: object }): boolean {
  return beside !== undefined;
}

function asText({ grades, roles }: RatesShown): string[] {
  return [
    ...grades
      .filter(own)
      .map(({ name, cells, status, note }) => `${name}: ${cells.map((cell) => cell?.text ?? '').join(' / ')} ${status} ${note}`),
    ...roles.filter(own).map(({ name, per, cell, note }) => `${name}: ${cell.text} ${per} ${note}`),
  ];
}

async function take(open: WritingExcel, cells: string): Promise<{ rates: string[]; left: readonly string[] } | string> {
  const before = await open.adapter.read();
  const read = ratesInRange(before, { sheet: 'HR', cells });
  if (read.kind === 'refused') return read.detail;
  await open.adapter.apply(read.change, before, written);
  return { rates: asText(shown(await open.adapter.read())), left: read.left };
}

describe('rates read from a range', () => {
  it('change what is there and go below it, marked with where they come from', async () => {
    const open = await opened(
      hr(`
  | Band | 2023/24 | 2024/25 | 2025/26 | Notes |
  | BG14 | 62,769  | 64,500  | 66,000  |       |
  | BG12 | 54,776  | ask     | 58,000  |       |`),
    );
    expect(await take(open, 'A3:E5')).toEqual({
      rates: [
        'BG14: 62,769 / 64,500 /  Assumed HR!A4:E4',
        'BG12: 54,776 /  /  Assumed HR!A5:E5',
        'Digital analyst: 700 a day Assumed',
      ],
      left: [
        'The rates sheet has no column for “2025/26”.',
        '“ask” for BG12 is no figure.',
        'The rates sheet has no column for “2025/26”.',
      ],
    });
    expect(await take(open, 'A3:D4')).toContain('no column for “2025/26”');
  });

  it('go into rows that are put in where the table is full, and formulas still find the rest', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `  | GR${20 + i} | ${50_000 + i} | ${51_000 + i} |`).join('\n');
    const open = await opened(hr(`  | Grade | 23/24 | 24/25 |\n${names}`));
    const done = await take(open, 'A3:C12');
    expect(typeof done).toBe('object');
    const { rates } = done as { rates: string[] };
    expect(rates).toHaveLength(11);
    for (let i = 0; i < 9; i++) expect(rates).toContain(`GR${20 + i}: 50,00${i} / 51,00${i} Assumed HR!A${4 + i}:C${4 + i}`);
    expect(rates).toContain('BG14: 62,769 /  Assumed Practice lead');
    expect(rates).toContain('Digital analyst: 700 a day Assumed');
    expect(await take(open, 'A3:C12')).toBe('Every rate of the selection stands in the rates already.');
  });

  it('are taken by role where the range says for what time', async () => {
    const open = await opened(
      hr(`  | Role | Day rate | Status |\n  | Digital analyst | 725 | Agreed |\n  | Evaluator | 650 | |`),
    );
    const done = (await take(open, 'A3:C5')) as { rates: string[] };
    expect(done.rates.slice(1)).toEqual([
      'Digital analyst: 725 a day Agreed, HR!A4:C4',
      'Evaluator: 650 a day Assumed, HR!A5:C5',
    ]);
    const bare = await opened(hr(`  | Role | Rate |\n  | Evaluator | 650 |`));
    expect(await take(bare, 'A3:B4')).toContain('does not say whether its rate is for an hour');
  });

  it('are refused without headings, and hostile words stay words', async () => {
    const open = await opened(hr(`  | BG12 | 54,776 |\n  | BG13 | 58,000 |\n\n  | Grade | 23/24 |\n  | '=1+1 | 40,000 |`));
    expect(await take(open, 'A3:B4')).toContain('Select them with the rates');
    expect(await take(open, 'A6:B7')).toMatchObject({ rates: expect.arrayContaining([expect.stringContaining('=1+1: 40,000')]) as string[] }); // prettier-ignore
    const { sheets } = await open.adapter.read();
    expect(sheets[sheets.length - 1]!.formulas.size).toBe(0);
  });
});

describe('the rates sheet', () => {
  it('takes a further grade when its spare rows are full', async () => {
    const open = await opened(bid);
    for (let i = 0; i < 8; i++) {
      const now = await open.adapter.read();
      const change = changeRate(now, { id: shown(now).free.grade!, text: `GR${30 + i}` });
      if ('kind' in change) throw new Error(change.detail);
      await open.adapter.apply(change, now, written);
    }
    const names = shown(await open.adapter.read()).grades.map(({ name }) => name);
    expect(names).toHaveLength(9);
    expect(names).toEqual(expect.arrayContaining(['BG14', 'GR30', 'GR37']));
    const now = await open.adapter.read();
    expect(changeRate(now, { id: shown(now).free.grade!, text: 'GR37' })).toMatchObject({ kind: 'refused' });
  });

  it('has status and source changed in their cells, and tells employer NI', async () => {
    const open = await opened(bid);
    const set = async (find: (rates: RatesShown) => string | undefined, text: string): Promise<string> => {
      const now = await open.adapter.read();
      const change = changeRate(now, { id: find(shown(now))!, text });
      if ('kind' in change) return change.detail;
      await open.adapter.apply(change, now, written);
      return asText(shown(await open.adapter.read())).join('; ');
    };
    expect(await set(({ grades }) => grades[0]!.beside?.status.id, 'Agreed')).toContain('62,769 /  Agreed Practice lead');
    expect(await set(({ grades }) => grades[0]!.beside?.source.id, '=HYPERLINK("x")')).toContain('Agreed =HYPERLINK("x")');
    expect(await set(({ roles }) => roles[0]!.beside?.status.id, 'maybe')).toBe('A rate is agreed or assumed, not “maybe”.');
    const { facts } = shown(await open.adapter.read());
    expect(facts.map(({ label, text }) => `${label} ${text}`)).toEqual(['Employer NI, 23/24 13.8%', 'Employer NI, 24/25 13.8%']);
  });

  it('leaves one finding for a year that is blank for every grade', () => {
    const { snapshot } =
      draw(`${bid.replace('| Total ', '| Link officer | 27,388 | 27,388 | MUST | A BG12 officer post for 12 months |\n  | Total ')}

  ## Rates
  | Grade | 23/24  | 24/25 |
  | BG14  | 62,769 |       |
  | BG12  | 54,776 |       |`);
    expect(review(snapshot, { only: ['grade-cost'] }).findings.map(({ message }) => message)).toEqual([
      'The rate card has no 24/25 cost for the grades of 2 lines.',
    ]);
  });
});

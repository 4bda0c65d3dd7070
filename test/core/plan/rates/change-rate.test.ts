import { changeRate, rateSheetChange, ratesShown, readBid, type RatesShown, type Snapshot } from '../../../../src/core';
import { draw } from '../../../support/draw';
import { openForWriting, written } from '../../../support/open-for-writing';

const bid = `
  ## Funding
  | Activity         | 23/24  | 24/25  | Priority | Benefit                                     |
  | Practice lead    | 31,384 | 62,769 | MUST     | BG14 practice lead for 18 months            |
  | Digital analyst  | 56,000 |        | MUST     | Employs an analyst, £700 a day for 80 days  |
  | Total            | 87,384 | 62,769 |          |                                             |`;

type Open = Awaited<ReturnType<typeof openForWriting>>;

async function opened(): Promise<Open> {
  const open = await openForWriting(draw(bid).snapshot);
  await open.adapter.apply(rateSheetChange(readBid(open.snapshot)), open.snapshot, written);
  return open;
}

function shown(snapshot: Snapshot): RatesShown {
  return ratesShown(snapshot, readBid(snapshot));
}

/** Writes one figure and gives the rates as read after. */
async function set(open: Open, find: (rates: RatesShown) => string | undefined, text: string): Promise<RatesShown | string> {
  const before = await open.adapter.read();
  const change = changeRate(before, { id: find(shown(before))!, text });
  if ('kind' in change) return change.detail;
  await open.adapter.apply(change, before, written);
  return shown(await open.adapter.read());
}

const setting =
  (label: string) =>
  ({ basis }: RatesShown): string | undefined =>
    basis.find((one) => one.label.startsWith(label))?.cell.id;

describe('rates in the pane', () => {
  it('are shown with what is not set and what is used instead', async () => {
    const rates = shown(await (await opened()).adapter.read());
    expect(rates.years).toEqual(['23/24', '24/25']);
    expect(rates.grades).toMatchObject([
      { name: 'BG14', status: 'Assumed', note: 'Practice lead', cells: [{ text: '62,769' }, { text: '' }] },
    ]);
    expect(rates.roles).toMatchObject([{ name: 'Digital analyst', per: 'a day', note: 'Assumed', cell: { text: '700' } }]);
    expect(rates.remarks).toEqual(['1 line uses a 24/25 cost that is not set. 23/24 is used in its place.']);
    expect(rates.basis.every(({ cell, note }) => cell.text === '' && note !== '')).toBe(true);
  });

  it('are changed in their cells', async () => {
    const open = await opened();
    expect(await set(open, ({ grades }) => grades[0]!.cells[1]!.id, '£64,024.50')).toMatchObject({
      grades: [{ cells: [{ text: '62,769' }, { text: '64,024.50' }] }],
      remarks: [],
    });
    expect(await set(open, ({ roles }) => roles[0]!.cell.id, '725')).toMatchObject({ roles: [{ cell: { text: '725' } }] });
    const settings: readonly (readonly [string, string, string])[] = [
      ['Year starts', '1 April', 'April'],
      ['Grant starts', '1 October 2023', '1 Oct 2023'],
      ['Grant ends', '31/03/2025', '31 Mar 2025'],
      ['Recruitment lag', '3 months', '3'],
      ['Weeks in a month', '4.33', '4.33'],
      ['Days in a working year', '220', '220'],
      ['VAT', 'Gross', 'gross'],
      ['Cap', '£1.2m', '1,200,000'],
      ['MUST guide', '60', '60%'],
      ['Overhead', '7.5%', '7.5%'],
      ['Employer pension, 23/24', '19.8%', '19.8%'],
    ];
    for (const [label, typed, text] of settings) {
      const rates = await set(open, setting(label), typed);
      expect((rates as RatesShown).basis.find((one) => one.label.startsWith(label))?.cell.text).toBe(text);
    }
    const { settings: own, rates } = readBid(await open.adapter.read());
    expect([own.vat, own.workingDays, own.cap?.total?.toFixed(), rates?.pension.get(2023)?.toFixed()]).toEqual([
      'gross',
      220,
      '1200000',
      '0.198',
    ]);
    const emptied = (await set(open, setting('VAT'), '')) as RatesShown;
    expect(emptied.basis.find(({ label }) => label.startsWith('VAT'))).toMatchObject({
      cell: { text: '' },
      note: 'No default is used',
    });
    expect(readBid(await open.adapter.read()).settings.vat).toBeUndefined();
  });

  it('take a further grade and role, each once', async () => {
    const open = await opened();
    const rates = await set(open, ({ free }) => free.grade, 'BG 12');
    expect((rates as RatesShown).grades.map(({ name }) => name)).toEqual(['BG14', 'BG 12']);
    expect(await set(open, ({ free }) => free.grade, 'BG12')).toBe('BG12 is in the table already.');
    expect(await set(open, ({ free }) => free.role, '=HYPERLINK("x")')).toMatchObject({
      roles: [{}, { name: '=HYPERLINK("x")' }],
    });
    expect(await set(open, ({ roles }) => roles[1]!.cell.id, '500')).toMatchObject({ roles: [{}, { cell: { text: '500' } }] });
  });

  it.each([
    ['Year starts', 'Apil 5'],
    ['Grant starts', 'soon'],
    ['Recruitment lag', '£3'],
    ['Days in a working year', '0'],
    ['VAT', 'maybe'],
    ['Cap', '60%'],
    ['MUST guide', '160%'],
    ['Employer pension', '=1'],
  ])('refuse for %s what they cannot read: %s', async (label, typed) => {
    expect(await set(await opened(), setting(label), typed)).toContain(`“${typed}”`);
  });

  it('are refused where the sheet is gone or moved', () => {
    expect(changeRate(draw(bid).snapshot, { id: '6:1', text: '1' })).toMatchObject({ kind: 'refused' });
  });
});

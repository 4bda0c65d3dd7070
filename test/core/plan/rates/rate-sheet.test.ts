import { readFileSync } from 'node:fs';
import { costLine, rateSheetChange, readBid, type Snapshot } from '../../../../src/core';
import { readXlsx } from '../../../../src/hosts/xlsx';
import { patchWorkbook } from '../../../../src/hosts/patch/patch';
import { draw } from '../../../support/draw';
import { openForWriting, written } from '../../../support/open-for-writing';

/** The workbook with its rates sheet, as read after the write. */
async function withSheet(snapshot: Snapshot): Promise<Snapshot> {
  const open = await openForWriting(snapshot);
  await open.adapter.apply(rateSheetChange(readBid(open.snapshot)), open.snapshot, written);
  return open.adapter.read();
}

const bid = `
  ## Funding
  | Activity         | 23/24  | 24/25  | Priority | Benefit                                       |
  | Practice lead    | 31,384 | 62,769 | MUST     | BG14 practice lead for 18 months              |
  | Overhead manager | 56,000 |        | MUST     | Employs an analyst, £700 a day for 80 days    |
  | Link officer     | 10,000 | 10,000 | SHOULD   | A BG9 officer                                 |
  | Total            | 97,384 | 72,769 |          |                                               |`;

describe('the sheet of rates', () => {
  it('is read back as the card it was made of, and nothing unset is filled', async () => {
    const before = draw(bid).snapshot;
    const card = readBid(await withSheet(before)).rates!;
    expect(card.grades.map(({ key, year, annual, status, source }) => [key, year, annual.toFixed(), status, source])).toEqual([
      ['BG14', 2023, '62769', 'assumed', 'Practice lead'],
    ]);
    expect(card.listed.map(({ key, years }) => [key, years.map(({ year, filled }) => `${year} ${filled}`)])).toEqual([
      ['BG14', ['2023 true', '2024 false']],
      ['BG9', ['2023 false', '2024 false']],
    ]);
    expect(card.times.map(({ role, rate, per, status, source }) => [role, rate.toFixed(), per, status, source])).toEqual([
      ['Overhead manager', '700', 'day', 'assumed', 'Overhead manager'],
    ]);
    expect(card.overhead).toBeUndefined();
    expect(card.pension.size).toBe(0);
    expect([...card.cells.keys()].sort()).toEqual(
      ['cap', 'grant-end', 'grant-start', 'overhead', 'pension 2023', 'pension 2024', 'recruitment-lag', 'share-guide', 'vat', 'weeks-per-month', 'working-days', 'year-start'],
    ); // prettier-ignore
    expect(card.texts).toEqual([]);
  });

  it('holds the settings that the officer gave elsewhere', async () => {
    const { snapshot } = draw(bid);
    const settings = {
      grantPeriod: { start: { year: 2023, month: 10, day: 1 }, end: { year: 2025, month: 3, day: 31 } },
      vat: 'gross' as const,
      workingDays: 210,
    };
    const open = await openForWriting(snapshot);
    await open.adapter.apply(rateSheetChange(readBid(open.snapshot, { settings })), open.snapshot, written);
    const card = readBid(await open.adapter.read()).rates!;
    expect(card).toMatchObject(settings);
    expect(card.recruitmentLag).toBeUndefined();
  });

  it('changes no figure of the bid, and what is costed by it is costed as before', async () => {
    const before = draw(bid).snapshot;
    const after = await withSheet(before);
    const words = 'Second lead, BG14 for 12 months from 1 April 2023';
    const [one, two] = [costLine(readBid(before), words), costLine(readBid(after), words)];
    expect(two.total).toEqual(one.total);
    expect(readBid(after).lines.map(({ id, total }) => [id, total.toFixed()])).toEqual(
      readBid(before).lines.map(({ id, total }) => [id, total.toFixed()]),
    );
  });

  it.each(['bristol-typed', 'bristol-pasted', 'south-west-typed'])('goes into the file of %s and comes back', (name) => {
    const bytes = new Uint8Array(readFileSync(`test/books/${name}.xlsx`));
    const snapshot = readXlsx(bytes);
    const change = rateSheetChange(readBid(snapshot));
    const file = patchWorkbook(bytes, change, snapshot, written).bytes;
    const card = readBid(readXlsx(file)).rates!;
    const numbers = change.sheets[0]!.cells.filter(({ content }) => content.kind === 'number').length;
    expect(card.grades.length + card.times.length).toBe(numbers);
    expect(card.grades.every(({ status }) => status === 'assumed')).toBe(true);
    expect(card.places).toHaveLength(2);
    expect(readXlsx(file).sheets[card.sheet!]!.tables).toHaveLength(3);
  });
});

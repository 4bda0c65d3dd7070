import { costLine, fillLine, insertLine, lineStart, review, type Corrections, type Snapshot } from '../../../../src/core';
import { readBid } from '../../../../src/core/read/read-bid';
import { valueAt, formulaAt } from '../../../../src/core/model/snapshot';
import { draw } from '../../../support/draw';
import { calculating, openForWriting, written, type WritingExcel } from '../../../support/open-for-writing';

const funding = `
  ## Funding
  | Activity  | 23/24                  | 24/25                  | Total  | Priority | Benefit                              |
  | Marketing | 30,000                 | 20,000                 | 50,000 | MUST     | Reaches more carers                  |
  | Analyst   | 31,500                 | ∅                      | 31,500 | MUST     | Digital analyst, £700 a day for 44 days. Helps councils |
  | Lead      | 10,000                 | 5,000                  | 15,000 | SHOULD   | Leads the work                       |
  | Total     | =SUM(B2:B4) → 71,500   | =SUM(C2:C4) → 25,000   | 96,500 |          |                                      |`;
const card = `
  ## Crosscast rates
  Rates

  | Grade | 23/24  | 24/25  | Status | Source |
  | BG14  | 62,769 | 64,000 | Agreed | HR     |

  | Role            | Day rate | Source |
  | Digital analyst | 700      | quote  |`;

function idOf(snapshot: Snapshot, name: string): string {
  return readBid(snapshot).lines.find((line) => line.name === name)!.id;
}

async function open(drawing: string): Promise<WritingExcel> {
  return openForWriting(draw(drawing).snapshot, { engine: await calculating() });
}

/** Cells of a row as they stand. */
function row(snapshot: Snapshot, at: number): unknown[] {
  return [0, 1, 2, 3].map((col) => valueAt(snapshot.sheets[0]!, at, col) ?? '');
}

function costedFindings(snapshot: Snapshot, corrections: Corrections): string[] {
  return review(snapshot, { corrections, only: ['costed-amount'] }).findings.map(({ message }) => message);
}

/** A cell of the workbook as a person types over it. */
async function typed(
  book: WritingExcel,
  at: { row: number; col: number; sheet?: number },
  value: number | '',
): Promise<Snapshot> {
  const before = await book.adapter.read();
  await book.adapter.apply(
    {
      title: 'Typed',
      rows: [],
      cells: [
        {
          at: { sheet: 0, ...at },
          content: value === '' ? { kind: 'blank' } : { kind: 'number', value: String(value) },
        },
      ],
      sheets: [],
      rests: [],
    },
    before,
    written,
  );
  return book.adapter.read();
}

describe('costing a line of the bid', () => {
  it('starts with its own words where they hold a costing', () => {
    const bid = readBid(draw(funding).snapshot);
    const id = (name: string): string => bid.lines.find((line) => line.name === name)!.id;
    expect(lineStart(bid, { line: id('Analyst') })).toMatchObject({
      words: 'Digital analyst, £700 a day for 44 days.',
      from: 'own',
    });
    expect(lineStart(bid, { line: id('Lead') })).toMatchObject({ words: '' });
  });

  it('shows the cost beside what stands, with the effect on the bid', () => {
    const { snapshot } = draw(funding);
    const bid = readBid(snapshot);
    const words = 'Digital analyst, £700 a day for 44 days';
    const { existing, effect, where } = costLine(bid, words, { line: idOf(snapshot, 'Analyst') });
    expect(where).toBeUndefined();
    expect(existing?.amounts.map(({ at, now, then, change, writes }) => [at.cells, now, then, change, writes])).toEqual([
      ['B3', '31,500', '30,800', '−700', '=ROUND(700*44,0)'],
      ['C3', '–', '–', 'nil', undefined],
    ]);
    expect(existing?.effect).toBe('Changes B3 and D3 on “Funding”. 1 typed total does not follow and stays as it is.');
    expect(effect.map(({ label, now, with: then, change }) => [label, now, then, change])).toEqual([
      ['23/24', '71,500', '70,800', '−700'],
      ['24/25', '25,000', '25,000', 'nil'],
      ['Total', '96,500', '95,800', '−700'],
      ['MUST share', '84.5%', '84.3%', '−0.2 pts'],
    ]);
  });

  it('leaves its money in the year it stands in where the words name none', () => {
    const { snapshot } = draw(funding.replace('| 10,000                 | 5,000                  |', '| ∅ | 5,000 |'));
    const { existing, fields } = costLine(readBid(snapshot), '£700 a day for 10 days', { line: idOf(snapshot, 'Lead') });
    expect(existing?.amounts.map(({ then }) => then)).toEqual(['–', '7,000']);
    expect(fields.find(({ id }) => id === 'year')).toMatchObject({ value: '24/25', note: 'As the line has its money' });
  });

  it('changes only its cells, and is taken back cell for cell', async () => {
    const book = await open(funding);
    const before = book.everything();
    const bid = readBid(book.snapshot);
    const line = idOf(book.snapshot, 'Lead');
    const change = fillLine(bid, {
      words: 'Lead, £24,000 a year for 18 months from 1 October 2023',
      given: { line, typed: true },
    });
    expect(change.cells.map(({ at }) => `${at.row}:${at.col}`).sort()).toEqual(['3:1', '3:2', '3:3', '4:3']);
    const journal = await book.adapter.apply(change, book.snapshot, written);
    const after = await book.adapter.read();
    expect(row(after, 3)).toEqual(['Lead', 12_000, 24_000, 36_000]);
    expect(row(after, 4)).toEqual(['Total', 73_500, 44_000, 117_500]);
    await book.adapter.revert(journal);
    expect(book.everything()).toEqual(before);
  });

  it('takes a percentage of the other lines only', async () => {
    const book = await open(funding);
    const bid = readBid(book.snapshot);
    const change = fillLine(bid, { words: '10% contingency', given: { line: idOf(book.snapshot, 'Lead') } });
    await book.adapter.apply(change, book.snapshot, written);
    expect(row(await book.adapter.read(), 3).slice(1, 3)).toEqual([6_150, 2_000]);
  });

  it('has nothing to write where the costing stands there already', async () => {
    const book = await open(`${funding}\n${card}`);
    const line = idOf(book.snapshot, 'Lead');
    const words = 'Lead, BG14 for 18 months from 1 October 2023';
    await book.adapter.apply(fillLine(readBid(book.snapshot), { words, given: { line } }), book.snapshot, written);
    const again = readBid(await book.adapter.read());
    expect(costLine(again, words, { line }).existing).toMatchObject({ cells: 0, effect: 'The line holds this costing already.' });
    expect(() => fillLine(again, { words, given: { line } })).toThrow('holds its costing already');
  });
});

describe('what is typed over a costing', () => {
  const words = 'Lead, BG14 for 18 months from 1 October 2023';

  async function costed(by: string, name = 'Lead'): Promise<{ book: WritingExcel; kept: Corrections }> {
    const book = await open(`${funding}\n${card}`);
    const change = fillLine(readBid(book.snapshot), { words: by, given: { line: idOf(book.snapshot, name) } });
    await book.adapter.apply(change, book.snapshot, written);
    return { book, kept: change.keeps! };
  }

  it('is told with its difference, and what its costing gives', async () => {
    const { book, kept } = await costed('Digital analyst, £700 a day for 44 days');
    expect(costedFindings(await book.adapter.read(), kept)).toEqual([]);
    expect(costedFindings(await typed(book, { row: 3, col: 1 }, 31_500), kept)).toEqual([
      '“Lead” is typed over its costing in 23/24: £31,500 typed, 700 × 44 = £30,800, £700 more.',
    ]);
    expect(costedFindings(await typed(book, { row: 3, col: 1 }, ''), kept)).toEqual([
      'The amount of “Lead” in 23/24 was cleared; its costing, 700 × 44, gives £30,800.',
    ]);
    expect(costedFindings(await typed(book, { row: 3, col: 1 }, 30_800), kept)).toEqual([]);
  });

  it('is found where rows moved, and restored by costing the line again', async () => {
    const { book, kept } = await costed(words);
    const now = await book.adapter.read();
    const more = insertLine(readBid(now), { ...costLine(readBid(now), 'Outreach £9,000') }, { at: { sheet: 0, row: 1, col: 0 } });
    await book.adapter.apply(more, now, written);
    const after = await typed(book, { row: 4, col: 2 }, 60_000);
    expect(costedFindings(after, kept)).toEqual([
      '“Lead” is typed over its costing in 24/25: £60,000 typed, 64,000 × 12 ÷ 12 = £64,000, £4,000 less.',
    ]);
    const bid = readBid(after, { corrections: kept });
    const start = lineStart(bid, { line: idOf(after, 'Lead') })!;
    expect(start).toMatchObject({ words, from: 'kept' });
    const change = fillLine(bid, {
      words: start.words,
      given: { line: start.line, ...(start.fields && { fields: start.fields }) },
    });
    expect(change.cells.map(({ at }) => `${at.row}:${at.col}`)).toContain('4:2');
    await book.adapter.apply(change, after, written);
    const restored = await book.adapter.read();
    expect(formulaAt(restored.sheets[0]!, 4, 2)).toBeDefined();
    expect(row(restored, 4)).toEqual(['Lead', 31_385, 64_000, 95_385]);
    expect(costedFindings(restored, [...kept, ...change.keeps!])).toEqual([]);
  });

  it('is not told of a formula that follows its rate, and says which rate changed under a typed figure', async () => {
    const { book, kept } = await costed(words);
    const rates = { sheet: 1, row: 3, col: 2 };
    expect(costedFindings(await typed(book, rates, 66_000), kept)).toEqual([]);
    await typed(book, rates, 64_000);
    await typed(book, { row: 3, col: 2 }, 64_000);
    expect(costedFindings(await typed(book, rates, 66_000), kept)).toEqual([
      'A rate changed since “Lead” was costed: BG14 was £64,000 and is £66,000, so 66,000 × 12 ÷ 12 = £66,000 in 24/25; £64,000 stands there.',
    ]);
  });

  it('leaves a line alone that was taken back by hand, and one whose words cost it anew', async () => {
    const { book, kept } = await costed('£700 a day for 44 days', 'Analyst');
    expect(costedFindings(await typed(book, { row: 2, col: 1 }, 31_500), kept)).toEqual([]);
    const { snapshot } = draw(funding.replace('44 days', '45 days'));
    expect(costedFindings(snapshot, kept)).toEqual([]);
  });

  it('is one finding with what the words of the line say', async () => {
    const { book, kept } = await costed('£700 a day for 44 days', 'Analyst');
    const after = await typed(book, { row: 2, col: 1 }, 33_000);
    const told = review(after, { corrections: kept }).findings.filter(({ subject }) => subject === 'Analyst');
    expect(told.filter(({ check }) => ['day-rate', 'costed-amount'].includes(check))).toHaveLength(1);
  });

  it('comes back from Dismiss only when its figures change', async () => {
    const { book, kept } = await costed('£700 a day for 44 days');
    const after = await typed(book, { row: 3, col: 1 }, 31_500);
    const [finding] = review(after, { corrections: kept, only: ['costed-amount'] }).findings;
    const dismissed: Corrections = [
      ...kept,
      {
        kind: 'dismissed',
        finding: finding!.id,
        fingerprint: finding!.fingerprint,
        reason: 'figure-is-right',
        words: 'Agreed fee',
      },
    ];
    expect(costedFindings(after, dismissed)).toEqual([]);
    expect(costedFindings(await typed(book, { row: 3, col: 1 }, 32_000), dismissed)).toHaveLength(1);
  });
});

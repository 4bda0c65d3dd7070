import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { costLine, review, type Snapshot } from '../../../../src/core';
import { insertion } from '../../../../src/core/plan/line/insert-line';
import { readBid } from '../../../../src/core/read/read-bid';
import { moneyColumns } from '../../../../src/core/read/lines';
import { readXlsx } from '../../../../src/hosts/xlsx';
import { draw } from '../../../support/draw';
import { calculating, openForWriting, written } from '../../../support/open-for-writing';

/** The workbook with the line in it, worked out by the calculation engine of the workbench. */
async function withLine(
  snapshot: Snapshot,
  words: string,
  options: { table?: string; priority?: string; typed?: boolean; at?: { sheet: number; row: number; col: number } } = {},
) {
  const open = await openForWriting(snapshot, { engine: await calculating() });
  const before = open.snapshot;
  const bid = readBid(before);
  const made = insertion(bid, costLine(bid, words, options), options);
  await open.adapter.apply(made.change, before, written);
  return { bid, made, before, after: await open.adapter.read() };
}

function shown(snapshot: Snapshot, sheet: number, row: number): unknown[] {
  const { rows, starts, cols, values } = snapshot.sheets[sheet]!;
  const at = rows.indexOf(row);
  const cells: unknown[] = [];
  for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) cells[cols[i]!] = values[i];
  return [...cells];
}

/** What is wrong with totals; figures in words cannot follow a line, and a change says so. */
function totalErrors(snapshot: Snapshot): string[] {
  return review(snapshot)
    .findings.filter(({ severity, check }) => severity === 'error' && check !== 'headline')
    .map(({ check, subject, difference }) => `${check} ${subject} ${difference?.text ?? ''}`);
}

const words = 'Outreach worker £1,000 a month for 24 months';

describe('a line put into a table', () => {
  it('is in every total that is to hold it, on its sheet and on others', async () => {
    const { snapshot } = draw(`
      ## Funding
      | Activity  | 23/24                  | 24/25                  | Total                  | Priority | Benefit       |
      | Marketing | 30,000                 | 20,000                 | =SUM(B2:C2) → 50,000   | MUST     | Reaches       |
      | Training  | 10,000                 | 5,000                  | =SUM(B3:C3) → 15,000   | SHOULD   | Trains        |
      | Total     | =SUM(B2:B3) → 40,000   | =C2+C3 → 25,000        | =SUM(D2:D3) → 65,000   |          |               |

      | MUST      | =SUMIF($E$2:$E$3,"MUST",D2:D3) → 50,000 |

      ## Summary
      | Item      | 23/24                          |
      | All       | =SUM(Funding!B2:B3) → 40,000   |
      | Count     | =COUNTA(Funding!A2:A3) → 2     |`);
    const { after, made } = await withLine(snapshot, words, { priority: 'MUST' });
    expect(shown(after, 0, 3)).toEqual(['Outreach worker', 12_000, 12_000, 24_000, 'MUST', words]);
    expect(shown(after, 0, 4).slice(0, 4)).toEqual(['Total', 52_000, 37_000, 89_000]);
    expect(shown(after, 0, 6)).toEqual(['MUST', 74_000]);
    expect(shown(after, 1, 1)).toEqual(['All', 52_000]);
    expect(shown(after, 1, 2)).toEqual(['Count', 3]);
    expect(made.widened).toHaveLength(6);
  });

  it('goes before the selected line, also before the first', async () => {
    const { snapshot } = draw(`
      ## Funding
      | Activity  | 23/24                  | 24/25                  | Priority |
      | Marketing | 30,000                 | 20,000                 | MUST     |
      | Training  | 10,000                 | 5,000                  | SHOULD   |
      | Total     | =SUM(B2:B3) → 40,000   | =SUM(C2:C3) → 25,000   |          |`);
    for (const row of [1, 2]) {
      const { after } = await withLine(snapshot, words, { priority: 'SHOULD', at: { sheet: 0, row, col: 0 } });
      expect(shown(after, 0, row).slice(0, 3)).toEqual(['Outreach worker', 12_000, 12_000]);
      expect(shown(after, 0, 4)).toEqual(['Total', 52_000, 37_000]);
    }
  });

  it('leaves typed totals as they are unless they are to follow, and tells them', async () => {
    const drawing = `
      ## Funding
      | Activity  | 23/24  | 24/25  | Priority |
      | Marketing | 30,000 | 20,000 | MUST     |
      | Training  | 10,000 | 5,000  | SHOULD   |
      | Total     | 40,000 | 25,000 |          |`;
    const left = await withLine(draw(drawing).snapshot, words, { priority: 'MUST' });
    expect(shown(left.after, 0, 4)).toEqual(['Total', 40_000, 25_000]);
    expect(left.made.typed.map(({ before, after }) => `${before.toFixed()} ${after.toFixed()}`)).toEqual([
      '40000 52000',
      '25000 37000',
    ]);
    const taken = await withLine(draw(drawing).snapshot, words, { priority: 'MUST', typed: true });
    expect(shown(taken.after, 0, 4)).toEqual(['Total', 52_000, 37_000]);
  });

  it('takes the percentage of the other lines by formula', async () => {
    const { snapshot } = draw(`
      ## Funding
      | Activity  | 23/24                  | 24/25                  | Priority |
      | Marketing | 30,000                 | 20,005                 | MUST     |
      | Training  | 10,000                 | 5,000                  | SHOULD   |
      | Total     | =SUM(B2:B3) → 40,000   | =SUM(C2:C3) → 25,005   |          |`);
    const { after } = await withLine(snapshot, '10% contingency', { priority: 'SHOULD', at: { sheet: 0, row: 2, col: 0 } });
    expect(shown(after, 0, 2).slice(0, 3)).toEqual(['Contingency', 4_000, 2_501]);
  });

  it('points at the rates where they stand, also on the sheet that moves', async () => {
    const { snapshot } = draw(`
      ## Funding
      | Activity  | 23/24                  | 24/25                  | Priority |
      | Marketing | 30,000                 | 20,000                 | MUST     |
      | Total     | =SUM(B2:B2) → 30,000   | =SUM(C2:C2) → 20,000   |          |

      | Grade | 23/24  | 24/25  |
      | BG14  | 62,769 | 64,000 |
      | BG12  | 54,776 | 56,000 |`);
    const { after, made } = await withLine(snapshot, 'Lead, BG14 for 18 months from 1 October 2023', { priority: 'MUST' });
    const formulas = made.change.cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : []));
    expect(formulas[0]).toContain('$B$7*6/12');
    expect(shown(after, 0, 2).slice(0, 3)).toEqual(['Lead', 31_385, 64_000]);
    expect(shown(after, 0, 3)).toEqual(['Total', 61_385, 84_000]);
  });
});

describe('a line in each funding table of the books', () => {
  const books = ['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'];
  it.each(books)(
    '%s: every total that held the table holds it',
    async (name) => {
      const snapshot = readXlsx(new Uint8Array(readFileSync(join('test/books', `${name}.xlsx`))));
      const bid = readBid(snapshot);
      const errors = totalErrors(snapshot);
      const tables = (costLine(bid, words).where?.tables ?? []).filter(
        ({ id }) => !bid.tables.find((table) => table.id === id)!.inWords,
      );
      expect(tables.length).toBeGreaterThan(0);
      for (const { id } of tables) {
        const table = bid.tables.find((one) => one.id === id)!;
        const { after } = await withLine(snapshot, 'Outreach worker £24,000', { table: id, priority: 'MUST', typed: true });
        const read = readBid(after).lines.filter((line) => line.table.sheet === table.sheet);
        expect(read.find((line) => line.name === 'Outreach worker')?.total.toFixed()).toBe('24000');
        expect(totalErrors(after)).toEqual(errors);
        expect(moneyColumns(table).length).toBeGreaterThan(0);
      }
    },
    300_000,
  );
});

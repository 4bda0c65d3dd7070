import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { costLine, insertLine, rateSheetChange, review, type Change, type Snapshot } from '../../../src/core';
import { readBid } from '../../../src/core/read/read-bid';
import { patchWorkbook } from '../../../src/hosts/patch/patch';
import { readXlsx } from '../../../src/hosts/xlsx';
import { workedOut } from '../../support/worked-out';

const lines = [
  'Practice lead, BG14 for 18 months from 1 October 2023, 0.6 FTE',
  'Analyst, £725.50 a day for 37 days over 7 months',
  'Family worker £38,500 a year for 17 months',
  'Licences £45 per user per month for 19 users for 13 months',
  '7.5% contingency',
];

/** What is wrong with totals; a headline in words cannot follow a line. */
function wrongTotals(snapshot: Snapshot): string[] {
  return review(snapshot)
    .findings.filter(({ severity, check }) => severity === 'error' && check !== 'headline')
    .map(({ check, subject, difference }) => `${check} ${subject} ${difference?.text ?? ''}`);
}

function rowOf(snapshot: Snapshot, name: string): unknown[] {
  for (const { rows, starts, values } of snapshot.sheets)
    for (let i = 0; i < rows.length; i++) {
      const row = values.slice(starts[i], starts[i + 1]);
      if (row.includes(name)) return [...row];
    }
  return [];
}

function formulasOf({ sheets }: Snapshot): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { name, rows, starts, cols, formulas, values } of sheets)
    for (let i = 0; i < rows.length; i++)
      for (let at = starts[i]!; at < starts[i + 1]!; at++)
        if (formulas.has(at)) found.set(`${name} ${rows[i]} ${cols[at]}`, values[at]);
  return found;
}

describe('a line in each funding table of a file, one after the other', () => {
  it.each(['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'])(
    '%s: a calculation engine comes to our figures, and every total holds its line',
    async (name) => {
      let bytes: Uint8Array = new Uint8Array(readFileSync(join(__dirname, '../../books', `${name}.xlsx`)));
      const write = (make: (snapshot: Snapshot) => Change): void => {
        const snapshot = readXlsx(bytes);
        bytes = patchWorkbook(bytes, make(snapshot), snapshot, { on: '2026-11-25', version: '1' }).bytes;
      };
      write((snapshot) => rateSheetChange(readBid(snapshot)));
      const before = wrongTotals(readXlsx(bytes));
      const tables = costLine(readBid(readXlsx(bytes)), 'x £1').where!.tables.map(({ id }) => id);
      const added: { name: string; amounts: readonly number[] }[] = [];
      tables.forEach((table, i) => {
        const bid = readBid(readXlsx(bytes));
        const given = { table, priority: 'SHOULD', typed: true, fields: { name: `Added line ${i + 1}` } };
        const costed = costLine(bid, lines[i % lines.length]!, given);
        if (costed.missing.length > 0 || costed.where?.closed) return;
        added.push({ name: costed.name, amounts: costed.periods.map(({ value }) => Number(value)) });
        write(() => insertLine(bid, costed, given));
      });
      expect(added.length).toBeGreaterThan(2);
      const written = readXlsx(bytes);
      const [label] = written.sheets;
      // The engine works all out once anything is written.
      const touch = { at: { sheet: 0, row: label!.rows[label!.rows.length - 1]! + 5, col: 0 }, content: { kind: 'text', text: '.' } } as const; // prettier-ignore
      const theirs = await workedOut(written, { title: '', rows: [], cells: [touch], sheets: [], rests: [] });
      for (const { name: own, amounts } of added)
        expect(rowOf(theirs, own)).toEqual(expect.arrayContaining(amounts.filter((amount) => amount !== 0)));
      const worked = formulasOf(theirs);
      const differing = [...formulasOf(written)].filter(
        ([at, value]) => typeof value === 'number' && Math.abs(value - Number(worked.get(at))) >= 0.005,
      );
      expect(differing).toEqual([]);
      expect([...worked.values()].filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
      expect(wrongTotals(theirs).filter((one) => !before.includes(one))).toEqual([]);
    },
    120_000,
  );
});

import type { Change } from '../../src/core';
import { HostError } from '../../src/hosts/host-errors';
import type { Fault } from '../../src/workbench/rich-api/executor';
import { draw } from '../support/draw';
import { spread } from '../support/spread-change';
import { readTestBook } from '../support/open-excel';
import { calculating, openForWriting, written, type WritingExcel } from '../support/open-for-writing';

test.each(['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'])(
  '%s: applied and taken back, every cell of it is as it was, in three syncs, and three more to read what points at its rows',
  async (name) => {
    const excel = await openForWriting(readTestBook(`${name}.xlsx`), { engine: await calculating() });
    const before = excel.everything();
    const change = spread(excel.snapshot);
    expect(change.cells.length).toBeGreaterThan(50);
    const journal = await excel.adapter.apply(change, excel.snapshot, written);
    const { syncs, requestBytes, responseBytes } = excel.host.meter;
    expect(syncs).toBe(3);
    expect((requestBytes + responseBytes) / change.cells.length).toBeLessThan(6000);
    expect(excel.everything()).not.toEqual(before);
    expect(journal.rows.length + journal.sheets.length).toBeGreaterThan(0);
    excel.host.meter.reset();
    expect(await excel.adapter.revert(journal)).toEqual({ cells: journal.cells.length, left: [] });
    expect(excel.host.meter.syncs).toBe(6);
    expect(excel.everything()).toEqual(before);
  },
);

test('kept as JSON in a closed and reopened workbook, a journal takes the change back just the same', async () => {
  const excel = await openForWriting(readTestBook('bristol-typed.xlsx'), { engine: await calculating() });
  const before = excel.everything();
  const journal = await excel.adapter.apply(spread(excel.snapshot), excel.snapshot, written);
  const kept: typeof journal = JSON.parse(JSON.stringify(journal));
  expect((await excel.adapter.revert(kept)).left).toEqual([]);
  expect(excel.everything()).toEqual(before);
});

const drawn = `
  ## Funding
  | Activity | 23/24 | 24/25 |
  | Training | 4,000 | 5,000 |
  | Analyst  | 1,500 | '2,500 |
  | Total    | =SUM(B2:B3) → 5,500 | 5,000 |
`;
const change: Change = {
  title: 'Insert',
  rows: [{ sheet: 0, row: 2, like: 1 }],
  cells: [
    { at: { sheet: 0, row: 2, col: 0 }, content: { kind: 'text', text: 'Post' } },
    { at: { sheet: 0, row: 4, col: 1 }, content: { kind: 'formula', formula: 'SUM(B2:B4)+Made!A1' } },
    { at: { sheet: 0, row: 3, col: 2 }, content: { kind: 'number', value: '2500' }, format: '#,##0' },
  ],
  sheets: [
    {
      name: 'Made',
      cells: [{ row: 0, col: 0, content: { kind: 'number', value: '1' }, look: 'figure' }],
      widths: [],
      tables: [],
      frozenRows: 0,
    },
  ],
  rests: [],
};

async function writtenInto(): Promise<{ excel: WritingExcel; before: object; revert: () => Promise<unknown> }> {
  const excel = await openForWriting(draw(drawn).snapshot, { engine: await calculating() });
  const before = excel.everything();
  const journal = await excel.adapter.apply(change, excel.snapshot, written);
  excel.host.meter.reset();
  return { excel, before, revert: () => excel.adapter.revert(journal) };
}

test('a refusal at any action of an Undo: it goes on from there, or nothing was taken back', async () => {
  const counts: number[] = [];
  const clean = await writtenInto();
  clean.excel.host.fault = (_, { Actions }) => {
    counts.push(Actions?.length ?? 0);
    return undefined;
  };
  await clean.revert();
  expect(clean.excel.everything()).toEqual(clean.before);
  for (const [n, actions] of counts.entries()) {
    for (let action = 0; action < actions; action++) {
      const { excel, before, revert } = await writtenInto();
      const after = excel.everything();
      excel.host.fault = (sync): Fault | undefined =>
        sync === n + 1 ? { kind: 'stopped', action, code: 'InvalidOperation' } : undefined;
      const error = await revert().then(
        () => undefined,
        (reason: unknown) => reason ?? 'refused',
      );
      expect(excel.everything()).toEqual(error === undefined ? before : after);
      expect(error === undefined).toBe(n === counts.length - 1);
    }
  }
}, 60_000);

test('an Undo that breaks off for good names every cell that is neither as written nor as before', async () => {
  const { excel, revert } = await writtenInto();
  excel.host.fault = (sync): Fault | undefined => {
    if (sync === 6) return { kind: 'stopped', action: 12, code: 'InvalidOperation' };
    return sync > 6 ? { kind: 'refused', as: 'session-expired' } : undefined;
  };
  const error: unknown = await revert().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: 'half-written' });
  expect((error as HostError).facts.cells!.map(({ cell }) => cell)).toEqual(expect.arrayContaining(['C4', 'B5']));
});

test('a protected sheet and a workbook open for reading are refused before anything is taken back', async () => {
  const { excel, revert } = await writtenInto();
  const after = excel.everything();
  excel.host.byHand((book) => book.protect(book.sheets[0]!, { options: {} }));
  await expect(revert()).rejects.toMatchObject({ code: 'protected' });
  excel.host.byHand((book) => book.protect(book.sheets[0]!, undefined));
  excel.host.book.readOnly = true;
  await expect(revert()).rejects.toMatchObject({ code: 'read-only' });
  excel.host.book.readOnly = false;
  expect(excel.everything()).toEqual(after);
});

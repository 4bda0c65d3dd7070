import { excelHost } from '../../src/hosts/excel';
import type { HostError } from '../../src/hosts/host-errors';
import { readXlsx } from '../../src/hosts/xlsx';
import { makeXlsx, type MadeCell } from '../support/make-xlsx';
import { openExcel, type OpenExcel } from '../support/open-excel';
import { plainSnapshot } from '../support/plain-snapshot';

const small = (): Uint8Array =>
  makeXlsx({
    sheets: [
      { name: 'Funding', rows: [['Training', 4000]] },
      { name: 'Back office', state: 'hidden', rows: [[1]] },
    ],
  });

/** A host whose waits are over at once, and what it waited for. */
function hurried(open: OpenExcel, during?: () => void): { host: ReturnType<typeof excelHost>; waits: number[] } {
  const waits: number[] = [];
  const host = excelHost({
    excel: open.excel,
    office: open.office,
    async wait(milliseconds) {
      waits.push(milliseconds);
      during?.();
    },
  });
  return { host, waits };
}

async function refusal(work: Promise<unknown>): Promise<HostError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error) || error.name !== 'HostError') throw new Error(`no refusal: ${String(error)}`);
  return error as HostError;
}

test('while a cell is being written in, a read waits, says why, and goes on by itself', async () => {
  const open = openExcel(small());
  open.host.cellEdit.enter();
  let turns = 0;
  const { host, waits } = hurried(open, () => {
    if (++turns === 3) open.host.cellEdit.leave();
  });
  const told: (string | undefined)[] = [];
  const snapshot = await host.read({ waiting: (why) => told.push(why?.code) });
  expect(snapshot.sheets[0]!.values).toEqual(['Training', 4000]);
  expect(waits).toHaveLength(3);
  expect(told).toEqual(['cell-edit-mode', 'cell-edit-mode', 'cell-edit-mode', undefined]);
});

test('a read that waits for a cell can be stopped', async () => {
  const open = openExcel(small());
  open.host.cellEdit.enter();
  const stop = new AbortController();
  const { host } = hurried(open, () => stop.abort());
  expect((await refusal(host.read({ signal: stop.signal }))).code).toBe('stopped');
});

test('a busy Excel is asked three times more, each time later', async () => {
  const open = openExcel(small());
  open.host.refuse('throttled', 3);
  const { host, waits } = hurried(open);
  await host.read();
  expect(waits).toEqual([1000, 2000, 4000]);
});

test.each([
  ['throttled', 'throttled', true],
  ['session-expired', 'session-expired', true],
  ['request-too-large', 'payload', true],
  ['no-access', 'read-only', false],
] as const)('%s is a refusal with its sentence', async (kind, code, retry) => {
  const open = openExcel(small());
  open.host.refuse(kind);
  const error = await refusal(hurried(open).host.read());
  expect(error).toMatchObject({ code, retry });
  expect(error.message).toMatch(/\.$/);
});

test('an answer over five megabytes is asked again in smaller pieces', async () => {
  const rows = Array.from({ length: 60 }, (_, row): MadeCell[] => [`Line ${row}`, row, 'benefit '.repeat(40)]);
  const bytes = makeXlsx({ sheets: [{ name: 'Funding', rows }] });
  const open = openExcel(bytes);
  open.host.payloadLimit = 12_000;
  const snapshot = await hurried(open).host.read();
  expect(plainSnapshot(snapshot)).toEqual(plainSnapshot(readXlsx(bytes)));
  expect(open.host.meter.syncs).toBeGreaterThan(3);
});

test('a row that does not fit in an answer is a refusal, not a loss', async () => {
  const open = openExcel(makeXlsx({ sheets: [{ name: 'Funding', rows: [['x'.repeat(30_000)]] }] }));
  open.host.payloadLimit = 12_000;
  expect((await refusal(hurried(open).host.read())).code).toBe('payload');
});

test('values that come back null are asked again in smaller pieces', async () => {
  const rows = Array.from({ length: 40 }, (_, row): MadeCell[] => [`Line ${row}`, row]);
  const bytes = makeXlsx({ sheets: [{ name: 'Funding', rows }], names: [] });
  const open = openExcel(bytes);
  open.host.limits.cellsRead = 15;
  const snapshot = await hurried(open).host.read();
  expect(plainSnapshot(snapshot)).toEqual(plainSnapshot(readXlsx(bytes)));
});

test('a sheet deleted during the read is told as gone', async () => {
  const open = openExcel(small());
  open.host.before = (sync) => {
    if (sync === 3) open.host.byHand((book) => book.removeSheet(book.sheets[1]!));
  };
  expect((await refusal(hurried(open).host.read())).code).toBe('item-not-found');
});

test('a workbook without a single cell is told as such', async () => {
  const open = openExcel({ ...readXlsx(small()), sheets: readXlsx(small()).sheets.slice(0, 1) });
  open.host.byHand((book) =>
    book.write(book.active, { top: 0, left: 0, bottom: 0, right: 1 }, [
      [0, 0, { value: '', format: 'General' }],
      [0, 1, { value: '', format: 'General' }],
    ]),
  );
  expect((await refusal(hurried(open).host.read())).code).toBe('no-cells');
});

test('a place is shown and selected; one that is hidden or gone is told', async () => {
  const open = openExcel(small());
  const { host } = hurried(open);
  await host.read();
  await host.select({ sheet: 0, box: { top: 0, left: 1, bottom: 0, right: 1 } });
  expect(open.host.book.selection).toEqual({ top: 0, left: 1, bottom: 0, right: 1 });
  const hidden = await refusal(host.select({ sheet: 1, box: { top: 0, left: 0, bottom: 0, right: 0 } }));
  expect(hidden.message).toContain('“Back office” is hidden');
  open.host.byHand((book) => book.removeSheet(book.sheets[1]!));
  const gone = await refusal(host.select({ sheet: 1, box: { top: 0, left: 0, bottom: 0, right: 0 } }));
  expect(gone.message).toContain('“Back office” is no longer in the workbook');
});

test('notes travel with the workbook; a workbook open for reading keeps none', async () => {
  const open = openExcel(small());
  const { host } = hurried(open);
  const told: (string | undefined)[] = [];
  await host.read({ notes: (stored) => told.push(stored) });
  await host.saveNotes('{"corrections":[]}');
  await host.read({ notes: (stored) => told.push(stored) });
  expect(told).toEqual([undefined, '{"corrections":[]}']);
  open.host.book.readOnly = true;
  expect((await refusal(host.saveNotes('{}'))).code).toBe('read-only');
});

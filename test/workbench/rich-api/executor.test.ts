import { makeXlsx } from '../../support/make-xlsx';
import { openExcel, type OpenExcel } from '../../support/open-excel';

const open = (): OpenExcel => openExcel(makeXlsx({ sheets: [{ name: 'Costs', rows: [['Training', 4000]] }] }));

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : error),
  );
}

function readA1(excel: OpenExcel['excel'], options: Partial<Excel.RunOptions> = {}): Promise<unknown> {
  return excel.run(options, async (context) => {
    const range = context.workbook.worksheets.getItem('Costs').getRange('A1');
    range.load('values');
    await context.sync();
    return range.values[0]?.[0];
  });
}

test('syncs, actions and bytes are counted, cleaning up apart', async () => {
  const { excel, host } = open();
  await readA1(excel);
  await readA1(excel);
  for (let turn = 0; turn < 50 && host.meter.cleanups < 2; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  const { syncs, cleanups, requestBytes, responseBytes, largestResponse } = host.meter;
  expect([syncs, cleanups]).toEqual([2, 2]);
  expect(responseBytes).toBe(2 * largestResponse);
  expect(requestBytes).toBeGreaterThan(responseBytes);
  host.meter.reset();
  expect(host.meter.syncs).toBe(0);
});

test('a batch fails while a cell is written in, unless it asked to wait', async () => {
  const { excel, host } = open();
  host.cellEdit.enter();
  expect(await codeOf(readA1(excel))).toBe('InvalidOperationInCellEditMode');
  const waits = readA1(excel, { delayForCellEdit: true });
  await new Promise((resolve) => setTimeout(resolve, 5));
  host.cellEdit.leave();
  expect(await waits).toBe('Training');
});

test('refusals come so many times, and then no more', async () => {
  const { excel, host } = open();
  host.refuse('throttled', 2);
  expect(await codeOf(readA1(excel))).toBe('ActivityLimitReached');
  expect(await codeOf(readA1(excel))).toBe('ActivityLimitReached');
  expect(await readA1(excel)).toBe('Training');
  host.refuse('session-expired');
  expect(await codeOf(readA1(excel))).toBe('InvalidOrTimedOutSession');
  host.accept();
  expect(await readA1(excel)).toBe('Training');
});

test('requests and answers over the limit are refused', async () => {
  const { excel, host } = open();
  const write = (text: string): Promise<unknown> =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem('Costs').getRange('A1').values = [[text]];
      await context.sync();
    });
  host.payloadLimit = 4000;
  expect(await codeOf(write('x'.repeat(5000)))).toBe('RequestPayloadSizeLimitExceeded');
  host.payloadLimit = 50_000;
  expect(await codeOf(write('x'.repeat(5000)))).toBe('done');
  host.payloadLimit = 4000;
  expect(await codeOf(readA1(excel))).toBe('ResponsePayloadSizeLimitExceeded');
});

test("a co-author's change comes between two syncs", async () => {
  const { excel, host } = open();
  host.before = (sync) => {
    if (sync !== 2) return;
    host.byHand((book) =>
      book.write(book.sheets[0]!, { top: 0, left: 1, bottom: 0, right: 1 }, [[0, 1, { value: 9, format: 'General' }]]),
    );
  };
  const seen = await excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Costs').getRange('B1');
    cell.load('values');
    await context.sync();
    const before: unknown = cell.values[0]?.[0];
    cell.load('values');
    await context.sync();
    return [before, cell.values[0]?.[0]];
  });
  expect(seen).toEqual([4000, 9]);
});

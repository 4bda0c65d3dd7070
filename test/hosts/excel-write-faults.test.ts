import type { Change } from '../../src/core';
import { HostError } from '../../src/hosts/host-errors';
import type { Fault } from '../../src/workbench/rich-api/executor';
import { draw } from '../support/draw';
import { calculating, openForWriting, written, type WritingExcel } from '../support/open-for-writing';

const bid = async (): Promise<WritingExcel> =>
  openForWriting(
    draw(`
      ## Funding
      | Activity | 23/24 | 24/25 | Days |
      | Training | 4,000 | 5,000 | '12  |
      | Analyst  | 1,500 | '2,500 | '7 |
      | Total    | 5,500 | =SUM(C2:C3) → 5,000 | 19 |
      ## Summary
      | Funding | =Funding!B4 → 5,500 | =Funding!C4 → 5,000 |
    `).snapshot,
    { engine: await calculating() },
  );

/** Everything a change can do: rows in, sheets added, formulas, figures, text and blanks written, formats changed. */
const whole: Change = {
  title: 'Write totals',
  rows: [
    { sheet: 0, row: 2, like: 1 },
    { sheet: 0, row: 4, like: 3 },
  ],
  cells: [
    { at: { sheet: 0, row: 2, col: 0 }, content: { kind: 'text', text: '=cmd|calc' } },
    { at: { sheet: 0, row: 2, col: 1 }, content: { kind: 'number', value: '700.5' } },
    { at: { sheet: 0, row: 3, col: 2 }, content: { kind: 'number', value: '2500' }, format: '#,##0' },
    { at: { sheet: 0, row: 3, col: 3 }, content: { kind: 'blank' } },
    { at: { sheet: 0, row: 4, col: 0 }, content: { kind: 'text', text: 'Digital analyst' } },
    { at: { sheet: 0, row: 5, col: 1 }, content: { kind: 'formula', formula: 'SUM(B2:B5)' } },
    { at: { sheet: 0, row: 5, col: 2 }, content: { kind: 'formula', formula: 'SUM(C2:C5)' } },
    { at: { sheet: 1, row: 0, col: 1 }, content: { kind: 'formula', formula: "Funding!B6+'Crosscast check'!A1" } },
  ],
  sheets: [
    {
      name: 'Crosscast check',
      cells: [
        { row: 0, col: 0, content: { kind: 'formula', formula: 'Funding!B6' }, look: 'total' },
        { row: 1, col: 0, content: { kind: 'text', text: 'Role' }, look: 'heading' },
        { row: 2, col: 0, content: { kind: 'text', text: '@x' }, look: 'text' },
      ],
      widths: [20],
      tables: [{ name: 'Roles', box: { top: 1, left: 0, bottom: 2, right: 0 }, headerRow: true, totalsRow: false }],
      frozenRows: 2,
    },
  ],
  rests: [{ sheet: 0, box: { top: 0, left: 0, bottom: 3, right: 0 } }],
};

async function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('refused with nothing'),
  );
}

/** Cells by address that are not as they were, and sheets and rows that were not there. */
function differing(before: ReturnType<typeof cellsOf>, after: ReturnType<typeof cellsOf>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at) !== after.get(at));
}

function cellsOf({ host }: WritingExcel): Map<string, string> {
  return new Map(
    host.book.sheets.flatMap((sheet) =>
      [...sheet.cells]
        .filter(([, { value, formula }]) => value !== '' || formula !== undefined)
        .map(([key, { value, formula }]): [string, string] => [
          `${sheet.name}!${String.fromCharCode(65 + (key % 16_384))}${Math.floor(key / 16_384) + 1}`,
          formula === undefined ? JSON.stringify(value) : `=${formula}`,
        ]),
    ),
  );
}

/** As before, or told as half-written with every cell that differs, or every row and sheet by which it does. */
function expectTold(excel: WritingExcel, before: { everything: object; cells: Map<string, string> }, error: unknown): void {
  if (!(error instanceof HostError) || error.code !== 'half-written') {
    expect(excel.everything()).toEqual(before.everything);
    return;
  }
  const told = error.facts.cells!;
  const after = cellsOf(excel);
  const rowsIn = told.filter(({ cell }) => cell.startsWith('row ')).length;
  if (rowsIn > 0) return;
  const sheets = told.filter(({ cell }) => cell === '').map(({ sheet }) => sheet);
  const missing = differing(before.cells, after).filter(
    (at) => !sheets.includes(at.split('!')[0]!) && !told.some(({ sheet, cell }) => `${sheet}!${cell}` === at),
  );
  expect(missing).toEqual([]);
}

const state = (excel: WritingExcel) => ({ everything: excel.everything(), cells: cellsOf(excel) });

/** How many actions each sync of the change has. */
async function actionsBySync(run: (excel: WritingExcel) => Promise<unknown>): Promise<number[]> {
  const excel = await bid();
  const counts: number[] = [];
  excel.host.fault = (_sync, request) => {
    counts.push(request.Actions?.length ?? 0);
    return undefined;
  };
  await run(excel);
  return counts;
}

const apply = (excel: WritingExcel): Promise<unknown> => excel.adapter.apply(whole, excel.snapshot, written);

test('a refusal at any action of any sync is rolled back and thrown as it came', async () => {
  const counts = await actionsBySync(apply);
  expect(counts).toHaveLength(3);
  // Each refusal leaves the workbook as it was, so the next meets the same one.
  const excel = await bid();
  const before = excel.everything();
  for (const [n, actions] of counts.entries()) {
    for (let action = 0; action < actions; action++) {
      excel.host.meter.reset();
      excel.host.fault = (sync): Fault | undefined =>
        sync === n + 1 ? { kind: 'stopped', action, code: 'InsertDeleteConflict' } : undefined;
      const error = await outcome(apply(excel));
      expect([n, action, error]).toEqual([
        n,
        action,
        expect.objectContaining({ code: expect.stringMatching(/unwritable|InsertDelete/) }),
      ]);
      expect(excel.everything()).toEqual(before);
      expect(excel.host.meter.syncs).toBeLessThanOrEqual(5);
    }
  }
}, 60_000);

test('a refusal at any action, and every request after it refused, is told with every cell that differs', async () => {
  const counts = await actionsBySync(apply);
  for (let action = 0; action < counts[1]!; action += 3) {
    const excel = await bid();
    const before = state(excel);
    excel.host.fault = (sync): Fault | undefined => {
      if (sync === 2) return { kind: 'stopped', action, code: 'AccessDenied' };
      return sync > 2 ? { kind: 'refused', as: 'session-expired' } : undefined;
    };
    const error = await outcome(apply(excel));
    expectTold(excel, before, error);
    expect(error).toMatchObject({ code: 'half-written' });
    expect((error as HostError).message).toContain('Excel ended its session');
  }
}, 120_000);

test.each(['throttled', 'session-expired', 'request-too-large', 'no-access'] as const)(
  'any request refused as %s leaves the workbook as it was, or says which cells are not',
  async (as) => {
    for (const lasting of [false, true]) {
      for (let at = 1; at <= 3; at++) {
        const excel = await bid();
        const before = state(excel);
        excel.host.fault = (sync): Fault | undefined =>
          sync === at || (lasting && sync > at) ? { kind: 'refused', as } : undefined;
        const error = await outcome(apply(excel));
        if (as === 'throttled' && !lasting) {
          // Excel was busy for a moment: nothing was written then, and all of it after.
          expect([at, error]).toEqual([at, undefined]);
          continue;
        }
        expect([at, error instanceof HostError]).toEqual([at, true]);
        expectTold(excel, before, error);
        if (!lasting) expect(excel.everything()).toEqual(before.everything);
      }
    }
  },
);

test('an answer that is lost on its way is not taken for a refusal: the workbook itself is asked', async () => {
  for (let at = 1; at <= 3; at++) {
    const excel = await bid();
    const before = state(excel);
    excel.host.fault = (sync) => (sync === at ? { kind: 'answer-lost' } : undefined);
    expect(await outcome(apply(excel))).toMatchObject({ code: 'session-expired' });
    expect(excel.everything()).toEqual(before.everything);
  }
});

test('a roll-back that is refused at any of its actions goes on from there', async () => {
  const last = (await actionsBySync(apply))[1]! - 1;
  const counts = await actionsBySync(async (excel) => {
    const seen = excel.host.fault;
    excel.host.fault = (sync, request) => {
      seen?.(sync, request);
      return sync === 2 ? { kind: 'stopped', action: last, code: 'GeneralException' } : undefined;
    };
    await outcome(apply(excel));
  });
  expect(counts).toHaveLength(4);
  let excel = await bid();
  for (let n = 2; n < 4; n++) {
    for (let action = 0; action < counts[n]!; action++) {
      for (const lasting of action % 4 === 0 ? [false, true] : [false]) {
        const before = state(excel);
        excel.host.meter.reset();
        excel.host.fault = (sync): Fault | undefined => {
          if (sync === 2) return { kind: 'stopped', action: last, code: 'GeneralException' };
          const again = sync === n + 1 || (lasting && sync > n && (sync - n) % 2 === 1);
          return again ? { kind: 'stopped', action, code: 'InvalidOperation' } : undefined;
        };
        const error = await outcome(apply(excel));
        expectTold(excel, before, error);
        if (!lasting && n === 3) expect(excel.everything()).toEqual(before.everything);
        else excel = await bid();
      }
    }
  }
}, 60_000);

test('a cell that is being written in is waited for before anything is written', async () => {
  let turns = 0;
  const excel = await openForWriting(draw('| a | 1 |').snapshot, {
    during: () => {
      if (++turns === 3) excel.host.cellEdit.leave();
    },
  });
  excel.host.cellEdit.enter();
  const told: (string | undefined)[] = [];
  const one: Change = {
    ...whole,
    rows: [],
    sheets: [],
    rests: [],
    cells: [{ at: { sheet: 0, row: 0, col: 1 }, content: { kind: 'number', value: '2' } }],
  };
  await excel.adapter.apply(one, excel.snapshot, { ...written, waiting: (why) => told.push(why?.code) });
  expect(excel.host.book.sheets[0]!.cell(0, 1).value).toBe(2);
  expect(told).toEqual(['cell-edit-mode', 'cell-edit-mode', 'cell-edit-mode', undefined]);
});

test('a cell that is being written in half-way rolls the write back, once it is left', async () => {
  const excel = await bid();
  const before = state(excel);
  const last = (await actionsBySync(apply))[1]! - 10;
  excel.host.fault = (sync): Fault | undefined =>
    sync === 2 ? { kind: 'stopped', action: last, code: 'InvalidOperationInCellEditMode' } : undefined;
  expect(await outcome(apply(excel))).toMatchObject({ code: 'cell-edit-mode' });
  expect(excel.everything()).toEqual(before.everything);
});

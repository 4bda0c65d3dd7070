import type { CellEdit, Change, Content } from '../../src/core';
import { HostError } from '../../src/hosts/host-errors';
import { noNotes, parseNotes, writeNotes, type Notes } from '../../src/hosts/notes';
import { howFarCame, settledNotes, unfinishedJournal, writtenPart } from '../../src/hosts/unfinished';
import { draw } from '../support/draw';
import { openForWriting, written, type WritingExcel } from '../support/open-for-writing';

const bid = `
  ## Funding
  | Activity | 23/24 | 24/25 |
  | Training | 4,000 | 5,000 |
  | Analyst  | 1,500 | 2,500 |
  | Total    | 5,000 | 7,000 |
`;
const open = (): Promise<WritingExcel> => openForWriting(draw(bid).snapshot);
const number = (value: string): Content => ({ kind: 'number', value });
const edit = (row: number, col: number, content: Content): CellEdit => ({ at: { sheet: 0, row, col }, content });
const totals: Change = {
  title: 'Write totals',
  rows: [],
  cells: [edit(3, 1, number('5500')), edit(3, 2, number('7500'))],
  sheets: [],
  rests: [{ sheet: 0, box: { top: 1, left: 1, bottom: 2, right: 2 } }],
};
const line: Change = {
  ...totals,
  title: 'Insert “Digital analyst”',
  rows: [{ sheet: 0, row: 2, like: 1 }],
  cells: [edit(2, 0, { kind: 'text', text: 'Digital analyst' }), edit(2, 1, number('700')), edit(4, 1, number('6200'))],
};

/** What a person or a co-author types. */
function type({ host }: WritingExcel, row: number, col: number, value: number | string): void {
  host.byHand((book) => {
    const sheet = book.sheets[0]!;
    book.write(sheet, { top: row, left: col, bottom: row, right: col }, [[row, col, { ...sheet.cell(row, col), value }]]);
  });
}

const value = ({ host }: WritingExcel, row: number, col: number) => host.book.sheets[0]!.cell(row, col).value;

async function refusal(work: Promise<unknown>): Promise<HostError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof HostError)) throw new Error(`no refusal: ${String(error)}`);
  return error;
}

test.each([
  ['a planned cell', 3, 1, 'Funding!B4', '5000'],
  ['a cell the change rests on', 1, 2, 'Funding!C2', '5000'],
] as const)('%s changed since the read: nothing is written, and the cell is named', async (_, row, col, at, was) => {
  const excel = await open();
  type(excel, row, col, 9999);
  const before = excel.everything();
  const error = await refusal(excel.adapter.apply(totals, excel.snapshot, written));
  expect(error).toMatchObject({ code: 'changed-meanwhile', facts: { cells: [{ was, is: '9999' }] } });
  expect(error.message).toContain(at);
  expect(excel.everything()).toEqual(before);
  expect(excel.host.meter.syncs).toBe(1);
});

test.each([
  ['a planned cell', 3, 1],
  ['a cell the change rests on', 1, 2],
] as const)('%s changed between the look and the write: all is rolled back, and theirs stands', async (_, row, col) => {
  for (const change of [totals, line]) {
    const excel = await open();
    const sync = excel.host.meter.syncs + 2;
    excel.host.before = (now) => {
      if (now === sync) type(excel, row, col, 9999);
    };
    const error = await refusal(excel.adapter.apply(change, excel.snapshot, written));
    expect(error).toMatchObject({ code: 'changed-meanwhile', facts: { cells: [{ is: '9999' }] } });
    expect(value(excel, row, col)).toBe(9999);
    type(excel, row, col, 5000);
    expect(excel.everything()).toEqual((await open()).everything());
  }
});

test('a row put in by a co-author between the look and the write is seen too', async () => {
  const excel = await open();
  excel.host.before = (sync) => {
    if (sync !== 2) return;
    excel.host.byHand((book) =>
      book.shift(book.sheets[0]!, { axis: 'rows', at: 1, count: 1 }, { top: 1, left: 0, bottom: 1, right: 16_383 }),
    );
  };
  await refusal(excel.adapter.apply(line, excel.snapshot, written));
  excel.host.byHand((book) =>
    book.shift(book.sheets[0]!, { axis: 'rows', at: 1, count: -1 }, { top: 1, left: 0, bottom: 1, right: 16_383 }),
  );
  expect(excel.everything()).toEqual((await open()).everything());
});

test('what a co-author writes right after the write is theirs: Undo leaves it', async () => {
  const excel = await open();
  excel.host.before = (sync) => {
    if (sync === 3) type(excel, 3, 1, 1234);
  };
  const journal = await excel.adapter.apply(totals, excel.snapshot, written);
  excel.host.before = undefined;
  expect(journal.cells[0]).toMatchObject({ before: { value: 5000 }, after: { value: 5500 } });
  expect(await excel.adapter.revert(journal)).toEqual({
    cells: 1,
    left: [{ sheet: 'Funding', cells: 'B4', why: 'somebody changed it since' }],
  });
  expect([value(excel, 3, 1), value(excel, 3, 2)]).toEqual([1234, 7000]);
});

test('applied twice, the second is refused and nothing changes; undone twice, the second does nothing', async () => {
  const excel = await open();
  const before = excel.everything();
  for (const change of [totals, line]) {
    const journal = await excel.adapter.apply(change, excel.snapshot, written);
    const after = excel.everything();
    expect((await refusal(excel.adapter.apply(change, excel.snapshot, written))).code).toBe('changed-meanwhile');
    expect(excel.everything()).toEqual(after);
    expect((await excel.adapter.revert(journal)).left).toEqual([]);
    expect(excel.everything()).toEqual(before);
    const again = await excel.adapter.revert(journal);
    expect(again.cells).toBe(0);
    expect(excel.everything()).toEqual(before);
  }
});

/** The pane is closed at one moment of a write; then the next one starts over the same workbook. */
async function closedAt(
  change: Change,
  at: number,
  action?: number,
): Promise<{ excel: WritingExcel; before: object; notes: Notes }> {
  const excel = await open();
  const before = excel.everything();
  const unfinished = unfinishedJournal(change, excel.snapshot, written);
  await excel.adapter.saveNotes(writeNotes({ ...noNotes, unfinished }));
  excel.host.meter.reset();
  const gone = new Promise<void>((resolve) => {
    excel.host.fault = (sync) => {
      if (sync !== at) return undefined;
      setTimeout(resolve, 5);
      return { kind: 'pane-closed', ...(action !== undefined && { strike: { action, code: 'GeneralException' } }) };
    };
  });
  void excel.adapter.apply(change, excel.snapshot, written);
  await gone;
  excel.host.fault = undefined;
  let stored = '';
  await excel.adapter.read({ notes: (text) => (stored = text ?? '') });
  return { excel, before, notes: parseNotes(stored, 'the notes in this workbook') };
}

const made: Change = {
  ...line,
  sheets: [
    {
      name: 'Crosscast log',
      cells: [{ row: 0, col: 0, content: number('1'), look: 'figure' }],
      widths: [],
      tables: [],
      frozenRows: 0,
    },
  ],
};

test.each([
  ['totals', totals],
  ['a line', line],
  ['a line and a sheet', made],
])('%s: the pane is closed at any request, and the next start knows what was written and can take it back', async (_, change) => {
  for (let at = 1; at <= 3; at++) {
    const { excel, before, notes } = await closedAt(change, at);
    const settled = settledNotes(notes, await excel.adapter.read());
    expect(settled).toBeDefined();
    expect(settled!.unfinished).toBeUndefined();
    expect(settled!.journals).toHaveLength(at === 1 ? 0 : 1);
    if (at === 1) expect(excel.everything()).toEqual(before);
    else expect(excel.everything()).not.toEqual(before);
    for (const journal of settled!.journals) {
      expect(journal.rows).toEqual(change.rows.map(({ row }) => ({ sheet: 'Funding', row })));
      expect((await excel.adapter.revert(journal)).left).toEqual([]);
    }
    expect(excel.everything()).toEqual(before);
  }
});

test.each([
  ['totals', totals],
  ['a line', line],
  ['a line and a sheet', made],
])(
  '%s: closed while Excel stands half-way, the next start takes back what was written or names it',
  async (_, change) => {
    const probe = await open();
    let actions = 0;
    probe.host.fault = (sync, { Actions }) => {
      if (sync === 2) actions = Actions?.length ?? 0;
      return undefined;
    };
    await probe.adapter.apply(change, probe.snapshot, written);
    expect(actions).toBeGreaterThan(5);
    const seen = new Set<string>();
    for (let action = 0; action < actions; action++) {
      const { excel, before, notes } = await closedAt(change, 2, action);
      const stands = excel.everything();
      const came = howFarCame(notes.unfinished!, await excel.adapter.read());
      seen.add(came.far);
      if (came.far === 'none') expect(stands).toEqual(before);
      else if (came.far === 'unclear') expect(stands).not.toEqual(before);
      else {
        await excel.adapter.revert(writtenPart(notes.unfinished!, came));
        expect(excel.everything()).toEqual(before);
      }
    }
    expect(seen).toContain('none');
    expect(seen).toContain('all');
  },
  60_000,
);

test('Undo leaves a row in which somebody wrote, whole, and takes back the rest', async () => {
  const excel = await open();
  const sums: Change = {
    ...line,
    cells: [...line.cells.slice(0, 2), edit(4, 1, { kind: 'formula', formula: 'SUM(B2:B4)' }), edit(4, 2, number('7500'))],
  };
  const journal = await excel.adapter.apply(sums, excel.snapshot, written);
  type(excel, 2, 2, 800);
  const { cells, left } = await excel.adapter.revert(journal);
  expect(cells).toBe(2);
  expect(left).toEqual([{ sheet: 'Funding', cells: '3:3', why: 'somebody changed this row since' }]);
  expect([value(excel, 2, 0), value(excel, 2, 1), value(excel, 2, 2)]).toEqual(['Digital analyst', 700, 800]);
  expect([value(excel, 4, 1), value(excel, 4, 2)]).toEqual([5000, 7000]);
});

test('Undo does not take a blank cell for one that was made blank where the sheet moved', async () => {
  const excel = await open();
  const journal = await excel.adapter.apply(
    { ...totals, rests: [], cells: [edit(2, 1, { kind: 'blank' }), edit(3, 1, number('4000'))] },
    excel.snapshot,
    written,
  );
  excel.host.byHand((book) =>
    book.shift(book.sheets[0]!, { axis: 'rows', at: 1, count: 3 }, { top: 1, left: 0, bottom: 3, right: 16_383 }),
  );
  const moved = excel.everything();
  const { cells, left } = await excel.adapter.revert(journal);
  expect(cells).toBe(0);
  expect(left).toHaveLength(2);
  expect(excel.everything()).toEqual(moved);
});

test('an added sheet in which somebody wrote stays; a sheet that is gone is told', async () => {
  const excel = await open();
  const sheet = {
    name: 'Crosscast check',
    cells: [{ row: 0, col: 0, content: number('1'), look: 'figure' as const }],
    widths: [],
    tables: [],
    frozenRows: 0,
  };
  const journal = await excel.adapter.apply({ ...totals, sheets: [sheet] }, excel.snapshot, written);
  excel.host.byHand((book) =>
    book.write(book.sheets[1]!, { top: 5, left: 5, bottom: 5, right: 5 }, [[5, 5, { value: 'mine', format: 'General' }]]),
  );
  expect(await excel.adapter.revert(journal)).toEqual({
    cells: 2,
    left: [{ sheet: 'Crosscast check', cells: '', why: 'somebody wrote in this sheet since' }],
  });
  excel.host.byHand((book) => book.renameSheet(book.sheets[0]!, 'Costs'));
  expect((await excel.adapter.revert({ ...journal, sheets: [] })).left[0]).toMatchObject({ sheet: 'Funding', cells: 'B4, C4' });
});

test.each([
  [
    'a protected sheet',
    'protected',
    '“Funding” is protected',
    ({ host }: WritingExcel): void => host.book.protect(host.book.sheets[0]!, { options: {} }),
  ],
  [
    'a workbook open for reading',
    'read-only',
    'reading only',
    ({ host }: WritingExcel): void => {
      host.book.readOnly = true;
    },
  ],
  [
    'a sheet that is gone',
    'item-not-found',
    'no longer in the workbook',
    ({ host }: WritingExcel): void => {
      host.book.addSheet('Other');
      host.book.removeSheet(host.book.sheets[0]!);
    },
  ],
] as const)('%s is refused before anything is written', async (_, code, words, spoil) => {
  const excel = await open();
  excel.host.byHand(() => void spoil(excel));
  const before = excel.everything();
  const error = await refusal(excel.adapter.apply(totals, excel.snapshot, written));
  expect(error.code).toBe(code);
  expect(error.message).toContain(words);
  expect(excel.everything()).toEqual(before);
});

test('a sheet protected between the look and the write is told as such', async () => {
  const excel = await open();
  excel.host.before = (sync) => {
    if (sync === 2) excel.host.byHand((book) => book.protect(book.sheets[0]!, { options: {} }));
  };
  const error = await refusal(excel.adapter.apply(totals, excel.snapshot, written));
  expect(error.message).toContain('“Funding” is protected');
});

test('a covered cell of merged ones does not take what is written, so nothing is', async () => {
  const excel = await open();
  excel.host.byHand((book) => book.remerge(book.sheets[0]!, [{ top: 3, left: 1, bottom: 3, right: 2 }]));
  const before = excel.everything();
  const error = await refusal(excel.adapter.apply(totals, excel.snapshot, written));
  expect(error).toMatchObject({ code: 'unwritable' });
  expect(error.message).toContain('Funding!C4');
  expect(excel.everything()).toEqual(before);
});

test('a locked structure and a sheet of that name are refused before anything is written', async () => {
  const sheets = [{ name: 'FUNDING', cells: [], widths: [], tables: [], frozenRows: 0 }];
  const excel = await open();
  expect((await refusal(excel.adapter.apply({ ...totals, sheets }, excel.snapshot, written))).message).toContain('“FUNDING”');
  excel.host.book.structureLocked = true;
  expect((await refusal(excel.adapter.apply({ ...totals, sheets }, excel.snapshot, written))).message).toContain(
    'structure is protected',
  );
});

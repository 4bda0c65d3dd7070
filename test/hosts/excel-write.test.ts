import type { CellEdit, Change, Content, NewSheet } from '../../src/core';
import { EXCEL_API } from '../../src/hosts/excel';
import { draw } from '../support/draw';
import { calculating, openForWriting, written, type WritingExcel } from '../support/open-for-writing';

const bid = `
  ## Funding
  | Activity    | 23/24 | 24/25 |
  | Training    | 4,000 | 5,000 |
  | Analyst     | 1,500 | '2,500 |
  | Total       | 5,500 | 5,000 |
  | Headline    | =B4 → 5,500 | =SUM(B2:B3) → 5,500 |
`;

const change = (parts: Partial<Change>): Change => ({
  title: 'Write totals',
  rows: [],
  cells: [],
  sheets: [],
  rests: [],
  ...parts,
});
const edit = (row: number, col: number, content: Content, format?: string): CellEdit => ({
  at: { sheet: 0, row, col },
  content,
  ...(format !== undefined && { format }),
});
const formula = (text: string, value?: string): Content => ({
  kind: 'formula',
  formula: text,
  ...(value !== undefined && { value }),
});
const text = (words: string): Content => ({ kind: 'text', text: words });
const cell = ({ host }: WritingExcel, row: number, col: number, sheet = 0) => host.book.sheets[sheet]!.cell(row, col);

test('a change is written in three syncs, and nothing beside its cells', async () => {
  const excel = await openForWriting(draw(bid).snapshot, { engine: await calculating() });
  const before = excel.everything();
  const touched: string[] = [];
  excel.host.book.listen((event) => {
    if (event.kind === 'changed') touched.push(JSON.stringify(event.box));
  });
  const journal = await excel.adapter.apply(
    change({
      cells: [
        edit(3, 1, formula('SUM(B2:B3)', '5500')),
        edit(3, 2, formula('SUM(C2:C3)', '7500')),
        edit(2, 2, { kind: 'number', value: '2500' }, '#,##0'),
      ],
      rests: [{ sheet: 0, box: { top: 0, left: 0, bottom: 3, right: 0 } }],
    }),
    excel.snapshot,
    written,
  );
  expect(excel.host.meter.syncs).toBe(3);
  expect(excel.host.liveReferences).toBe(0);
  expect(cell(excel, 3, 1)).toMatchObject({ formula: 'SUM(B2:B3)', value: 5500, format: '#,##0' });
  expect(cell(excel, 3, 2)).toMatchObject({ formula: 'SUM(C2:C3)', value: 7500, format: '#,##0' });
  expect(cell(excel, 2, 2)).toEqual({ value: 2500, format: '#,##0' });
  expect(touched.map((box) => JSON.parse(box))).toEqual([
    { top: 2, left: 2, bottom: 2, right: 2 },
    { top: 3, left: 1, bottom: 3, right: 2 },
  ]);
  expect(journal).toMatchObject({
    title: 'Write totals',
    on: written.on,
    by: 'A. Officer',
    version: '1.0.0',
    rows: [],
    sheets: [],
  });
  expect(journal.cells).toContainEqual({
    sheet: 'Funding',
    row: 3,
    col: 2,
    before: { value: 5000, format: '#,##0' },
    after: { value: 7500, formula: 'SUM(C2:C3)', format: '#,##0' },
  });
  await excel.adapter.revert(journal);
  expect(excel.everything()).toEqual(before);
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1+1', '1/2/2024', '4,000', 'TRUE', "'quoted", 'May 24', 'Digital analyst', ' '])(
  'the text %j stays text, in a cell of any format, and comes back as text',
  async (words) => {
    const excel = await openForWriting(draw(bid).snapshot, { engine: await calculating() });
    const before = excel.everything();
    const cells = [edit(1, 1, text(words)), edit(2, 1, text(words), '@'), edit(5, 0, text(words))];
    if (!words.startsWith("'")) cells.push(edit(2, 2, text(words)));
    const journal = await excel.adapter.apply(change({ cells }), excel.snapshot, written);
    for (const { at } of cells) {
      const { value, formula, format } = cell(excel, at.row, at.col);
      expect([value, formula]).toEqual([words, undefined]);
      expect(format).toBe(at.row === 1 ? '#,##0' : at.row === 5 ? 'General' : '@');
    }
    // Rolled back and put in again by Undo, the text is still text.
    const back = await excel.adapter.apply(
      change({ cells: [edit(5, 0, { kind: 'blank' })] }),
      await excel.adapter.read(),
      written,
    );
    await excel.adapter.revert(back);
    expect(cell(excel, 5, 0)).toMatchObject({ value: words, format: 'General' });
    await excel.adapter.revert(journal);
    expect(excel.everything()).toEqual(before);
  },
);

test('words that look like an error are written as words', async () => {
  const excel = await openForWriting(draw(bid).snapshot);
  await excel.adapter.apply(change({ cells: [edit(1, 1, text('#REF!'))] }), excel.snapshot, written);
  expect(cell(excel, 1, 1)).toMatchObject({ value: '#REF!', format: '#,##0' });
});

test('rows go in with the look of the row they are like; references follow; taking back takes them out', async () => {
  const excel = await openForWriting(draw(bid).snapshot, {
    engine: await calculating(),
    requirements: { ExcelApi: EXCEL_API },
  });
  excel.host.byHand(({ sheets: [sheet] }) => {
    sheet!.heights.set(1, 31);
    sheet!.put(1, 0, { ...sheet!.cell(1, 0), style: { 'Fill.Color': '#FFEEDD' } });
  });
  const before = excel.everything();
  const journal = await excel.adapter.apply(
    change({
      rows: [
        { sheet: 0, row: 2, like: 1 },
        { sheet: 0, row: 4, like: 1 },
      ],
      cells: [
        edit(2, 0, text('Digital analyst')),
        edit(2, 1, { kind: 'number', value: '31384.5' }),
        edit(4, 1, formula('B3*2')),
        edit(5, 1, formula('SUM(B2:B5)')),
        edit(5, 2, formula('SUM(C2:C5)')),
        edit(6, 2, formula('SUM(B2:B5)')),
      ],
    }),
    excel.snapshot,
    written,
  );
  expect(excel.host.meter.syncs).toBe(3);
  expect(cell(excel, 2, 0)).toMatchObject({ value: 'Digital analyst', style: { 'Fill.Color': '#FFEEDD' } });
  expect(cell(excel, 2, 1)).toMatchObject({ value: 31384.5, format: '#,##0' });
  expect(excel.host.book.sheets[0]!.heights.get(2)).toBe(31);
  expect(cell(excel, 5, 1)).toMatchObject({ formula: 'SUM(B2:B5)', value: 4000 + 31384.5 + 1500 + 62769 });
  expect(cell(excel, 6, 1).formula).toBe('B6');
  expect(cell(excel, 6, 2).formula).toBe('SUM(B2:B5)');
  expect(journal.rows).toEqual([
    { sheet: 'Funding', row: 2 },
    { sheet: 'Funding', row: 4 },
  ]);
  // What stood there is told as it would read with the rows in.
  expect(journal.cells.find(({ row, col }) => row === 6 && col === 2)).toMatchObject({ before: { formula: 'SUM(B2:B4)' } });
  const reverted = await excel.adapter.revert(journal);
  expect(reverted).toEqual({ cells: 6, left: [] });
  expect(excel.everything()).toEqual(before);
});

const rates: NewSheet = {
  name: 'Crosscast rates',
  cells: [
    { row: 0, col: 0, content: text('Rates'), look: 'title' },
    { row: 2, col: 0, content: text('Role'), look: 'heading' },
    { row: 2, col: 1, content: text('Day rate'), look: 'heading' },
    { row: 3, col: 0, content: text('Analyst'), look: 'text' },
    { row: 3, col: 1, content: { kind: 'number', value: '700' }, look: 'input', format: '#,##0.00' },
    { row: 5, col: 1, content: formula("'Crosscast check'!A1*2"), look: 'total' },
    { row: 6, col: 1, content: { kind: 'number', value: '1' }, look: 'total' },
  ],
  widths: [30, 12],
  tables: [{ name: 'DayRates', box: { top: 2, left: 0, bottom: 3, right: 1 }, headerRow: true, totalsRow: false }],
  frozenRows: 3,
};
const check: NewSheet = {
  name: 'Crosscast check',
  cells: [{ row: 0, col: 0, content: formula('SUM(DayRates[Day rate])+Funding!B2'), look: 'figure' }],
  widths: [],
  tables: [],
  frozenRows: 0,
};

test('sheets are added whole, whatever they point at, and taken away again, in the oldest Excel of the manifest', async () => {
  const requirements = { ExcelApi: EXCEL_API };
  const excel = await openForWriting(draw(bid).snapshot, { engine: await calculating(), requirements });
  const before = excel.everything();
  const journal = await excel.adapter.apply(
    change({ sheets: [rates, check], cells: [edit(3, 1, formula("'Crosscast rates'!B4*10"))] }),
    excel.snapshot,
    written,
  );
  expect(excel.host.meter.syncs).toBe(3);
  const [, made, checked] = excel.host.book.sheets;
  expect(made).toMatchObject({ name: 'Crosscast rates', frozenRows: 3 });
  expect(made!.tables).toMatchObject([{ name: 'DayRates', box: { top: 2, left: 0, bottom: 3, right: 1 } }]);
  expect(made!.widths.get(0)).toBeGreaterThan(150);
  expect(made!.cell(3, 1)).toMatchObject({ value: 700, format: '#,##0.00', style: { 'Fill.Color': '#FFF9E5' } });
  expect(made!.cell(2, 0).style).toMatchObject({ 'Font.Bold': true, 'Borders.EdgeBottom.Style': 'Continuous' });
  // As in files: a thin line over a total and a double one under it.
  const lines = { 'Borders.EdgeTop.Style': 'Continuous', 'Borders.EdgeBottom.Style': 'Double' };
  expect(made!.cell(5, 1).style).toMatchObject({
    'Borders.EdgeTop.Style': 'Continuous',
    'Borders.InsideHorizontal.Style': 'Double',
  });
  expect(made!.cell(6, 1).style).toMatchObject(lines);
  expect(checked!.cell(0, 0)).toMatchObject({ value: 4700, formula: 'SUM(DayRates[Day rate])+Funding!B2' });
  expect(made!.cell(5, 1).value).toBe(9400);
  expect(cell(excel, 3, 1).value).toBe(7000);
  expect(excel.host.book.active.name).toBe('Funding');
  expect(await excel.adapter.revert(journal)).toEqual({ cells: 9, left: [] });
  expect(excel.everything()).toEqual(before);
});

test('a figure or formula goes into a text cell as what it is, and the cell keeps its format', async () => {
  const excel = await openForWriting(draw(bid).snapshot, { engine: await calculating() });
  await excel.adapter.apply(
    change({ cells: [edit(2, 2, { kind: 'number', value: '2500' }), edit(5, 1, formula('C3*2'))] }),
    excel.snapshot,
    written,
  );
  expect(cell(excel, 2, 2)).toMatchObject({ value: 2500, format: '@' });
  expect(cell(excel, 5, 1).value).toBe(5000);
});

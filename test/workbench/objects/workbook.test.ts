import { makeXlsx } from '../../support/make-xlsx';
import { openExcel, type OpenExcel } from '../../support/open-excel';

const open = (requirements?: Record<string, string>): OpenExcel =>
  openExcel(
    makeXlsx({
      sheets: [
        {
          name: 'Costs',
          rows: [
            ['Line', '23/24'],
            ['Training', 4000],
            ['Grants', 10],
          ],
          tables: [{ name: 'Lines', ref: 'A1:B3' }],
        },
        { name: 'Notes', rows: [['Words']] },
      ],
      names: [{ name: 'Cap', refersTo: 'Costs!$B$2' }],
    }),
    requirements && { requirements },
  );

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : error),
  );
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('sheets are listed, added, renamed, hidden and taken out', async () => {
  const { excel } = open();
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('Check');
    worksheets.getItem('Notes').name = 'Remarks';
    added.visibility = 'Hidden';
    worksheets.load('items/name,items/visibility,items/position');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    expect(worksheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
      ['Costs', 'Visible', 0],
      ['Remarks', 'Visible', 1],
      ['Check', 'Hidden', 2],
    ]);
    expect(active.name).toBe('Costs');
    worksheets.add('costs');
    expect(await codeOf(context.sync())).toBe('ItemAlreadyExists');
    worksheets.getItem('Costs').delete();
    worksheets.getItem('Remarks').delete();
    expect(await codeOf(context.sync())).toBe('InvalidOperation');
  });
});

test('tables, names and settings', async () => {
  const { excel, host } = open();
  await excel.run(async (context) => {
    const { workbook } = context;
    const table = workbook.tables.getItem('Lines');
    const body = table.getDataBodyRange();
    const heading = table.columns.getItemAt(1);
    table.rows.add(undefined, [['Travel', 5]]);
    const range = table.getRange();
    const cap = workbook.names.getItem('Cap');
    workbook.names.add('Lines_cost', workbook.worksheets.getItem('Costs').getRange('B2:B3'));
    const named = workbook.worksheets.getItem('Notes').getRange('Lines_cost');
    table.load('name,showHeaders,showTotals');
    cap.load('formula,type,visible');
    for (const each of [body, range, named]) each.load('address,values');
    heading.load('name');
    workbook.settings.add('crosscast', { a: [1, 'two'] });
    const kept = workbook.settings.getItemOrNullObject('crosscast');
    const none = workbook.settings.getItemOrNullObject('other');
    kept.load('value');
    none.load('value');
    await context.sync();
    expect(table.toJSON()).toMatchObject({ name: 'Lines', showHeaders: true, showTotals: false });
    expect([body.address, range.address, named.address]).toEqual(['Costs!A2:B3', 'Costs!A1:B4', 'Costs!B2:B3']);
    expect(heading.name).toBe('23/24');
    expect(cap.formula).toBe('=Costs!$B$2');
    expect(kept.value).toEqual({ a: [1, 'two'] });
    expect(none.isNullObject).toBe(true);
  });
  expect(host.book.settings.get('crosscast')).toEqual({ a: [1, 'two'] });
});

test('selection goes both ways, with its events', async () => {
  const { excel, host } = open();
  const heard: string[] = [];
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => {
      heard.push(`selected ${worksheetId.slice(-4, -1)} ${address}`);
    });
    worksheets.onActivated.add(async () => {
      heard.push('activated');
    });
    worksheets.getItem('Costs').onChanged.add(async ({ address, triggerSource, changeType }) => {
      heard.push(`${changeType} ${address} ${triggerSource}`);
    });
    await context.sync();
    worksheets.getItem('Costs').getRange('B2').select();
    worksheets.getItem('Costs').getRange('B2').values = [[1]];
    await context.sync();
  });
  await turn();
  host.byHand((book) => book.select(book.sheets[1]!, { top: 4, left: 2, bottom: 5, right: 2 }));
  await turn();
  expect(heard).toEqual(['selected 001 B2', 'RangeEdited B2 ThisLocalAddin', 'activated', 'selected 003 C5:C6']);
  await excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load('address');
    await context.sync();
    expect(selected.address).toBe('Notes!C5:C6');
  });
});

test('a changed event leads to its range', async () => {
  const { excel, host } = open();
  let values: unknown;
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      await excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load('values');
        await inner.sync();
        values = range.values;
      });
    });
    await context.sync();
  });
  host.byHand((book) =>
    book.write(book.sheets[0]!, { top: 1, left: 1, bottom: 1, right: 1 }, [[1, 1, { value: 9, format: 'General' }]]),
  );
  await turn();
  expect(values).toEqual([[9]]);
});

describe('a host that declares ExcelApi 1.9', () => {
  test('does not find newer members', async () => {
    const { excel } = open({ ExcelApi: '1.9' });
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('A1');
      range.getMergedAreasOrNullObject().load('address');
      expect(await codeOf(context.sync())).toBe('ApiNotFound');
      range.load('hasSpill');
      expect(await codeOf(context.sync())).toBe('ApiNotFound');
      range.load('address');
      expect(await codeOf(context.sync())).toBe('done');
    });
  });

  test('says so when asked', () => {
    const { office } = open({ ExcelApi: '1.9' });
    const supports = (version: string): boolean => office.context.requirements.isSetSupported('ExcelApi', version);
    expect([supports('1.4'), supports('1.9'), supports('1.10')]).toEqual([true, true, false]);
  });
});

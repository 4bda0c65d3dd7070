import { makeXlsx } from '../../support/make-xlsx';
import { openExcel, type OpenExcel } from '../../support/open-excel';

const open = (): OpenExcel =>
  openExcel(
    makeXlsx({
      sheets: [
        {
          name: 'Costs',
          rows: [
            ['Activity', '23/24', '24/25'],
            ['Training', { value: 4000, format: '#,##0' }, { value: 1500.5, format: '#,##0.00' }],
            ['Total', { value: 4000, formula: 'SUM(B2:B2)', format: '#,##0' }, null],
          ],
          hiddenRows: [1],
        },
        { name: 'Blank' },
      ],
    }),
  );

afterEach(async () => {
  for (const { host } of opened.splice(0)) {
    for (let turn = 0; turn < 50 && host.liveReferences > 0; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(host.liveReferences).toBe(0);
  }
});

const opened: OpenExcel[] = [];
async function run<T>(work: (context: Excel.RequestContext, open: OpenExcel) => Promise<T>): Promise<T> {
  const excel = open();
  opened.push(excel);
  return excel.excel.run((context) => work(context, excel));
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : error),
  );
}

test('a range is read with values, formulas, formats and text', () =>
  run(async (context, { host }) => {
    const used = context.workbook.worksheets.getItem('Costs').getUsedRange(true);
    used.load('address,values,formulas,numberFormat,text,valueTypes,rowCount,columnCount,rowHidden');
    await context.sync();
    expect(used.address).toBe('Costs!A1:C3');
    expect(used.values).toEqual([
      ['Activity', '23/24', '24/25'],
      ['Training', 4000, 1500.5],
      ['Total', 4000, ''],
    ]);
    expect(used.formulas[2]).toEqual(['Total', '=SUM(B2:B2)', '']);
    expect(used.numberFormat[1]).toEqual(['General', '#,##0', '#,##0.00']);
    expect(used.text[1]).toEqual(['Training', '4,000', '1,500.50']);
    expect(used.valueTypes[2]).toEqual(['String', 'Double', 'Empty']);
    expect(used.rowHidden).toBeNull();
    expect(host.meter.syncs).toBe(1);
  }));

test('a blank sheet has A1 as its used range, or none', () =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blank');
    const first = sheet.getUsedRange();
    const none = sheet.getUsedRangeOrNullObject();
    const below = none.getCell(0, 0);
    first.load('address');
    none.load('address');
    below.load('address');
    await context.sync();
    expect(first.address).toBe('Blank!A1');
    expect(none.isNullObject).toBe(true);
    expect(below.isNullObject).toBe(true);
  }));

test('ranges are found from ranges', () =>
  run(async (context) => {
    const box = context.workbook.worksheets.getItem('Costs').getRange('B2:C3');
    const found = [
      box.getCell(1, 1),
      box.getOffsetRange(1, -1),
      box.getResizedRange(1, 1),
      box.getEntireRow(),
      box.getEntireColumn(),
      box.getBoundingRect('E9'),
      box.getIntersection('A1:B2'),
      box.getLastCell(),
      box.getRowsBelow(2),
    ];
    const none = box.getIntersectionOrNullObject('E1');
    for (const range of [...found, none]) range.load('address');
    await context.sync();
    expect(found.map(({ address }) => address.replace('Costs!', ''))).toEqual([
      'C3',
      'A3:B4',
      'B2:D4',
      '2:3',
      'B:C',
      'B2:E9',
      'B2',
      'C3',
      'B4:C5',
    ]);
    expect(none.isNullObject).toBe(true);
  }));

test('values are written as if typed: text becomes numbers with a format, null leaves a cell alone', () =>
  run(async (context, { host }) => {
    const range = context.workbook.worksheets.getItem('Blank').getRange('A1:B2');
    range.values = [
      ['50%', "'007"],
      [7, '=A1*2'],
    ];
    range.getRow(1).values = [[null, 'TRUE']];
    range.load('values,numberFormat,formulas');
    await context.sync();
    expect(range.values).toEqual([
      [0.5, '007'],
      [7, true],
    ]);
    expect(range.numberFormat[0]).toEqual(['0%', 'General']);
    expect(host.book.sheets[1]!.cell(1, 1).formula).toBeUndefined();
  }));

test('a grid of the wrong size, and a place off the sheet, are refused', () =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Costs');
    sheet.getRange('A1:B1').values = [[1]];
    expect(await codeOf(context.sync())).toBe('InvalidArgument');
    sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
    expect(await codeOf(context.sync())).toBe('InvalidArgument');
    sheet.getRange('no such name').load('address');
    expect(await codeOf(context.sync())).toBe('InvalidArgument');
    context.workbook.worksheets.getItem('Nowhere').load('name');
    expect(await codeOf(context.sync())).toBe('ItemNotFound');
  }));

test('rows put in and taken out move what stands below', () =>
  run(async (context, { host }) => {
    const sheet = context.workbook.worksheets.getItem('Costs');
    sheet.getRange('3:3').insert('Down');
    sheet.getRange('A3:B3').values = [['Grants', 10]];
    sheet.getRange('A3:C3').copyFrom('A2:C2', 'Formats');
    const total = sheet.getRange('B4');
    total.load('formulas');
    await context.sync();
    expect(total.formulas).toEqual([['=SUM(B2:B2)']]);
    expect(host.book.sheets[0]!.cell(2, 1).format).toBe('#,##0');
    sheet.getRange('2:2').delete('Up');
    const after = sheet.getRange('B3');
    after.load('formulas');
    await context.sync();
    expect(after.formulas).toEqual([['=SUM(#REF!)']]);
    sheet.getRange('A1').insert('Down');
    expect(await codeOf(context.sync())).toBe('NotImplemented');
  }));

test('looks are written and read, and are null where cells differ', () =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem('Costs').getRange('A3:C3');
    range.format.font.bold = true;
    range.format.fill.color = '#ffeeaa';
    range.format.borders.getItem('EdgeTop').style = 'Continuous';
    range.getCell(0, 0).format.font.bold = false;
    range.load('format/font/bold,format/font/name,format/fill/color');
    const border = range.getCell(0, 2).format.borders.getItem('EdgeTop');
    border.load('style,sideIndex');
    await context.sync();
    expect(range.format.font.bold).toBeNull();
    expect(range.format.font.name).toBe('Calibri');
    expect(range.format.fill.color).toBe('#FFEEAA');
    expect([border.style, border.sideIndex]).toEqual(['Continuous', 'EdgeTop']);
  }));

test('large writes, which the client sends in pieces, arrive whole', () =>
  run(async (context, { host }) => {
    const grid = Array.from({ length: 500 }, (_, row) => [row, row * 2, `line ${row}`, row / 3]);
    context.workbook.worksheets.getItem('Blank').getRange('A1:D500').values = grid;
    await context.sync();
    const { cells } = host.book.sheets[1]!;
    expect(cells.size).toBe(2000);
    expect(host.book.sheets[1]!.cell(499, 3).value).toBe(499 / 3);
  }));

test('what is not emulated says so', () =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem('Costs').getRange('A1');
    range.group('ByRows');
    expect(await codeOf(context.sync())).toBe('NotImplemented');
    context.workbook.worksheets.getItem('Costs').charts.load('items/name');
    expect(await codeOf(context.sync())).toBe('NotImplemented');
    range.load('hyperlink');
    expect(await codeOf(context.sync())).toBe('NotImplemented');
  }));

test('a protected sheet and a workbook opened for reading refuse to be written', () =>
  run(async (context, { host }) => {
    const sheet = context.workbook.worksheets.getItem('Costs');
    sheet.protection.protect({ allowSort: true }, 'secret');
    sheet.getRange('A1').values = [['x']];
    expect(await codeOf(context.sync())).toBe('AccessDenied');
    sheet.protection.unprotect('wrong');
    expect(await codeOf(context.sync())).toBe('AccessDenied');
    sheet.protection.unprotect('secret');
    sheet.getRange('A1').values = [['x']];
    expect(await codeOf(context.sync())).toBe('done');
    host.book.readOnly = true;
    sheet.getRange('A1').clear();
    expect(await codeOf(context.sync())).toBe('AccessDenied');
  }));

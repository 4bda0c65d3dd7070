import { makeXlsx } from '../../support/make-xlsx';
import { openExcel } from '../../support/open-excel';

const costs = (): Uint8Array =>
  makeXlsx({
    sheets: [
      {
        name: 'Costs',
        rows: [
          ['Activity', '23/24', '24/25'],
          ['Training', { value: 4000, format: '#,##0' }, { value: 1500.5, format: '#,##0.00' }],
          ['Total', { value: 4000, formula: 'SUM(B2:B2)', format: '#,##0' }, null],
        ],
      },
      { name: 'Notes', rows: [['Nothing here']] },
    ],
  });

test('a range is read with values, formulas, formats and text', async () => {
  const { excel, host } = openExcel(costs());
  await excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Costs').getUsedRange(true);
    used.load('address,values,formulas,numberFormat,text,valueTypes,rowCount,columnCount');
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
  });
  expect(host.meter.syncs).toBe(1);
  expect(host.liveReferences).toBe(0);
});

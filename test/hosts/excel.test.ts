import { EXCEL_API, excelHost } from '../../src/hosts/excel';
import { readXlsx } from '../../src/hosts/xlsx';
import { makeXlsx } from '../support/make-xlsx';
import { openExcel, readTestBook } from '../support/open-excel';
import { plainSnapshot } from '../support/plain-snapshot';

const everything = (): Uint8Array =>
  makeXlsx({
    sheets: [
      {
        name: 'Costs 23/24'.replace('/', '-'),
        rows: [
          ['Activity', 'Days', 'Cost'],
          ['Training', { value: 2, format: '0.0' }, { value: 4000, formula: 'B2*2000', format: '"£"#,##0' }],
          null,
          ['=not a formula', true, { error: '#DIV/0!' }],
          ['Gone', { value: 45000, format: 'dd/mm/yyyy' }, { value: 0.58, format: '0%' }],
          ['Total', null, { value: 4000, formula: 'SUM(C2:C5)' }],
        ],
        hiddenRows: [4],
        hiddenCols: [1],
        protected: true,
        merges: ['A5:A5', 'A3:C3', 'D5:E6'],
      },
      { name: 'Blank' },
      {
        name: 'Hidden',
        state: 'hidden',
        rows: [
          ['x', 'y'],
          [1, 2],
        ],
        tables: [{ name: 'Rates', ref: 'A1:B2' }],
      },
      { name: 'Very hidden', state: 'veryHidden', rows: [[1]], hiddenRows: [0], hiddenCols: [0] },
    ],
    date1904: true,
    names: [
      { name: 'Cap', refersTo: "'Costs 23-24'!$C$6" },
      { name: 'Local', refersTo: 'Hidden!$A$1', sheet: 2 },
      { name: 'Secret', refersTo: 'Hidden!$A$2', hidden: true },
    ],
  });

describe('the same workbook gives the same snapshot', () => {
  test.each(['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'])('%s', async (name) => {
    const bytes = readTestBook(`${name}.xlsx`);
    const { excel, office } = openExcel(bytes);
    const snapshot = await excelHost({ excel, office }).read();
    expect(plainSnapshot(snapshot)).toEqual(plainSnapshot(readXlsx(bytes)));
  });

  test('one that has everything', async () => {
    const { excel, office } = openExcel(everything());
    const snapshot = await excelHost({ excel, office }).read();
    expect(plainSnapshot(snapshot)).toEqual(plainSnapshot(readXlsx(everything())));
  });
});

test('the set that the manifest asks for is enough, and nothing older is', async () => {
  const enough = openExcel(everything(), { requirements: { ExcelApi: EXCEL_API } });
  const { excel, office } = enough;
  const host = excelHost({ excel, office });
  const snapshot = await host.read();
  expect(plainSnapshot(snapshot)).toEqual(plainSnapshot(readXlsx(everything())));
  await host.select({ sheet: 0, box: { top: 0, left: 0, bottom: 0, right: 0 } });
  await host.saveNotes('{}');
  await host.onChanged(() => undefined);

  const older = openExcel(everything(), { requirements: { ExcelApi: '1.8' } });
  await expect(excelHost({ excel: older.excel, office: older.office }).onChanged(() => undefined)).rejects.toMatchObject({
    code: 'ApiNotFound',
  });
});

test('a sheet with a cell in its last row and column costs a few cells, not the whole grid', async () => {
  const { excel, office, host } = openExcel(
    makeXlsx({ sheets: [{ name: 'Funding', rows: [['Training', 4000]], hiddenCols: [1] }] }),
  );
  const end = { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 };
  host.byHand((book) => {
    book.write(book.active, end, [[end.top, end.left, { value: 'stray', format: 'General' }]]);
    book.write(book.active, end, [[50_000, 3, { value: 7, format: '0.0' }]]);
  });
  const { sheets } = await excelHost({ excel, office }).read();
  expect([...sheets[0]!.rows]).toEqual([0, 50_000, 1_048_575]);
  expect(sheets[0]!.values).toEqual(['Training', 4000, 7, 'stray']);
  expect(sheets[0]!.hiddenCols).toEqual([{ first: 1, last: 1 }]);
  expect(host.meter.syncs).toBeLessThanOrEqual(7);
});

test('without a copy of the file, merges are left out and all else is there', async () => {
  const { excel, office, host } = openExcel(everything());
  host.book.file = undefined;
  const snapshot = await excelHost({ excel, office }).read();
  const file = readXlsx(everything());
  expect(plainSnapshot(snapshot)).toEqual(
    plainSnapshot({ ...file, date1904: false, sheets: file.sheets.map((sheet) => ({ ...sheet, merges: [] })) }),
  );
});

test('a copy older than the sheet hides no figure under a merge', async () => {
  const { excel, office, host } = openExcel(everything());
  const at = { top: 2, left: 2, bottom: 2, right: 2 };
  host.byHand((book) => book.write(book.sheets[0]!, at, [[2, 2, { value: 5, format: 'General' }]]));
  const snapshot = await excelHost({ excel, office }).read();
  expect(snapshot.sheets[0]!.merges).toEqual([{ top: 4, left: 3, bottom: 5, right: 4 }]);
});

test('Bristol is read with its notes in three syncs and followed in a fourth, and nothing is left behind', async () => {
  const { excel, office, host } = openExcel(readTestBook('bristol-typed.xlsx'));
  const open = excelHost({ excel, office });
  let told = 0;
  await open.read({ notes: () => told++ });
  expect([told, host.meter.syncs]).toEqual([1, 3]);
  const stop = await open.onSelected!(() => undefined);
  expect(host.meter.syncs).toBe(4);
  stop();
  await until(() => host.liveReferences === 0);
  expect(host.liveReferences).toBe(0);
});

/** Lets the client's clean-up come through. */
async function until(done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !done(); turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}

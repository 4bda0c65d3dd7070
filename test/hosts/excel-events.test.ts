import { excelHost } from '../../src/hosts/excel';
import type { Change } from '../../src/hosts/host';
import { makeXlsx } from '../support/make-xlsx';
import { openExcel } from '../support/open-excel';

const book = (): Uint8Array =>
  makeXlsx({
    sheets: [
      { name: 'Notes', rows: [['Words']] },
      { name: 'Funding', rows: [['Training', 4000]] },
    ],
  });

test("the person's changes are told with their place, our own are not, and none after stopping", async () => {
  const { excel, office, host: emulated } = openExcel(book());
  const host = excelHost({ excel, office });
  await host.read();
  const changes: Change[] = [];
  const stop = await host.onChanged((change) => changes.push(change));
  const box = { top: 0, left: 1, bottom: 0, right: 1 };
  const edit = (value: number): void =>
    emulated.byHand((store) => store.write(store.sheets[1]!, box, [[0, 1, { value, format: 'General' }]]));

  edit(4500);
  await turn();
  expect(changes).toEqual([{ place: { sheet: 1, box } }]);

  await excel.run(async (context) => {
    context.workbook.worksheets.getItem('Funding').getRange('B1').values = [[4600]];
    await context.sync();
  });
  await turn();
  expect(changes).toHaveLength(1);

  emulated.byHand((store) => store.addSheet('More'));
  await turn();
  expect(changes).toEqual([{ place: { sheet: 1, box } }, {}]);

  stop();
  await turn();
  edit(4700);
  await turn();
  expect(changes).toHaveLength(2);
});

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

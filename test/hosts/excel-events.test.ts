import type { Place } from '../../src/core';
import { excelHost } from '../../src/hosts/excel';
import type { Touched } from '../../src/hosts/host';
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
  const changes: Touched[] = [];
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

test('what changed since the read is told by place, and no longer once it is put back', async () => {
  const { excel, office, host: emulated } = openExcel(book());
  const host = excelHost({ excel, office });
  const snapshot = await host.read();
  const box = { top: 0, left: 1, bottom: 0, right: 1 };
  const figure = { sheet: 1, box };
  const label = { sheet: 1, box: { top: 0, left: 0, bottom: 0, right: 0 } };
  const blank = { sheet: 0, box: { top: 4, left: 0, bottom: 9, right: 3 } };
  const places = [label, figure, blank];
  const write = (cell: { value: number; formula?: string }): void =>
    emulated.byHand((store) => store.write(store.sheets[1]!, box, [[0, 1, { format: '#,##0', ...cell }]]));
  emulated.meter.reset();
  expect(await host.changedSince?.(snapshot, places)).toEqual([]);
  expect(emulated.meter.syncs).toBe(1);
  write({ value: 4001 });
  expect(await host.changedSince?.(snapshot, places)).toEqual([figure]);
  write({ value: 4000, formula: '2*2000' });
  expect(await host.changedSince?.(snapshot, places)).toEqual([figure]);
  write({ value: 4000 });
  expect(await host.changedSince?.(snapshot, places)).toEqual([]);
  emulated.byHand((store) => store.removeSheet(store.sheets[1]!));
  expect(await host.changedSince?.(snapshot, places)).toEqual([label, figure]);
});

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

test('what is selected is told at once and when it moves, in one sync, and not after stopping', async () => {
  const { excel, office, host: emulated } = openExcel(book());
  const host = excelHost({ excel, office });
  await host.read();
  const figure = { top: 0, left: 0, bottom: 0, right: 1 };
  emulated.byHand((store) => store.select(store.sheets[1]!, figure));
  emulated.meter.reset();
  const places: Place[] = [];
  const stop = await host.onSelected!((place) => places.push(place));
  expect(emulated.meter.syncs).toBe(1);
  expect(places).toEqual([{ sheet: 1, box: { ...figure, right: 0 } }]);

  emulated.byHand((store) => store.select(store.sheets[0]!, figure));
  await turn();
  expect(places.slice(1)).toEqual([{ sheet: 0, box: figure }]);
  await host.select({ sheet: 1, box: figure });
  await turn();
  expect(places.at(-1)).toEqual({ sheet: 1, box: figure });
  const told = places.length;

  stop();
  await turn();
  emulated.byHand((store) => store.select(store.sheets[0]!, figure));
  await turn();
  expect(places).toHaveLength(told);
});

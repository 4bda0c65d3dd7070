import { recording, replay } from '../../../src/workbench/rich-api/recording';
import { connectNode } from '../../../src/workbench/transports/node';
import { excelHost } from '../../../src/hosts/excel';
import { makeXlsx } from '../../support/make-xlsx';
import { openExcel } from '../../support/open-excel';
import { plainSnapshot } from '../../support/plain-snapshot';

const book = (): Uint8Array =>
  makeXlsx({
    sheets: [
      { name: 'Costs', rows: [['Training', { value: 4000, format: '#,##0' }]] },
      { name: 'Notes', rows: [['x']] },
    ],
  });

test('a recorded conversation is answered again', async () => {
  const { host } = openExcel(book());
  const recorder = recording(host);
  const copy = (): undefined => undefined;
  const first = connectNode(Object.assign(recorder, { copy }));
  const snapshot = await excelHost({ excel: first.excel, office: first.office }).read();
  const asked = recorder.exchanges.filter(({ request }) => !request.includes('_RemoveReference'));
  expect(asked).toHaveLength(3);

  const second = connectNode({
    copy,
    ...dropCleanups(replay(asked, host.requirements)),
  });
  const again = excelHost({ excel: second.excel, office: second.office });
  expect(plainSnapshot(await again.read())).toEqual(plainSnapshot(snapshot));
});

test('paths and actions are told by their order, whatever the client numbers them', async () => {
  const request = (path: number, action: number, name: string): string =>
    JSON.stringify({
      Actions: [
        { Id: action, ActionType: 1, ObjectPathId: path },
        { Id: action + 1, ActionType: 5, ObjectPathId: 0 },
      ],
      ObjectPaths: { [path]: { Id: path, ObjectPathType: 4, Name: name, ParentObjectPathId: 0 } },
    });
  const response = '{"Results":[{"ActionId":2,"Value":{}},{"ActionId":3,"Value":null}],"TraceIds":[3]}';
  const answer = await replay([{ request: request(1, 2, 'Names'), response }], {}).execute(request(40, 41, 'Names'), 0);
  expect(answer).toEqual({
    body: '{"Results":[{"ActionId":41,"Value":{}},{"ActionId":42,"Value":null}],"TraceIds":[42]}',
  });
  const other = replay([{ request: request(1, 2, 'Names'), response }], {});
  expect(() => other.execute(request(1, 2, 'Tables'), 0)).toThrow(/asks something else/);
});

test('a request that was not recorded is refused', () => {
  const { host } = openExcel(book());
  const executor = replay([{ request: '{"Actions":[]}', response: '{"Results":[]}' }], host.requirements);
  expect(() => executor.execute('{"Actions":[{"Id":1,"ActionType":1,"ObjectPathId":2}]}', 0)).toThrow(/asks something else/);
  expect(() => executor.execute('{"Actions":[]}', 0)).toThrow(/Only 1 batches/);
});

/** Cleaning up is timed by the client, so a replay leaves it out. */
function dropCleanups(executor: ReturnType<typeof replay>): ReturnType<typeof replay> {
  return {
    requirements: executor.requirements,
    execute: (body, flags) =>
      body.includes('_RemoveReference') ? Promise.resolve({ body: '{"Results":[]}' }) : executor.execute(body, flags),
  };
}

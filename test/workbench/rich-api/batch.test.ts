import { Emulated, type Shown } from '../../../src/workbench/rich-api/emulated';
import { RichApiError } from '../../../src/workbench/rich-api/errors';
import { makeGate, readSince } from '../../../src/workbench/rich-api/api-sets';
import { runBatch, type BatchContext } from '../../../src/workbench/rich-api/batch';
import type { Action, BatchRequest, BatchResponse, ObjectPath } from '../../../src/workbench/rich-api/messages';
import { makeReferences } from '../../../src/workbench/rich-api/references';

interface Shelf {
  readonly name: string;
  readonly books: string[];
}

const book: Shown<{ readonly title: string }> = Emulated.define({
  type: 'Book',
  identity: ({ title }) => ({ Id: title }),
  scalars: { Title: { get: ({ title }) => title }, Pages: { get: () => 10 } },
});

const shelf: Shown<Shelf> = Emulated.define<Shelf>({
  type: 'Shelf',
  scalars: {
    Name: { get: ({ name }) => name },
    Newer: { get: () => 'new' },
    Note: {
      get: ({ books }) => books.join(),
      set: (target, value) => {
        if (typeof value !== 'string') throw new RichApiError('InvalidArgument');
        target.books.push(value);
      },
    },
  },
  links: { Books: (target) => books(target), Lost: () => null },
  methods: {
    Add(target, args) {
      target.books.push(args.text(0));
      return book({ title: args.text(0) });
    },
    Count: ({ books }) => books.length,
    Same: (target, args) => args.object(0) !== undefined && shelf.of(args.object(0)) === target,
  },
});

const books: Shown<Shelf> = Emulated.define<Shelf>({
  type: 'BookCollection',
  scalars: { Count: { get: (target) => target.books.length } },
  methods: { GetItem: (target, args) => (target.books.includes(args.text(0)) ? book({ title: args.text(0) }) : lost()) },
  items: (target) => target.books.map((title) => book({ title })),
});

function lost(): never {
  throw new RichApiError('ItemNotFound');
}

const since = new Map([['Shelf.newer', 'ExcelApi 1.4']]);

function context(target: Shelf, version = '1.15'): BatchContext {
  return {
    root: shelf(target),
    service: () => undefined,
    gate: makeGate(since, { ExcelApi: version }),
    references: makeReferences(),
  };
}

const path = (Id: number, ObjectPathType: number, Name: string, Parent = 1, args: unknown[] = []): ObjectPath => ({
  Id,
  ObjectPathType,
  Name,
  ParentObjectPathId: Parent,
  ArgumentInfo: { Arguments: args },
});
const action = (Id: number, ActionType: number, ObjectPathId: number, more: Partial<Action> = {}): Action => ({
  Id,
  ActionType,
  ObjectPathId,
  ...more,
});

function run(target: Shelf, actions: Action[], paths: ObjectPath[] = [], version?: string): BatchResponse {
  const request: BatchRequest = {
    Actions: actions,
    ObjectPaths: Object.fromEntries([path(1, 1, ''), ...paths].map((each) => [each.Id, each])),
  };
  return runBatch(request, context(target, version));
}

const full = (): Shelf => ({ name: 'Left', books: ['Ledger', 'Atlas'] });

test('a path is found once, however many actions name it', () => {
  const target = full();
  const { Results } = run(target, [action(1, 1, 2), action(2, 1, 2), action(3, 2, 2)], [path(2, 3, 'Add', 1, ['Diary'])]);
  expect(target.books).toEqual(['Ledger', 'Atlas', 'Diary']);
  expect(Results.map(({ Value }) => Value)).toEqual([
    { Id: 'Diary' },
    { Id: 'Diary' },
    { Title: 'Diary', Pages: 10, Id: 'Diary' },
  ]);
});

test('it stops at the action that fails and keeps what was done', () => {
  const target = full();
  const { Results, Error } = run(
    target,
    [
      action(1, 4, 1, { Name: 'Note', ArgumentInfo: { Arguments: ['Diary'] } }),
      action(2, 3, 1, { Name: 'Count' }),
      action(3, 1, 3),
      action(4, 4, 1, { Name: 'Note', ArgumentInfo: { Arguments: ['never'] } }),
    ],
    [path(2, 4, 'Books'), path(3, 5, '', 2, ['Gone'])],
  );
  expect(target.books).toEqual(['Ledger', 'Atlas', 'Diary']);
  expect(Results).toEqual([{ ActionId: 2, Value: 3 }]);
  expect(Error).toMatchObject({ Code: 'ItemNotFound', Location: 'BookCollection.getItem', HttpStatusCode: 404, ActionIndex: 2 });
});

test('whatever is not emulated says so and answers nothing', () => {
  const asked: Action[] = [
    action(1, 3, 1, { Name: 'Burn' }),
    action(1, 4, 1, { Name: 'Name', ArgumentInfo: { Arguments: ['x'] } }),
    action(1, 2, 1, { QueryInfo: { Select: ['colour'] } }),
    action(1, 12, 1),
    action(1, 1, 2),
    action(1, 1, 3),
  ];
  for (const one of asked) {
    const { Results, Error } = run(full(), [one], [path(2, 4, 'Lamp'), path(3, 2, 'Some.Service')]);
    expect(Results).toEqual([]);
    expect(Error?.Code).toBe('NotImplemented');
    expect(Error?.HttpStatusCode).toBe(501);
  }
});

test('what hangs below a null object is null, and calls on it are ignored', () => {
  const { Results, Error } = run(
    full(),
    [action(1, 1, 2), action(2, 1, 3), action(3, 3, 2, { Name: 'Delete' }), action(4, 2, 3)],
    [path(2, 4, 'Lost'), path(3, 4, 'Anything', 2)],
  );
  expect(Error).toBeUndefined();
  expect(Results.map(({ Value }) => Value)).toEqual([null, null, null]);
});

test('a load picks scalars, items and what hangs below them', () => {
  const load = (Select: string[], more = {}): unknown =>
    run(full(), [action(1, 2, 2, { QueryInfo: { Select, ...more } })], [path(2, 4, 'Books')]).Results[0]?.Value;
  expect(load(['title'])).toEqual({
    _Items: [
      { Title: 'Ledger', Id: 'Ledger' },
      { Title: 'Atlas', Id: 'Atlas' },
    ],
  });
  expect(load(['count'])).toEqual({ Count: 2 });
  expect(load(['items/PAGES'], { Top: 1, Skip: 1 })).toEqual({ _Items: [{ Pages: 10, Id: 'Atlas' }] });
  expect(run(full(), [action(1, 2, 1, { QueryInfo: { Select: ['name', 'books/title'] } })]).Results[0]?.Value).toEqual({
    Name: 'Left',
    Books: { _Items: expect.arrayContaining([{ Title: 'Ledger', Id: 'Ledger' }]) },
  });
});

test('members of a newer set are not found, and "all" leaves them out', () => {
  const asked = run(full(), [action(1, 2, 1, { QueryInfo: { Select: ['newer'] } })], [], '1.3');
  expect(asked.Error).toMatchObject({ Code: 'ApiNotFound', Location: 'Shelf.newer' });
  expect(run(full(), [action(1, 2, 1)], [], '1.3').Results[0]?.Value).toEqual({ Name: 'Left', Note: 'Ledger,Atlas' });
  expect(run(full(), [action(1, 2, 1)]).Results[0]?.Value).toMatchObject({ Newer: 'new' });
});

test('an object given as an argument arrives as that object', () => {
  const { Results } = run(full(), [
    action(1, 3, 1, { Name: 'Same', ArgumentInfo: { Arguments: [1], ReferencedObjectPathIds: [1] } }),
    action(2, 3, 1, { Name: 'Same', ArgumentInfo: { Arguments: [{ _ObjectPathId: 1 }] } }),
    action(3, 3, 1, { Name: 'Same', ArgumentInfo: { Arguments: [1], ReferencedObjectPathIds: [0] } }),
  ]);
  expect(Results.map(({ Value }) => Value)).toEqual([true, true, false]);
});

test('a kept object outlives its batch until it is dropped', () => {
  const kept = context(full());
  const paths = { 1: path(1, 1, ''), 2: path(2, 4, 'Books'), 3: path(3, 5, '', 2, ['Atlas']) };
  const first = runBatch(
    { Actions: [action(1, 1, 3), action(2, 3, 3, { Name: '_KeepReference' }), action(3, 1, 3)], ObjectPaths: paths },
    kept,
  );
  expect(first.Results.map(({ Value }) => Value)).toEqual([{ Id: 'Atlas' }, { Id: 'Atlas', _ReferenceId: 'r1' }]);
  const later = { 4: path(4, 6, 'r1') };
  expect(runBatch({ Actions: [action(4, 2, 4)], ObjectPaths: later }, kept).Results[0]?.Value).toMatchObject({ Title: 'Atlas' });
  runBatch(
    { Actions: [action(5, 3, 1, { Name: '_RemoveReference', ArgumentInfo: { Arguments: ['r1'] } })], ObjectPaths: paths },
    kept,
  );
  expect(kept.references.live).toBe(0);
  expect(runBatch({ Actions: [action(6, 2, 4)], ObjectPaths: later }, kept).Error?.Code).toBe('InvalidObjectPath');
});

test('a trace is answered twice, as the client waits for both', () => {
  expect(run(full(), [action(7, 5, 0)])).toEqual({ Results: [{ ActionId: 7, Value: null }], TraceIds: [7] });
});

test('sets are read out of the client', () => {
  const source = `
    function before() { _throwIfApiNotSupported("Old.member", _defaultApiSetName, "1.1", _hostName); }
var Excel;
    _throwIfApiNotSupported("Range.getUsedRangeOrNullObject", _defaultApiSetName, "1.4", _hostName);
    _throwIfApiNotSupported("Range.getMergedAreas", "ExcelApiOnline", "1.1", _hostName);`;
  expect([...readSince(source)]).toEqual([
    ['Range.getUsedRangeOrNullObject', 'ExcelApi 1.4'],
    ['Range.getMergedAreas', 'ExcelApiOnline 1.1'],
  ]);
});

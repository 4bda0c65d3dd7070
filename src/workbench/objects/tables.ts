import type { Arguments } from '../rich-api/arguments';
import { Emulated, type Shown } from '../rich-api/emulated';
import { notEmulated, RichApiError } from '../rich-api/errors';
import { colCount, intersection, parseAddress } from '../store/grid-area';
import type { Cell, SheetStore, TableStore } from '../store/sheet-store';
import { tableEvents } from './event-members';
import { guardWrite, type ExcelModel, type RangeTarget } from './targets';
import { makeRange, range } from './range';
import { readTyped } from '../store/typed-input';
import { worksheet } from './worksheet';

/** Tables of the workbook, or of one sheet. */
interface TablesTarget {
  readonly model: ExcelModel;
  readonly sheet?: SheetStore;
}

export interface TableTarget {
  readonly model: ExcelModel;
  readonly sheet: SheetStore;
  readonly table: TableStore;
}

const table: Shown<TableTarget> = Emulated.define({
  type: 'Table',
  identity: ({ table: { id } }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ table: { id } }) => id },
    Name: {
      get: ({ table: { name } }) => name,
      set(target, value) {
        if (typeof value !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(value)) throw new RichApiError('InvalidArgument');
        target.table.name = value;
        target.model.book.restructured();
      },
    },
    ShowHeaders: { get: ({ table: { headerRow } }) => headerRow },
    ShowTotals: { get: ({ table: { totalsRow } }) => totalsRow },
    Style: {
      get: ({ table: { style } }) => style,
      set(target, value) {
        target.table.style = String(value);
      },
    },
  },
  links: {
    Worksheet: ({ model, sheet }) => worksheet({ model, sheet }),
    Columns: (target) => columns(target),
    Rows: (target) => rows(target),
  },
  methods: {
    GetRange: (target) => makeRange({ ...target, box: target.table.box }),
    GetDataBodyRange: (target) => makeRange(body(target)),
    GetHeaderRowRange(target, args) {
      if (!target.table.headerRow) throw new RichApiError('ItemNotFound', args.location);
      return makeRange({ ...target, box: { ...target.table.box, bottom: target.table.box.top } });
    },
    GetTotalRowRange(target, args) {
      if (!target.table.totalsRow) throw new RichApiError('ItemNotFound', args.location);
      return makeRange({ ...target, box: { ...target.table.box, top: target.table.box.bottom } });
    },
    Resize(target, args) {
      guardWrite(target);
      const box = range.of(args.object(0))?.box ?? parseAddress(args.text(0))?.box;
      if (!box || box.top !== target.table.box.top) return args.refuse();
      target.table.box = box;
      target.model.book.restructured();
    },
    Delete(target) {
      guardWrite(target);
      const cleared: [number, number, Cell][] = [...target.sheet.cellsIn(target.table.box)].map(([row, col]) => [
        row,
        col,
        { value: '', format: 'General' },
      ]);
      target.model.book.removeTable(target.sheet, target.table);
      target.model.book.write(target.sheet, target.table.box, cleared);
    },
    ConvertToRange(target) {
      guardWrite(target);
      target.model.book.removeTable(target.sheet, target.table);
      return makeRange({ ...target, box: target.table.box });
    },
  },
});

export const tables: Shown<TablesTarget> = Emulated.define({
  type: 'TableCollection',
  scalars: { Count: { get: (target) => listOf(target).length } },
  methods: {
    ...tableEvents<TablesTarget>(
      ({ model }) => model,
      ({ sheet }) => sheet?.id ?? 'Workbook',
    ),
    GetCount: (target) => listOf(target).length,
    GetItem: (target, args) => find(target, args.text(0)) ?? missing(),
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    GetItemAt: (target, args) => listOf(target)[args.whole(0)] ?? missing(),
    Add: addTable,
  },
  items: listOf,
});

const columns: Shown<TableTarget> = Emulated.define({
  type: 'TableColumnCollection',
  scalars: { Count: { get: ({ table: { box } }) => colCount(box) } },
  methods: {
    GetCount: ({ table: { box } }) => colCount(box),
    GetItemAt: (target, args) => columnsOf(target)[args.whole(0)] ?? missing(),
    GetItem: (target, args) => {
      const key = args.raw(0);
      const found = columnsOf(target).find((_, index) => key === index + 1 || headingOf(target, index) === String(key));
      return found ?? missing();
    },
  },
  items: columnsOf,
});

const column: Shown<TableTarget & { readonly index: number }> = Emulated.define({
  type: 'TableColumn',
  identity: ({ index }) => ({ Id: String(index + 1) }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: (target) => headingOf(target, target.index) },
  },
  methods: {
    GetRange: (target) => makeRange(inColumn({ ...target, box: target.table.box }, target.index)),
    GetDataBodyRange: (target) => makeRange(inColumn(body(target), target.index)),
  },
});

const rows: Shown<TableTarget> = Emulated.define({
  type: 'TableRowCollection',
  scalars: { Count: { get: (target) => body(target).box.bottom - body(target).box.top + 1 } },
  methods: {
    GetCount: (target) => body(target).box.bottom - body(target).box.top + 1,
    Add: addRows,
  },
});

const tableRow: Shown<TableTarget & { readonly index: number }> = Emulated.define({
  type: 'TableRow',
  scalars: { Index: { get: ({ index }) => index } },
  methods: {
    GetRange(target) {
      const top = body(target).box.top + target.index;
      return makeRange({ ...target, box: { ...target.table.box, top, bottom: top } });
    },
  },
});

function listOf({ model, sheet }: TablesTarget): Emulated[] {
  return model.book
    .tables()
    .filter((entry) => !sheet || entry.sheet === sheet)
    .map((entry) => table({ model, ...entry }));
}

function find({ model, sheet }: TablesTarget, key: string): Emulated | null {
  const entry = model.book
    .tables()
    .find(
      (other) =>
        (!sheet || other.sheet === sheet) && (other.table.id === key || other.table.name.toLowerCase() === key.toLowerCase()),
    );
  return entry ? table({ model, ...entry }) : null;
}

function addTable(target: TablesTarget, args: Arguments): Emulated {
  const given = range.of(args.object(0));
  const address = given ? undefined : parseAddress(args.text(0));
  const sheet =
    given?.sheet ??
    (address?.sheet === undefined ? (target.sheet ?? target.model.book.active) : target.model.book.sheet(address.sheet));
  const box = given?.box ?? address?.box;
  if (!sheet || !box) return args.refuse();
  if (!args.flag(1)) throw notEmulated('A table without headers', args.location);
  guardWrite({ ...target, sheet });
  if (sheet.tables.some((other) => intersection(other.box, box))) throw new RichApiError('InvalidArgument', args.location);
  return table({ ...target, sheet, table: target.model.book.addTable(sheet, box) });
}

/** Rows added at the end, below which there must be room: what stands there is not moved. */
function addRows(target: TableTarget, args: Arguments): Emulated {
  guardWrite(target);
  const values = args.raw(1);
  if ((args.raw(0) ?? null) !== null) throw notEmulated('Adding table rows in the middle', args.location);
  if (target.table.totalsRow) throw notEmulated('Adding rows above a totals row', args.location);
  if (!Array.isArray(values)) return args.refuse();
  const { sheet, model } = target;
  const { box } = target.table;
  const grown = { ...box, bottom: box.bottom + values.length };
  const fresh = { ...grown, top: box.bottom + 1 };
  for (const [, , cell] of sheet.cellsIn(fresh)) if (cell.value !== '') throw notEmulated('Pushing cells down', args.location);
  const cells: [number, number, Cell][] = values.flatMap((line: unknown, down) => {
    if (!Array.isArray(line) || line.length !== colCount(box)) return args.refuse();
    return line.map((value: unknown, across): [number, number, Cell] => {
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return args.refuse();
      const typed = readTyped(value, 'General');
      return [fresh.top + down, box.left + across, { format: 'General', ...typed }];
    });
  });
  target.table.box = grown;
  model.book.restructured();
  model.book.write(sheet, fresh, cells);
  return tableRow({ ...target, index: fresh.top - body(target).box.top });
}

function body({ model, sheet, table: { box, headerRow, totalsRow } }: TableTarget): RangeTarget {
  return { model, sheet, box: { ...box, top: box.top + (headerRow ? 1 : 0), bottom: box.bottom - (totalsRow ? 1 : 0) } };
}

function columnsOf(target: TableTarget): Emulated[] {
  return Array.from({ length: colCount(target.table.box) }, (_, index) => column({ ...target, index }));
}

function headingOf({ sheet, table: { box, headerRow } }: TableTarget, index: number): string {
  const heading = headerRow ? sheet.cell(box.top, box.left + index).value : '';
  return typeof heading === 'object' ? heading.error : String(heading);
}

function inColumn(target: RangeTarget, index: number): RangeTarget {
  const left = target.box.left + index;
  return { ...target, box: { ...target.box, left, right: left } };
}

function missing(): never {
  throw new RichApiError('ItemNotFound');
}

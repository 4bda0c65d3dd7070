import { Emulated, type Shown } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import { addressOf, parseAddress, quotedSheet } from '../store/grid-area';
import type { NameStore, SheetStore } from '../store/sheet-store';
import { range, makeRange } from './range';
import type { ExcelModel, RangeTarget, SheetTarget } from './targets';
import { worksheet } from './worksheet';

/** Names of the workbook, or of one sheet. */
interface NamesTarget {
  readonly model: ExcelModel;
  readonly sheet?: SheetStore;
}

interface NameTarget extends NamesTarget {
  readonly item: NameStore;
}

const namedItem: Shown<NameTarget> = Emulated.define({
  type: 'NamedItem',
  identity: ({ item, sheet }) => ({ _Id: sheet ? `${sheet.id}${item.name}` : item.name }),
  scalars: {
    Name: { get: ({ item }) => item.name },
    Formula: {
      get: ({ item }) => `=${item.refersTo}`,
      set({ model, item }, value) {
        if (typeof value !== 'string') throw new RichApiError('InvalidArgument');
        item.refersTo = value.replace(/^=/, '');
        model.book.restructured();
      },
    },
    Value: { get: ({ item }) => item.refersTo },
    Type: { get: (target) => (rangeOf(target) ? 'Range' : 'String') },
    Scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    Visible: {
      get: ({ item }) => item.visible,
      set({ item }, value) {
        item.visible = value === true;
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set({ item }, value) {
        item.comment = String(value);
      },
    },
  },
  links: {
    Worksheet: ({ model, sheet }) => {
      if (!sheet) throw new RichApiError('ItemNotFound');
      return worksheet({ model, sheet });
    },
    WorksheetOrNullObject: ({ model, sheet }) => (sheet ? worksheet({ model, sheet }) : null),
  },
  methods: {
    GetRange(target, args) {
      const found = rangeOf(target);
      if (!found) throw new RichApiError('ItemNotFound', args.location);
      return makeRange(found);
    },
    GetRangeOrNullObject(target) {
      const found = rangeOf(target);
      return found ? makeRange(found) : null;
    },
    Delete(target) {
      const list = listOf(target);
      list.splice(list.indexOf(target.item), 1);
      target.model.book.restructured();
    },
  },
});

export const names: Shown<NamesTarget> = Emulated.define({
  type: 'NamedItemCollection',
  methods: {
    GetCount: (target) => listOf(target).length,
    GetItem: (target, args) => find(target, args.text(0)) ?? missing(),
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    Add(target, args) {
      const name = args.text(0);
      if (find(target, name)) throw new RichApiError('ItemAlreadyExists', args.location);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || parseAddress(name)) args.refuse();
      const object = range.of(args.object(1));
      const refersTo = object
        ? `${quotedSheet(object.sheet.name)}!${addressOf(object.box, true)}`
        : args.text(1).replace(/^=/, '');
      const item = { name, refersTo, comment: args.text(2, ''), visible: true };
      listOf(target).push(item);
      target.model.book.restructured();
      return namedItem({ ...target, item });
    },
  },
  items: (target) => listOf(target).map((item) => namedItem({ ...target, item })),
});

/** The cells of a name or of a table's body, as formulas of the sheet see them. */
export function rangeOfName({ model, sheet }: SheetTarget, written: string): RangeTarget | undefined {
  for (const local of [sheet, undefined]) {
    const item = listOf({ model, ...(local && { sheet: local }) }).find(
      ({ name }) => name.toLowerCase() === written.toLowerCase(),
    );
    const found = item && rangeOf({ model, item });
    if (found) return found;
  }
  const table = model.book.tables().find(({ table: { name } }) => name.toLowerCase() === written.toLowerCase());
  if (!table) return undefined;
  const { box, headerRow, totalsRow } = table.table;
  return {
    model,
    sheet: table.sheet,
    box: { ...box, top: box.top + (headerRow ? 1 : 0), bottom: box.bottom - (totalsRow ? 1 : 0) },
  };
}

function listOf({ model, sheet }: NamesTarget): NameStore[] {
  return sheet ? sheet.names : model.book.names;
}

function find(target: NamesTarget, key: string): Emulated | null {
  const bare = target.sheet && key.startsWith(target.sheet.id) ? key.slice(target.sheet.id.length) : key;
  const item = listOf(target).find(({ name }) => name.toLowerCase() === bare.toLowerCase());
  return item ? namedItem({ ...target, item }) : null;
}

function rangeOf({ model, item }: NameTarget): RangeTarget | undefined {
  const address = parseAddress(item.refersTo);
  const sheet = address?.sheet === undefined ? undefined : model.book.sheet(address.sheet);
  return address && sheet ? { model, sheet, box: address.box } : undefined;
}

function missing(): never {
  throw new RichApiError('ItemNotFound');
}

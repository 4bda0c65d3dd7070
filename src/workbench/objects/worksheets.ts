import { Emulated, type Shown } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import { allSheetsEvents } from './event-members';
import type { ExcelModel, SheetTarget } from './targets';
import { worksheet } from './worksheet';

export const worksheets: Shown<ExcelModel> = Emulated.define({
  type: 'WorksheetCollection',
  methods: {
    ...allSheetsEvents<ExcelModel>((model) => model),
    GetItem: (model, args) => find(model, args.text(0)) ?? missing(),
    GetItemOrNullObject: (model, args) => find(model, args.text(0)),
    GetActiveWorksheet: (model) => show(model, model.book.active),
    GetCount: (model, args) => listed(model, args.flag(0)).length,
    GetFirst: (model, args) => show(model, listed(model, args.flag(0))[0]!),
    GetLast: (model, args) => show(model, listed(model, args.flag(0)).at(-1)!),
    Add(model, args) {
      if (model.book.readOnly || model.book.structureLocked) throw new RichApiError('AccessDenied');
      let number = model.book.sheets.length + 1;
      while (model.book.sheet(`Sheet${number}`)) number++;
      const name = args.text(0, `Sheet${number}`);
      if (model.book.sheet(name)) throw new RichApiError('ItemAlreadyExists', args.location);
      if (!model.book.isSheetName(name)) args.refuse();
      return show(model, model.book.addSheet(name));
    },
  },
  items: (model) => model.book.sheets.map((sheet) => show(model, sheet)),
});

function show(model: ExcelModel, sheet: SheetTarget['sheet']): Emulated {
  return worksheet({ model, sheet });
}

function listed({ book }: ExcelModel, visibleOnly: boolean): SheetTarget['sheet'][] {
  return visibleOnly ? book.sheets.filter(({ visibility }) => visibility === 'visible') : book.sheets;
}

function find(model: ExcelModel, key: string): Emulated | null {
  const sheet = model.book.sheet(key);
  return sheet ? show(model, sheet) : null;
}

function missing(): never {
  throw new RichApiError('ItemNotFound');
}

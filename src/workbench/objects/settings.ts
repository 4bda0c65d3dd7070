import { Emulated, type Shown } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import type { ExcelModel } from './targets';

const setting: Shown<{ readonly model: ExcelModel; readonly key: string }> = Emulated.define({
  type: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ model, key }) => model.book.settings.get(key) ?? null,
      set({ model, key }, value) {
        write(model, key, value);
      },
    },
  },
  methods: {
    Delete({ model, key }) {
      guard(model);
      model.book.settings.delete(key);
      model.book.settingsChanged?.();
    },
  },
});

/** Settings of the add-in that are kept in the workbook. */
export const settings: Shown<ExcelModel> = Emulated.define({
  type: 'SettingCollection',
  methods: {
    GetCount: ({ book }) => book.settings.size,
    GetItem: (model, args) => {
      const key = args.text(0);
      if (!model.book.settings.has(key)) throw new RichApiError('ItemNotFound', args.location);
      return setting({ model, key });
    },
    GetItemOrNullObject: (model, args) => (model.book.settings.has(args.text(0)) ? setting({ model, key: args.text(0) }) : null),
    Add(model, args) {
      const key = args.text(0);
      write(model, key, args.raw(1));
      return setting({ model, key });
    },
  },
  items: (model) => [...model.book.settings.keys()].map((key) => setting({ model, key })),
});

function write(model: ExcelModel, key: string, value: unknown): void {
  guard(model);
  model.book.settings.set(key, value);
  model.book.settingsChanged?.();
}

function guard({ book }: ExcelModel): void {
  if (book.readOnly) throw new RichApiError('AccessDenied');
}

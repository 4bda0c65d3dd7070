import { Emulated, type Shown } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import type { ExcelModel } from './targets';
import { names } from './names';
import { workbookProtection } from './protection';
import { makeRange } from './range';
import { settings } from './settings';
import { tables } from './tables';
import { worksheets } from './worksheets';

export const workbook: Shown<ExcelModel> = Emulated.define({
  type: 'Workbook',
  scalars: {
    Name: { get: ({ book }) => book.name },
    ReadOnly: { get: ({ book }) => book.readOnly },
  },
  links: {
    Worksheets: (model) => worksheets(model),
    Tables: (model) => tables({ model }),
    Names: (model) => names({ model }),
    Settings: (model) => settings(model),
    Protection: (model) => workbookProtection(model),
    Application: (model) => application(model),
    _Runtime: (model) => runtime(model),
  },
  methods: {
    GetSelectedRange: (model) => makeRange({ model, sheet: model.book.active, box: model.book.selection }),
    GetActiveCell(model) {
      const { top, left } = model.book.selection;
      return makeRange({ model, sheet: model.book.active, box: { top, left, bottom: top, right: left } });
    },
    _GetRangeForEventByReferenceId(model, args) {
      const found = model.events.changedRange(args.text(0));
      if (!found || found.sheet.deleted) throw new RichApiError('ItemNotFound', args.location);
      return makeRange({ model, ...found });
    },
  },
});

const application: Shown<ExcelModel> = Emulated.define({
  type: 'Application',
  scalars: { CalculationMode: { get: () => 'Automatic' } },
  methods: {
    Calculate({ book }) {
      book.calculate();
    },
    CreateWorkbook: (model, args) => workbookCreated({ model, base64: args.text(0) }),
    // Speed only: what they put off is done at the end of the batch anyway.
    SuspendApiCalculationUntilNextSync() {},
    SuspendScreenUpdatingUntilNextSync() {},
  },
});

const workbookCreated: Shown<{ readonly model: ExcelModel; readonly base64: string }> = Emulated.define({
  type: 'WorkbookCreated',
  methods: {
    Open({ model: { created }, base64 }) {
      created.open?.(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    },
  },
});

const runtime: Shown<ExcelModel> = Emulated.define({
  type: 'Runtime',
  scalars: {
    EnableEvents: {
      get: ({ events }) => events.enabled,
      set({ events }, value) {
        events.enabled = value === true;
      },
    },
  },
});

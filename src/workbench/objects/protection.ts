import { Emulated, type Shown } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import { alive, type ExcelModel, type SheetTarget } from './targets';

export const protection: Shown<SheetTarget> = Emulated.define({
  type: 'WorksheetProtection',
  scalars: {
    Protected: { get: ({ sheet }) => alive(sheet).protection !== undefined },
    Options: { get: ({ sheet }) => alive(sheet).protection?.options ?? null },
  },
  methods: {
    Protect({ model, sheet }, args) {
      if (sheet.protection) throw new RichApiError('InvalidOperation', args.location);
      const options = args.raw(0);
      const password = args.text(1, '');
      model.book.protect(sheet, {
        options: typeof options === 'object' && options !== null ? { ...options } : {},
        ...(password !== '' && { password }),
      });
    },
    Unprotect({ model, sheet }, args) {
      const password = sheet.protection?.password;
      if (password !== undefined && args.text(0, '') !== password) throw new RichApiError('AccessDenied', args.location);
      model.book.protect(sheet, undefined);
    },
  },
});

/** Of the workbook's structure: which sheets it has and what they are called. */
export const workbookProtection: Shown<ExcelModel> = Emulated.define({
  type: 'WorkbookProtection',
  scalars: { Protected: { get: ({ book }) => book.structureLocked } },
});

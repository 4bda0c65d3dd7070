import type { Visibility } from '../../core';
import type { Arguments } from '../rich-api/arguments';
import { Emulated, type Shown } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import { parseAddress, WHOLE } from '../store/grid-area';
import type { SheetStore } from '../store/sheet-store';
import { sheetEvents } from './event-members';
import { alive, guardWrite, type SheetTarget } from './targets';
import { freezePanes } from './freeze-panes';
import { names, rangeOfName } from './names';
import { protection } from './protection';
import { makeRange } from './range';
import { tables } from './tables';

const wire: Readonly<Record<Visibility, string>> = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' };

export const worksheet: Shown<SheetTarget> = Emulated.define({
  type: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: ({ sheet }) => alive(sheet).id },
    Name: {
      get: ({ sheet }) => alive(sheet).name,
      set({ model, sheet }, value) {
        if (typeof value !== 'string' || model.book.structureLocked || !model.book.isSheetName(value, sheet))
          throw new RichApiError('InvalidArgument');
        model.book.renameSheet(sheet, value);
      },
    },
    Position: {
      get: ({ model, sheet }) => model.book.sheets.indexOf(alive(sheet)),
      set({ model, sheet }, value) {
        if (typeof value !== 'number' || !model.book.sheets[value]) throw new RichApiError('InvalidArgument');
        model.book.moveSheet(sheet, value);
      },
    },
    Visibility: {
      get: ({ sheet }) => wire[alive(sheet).visibility],
      set({ model, sheet }, value) {
        const next = (['visible', 'hidden', 'very-hidden'] as const).find((state) => wire[state] === value);
        if (!next) throw new RichApiError('InvalidArgument');
        setVisibility(model.book.sheets, sheet, next);
        if (next !== 'visible' && model.book.active === sheet) {
          model.book.activate(model.book.sheets.find(({ visibility }) => visibility === 'visible')!);
        }
      },
    },
    TabColor: {
      get: ({ sheet }) => alive(sheet).tabColor,
      set({ sheet }, value) {
        sheet.tabColor = String(value);
      },
    },
  },
  links: {
    Tables: (target) => tables(target),
    Names: (target) => names(target),
    Protection: (target) => protection(target),
    FreezePanes: (target) => freezePanes(target),
  },
  methods: {
    ...sheetEvents<SheetTarget>(
      ({ model }) => model,
      ({ sheet }) => sheet.id,
    ),
    GetRange: (target, args) => rangeByAddress(target, args),
    GetCell(target, args) {
      const [row, col] = [args.whole(0), args.whole(1)];
      return makeRange({ ...target, box: { top: row, left: col, bottom: row, right: col } });
    },
    GetRangeByIndexes(target, args) {
      const [top, left, rows, cols] = [args.whole(0), args.whole(1), args.whole(2), args.whole(3)];
      return makeRange({ ...target, box: { top, left, bottom: top + rows - 1, right: left + cols - 1 } });
    },
    GetUsedRange(target, args) {
      // A blank sheet answers its first cell.
      const box = alive(target.sheet).usedBox(args.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return makeRange({ ...target, box });
    },
    GetUsedRangeOrNullObject(target, args) {
      const box = alive(target.sheet).usedBox(args.flag(0));
      return box ? makeRange({ ...target, box }) : null;
    },
    Activate({ model, sheet }) {
      if (alive(sheet).visibility !== 'visible') throw new RichApiError('InvalidOperation');
      model.book.activate(sheet);
    },
    Delete(target) {
      const { model, sheet } = target;
      guardWrite(target);
      if (model.book.structureLocked) throw new RichApiError('AccessDenied');
      if (model.book.sheets.filter(({ visibility }) => visibility === 'visible').every((other) => other === sheet)) {
        throw new RichApiError('InvalidOperation');
      }
      model.book.removeSheet(sheet);
    },
  },
});

/** "A1:B2", a name, or a table; without an address, the whole sheet. */
function rangeByAddress(target: SheetTarget, args: Arguments): Emulated {
  const written = args.text(0, '');
  alive(target.sheet);
  if (written === '') return makeRange({ ...target, box: WHOLE });
  const address = parseAddress(written);
  if (address) {
    const sheet = address.sheet === undefined ? target.sheet : target.model.book.sheet(address.sheet);
    return sheet ? makeRange({ ...target, sheet, box: address.box }) : args.refuse();
  }
  const found = rangeOfName(target, written);
  return found ? makeRange(found) : args.refuse();
}

function setVisibility(sheets: readonly SheetStore[], sheet: SheetStore, next: Visibility): void {
  const others = sheets.some((other) => other !== sheet && other.visibility === 'visible');
  if (next !== 'visible' && !others) throw new RichApiError('InvalidOperation');
  sheet.visibility = next;
}

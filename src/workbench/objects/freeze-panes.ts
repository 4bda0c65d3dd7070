import { Emulated, type Shown } from '../rich-api/emulated';
import { guardWrite, type SheetTarget } from './targets';

export const freezePanes: Shown<SheetTarget> = Emulated.define({
  type: 'WorksheetFreezePanes',
  methods: {
    FreezeRows(target, args) {
      guardWrite(target);
      target.sheet.frozenRows = args.whole(0, 0);
    },
    Unfreeze(target) {
      guardWrite(target);
      target.sheet.frozenRows = 0;
    },
  },
});

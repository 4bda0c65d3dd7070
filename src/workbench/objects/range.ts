import { LAST_COL, LAST_ROW } from '../../hosts/a1';
import { Emulated, type Definition, type Shown } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import { addressOf, colCount, isWholeCols, isWholeRows, quotedSheet, rowCount } from '../store/grid-area';
import { alive, living, type RangeTarget } from './targets';
import { rangeChanges } from './range-changes';
import { rangeFormat } from './range-format';
import { rangeMoves } from './range-moves';
import { readGrid, writeFormats, writeValues, wireValue, valueType } from './range-values';
import { hiddenState, setHidden } from './range-hidden';
import { shownText } from '../store/shown-text';
import { worksheet } from './worksheet';

const definition: Definition<RangeTarget> = {
  type: 'Range',
  scalars: {
    Address: { get: address },
    AddressLocal: { get: address },
    // More than 2³¹ − 1 cells are told as −1.
    CellCount: { get: ({ box }) => (rowCount(box) * colCount(box) > 0x7fffffff ? -1 : rowCount(box) * colCount(box)) },
    RowCount: { get: ({ box }) => rowCount(box) },
    ColumnCount: { get: ({ box }) => colCount(box) },
    RowIndex: { get: ({ box }) => box.top },
    ColumnIndex: { get: ({ box }) => box.left },
    IsEntireRow: { get: ({ box }) => isWholeRows(box) },
    IsEntireColumn: { get: ({ box }) => isWholeCols(box) },
    Values: { get: (range) => readGrid(range, wireValue), set: writeValues },
    Formulas: {
      get: (range) => readGrid(range, (cell) => (cell.formula === undefined ? wireValue(cell) : `=${cell.formula}`)),
      set: writeValues,
    },
    NumberFormat: { get: (range) => readGrid(range, ({ format }) => format), set: writeFormats },
    Text: { get: (range) => readGrid(range, ({ value, format }) => shownText(value, format)) },
    ValueTypes: { get: (range) => readGrid(range, valueType) },
    RowHidden: { get: (range) => hiddenState(range, 'rows'), set: (range, value) => setHidden(range, 'rows', value) },
    ColumnHidden: { get: (range) => hiddenState(range, 'cols'), set: (range, value) => setHidden(range, 'cols', value) },
    Hidden: { get: (range) => hiddenState(range, 'rows') === true || hiddenState(range, 'cols') === true },
  },
  links: {
    Format: (range) => rangeFormat({ range, path: '' }),
    Worksheet: ({ model, sheet }) => worksheet({ model, sheet: alive(sheet) }),
  },
  methods: {
    ...rangeMoves,
    ...rangeChanges,
    Select({ model, sheet, box }) {
      if (alive(sheet).visibility !== 'visible') throw new RichApiError('InvalidOperation');
      model.book.select(sheet, box);
    },
    // Rows and columns of what the client is about to write in pieces.
    _ValidateArraySize({ box }, args) {
      if (args.whole(0) !== rowCount(box) || args.whole(1) !== colCount(box)) args.refuse();
    },
  },
};

export const range: Shown<RangeTarget> = Emulated.define(definition);

/** The range, or InvalidArgument where it would leave the sheet. */
export function makeRange(target: RangeTarget): Emulated {
  const { top, left, bottom, right } = target.box;
  if (top < 0 || left < 0 || bottom > LAST_ROW || right > LAST_COL || top > bottom || left > right) {
    throw new RichApiError('InvalidArgument');
  }
  return range(living(target));
}

function address({ sheet, box }: RangeTarget): string {
  return `${quotedSheet(alive(sheet).name)}!${addressOf(box)}`;
}

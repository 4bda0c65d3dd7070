import { shiftFormula } from '../../hosts/formula-shift';
import type { Arguments } from '../rich-api/arguments';
import type { Definition } from '../rich-api/emulated';
import { notEmulated } from '../rich-api/errors';
import { colCount, isWholeCols, isWholeRows, rowCount, sameBox } from '../store/grid-area';
import type { Cell } from '../store/sheet-store';
import { guardWrite, type RangeTarget } from './targets';
import { makeRange } from './range';
import { rangeArgument } from './range-moves';

/** Methods that change the workbook. */
export const rangeChanges: NonNullable<Definition<RangeTarget>['methods']> = {
  Insert(target, args) {
    const { box } = target;
    shift(target, args, 1);
    return makeRange({ ...target, box });
  },
  Delete(target, args) {
    shift(target, args, -1);
  },
  Clear(target, args) {
    guardWrite(target);
    const what = args.oneOf(0, ['All', 'Contents', 'Formats'], 'All');
    const { model, sheet, box } = target;
    const cleared: [number, number, Cell][] = [...sheet.cellsIn(box)].map(([row, col, cell]) => [
      row,
      col,
      {
        ...(what === 'Formats' ? cell : { value: '' as const }),
        format: what === 'Contents' ? cell.format : 'General',
        style: what === 'Contents' ? cell.style : undefined,
      },
    ]);
    if (what === 'Formats') model.book.restyle(sheet, box, cleared);
    else model.book.write(sheet, box, cleared);
  },
  Merge(target, args) {
    guardWrite(target);
    const { model, sheet, box } = target;
    const boxes = args.flag(0)
      ? Array.from({ length: rowCount(box) }, (_, n) => ({ ...box, top: box.top + n, bottom: box.top + n }))
      : [box];
    const emptied: [number, number, Cell][] = [];
    for (const merge of boxes) {
      for (const [row, col, cell] of sheet.cellsIn(merge)) {
        if (row === merge.top && col === merge.left) continue;
        emptied.push([row, col, { value: '', format: cell.format, ...(cell.style && { style: cell.style }) }]);
      }
    }
    model.book.remerge(sheet, [...sheet.merges, ...boxes]);
    model.book.write(sheet, box, emptied);
  },
  Unmerge(target) {
    guardWrite(target);
    const { model, sheet, box } = target;
    model.book.remerge(
      sheet,
      sheet.merges.filter((merge) => !sameBox(merge, box)),
    );
    model.book.restyle(sheet, box, []);
  },
  CopyFrom(target, args) {
    guardWrite(target);
    const source = rangeArgument(target, args, 0);
    const what = args.oneOf(1, ['All', 'Formulas', 'Values', 'Formats'], 'All');
    if (args.flag(2) || args.flag(3)) throw notEmulated('Copying with skipBlanks or transpose', args.location);
    copy(source, target, what);
  },
};

function shift(target: RangeTarget, args: Arguments, sign: 1 | -1): void {
  guardWrite(target);
  const { model, sheet, box } = target;
  if (isWholeRows(box)) model.book.shift(sheet, { axis: 'rows', at: box.top, count: sign * rowCount(box) }, box);
  else if (isWholeCols(box)) model.book.shift(sheet, { axis: 'cols', at: box.left, count: sign * colCount(box) }, box);
  else throw notEmulated('Moving part of a row or column aside', args.location);
}

/** A source that fits several times is repeated, as in Excel; formulas move with their cells. */
function copy(source: RangeTarget, target: RangeTarget, what: 'All' | 'Formulas' | 'Values' | 'Formats'): void {
  const high = rowCount(source.box);
  const wide = colCount(source.box);
  const rows = rowCount(target.box) % high === 0 ? rowCount(target.box) : high;
  const cols = colCount(target.box) % wide === 0 ? colCount(target.box) : wide;
  const { top, left } = target.box;
  const changes: [number, number, Cell][] = [];
  for (let down = 0; down < rows; down++) {
    for (let across = 0; across < cols; across++) {
      const from = source.sheet.cell(source.box.top + (down % high), source.box.left + (across % wide));
      const old = target.sheet.cell(top + down, left + across);
      const looks = what === 'All' || what === 'Formats' ? from : old;
      const holds = what === 'Formats' ? old : from;
      const formula =
        holds.formula === undefined || what === 'Values'
          ? undefined
          : what === 'Formats'
            ? holds.formula
            : shiftFormula(
                holds.formula,
                top + down - source.box.top - (down % high),
                left + across - source.box.left - (across % wide),
              );
      changes.push([
        top + down,
        left + across,
        {
          value: holds.value,
          format: looks.format,
          ...(formula !== undefined && { formula }),
          ...(looks.style && { style: looks.style }),
        },
      ]);
    }
  }
  const box = { top, left, bottom: top + rows - 1, right: left + cols - 1 };
  if (what === 'Formats') target.model.book.restyle(target.sheet, box, changes);
  else target.model.book.write(target.sheet, box, changes);
}

import type { Box } from '../../core';
import { LAST_COL, LAST_ROW } from '../../hosts/a1';
import type { Arguments } from '../rich-api/arguments';
import type { Definition, Emulated } from '../rich-api/emulated';
import { notEmulated, RichApiError } from '../rich-api/errors';
import { intersection, parseAddress, union } from '../store/grid-area';
import { alive, type RangeTarget } from './targets';
import { hiddenState } from './range-hidden';
import { makeRange, range } from './range';

const to = (target: RangeTarget, box: Box): Emulated => makeRange({ ...target, box });

/** Methods that answer another range, or tell about rows and columns. */
export const rangeMoves: NonNullable<Definition<RangeTarget>['methods']> = {
  GetCell(target, args) {
    const top = target.box.top + args.whole(0);
    const left = target.box.left + args.whole(1);
    return to(target, { top, left, bottom: top, right: left });
  },
  GetRow(target, args) {
    const top = target.box.top + args.whole(0);
    return to(target, { ...target.box, top, bottom: top });
  },
  GetColumn(target, args) {
    const left = target.box.left + args.whole(0);
    return to(target, { ...target.box, left, right: left });
  },
  GetLastCell: (target) => to(target, { ...target.box, top: target.box.bottom, left: target.box.right }),
  GetLastRow: (target) => to(target, { ...target.box, top: target.box.bottom }),
  GetLastColumn: (target) => to(target, { ...target.box, left: target.box.right }),
  GetEntireRow: (target) => to(target, { ...target.box, left: 0, right: LAST_COL }),
  GetEntireColumn: (target) => to(target, { ...target.box, top: 0, bottom: LAST_ROW }),
  GetOffsetRange(target, args) {
    const [down, across] = [args.whole(0), args.whole(1)];
    const { top, left, bottom, right } = target.box;
    return to(target, { top: top + down, left: left + across, bottom: bottom + down, right: right + across });
  },
  GetResizedRange: (target, args) =>
    to(target, { ...target.box, bottom: target.box.bottom + args.whole(0), right: target.box.right + args.whole(1) }),
  GetAbsoluteResizedRange: (target, args) =>
    to(target, {
      ...target.box,
      bottom: target.box.top + args.whole(0) - 1,
      right: target.box.left + args.whole(1) - 1,
    }),
  GetRowsBelow(target, args) {
    const count = args.whole(0, 1);
    if (count <= 0) args.refuse();
    return to(target, { ...target.box, top: target.box.bottom + 1, bottom: target.box.bottom + count });
  },
  GetRowsAbove(target, args) {
    const count = args.whole(0, 1);
    if (count <= 0) args.refuse();
    return to(target, { ...target.box, top: target.box.top - count, bottom: target.box.top - 1 });
  },
  GetBoundingRect: (target, args) => to(target, union(target.box, rangeArgument(target, args, 0).box)),
  GetIntersection: (target, args) => intersected(target, args) ?? missing(),
  GetIntersectionOrNullObject: intersected,
  GetUsedRange: (target, args) => used(target, args) ?? missing(),
  GetUsedRangeOrNullObject: used,
  GetRowProperties: (target, args) => properties(target, args, 'rows'),
  GetColumnProperties: (target, args) => properties(target, args, 'cols'),
};

/** A range given as an object or as an address on the same sheet. */
export function rangeArgument(target: RangeTarget, args: Arguments, index: number): RangeTarget {
  const object = range.of(args.object(index));
  if (object) return object;
  const address = parseAddress(args.text(index));
  const sheet = address?.sheet === undefined ? target.sheet : target.model.book.sheet(address.sheet);
  if (!address || !sheet) return args.refuse();
  return { ...target, sheet, box: address.box };
}

function intersected(target: RangeTarget, args: Arguments): Emulated | null {
  const other = rangeArgument(target, args, 0);
  const box = other.sheet === target.sheet ? intersection(target.box, other.box) : undefined;
  return box ? to(target, box) : null;
}

function used(target: RangeTarget, args: Arguments): Emulated | null {
  const valuesOnly = args.flag(0);
  const { sheet, box } = target;
  const whole = alive(sheet).usedBox(valuesOnly);
  const part = whole && intersection(whole, box);
  if (!part) return null;
  let found: Box | undefined;
  for (const [row, col, cell] of sheet.cellsIn(part)) {
    if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
    const here = { top: row, left: col, bottom: row, right: col };
    found = found ? union(found, here) : here;
  }
  return found ? to(target, found) : null;
}

/** Only the properties the add-in reads; the client hands the answer on as it is, so its names are the client's own. */
function properties(target: RangeTarget, args: Arguments, axis: 'rows' | 'cols'): object[] {
  const wanted = args.raw(0);
  const name = axis === 'rows' ? 'rowHidden' : 'columnHidden';
  const asked = typeof wanted === 'object' && wanted !== null ? Object.entries(wanted).filter(([, on]) => on === true) : [];
  for (const [key] of asked) {
    if (key !== name) throw notEmulated(`The property ${key} of rows and columns`, args.location);
  }
  const { box } = target;
  const [first, last] = axis === 'rows' ? [box.top, box.bottom] : [box.left, box.right];
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const one = axis === 'rows' ? { ...box, top: first + n, bottom: first + n } : { ...box, left: first + n, right: first + n };
    return asked.length === 0 ? {} : { [name]: hiddenState({ ...target, box: one }, axis) };
  });
}

function missing(): never {
  throw new RichApiError('ItemNotFound');
}

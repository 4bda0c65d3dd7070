import { RichApiError } from '../rich-api/errors';
import { guardWrite, type RangeTarget } from './targets';

/** true or false where all rows (or columns) of the range agree, null where they do not. */
export function hiddenState({ sheet, box }: RangeTarget, axis: 'rows' | 'cols'): boolean | null {
  const hidden = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenCols;
  const [first, last] = axis === 'rows' ? [box.top, box.bottom] : [box.left, box.right];
  if (hidden.size === 0) return false;
  const state = hidden.has(first);
  for (let index = first + 1; index <= last; index++) if (hidden.has(index) !== state) return null;
  return state;
}

export function setHidden(range: RangeTarget, axis: 'rows' | 'cols', value: unknown): void {
  guardWrite(range);
  if (typeof value !== 'boolean') throw new RichApiError('InvalidArgument');
  const { model, sheet, box } = range;
  const hidden = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenCols;
  const [first, last] = axis === 'rows' ? [box.top, box.bottom] : [box.left, box.right];
  for (let index = first; index <= last; index++) {
    if (value) hidden.add(index);
    else hidden.delete(index);
  }
  model.book.restyle(sheet, box, []);
}

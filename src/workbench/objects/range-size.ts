import type { Scalar } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import { guardWrite, type RangeTarget } from './targets';

const USUAL = { heights: 15, widths: 48 };

/** Row height or column width in points; null where those of the range differ. */
export function sizeOf<T extends { readonly range: RangeTarget }>(axis: 'heights' | 'widths'): Scalar<T> {
  const indexes = ({ box }: RangeTarget): readonly number[] => {
    const [first, last] = axis === 'heights' ? [box.top, box.bottom] : [box.left, box.right];
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  };
  return {
    get({ range }) {
      const sizes = new Set(indexes(range).map((index) => range.sheet[axis].get(index) ?? USUAL[axis]));
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    set({ range }, value) {
      guardWrite(range);
      if (typeof value !== 'number' || value < 0 || (axis === 'heights' && value > 409.5))
        throw new RichApiError('InvalidArgument');
      for (const index of indexes(range)) range.sheet[axis].set(index, value);
      range.model.book.restyle(range.sheet, range.box, []);
    },
  };
}

import type { Held, Journal } from '../core';
import { adjustReferences, type Shift } from './adjust-references';

/** What a cell of `sheet` holds once the rows are in, which are numbered as they stand then. */
export function heldWithRows(held: Held, sheet: string, rows: Journal['rows']): Held {
  return moved(
    held,
    sheet,
    [...rows].sort((a, b) => a.row - b.row),
    1,
  );
}

/** What it holds once the rows are out again. */
export function heldWithoutRows(held: Held, sheet: string, rows: Journal['rows']): Held {
  return moved(
    held,
    sheet,
    [...rows].sort((a, b) => b.row - a.row),
    -1,
  );
}

function moved(held: Held, own: string, rows: Journal['rows'], count: 1 | -1): Held {
  if (held.formula === undefined) return held;
  const formula = rows.reduce((text, { sheet, row }) => {
    const shift: Shift = { axis: 'rows', at: row, count };
    return adjustReferences(text, shift, (name) => (name ?? own).toLowerCase() === sheet.toLowerCase());
  }, held.formula);
  return { ...held, formula };
}

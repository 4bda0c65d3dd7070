import type { Figures } from '../model/bid';
import type { Row } from '../model/table';
import { noise, sumTolerance } from '../model/tolerance';

/** One column of a row, held against the sum of other rows. */
export interface RowSum {
  /** The row's own figure, NaN where it has none. */
  readonly found: number;
  readonly sum: number;
  /** Parts with a figure other than nil. */
  readonly filled: number;
  readonly fits: boolean;
}

export function rowSum(row: Row, parts: readonly Row[], col: number, sheet: number, figures: Figures): RowSum {
  const at = { sheet, row: row.figures, col };
  const found = figures.value(at);
  let sum = 0;
  let filled = 0;
  for (const part of parts) {
    const value = figures.value({ sheet, row: part.figures, col });
    if (Number.isNaN(value) || value === 0) continue;
    sum += value;
    filled++;
  }
  const fits = Math.abs(found - sum) <= sumTolerance(filled, figures.half(at)) + noise(Math.abs(sum));
  return { found, sum, filled, fits };
}

/** Figures that hardly agree by chance: at least four digits, to the penny, that are not trailing noughts. */
export function isTelling(value: number): boolean {
  return !Number.isNaN(value) && String(Math.round(Math.abs(value) * 100)).replace(/0+$/, '').length >= 4;
}

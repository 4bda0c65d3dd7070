import type { CellKind } from '../model/amount';
import type { Figures } from '../model/bid';
import type { Sheet } from '../model/snapshot';

/** One used cell of a row as the table reader looks at it. */
export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly kind: CellKind;
  /** Cleaned words as the reader sees them; "" for a number cell, whose `value` says it all. */
  readonly text: string;
  /** The figure, NaN where there is none. */
  readonly value: number;
}

/** A used row without its blank and residue cells. */
export interface UsedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Leftovers of page layouts that say nothing: lone dashes, underscores, an empty pair of tags. */
const residue = /^[\s\-–—_.·•*|]*$/u;

/**
 * The i-th used row of a sheet. Cells whose markup leaves nothing, and rows that hold only rules of dashes, come back empty.
 * A dash in a row that has other content stays: it is a nil amount.
 */
export function usedRow(sheet: Sheet, index: number, at: number, figures: Figures): UsedRow {
  const row = sheet.rows[at]!;
  const cells: Cell[] = [];
  let content = false;
  for (let i = sheet.starts[at]!; i < sheet.starts[at + 1]!; i++) {
    const col = sheet.cols[i]!;
    const ref = { sheet: index, row, col };
    const kind = figures.kind(ref);
    if (kind === 'blank') continue;
    const text = kind === 'number' ? '' : figures.text(ref);
    if (kind !== 'number' && text === '') continue;
    if (kind === 'text' && residue.test(text)) continue;
    if (kind !== 'nil') content = true;
    cells.push({ row, col, kind, text, value: isFigure(kind) ? figures.value(ref) : NaN });
  }
  return { row, cells: content ? cells : [] };
}

export function isFigure(kind: CellKind): boolean {
  return kind === 'number' || kind === 'text-amount';
}

/** A figure, or something that stands where a figure is due. */
export function isFigureLike(kind: CellKind): boolean {
  return isFigure(kind) || kind === 'nil' || kind === 'withheld' || kind === 'error';
}

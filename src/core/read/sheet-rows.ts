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

/** A used row without its blank and residue cells. The cells of rows far down a long sheet are made anew when asked. */
export interface UsedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Leftovers of page layouts that say nothing: lone dashes, underscores, an empty pair of tags. */
const residue = /^[\s\-–—_.·•*|]*$/u;

/** Rows whose cells are kept once made; a table longer than this is read row by row. */
const KEPT = 3000;

/**
 * The i-th used row of a sheet. Cells whose markup leaves nothing, and rows that hold only rules of dashes, come back empty.
 * A dash in a row that has other content stays: it is a nil amount.
 */
export function usedRow(sheet: Sheet, index: number, at: number, figures: Figures): UsedRow {
  return new SheetRow(sheet, index, at, figures);
}

class SheetRow implements UsedRow {
  readonly row: number;
  private made?: readonly Cell[];

  constructor(
    private readonly sheet: Sheet,
    private readonly index: number,
    private readonly at: number,
    private readonly figures: Figures,
  ) {
    this.row = sheet.rows[at]!;
  }

  get cells(): readonly Cell[] {
    if (this.made) return this.made;
    const cells = readCells(this.sheet, this.index, this.at, this.figures);
    if (this.at < KEPT) this.made = cells;
    return cells;
  }
}

function readCells(sheet: Sheet, index: number, at: number, figures: Figures): Cell[] {
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
  return content ? cells : [];
}

/**
 * Whether a row has content, found from its first cell nearly always. A cell inside a merge may hold what is not on the page, so its kind is
 * asked too.
 */
export function hasContent(sheet: Sheet, index: number, at: number, figures: Figures): boolean {
  const start = sheet.starts[at]!;
  const first = sheet.values[start];
  if (typeof first === 'number' || (typeof first === 'string' && /^(?!nil|none|n\/?a|not a|zero)[\p{L}\p{N}£]/iu.test(first))) {
    const kind = figures.kind({ sheet: index, row: sheet.rows[at]!, col: sheet.cols[start]! });
    if (kind !== 'blank' && kind !== 'nil') return true;
  }
  return readCells(sheet, index, at, figures).length > 0;
}

export function isFigure(kind: CellKind): boolean {
  return kind === 'number' || kind === 'text-amount';
}

/** A figure, or something that stands where a figure is due. */
export function isFigureLike(kind: CellKind): boolean {
  return isFigure(kind) || kind === 'nil' || kind === 'withheld' || kind === 'error';
}

import { sheetBuilder, type SheetBuilder, type Span } from '../core';
import type { Budget } from './budget';
import { walkSheet, type CellToken, type RowToken, type SheetFrame } from './sheet-walk';
import { spanList } from './spans';
import type { Formats } from './xlsx-formats';
import { formulaReader, unknown, type Formulas } from './xlsx-formulas';
import { valueOf, type ValueContext } from './xlsx-values';

export interface CellContext extends ValueContext {
  readonly formats: Formats;
  readonly budget: Budget;
}

export interface ReadCells {
  readonly builder: SheetBuilder;
  readonly frame: SheetFrame;
  /** Rows that say so themselves, or have no height. */
  readonly hidden: readonly Span[];
  /** Rows that are written and not hidden. */
  readonly shown: readonly Span[];
}

const outOfOrder = Symbol('cells out of reading order');

/** Reads every cell of a sheet part. A part that is out of order is walked again and sorted; of two cells in one place the last wins. */
export function readCells(bytes: Uint8Array, context: CellContext): ReadCells {
  const hidden = spanList();
  const shown = spanList();
  const row = (token: RowToken): void => (isHidden(bytes, token) ? hidden : shown).add(token.row);
  try {
    const { builder, take } = cellTaker(bytes, context, formulaReader(bytes), true);
    const frame = walkSheet(bytes, { row, cell: take });
    return { builder, frame, hidden: hidden.spans(), shown: shown.spans() };
  } catch (reason) {
    if (reason !== outOfOrder) throw reason;
  }
  const formulas = formulaReader(bytes);
  const cells = new Map<number, CellToken>();
  const frame = walkSheet(bytes, {
    row,
    cell(cell) {
      cells.set(cell.row * 16_384 + cell.col, { ...cell });
      formulas.foresee(cell);
      context.budget.cell(cell.start);
    },
  });
  const { builder, take } = cellTaker(bytes, context, formulas, false);
  for (const [, cell] of [...cells].sort(([a], [b]) => a - b)) take(cell);
  return { builder, frame, hidden: hidden.spans(), shown: shown.spans() };
}

function cellTaker(
  bytes: Uint8Array,
  context: CellContext,
  formulas: Formulas,
  strict: boolean,
): { builder: SheetBuilder; take: (cell: CellToken) => void } {
  const builder = sheetBuilder();
  const { formats, budget } = context;
  const isoDate = (style: number): number => formats.index(style) || formats.add('dd/mm/yyyy');
  let last = -1;
  const take = (cell: CellToken): void => {
    const place = cell.row * 16_384 + cell.col;
    if (place <= last) throw outOfOrder;
    last = place;
    const formula = formulas.of(cell);
    if (formula === unknown && strict) throw outOfOrder;
    const value = valueOf(bytes, cell, context);
    const known = formula === unknown ? undefined : formula;
    // A formula that was never calculated has no value yet: the cell is used, and shows nothing.
    if (value === undefined && known === undefined) return;
    const dated = cell.typeEnd - cell.typeStart === 1 && bytes[cell.typeStart] === 100 && typeof value === 'number';
    builder.add(cell.row, cell.col, value ?? '', dated ? isoDate(cell.style) : formats.index(cell.style), known);
    budget.cell(cell.start);
  };
  return { builder, take };
}

/** hidden="1" or "true", or a height of 0. Collapsed groups and filters hide their rows in the same way. */
function isHidden(bytes: Uint8Array, { tagStart, tagEnd }: RowToken): boolean {
  for (let at = tagStart; at < tagEnd - 6; at++) {
    if (bytes[at]! > 32 || bytes[at + 1] !== 104) continue;
    // " hidden=" or " ht="
    if (bytes[at + 2] === 105 && bytes[at + 7] === 61) {
      if (bytes[at + 9] === 49 || bytes[at + 9] === 116) return true;
    } else if (bytes[at + 2] === 116 && bytes[at + 3] === 61) {
      if (bytes[at + 5] === 48 && (bytes[at + 6] === bytes[at + 4] || isNought(bytes, at + 6))) return true;
    }
  }
  return false;
}

/** ".0…" up to the quote. */
function isNought(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 46) return false;
  at++;
  while (bytes[at] === 48) at++;
  return bytes[at] === 34 || bytes[at] === 39;
}

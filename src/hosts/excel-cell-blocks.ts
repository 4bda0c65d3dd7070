import type { Box, CellValue, Held } from '../core';
import { cellValue } from './excel-cells';
import { shownFormula } from './formula-shift';

/** A full rectangle of cells. */
export interface CellBlock<T> {
  readonly box: Box;
  readonly lines: readonly (readonly T[])[];
}

interface At {
  readonly row: number;
  readonly col: number;
}

/** Cells as few rectangles that hold those cells and no other; of two at one place the later counts. */
export function cellBlocks<T extends At>(cells: readonly T[]): CellBlock<T>[] {
  const latest = new Map(cells.map((cell) => [cell.row * 16_384 + cell.col, cell]));
  const sorted = [...latest].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  const runs: T[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.row === cell.row && last.col + 1 === cell.col) run.push(cell);
    else runs.push([cell]);
  }
  const blocks: { box: Box; lines: T[][] }[] = [];
  for (const run of runs) {
    const { row, col: left } = run[0]!;
    const right = run.at(-1)!.col;
    const above = blocks.find(({ box }) => box.bottom === row - 1 && box.left === left && box.right === right);
    if (above) {
      above.lines.push(run);
      above.box = { ...above.box, bottom: row };
    } else blocks.push({ box: { top: row, bottom: row, left, right }, lines: [run] });
  }
  return blocks;
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Box): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** What one cell of a loaded range holds; its format only where that was loaded too. */
export function heldIn(
  { values, formulas }: Excel.Range,
  down: number,
  across: number,
  formats?: readonly (readonly unknown[])[],
): Held {
  const raw: unknown = values[down]?.[across];
  const written: unknown = formulas[down]?.[across];
  const code: unknown = formats?.[down]?.[across];
  const value: CellValue | undefined = cellValue(raw);
  // A text that begins with an equals sign is its own "formula".
  const formula = typeof written === 'string' && written.startsWith('=') && written !== raw ? shownFormula(written) : undefined;
  return {
    value: formula === undefined ? value : (value ?? ''),
    ...(formula !== undefined && { formula }),
    format: typeof code === 'string' && code !== '' ? code : 'General',
  };
}

export const CONTENT = 'values,formulas';
export const HELD = 'values,formulas,numberFormat';

import { type CellEdit, type CellValue, type Content, type Sheet, type Snapshot } from '../../core';
import { heldAt, sameContent, sameValue } from '../../hosts/held';
import type { Cell, SheetStore } from '../store/sheet-store';

/**
 * The cells of a sheet that hold something else than `from` has there, as edits of it. What a formula comes to counts: who reads the
 * file without working it out again has to find the figures of the screen.
 */
export function changedCells(from: Snapshot, index: number, sheet: SheetStore): CellEdit[] {
  const edits: CellEdit[] = [];
  const keys = new Set([...sheet.cells.keys(), ...usedKeys(from.sheets[index]!)]);
  for (const key of [...keys].sort((a, b) => a - b)) {
    const [row, col] = [Math.floor(key / 16_384), key % 16_384];
    const cell = sheet.cell(row, col);
    if (cell.spilled) continue;
    const before = heldAt(from, index, row, col);
    const used = before.value !== undefined;
    const now = { value: used && cell.value === '' && cell.formula !== undefined ? '' : cell.value, formula: cell.formula };
    const same =
      sameContent(before, { ...now, format: cell.format }) &&
      (sameValue(before.value, now.value) || nearly(before.value, now.value));
    const blank = cell.value === '' && cell.formula === undefined;
    const format = cell.format === before.format || (blank && !used) ? undefined : cell.format;
    if (same && format === undefined) continue;
    edits.push({ at: { sheet: index, row, col }, content: contentOf(cell), ...(format !== undefined && { format }) });
  }
  return edits;
}

export function contentOf({ value, formula }: Cell): Content {
  if (formula !== undefined) return { kind: 'formula', formula, value: textOf(value) };
  if (value === '') return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', value: String(value) };
  if (typeof value === 'string') return { kind: 'text', text: value };
  // Truth values and errors that were typed: the formula that is nothing else.
  return { kind: 'formula', formula: textOf(value), value: textOf(value) };
}

function textOf(value: CellValue | ''): string {
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** The calculation of the workbench and that of Excel may differ in the sixteenth digit. */
function nearly(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
}

function* usedKeys(sheet: Sheet): Generator<number> {
  for (const [n, row] of sheet.rows.entries()) {
    for (let at = sheet.starts[n]!; at < sheet.starts[n + 1]!; at++) yield row * 16_384 + sheet.cols[at]!;
  }
}

/** In how many columns a row has the number format of another, as far as it has any. */
export function likeness(sheet: SheetStore, row: number, other: number): number {
  let alike = 0;
  for (const [, col, cell] of sheet.cellsIn({ top: row, bottom: row, left: 0, right: 16_383 })) {
    if (sheet.cell(other, col).format === cell.format) alike++;
  }
  return alike;
}

import type { Content, Held } from '../core';
import type { FootCell } from './excel-footing';
import { holds } from './excel-put';

/** A cell of the change, by its place as the sheet stands when the rows are in. */
export interface TargetCell extends FootCell {
  readonly row: number;
  readonly col: number;
  readonly content: Content;
  /** The number format it is to have; undefined: its own. */
  readonly format: string | undefined;
}

export type PlannedCell = Pick<TargetCell, 'row' | 'col' | 'content' | 'format'> & {
  readonly sheet: number;
  /** The row before the change; undefined in one that is put in. */
  readonly from: number | undefined;
};

/** Finds sheets of the snapshot in the open workbook. */
export interface SheetFinder {
  sheet(index: number): Excel.Worksheet;
  name(index: number): string;
}

/**
 * Whether a cell holds what was written is told by its number format too, which is written first. Formulas of a sheet in which rows
 * moved read differently whether they were written or not: all of them are put back, which changes none that was not.
 */
export function targetCell({ row, col, content, format }: PlannedCell, before: Held, hasRows: boolean): TargetCell {
  const made: TargetCell = {
    row,
    col,
    content,
    format,
    before,
    isOurs: (now) =>
      now.format !== made.before.format ||
      (holds(now, content) && (content.kind !== 'formula' || hasRows || now.formula !== made.before.formula)),
  };
  return made;
}

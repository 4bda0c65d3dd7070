import type { Journal } from '../../core';
import type { Reverted } from '../host';
import { HostError } from '../host-errors';
import { leftBecause } from '../left-words';
import { ROW_POINTED_AT } from '../pointed-at';
import { readXlsx } from '../xlsx';
import { cellName } from './cell-xml';
import { pivotBoxes } from './guard';
import { PackageEdit } from './package-edit';
import { RowShift } from './row-shift';
import { sheetParts } from './sheet-parts';
import { shiftRows } from './shift-rows';

/**
 * Takes out the rows that a change put in, from below, once its cells are put back: where nothing is left in a row, no cell of it was
 * left to somebody else, and nothing would lose what it points at. Those that stay are added to `left`.
 */
export function takeRows(
  before: PackageEdit,
  { rows, cells }: Journal,
  left: Reverted['left'][number][],
): { pack: PackageEdit; taken: number; stay: Journal['rows'] } {
  let pack = before;
  let taken = 0;
  const stay: Journal['rows'][number][] = [];
  for (const { sheet, row } of [...rows].sort((a, b) => b.row - a.row)) {
    const leave = (why: string): void => {
      left.push({ sheet, cells: `${row + 1}:${row + 1}`, why });
      stay.push({ sheet, row });
    };
    const trial = new PackageEdit(pack.build());
    const parts = sheetParts(trial);
    const part = parts.find(({ name }) => name === sheet);
    if (!part) {
      leave(leftBecause.gone);
      continue;
    }
    const own = new Set(cells.filter((cell) => cell.sheet === sheet && cell.row === row).map(({ col }) => cellName(row, col)));
    if (
      left.some((known) => known.sheet === sheet && own.has(known.cells)) ||
      readXlsx(trial.build()).sheets[part.index]!.rows.includes(row)
    ) {
      leave(leftBecause.row);
      continue;
    }
    if (pivotBoxes(trial, part.part).some(({ top, bottom }) => row >= top && row <= bottom)) {
      leave('a pivot table stands there now');
      continue;
    }
    try {
      if (shiftRows(trial, parts, new RowShift(sheet, row, -1, -1)) > 0) {
        leave(ROW_POINTED_AT);
        continue;
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      leave(error.facts.detail ?? 'it cannot be taken out safely');
      continue;
    }
    pack = trial;
    taken++;
  }
  return { pack, taken, stay };
}

import type { Box, Held, Sheet, Snapshot } from '../core';
import { CONTENT, heldIn, rangeOf } from './excel-cell-blocks';
import { usedCells } from './excel-footing';
import { cellName } from './excel-half-written';
import { heldAt, heldText, sameContent, sameValue } from './held';
import { HostError, type HostErrorFacts } from './host-errors';

export type ChangedCell = NonNullable<HostErrorFacts['cells']>[number];

/** A place that a change rests on. `load` asks for what stands there, once or again; `changed` tells what is not as it was read. */
export interface Watch {
  load(): void;
  changed(): ChangedCell[];
}

/** Larger places are asked for their used part only. */
const DENSE_CELLS = 20_000;

export function watchPlace(worksheet: Excel.Worksheet, snapshot: Snapshot, index: number, box: Box): Watch {
  const sheet = snapshot.sheets[index]!;
  const whole = rangeOf(worksheet, box);
  const sparse = (box.bottom - box.top + 1) * (box.right - box.left + 1) > DENSE_CELLS;
  const range = sparse ? whole.getUsedRangeOrNullObject(true) : whole;
  return {
    load: () => void range.load(`${CONTENT},rowIndex,columnIndex,rowCount,columnCount`),
    changed() {
      if (!sparse) {
        if (!isAt(range, box)) return [movedPlace(sheet.name, box)];
        return differences(snapshot, index, box, (row, col) => heldIn(range, row - box.top, col - box.left));
      }
      const used = usedCells(range);
      const right = used ? used.col + (used.held[0]?.length ?? 0) - 1 : -1;
      const spans = [
        ...(used ? [{ top: used.row, bottom: used.row + used.held.length - 1, left: used.col, right }] : []),
        ...usedBy(sheet, box),
      ];
      const told = new Map<string, ChangedCell>();
      for (const span of spans) {
        for (const changed of differences(snapshot, index, span, (row, col) => at(used, row, col)))
          told.set(changed.cell, changed);
      }
      return [...told.values()];
    },
  };
}

/** The range stays with its cells: where rows or columns came in it is elsewhere, or larger. */
export function isAt({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, { top, left, bottom, right }: Box): boolean {
  return rowIndex === top && columnIndex === left && rowCount === bottom - top + 1 && columnCount === right - left + 1;
}

export function movedPlace(sheet: string, { top, left, bottom, right }: Box): ChangedCell {
  const last = cellName(bottom, right);
  const first = cellName(top, left);
  return {
    sheet,
    cell: first === last ? first : `${first}:${last}`,
    was: 'here',
    is: 'elsewhere: rows or columns were put in or taken out',
  };
}

const blank: Held = { value: undefined, format: 'General' };

function at(used: ReturnType<typeof usedCells>, row: number, col: number): Held {
  return used?.held[row - used.row]?.[col - used.col] ?? blank;
}

/** Formats do not count: they change no figure. What a formula comes to does. */
function differences(snapshot: Snapshot, index: number, box: Box, now: (row: number, col: number) => Held): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    for (let col = box.left; col <= box.right; col++) {
      const told = changedCell(snapshot, index, row, col, now(row, col));
      if (told) changed.push(told);
    }
  }
  return changed;
}

export function changedCell(snapshot: Snapshot, index: number, row: number, col: number, is: Held): ChangedCell | undefined {
  const was = heldAt(snapshot, index, row, col);
  if (sameContent(was, is) && sameValue(was.value, is.value)) return undefined;
  const isText = was.formula !== undefined && was.formula === is.formula;
  const text = (held: Held): string => heldText(isText ? { value: held.value, format: held.format } : held);
  return { sheet: snapshot.sheets[index]!.name, cell: cellName(row, col), was: text(was), is: text(is) };
}

/** The cells that the sheet has in the box, one box each. */
function* usedBy(sheet: Sheet, box: Box): Generator<Box> {
  for (const [n, row] of sheet.rows.entries()) {
    if (row < box.top || row > box.bottom) continue;
    for (let cell = sheet.starts[n]!; cell < sheet.starts[n + 1]!; cell++) {
      const col = sheet.cols[cell]!;
      if (col >= box.left && col <= box.right) yield { top: row, bottom: row, left: col, right: col };
    }
  }
}

export function changedMeanwhile(cells: readonly ChangedCell[], cause?: unknown): HostError {
  const [first] = cells;
  const subject = cells.length === 1 ? `${first!.sheet}!${first!.cell}` : `${cells.length} cells`;
  return new HostError('changed-meanwhile', { subject, cells }, cause === undefined ? {} : { cause });
}

import { cellsText, inside, valueAt, type Box, type Change, type Place, type Sheet, type Snapshot } from '../../core';
import { boxOf, LAST_COL } from '../a1';
import { heldAt, heldText, sameContent } from '../held';
import { HostError } from '../host-errors';
import { plannedRows, rowBefore } from '../row-moves';
import { cellName, type Put } from './cell-xml';
import type { PackageEdit } from './package-edit';
import { partOf, type SheetPart } from './sheet-parts';
import { XmlTree, elementsOf } from './xml-tree';

/** A signature speaks for every byte of the workbook, so any change would break it. */
export function refuseSigned(pack: PackageEdit): void {
  if (pack.relationships('').some(({ type }) => type === 'origin')) {
    throw new HostError('unwritable', { detail: 'it is digitally signed, and a change would break the signature' });
  }
}

/** Throws `changed-meanwhile` with every cell that the plan rests on and that holds something else now. */
export function refuseChanged(change: Change, snapshot: Snapshot, now: Snapshot, parts: readonly SheetPart[]): void {
  const edited = change.cells.flatMap(({ at }): Place[] => {
    const row = rowBefore(change.rows, at.sheet, at.row);
    return row === undefined ? [] : [{ sheet: at.sheet, box: { top: row, bottom: row, left: at.col, right: at.col } }];
  });
  // A row goes in between its neighbours, and looks like one that is still where it was.
  const beside = plannedRows(change.rows).flatMap(({ sheet, below, like }): Place[] =>
    [below - 1, below, like]
      .filter((row) => row >= 0)
      .map((row) => ({ sheet, box: { top: row, bottom: row, left: 0, right: LAST_COL } })),
  );
  const cells: { sheet: string; cell: string; was: string; is: string }[] = [];
  for (const { sheet, box } of [...edited, ...change.rests, ...beside]) {
    const { index, name } = partOf(parts, snapshot, sheet);
    for (const [row, col] of usedWithin(box, snapshot.sheets[sheet]!, now.sheets[index]!)) {
      const was = heldAt(snapshot, sheet, row, col);
      const is = heldAt(now, index, row, col);
      const cell = cellName(row, col);
      if (sameContent(was, is) || cells.some((known) => known.sheet === name && known.cell === cell)) continue;
      cells.push({ sheet: name, cell, was: heldText(was), is: heldText(is) });
    }
  }
  if (cells.length === 0) return;
  const [first] = cells;
  const subject = cells.length === 1 ? `${first!.sheet}!${first!.cell}` : `${cells.length} cells`;
  throw new HostError('changed-meanwhile', { subject, cells });
}

/** The places of a box that either sheet uses, for a box may be a whole column. */
function* usedWithin(box: Box, ...sheets: readonly Sheet[]): Iterable<readonly [row: number, col: number]> {
  if ((box.bottom - box.top + 1) * (box.right - box.left + 1) <= 64) {
    for (let row = box.top; row <= box.bottom; row++) for (let col = box.left; col <= box.right; col++) yield [row, col];
    return;
  }
  for (const sheet of sheets) {
    for (const [n, row] of sheet.rows.entries()) {
      if (row < box.top || row > box.bottom) continue;
      for (let at = sheet.starts[n]!; at < sheet.starts[n + 1]!; at++) {
        if (inside(box, row, sheet.cols[at]!)) yield [row, sheet.cols[at]!];
      }
    }
  }
}

/** Refuses cells that Excel itself would not let a person type into, or that another part keeps a copy of. */
export function refuseCells(
  pack: PackageEdit,
  part: SheetPart,
  sheet: Sheet,
  cells: readonly { readonly row: number; readonly col: number; readonly put: Put | undefined }[],
): void {
  if (sheet.protected) throw new HostError('protected', { subject: part.name });
  const pivots = pivotBoxes(pack, part.part);
  for (const { row, col, put } of cells) {
    const refuse = (detail: string): HostError =>
      new HostError('unwritable', { subject: `${part.name}!${cellName(row, col)}`, detail });
    const merge = sheet.merges.find((box) => inside(box, row, col));
    if (merge && (merge.top !== row || merge.left !== col)) {
      throw refuse(`it is hidden under the merged cells ${cellsText(merge)}`);
    }
    if (pivots.some((box) => inside(box, row, col))) throw refuse('it is part of a pivot table');
    const table = sheet.tables.find(({ box, headerRow }) => headerRow && row === box.top && col >= box.left && col <= box.right);
    const same = put?.kind === 'text' && put.text === valueAt(sheet, row, col);
    if (table && !same) throw refuse(`it is a heading of the table ${table.name}, whose formulas name it`);
  }
}

/** Where the sheet's pivot tables stand. */
export function pivotBoxes(pack: PackageEdit, part: string): Box[] {
  return pack.relationships(part).flatMap(({ type, target }) => {
    if (type !== 'pivotTable' || target === undefined || !pack.has(target)) return [];
    const tree = new XmlTree(pack.xml(target));
    for (const node of elementsOf(tree.root)) {
      if (node.name !== 'location') continue;
      return boxOf(tree.attribute(node, 'ref') ?? '') ?? [];
    }
    return [];
  });
}

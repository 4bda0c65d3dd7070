import type { Box, Change, Snapshot } from '../core';
import { cellBlocks, heldIn, HELD, rangeOf } from './excel-cell-blocks';
import { refused } from './excel-errors';
import type { FootBlock, Footing } from './excel-footing';
import { addedSheet } from './excel-new-sheets';
import type { WorkbookOutline } from './excel-outline';
import { targetCell, type PlannedCell, type SheetFinder, type TargetCell } from './excel-target-cell';
import { findRows, type TargetGap } from './excel-target-rows';
import { changedCell, changedMeanwhile, isAt, movedPlace, watchPlace, type ChangedCell, type Watch } from './excel-watch';
import { rowBefore } from './row-moves';

/** Neighbouring cells that are there. */
export interface TargetBlock extends FootBlock {
  readonly index: number;
  /** Where it stands before the change. */
  readonly box: Box;
  /** How many rows are put in above it. */
  readonly moved: number;
  readonly lines: readonly (readonly TargetCell[])[];
}

/** What a change touches, found in the open workbook. Every range stays with its cells, whatever goes in or out around them. */
export interface Target extends Footing {
  readonly blocks: readonly TargetBlock[];
  readonly gaps: readonly TargetGap[];
  readonly watches: readonly Watch[];
}

/** One sync. Refuses where nothing may be written, and where anything is not as it was read. */
export async function findTarget(
  context: Excel.RequestContext,
  { sheets: outlines }: WorkbookOutline,
  change: Change,
  snapshot: Snapshot,
): Promise<Target> {
  const { workbook } = context;
  const known = new Map<number, Excel.Worksheet>();
  const find: SheetFinder = {
    sheet(index) {
      const worksheet = known.get(index) ?? workbook.worksheets.getItem(outlines[index]?.id ?? '');
      known.set(index, worksheet);
      return worksheet;
    },
    name: (index) => snapshot.sheets[index]?.name ?? '',
  };
  const cells = change.cells.map(({ at, content, format }): PlannedCell => ({
    ...at,
    from: rowBefore(change.rows, at.sheet, at.row),
    content,
    format,
  }));
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/protection/protected');
  const blocks = findBlocks(find, cells, change);
  const gaps = findRows(find, change.rows, cells);
  const watches = change.rests.map(({ sheet, box }) => watchPlace(find.sheet(sheet), snapshot, sheet, box));
  for (const watch of watches) watch.load();
  await context.sync();

  const written = new Set([...change.cells.map(({ at }) => at), ...change.rows].map(({ sheet }) => sheet));
  refuseUnwritable(
    workbook,
    change,
    [...written].map((index) => ({ id: outlines[index]!.id, name: find.name(index) })),
  );
  const target = {
    blocks: blocks.map((block) => block()),
    gaps: gaps.map((gap) => gap()),
    sheets: change.sheets.map(addedSheet),
    watches,
  };
  const changed = changedIn(target, snapshot);
  if (changed.length > 0) throw changedMeanwhile(changed);
  return target;
}

/** What is not as it was read, by what was loaded last. */
export function changedIn(
  { blocks, gaps, watches }: Target,
  snapshot: Snapshot,
  look: (block: TargetBlock) => Excel.Range = ({ range }) => range,
): ChangedCell[] {
  const cells = blocks.flatMap((block): ChangedCell[] => {
    const { sheet, index, box, lines, moved } = block;
    if (!isAt(look(block), box)) return [movedPlace(sheet, box)];
    return lines.flatMap((line) =>
      line.flatMap(({ row, col, before }) => changedCell(snapshot, index, row - moved, col, before) ?? []),
    );
  });
  const rows = gaps
    .filter(({ row, looks }) => looks.rowIndex !== row)
    .map(({ sheet, row }) => movedPlace(sheet, { top: row, bottom: row, left: 0, right: 0 }));
  const told = new Set(cells.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const rests = watches.flatMap((watch) => watch.changed()).filter(({ sheet, cell }) => !told.has(`${sheet}!${cell}`));
  return [...cells, ...rows, ...rests];
}

/** Cells above and below a row that goes in are blocks of their own, so that each moves as one. */
function findBlocks(find: SheetFinder, cells: readonly PlannedCell[], change: Change): (() => TargetBlock)[] {
  const groups = new Map<string, PlannedCell[]>();
  for (const cell of cells) {
    if (cell.from === undefined) continue;
    const key = `${cell.sheet} ${cell.row - cell.from}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].flatMap((group) =>
    cellBlocks(group).map(({ box: then, lines }) => {
      const { sheet, row, from } = group[0]!;
      const moved = row - from!;
      const box = { ...then, top: then.top - moved, bottom: then.bottom - moved };
      const range = rangeOf(find.sheet(sheet), box);
      range.load(`${HELD},rowIndex,columnIndex,rowCount,columnCount`);
      const hasRows = change.rows.some((put) => put.sheet === sheet);
      return () => ({
        sheet: find.name(sheet),
        index: sheet,
        box,
        moved,
        range,
        lines: lines.map((line, down) =>
          line.map((cell, across) => targetCell(cell, heldIn(range, down, across, range.numberFormat), hasRows)),
        ),
      });
    }),
  );
}

function refuseUnwritable(
  { readOnly, protection, worksheets }: Excel.Workbook,
  change: Change,
  written: readonly { readonly id: string; readonly name: string }[],
): void {
  if (readOnly) throw refused('read-only');
  for (const { id, name } of written) {
    if (worksheets.items.find((sheet) => sheet.id === id)?.protection.protected) throw refused('protected', { subject: name });
  }
  if (change.sheets.length > 0 && protection.protected) {
    throw refused('unwritable', { detail: 'its structure is protected, so no sheet can be added' });
  }
  const taken = change.sheets.find(({ name }) =>
    worksheets.items.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()),
  );
  if (taken) throw refused('unwritable', { detail: `it already has a sheet “${taken.name}”` });
}

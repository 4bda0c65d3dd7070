import type { Box, Change, Content, Held, NewSheet, Snapshot } from '../core';
import { LAST_COL } from './a1';
import { cellBlocks, heldIn, HELD, rangeOf } from './excel-cell-blocks';
import { refused } from './excel-errors';
import type { AddedSheet, FootBlock, FootCell, Footing, RowGap, UsedCells } from './excel-footing';
import type { WorkbookOutline } from './excel-outline';
import { holds } from './excel-put';
import { changedCell, changedMeanwhile, watchPlace, type ChangedCell, type Watch } from './excel-watch';
import { plannedRows, rowBefore, type PlannedRow } from './row-moves';

/** A cell of the change, by its place as the sheet stands when the rows are in. */
export interface TargetCell extends FootCell {
  readonly row: number;
  readonly col: number;
  readonly content: Content;
  /** The number format it is to have; undefined: its own. */
  readonly format: string | undefined;
}

export interface TargetBlock extends FootBlock {
  readonly worksheet: Excel.Worksheet;
  readonly index: number;
  readonly box: Box;
  /** How many rows are put in above it. */
  readonly moved: number;
  readonly lines: readonly (readonly TargetCell[])[];
}

export interface TargetRow extends PlannedRow {
  readonly worksheet: Excel.Worksheet;
  /** Points. */
  readonly height: number;
}

/** What a change touches, found in the open workbook. `blocks` are cells that are there, `fresh` those of rows that are put in. */
export interface Target extends Footing {
  readonly blocks: readonly TargetBlock[];
  readonly fresh: readonly TargetBlock[];
  readonly rows: readonly TargetRow[];
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
  const sheetAt = (index: number): Excel.Worksheet => {
    const worksheet = known.get(index) ?? workbook.worksheets.getItem(outlines[index]?.id ?? '');
    known.set(index, worksheet);
    return worksheet;
  };
  const nameOf = (index: number): string => snapshot.sheets[index]?.name ?? '';
  const planned = change.cells.map(({ at, content, format }) => ({
    ...at,
    before: rowBefore(change.rows, at.sheet, at.row),
    content,
    format,
  }));
  const inserts = plannedRows(change.rows);
  const groups = new Map<string, typeof planned>();
  for (const cell of planned) {
    const key = `${cell.sheet} ${cell.before === undefined ? `new ${cell.row}` : cell.row - cell.before}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const pieces = [...groups.values()].flatMap((group) =>
    cellBlocks(group).map(({ box, lines }) => ({ box, lines, first: group[0]! })),
  );
  const existing = pieces.filter(({ first }) => first.before !== undefined);
  const put = pieces.filter(({ first }) => first.before === undefined);

  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/protection/protected');
  const blocks = existing.map(({ box, lines, first }) => {
    const moved = first.row - first.before!;
    const range = rangeOf(sheetAt(first.sheet), { ...box, top: box.top - moved, bottom: box.bottom - moved });
    range.load(HELD);
    return { box, lines, index: first.sheet, moved, range };
  });
  const fresh = put.map(({ box, lines, first }) => {
    const { like } = inserts.find(({ sheet, final }) => sheet === first.sheet && final === first.row)!;
    const looks = rangeOf(sheetAt(first.sheet), { ...box, top: like, bottom: like });
    looks.load('numberFormat');
    return { box, lines, index: first.sheet, looks };
  });
  const likes = inserts.map((row) => {
    const range = rangeOf(sheetAt(row.sheet), { top: row.like, bottom: row.like, left: 0, right: 0 });
    range.load('format/rowHeight');
    return { row, range };
  });
  const gaps = gapsOf(inserts, sheetAt, nameOf);
  for (const { above, below } of gaps) {
    above?.load('rowIndex');
    below.load('rowIndex');
  }
  const watches = change.rests.map(({ sheet, box }) => watchPlace(sheetAt(sheet), snapshot, sheet, box));
  for (const watch of watches) watch.load();
  await context.sync();

  const written = new Set([...planned, ...change.rows].map(({ sheet }) => sheet));
  refuseUnwritable(
    workbook,
    change,
    [...written].map((index) => ({ id: outlines[index]!.id, name: nameOf(index) })),
  );
  const hasRows = (index: number): boolean => change.rows.some(({ sheet }) => sheet === index);
  const target: Target = {
    blocks: blocks.map(({ box, lines, index, moved, range }): TargetBlock => {
      const cell = ({ row, col, content, format }: (typeof planned)[number], before: Held): TargetCell => {
        const made: TargetCell = {
          row,
          col,
          content,
          format,
          before,
          isOurs: (now) =>
            now.format !== made.before.format ||
            (holds(now, content) && (content.kind !== 'formula' || hasRows(index) || now.formula !== made.before.formula)),
        };
        return made;
      };
      return {
        sheet: nameOf(index),
        worksheet: sheetAt(index),
        index,
        box,
        moved,
        range,
        lines: lines.map((line, down) => line.map((one, across) => cell(one, heldIn(range, down, across, range.numberFormat)))),
      };
    }),
    fresh: fresh.map(({ box, lines, index, looks }): TargetBlock => ({
      sheet: nameOf(index),
      worksheet: sheetAt(index),
      index,
      box,
      moved: 0,
      range: looks,
      lines: lines.map((line) =>
        line.map(({ row, col, content, format }, across) => ({
          row,
          col,
          content,
          format,
          before: { value: undefined, format: String(looks.numberFormat[0]?.[across] ?? 'General') },
          isOurs: () => true,
        })),
      ),
    })),
    rows: likes.map(({ row, range }) => ({ ...row, worksheet: sheetAt(row.sheet), height: range.format.rowHeight })),
    gaps,
    sheets: change.sheets.map(addedSheet),
    watches,
  };
  const changed = changedIn(target, snapshot);
  if (changed.length > 0) throw changedMeanwhile(changed);
  return target;
}

/** What is not as it was read, by what was loaded last. */
export function changedIn({ blocks, watches }: Target, snapshot: Snapshot): ChangedCell[] {
  const cells = blocks.flatMap(({ index, lines, moved }) =>
    lines.flatMap((line) => line.flatMap(({ row, col, before }) => changedCell(snapshot, index, row - moved, col, before) ?? [])),
  );
  const told = new Set(cells.map(({ sheet, cell }) => `${sheet}!${cell}`));
  return [...cells, ...watches.flatMap((watch) => watch.changed()).filter(({ sheet, cell }) => !told.has(`${sheet}!${cell}`))];
}

/** Rows that go in side by side share one gap. */
function gapsOf(
  rows: readonly PlannedRow[],
  sheetAt: (index: number) => Excel.Worksheet,
  nameOf: (index: number) => string,
): RowGap[] {
  const places = new Map<string, { sheet: number; below: number; count: number }>();
  for (const { sheet, below } of rows) {
    const key = `${sheet} ${below}`;
    places.set(key, { sheet, below, count: (places.get(key)?.count ?? 0) + 1 });
  }
  return [...places.values()].map(({ sheet, below, count }) => ({
    sheet: nameOf(sheet),
    worksheet: sheetAt(sheet),
    above: below === 0 ? undefined : rangeOf(sheetAt(sheet), { top: below - 1, bottom: below - 1, left: 0, right: 0 }),
    below: rangeOf(sheetAt(sheet), { top: below, bottom: below, left: 0, right: 0 }),
    count,
  }));
}

/** A sheet is taken away only where every cell in it holds what was put there. */
function addedSheet({ name, cells }: NewSheet): AddedSheet {
  const contents = new Map(cells.map(({ row, col, content }) => [row * (LAST_COL + 1) + col, content]));
  return {
    name,
    isOurs: (used: UsedCells | undefined) =>
      !used ||
      used.held.every((line, down) =>
        line.every((held, across) => {
          const content = contents.get((used.row + down) * (LAST_COL + 1) + used.col + across);
          const isBlank = held.formula === undefined && (held.value === undefined || held.value === '');
          return isBlank || (content !== undefined && holds(held, content));
        }),
      ),
  };
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
  if (taken) throw refused('changed-meanwhile', { subject: `“${taken.name}”` });
}

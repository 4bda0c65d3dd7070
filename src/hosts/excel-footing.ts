import type { Box, Held } from '../core';
import { heldIn, HELD } from './excel-cell-blocks';

/** A cell that may have to be put back to `before`; `isOurs` knows what was written by what stands there. */
export interface FootCell {
  before: Held;
  readonly isOurs: (now: Held) => boolean;
  /** Set once it was found to hold what we wrote: from then on it is ours to mend. */
  ours?: boolean;
  now?: Held;
}

/** Neighbouring cells. The range stays with them while rows come and go, as Excel's range objects do. */
export interface FootBlock {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly lines: readonly (readonly FootCell[])[];
}

/** Where rows were put in: the rows above and below, which stay where they are in the table. `count` rows at most are ours. */
export interface RowGap {
  readonly sheet: string;
  readonly worksheet: Excel.Worksheet;
  /** Undefined at the top of the sheet. */
  readonly above: Excel.Range | undefined;
  readonly below: Excel.Range;
  readonly count: number;
}

/** A sheet that was added, and whether all that stands in it was written by us. */
export interface AddedSheet {
  readonly name: string;
  readonly isOurs: (used: UsedCells | undefined) => boolean;
}

/** What a sheet or row has in use. */
export interface UsedCells {
  readonly row: number;
  readonly col: number;
  readonly held: readonly (readonly Held[])[];
}

/** Everything that a write may leave behind, and how to find it again whatever moved. */
export interface Footing {
  readonly blocks: readonly FootBlock[];
  readonly gaps: readonly RowGap[];
  readonly sheets: readonly AddedSheet[];
}

/** Where all of it stands now; what the cells hold is in the cells. */
export interface FootingState {
  /** By gap: its first row and how many rows are in it. */
  readonly gaps: readonly { readonly first: number; readonly rows: number }[];
  readonly blocks: readonly Box[];
  /** Names of added sheets that are there and ours to take away. */
  readonly sheets: readonly string[];
  /** Names of added sheets that somebody else wrote in since. */
  readonly kept: readonly string[];
}

/** One sync. */
export async function look(context: Excel.RequestContext, { blocks, gaps, sheets }: Footing): Promise<FootingState> {
  for (const { range } of blocks) range.load(`${HELD},rowIndex,columnIndex,rowCount,columnCount`);
  for (const { above, below } of gaps) {
    above?.load('rowIndex');
    below.load('rowIndex');
  }
  const added = sheets.map(({ name }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
    worksheet.load('name');
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load(`${HELD},rowIndex,columnIndex`);
    return { worksheet, used };
  });
  await context.sync();
  for (const { range, lines } of blocks) {
    lines.forEach((line, down) =>
      line.forEach((cell, across) => {
        cell.now = heldIn(range, down, across, range.numberFormat);
        cell.ours ??= cell.isOurs(cell.now);
      }),
    );
  }
  const there = sheets.filter((_, n) => !added[n]!.worksheet.isNullObject);
  const ours = there.filter((sheet) => sheet.isOurs(usedCells(added[sheets.indexOf(sheet)]!.used)));
  return {
    gaps: gaps.map(({ above, below }) => {
      const first = above ? above.rowIndex + 1 : 0;
      return { first, rows: below.rowIndex - first };
    }),
    blocks: blocks.map(({ range: { rowIndex: top, columnIndex: left, rowCount, columnCount } }) => ({
      top,
      left,
      bottom: top + rowCount - 1,
      right: left + columnCount - 1,
    })),
    sheets: ours.map(({ name }) => name),
    kept: there.filter((sheet) => !ours.includes(sheet)).map(({ name }) => name),
  };
}

export function usedCells(range: Excel.Range): UsedCells | undefined {
  if (range.isNullObject) return undefined;
  const { values, rowIndex, columnIndex } = range;
  return {
    row: rowIndex,
    col: columnIndex,
    held: values.map((line: readonly unknown[], down: number) => line.map((_, across) => heldIn(range, down, across))),
  };
}

import type { Journal, JournalCell } from '../core';
import { LAST_COL } from './a1';
import { cellBlocks, heldIn, HELD, rangeOf } from './excel-cell-blocks';
import { usedCells, type FootBlock, type FootCell, type UsedCells } from './excel-footing';

/** A cell as it was written, and as it is now. */
export interface WrittenCell extends FootCell {
  readonly of: JournalCell;
}

export interface WrittenBlock extends FootBlock {
  readonly lines: readonly (readonly WrittenCell[])[];
}

/** A row that was put in, and all that stands in it now. */
export interface WrittenRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly JournalCell[];
  readonly used: UsedCells | undefined;
}

/** What a journal tells of, found again in the workbook; what stands on a sheet that the change added is not looked for. */
export interface WrittenPlaces {
  readonly readOnly: boolean;
  /** By name; undefined where no sheet has that name now. */
  readonly sheets: ReadonlyMap<string, Excel.Worksheet | undefined>;
  readonly blocks: readonly WrittenBlock[];
  readonly rows: readonly WrittenRow[];
}

/** One sync. */
export async function findWritten(context: Excel.RequestContext, journal: Journal): Promise<WrittenPlaces> {
  const { workbook } = context;
  workbook.load('readOnly');
  const own = new Set(journal.sheets);
  const cells = journal.cells.filter(({ sheet }) => !own.has(sheet));
  const names = new Set([...cells, ...journal.rows].map(({ sheet }) => sheet));
  const sheets = new Map(
    [...names].map((name) => {
      const worksheet = workbook.worksheets.getItemOrNullObject(name);
      worksheet.load('name,protection/protected');
      return [name, worksheet] as const;
    }),
  );
  const isPutIn = ({ sheet, row }: JournalCell): boolean => journal.rows.some((put) => put.sheet === sheet && put.row === row);
  const blocks = [...sheets].flatMap(([sheet, worksheet]) =>
    cellBlocks(cells.filter((cell) => cell.sheet === sheet && !isPutIn(cell))).map(({ box, lines }) => {
      const range = rangeOf(worksheet, box);
      range.load(HELD);
      return { sheet, range, lines };
    }),
  );
  const rows = journal.rows.map(({ sheet, row }) => {
    const whole = rangeOf(sheets.get(sheet)!, { top: row, bottom: row, left: 0, right: LAST_COL });
    const range = whole.getUsedRangeOrNullObject(true);
    range.load(`${HELD},rowIndex,columnIndex`);
    return { sheet, row, range, cells: cells.filter((cell) => cell.sheet === sheet && cell.row === row) };
  });
  await context.sync();
  const there = ({ sheet }: { readonly sheet: string }): boolean => !sheets.get(sheet)!.isNullObject;
  return {
    readOnly: workbook.readOnly,
    sheets: new Map([...sheets].map(([name, worksheet]) => [name, worksheet.isNullObject ? undefined : worksheet])),
    blocks: blocks.filter(there).map(({ sheet, range, lines }) => ({
      sheet,
      range,
      lines: lines.map((line, down) =>
        line.map((of, across): WrittenCell => {
          const now = heldIn(range, down, across, range.numberFormat);
          // A number format that somebody chose since stays.
          const format = now.format === of.after.format ? of.before.format : now.format;
          return { of, now, before: { ...of.before, format }, isOurs: () => false };
        }),
      ),
    })),
    rows: rows.filter(there).map(({ sheet, row, range, cells: of }) => ({ sheet, row, cells: of, used: usedCells(range) })),
  };
}

import { sheetBuilder, type Sheet, type Snapshot, type Span } from '../core';
import { breathe } from './breath';
import { blockQueue, cellsOf, type Block } from './excel-blocks';
import { addCells, formatList } from './excel-cells';
import { refused } from './excel-errors';
import { readOutline, type SheetOutline, type WorkbookOutline } from './excel-outline';
import { findFilled } from './excel-sparse';
import { patiently, runExcel, type ExcelSession } from './excel-session';
import { HostError } from './host-errors';
import type { ReadOptions } from './host';
import { defaultLimits } from './limits';
import { spanList } from './spans';

export interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly outline: WorkbookOutline;
}

/** Taking more cells in than these is told from answering at once. */
const MANY_CELLS = 10_000;

/** Which rows and columns of each sheet's used range are hidden, asked for with its first block. */
interface Hidden {
  readonly rows: Span[];
  readonly cols: Span[];
}

interface BlockAnswer {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
  readonly cols: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
}

/**
 * The whole workbook: two syncs for what there is and where it stands, then one for each 2½ megabytes of cells. Merged
 * cells are left out: the API tells them only by clearing the person's undo list.
 */
export async function readWorkbook(session: ExcelSession, options: ReadOptions = {}): Promise<ReadWorkbook> {
  const { progress, notes, ...patience } = options;
  const outline = await patiently(session, () => readOutline(session), patience);
  notes?.(outline.notes);
  const { sheets } = outline;
  const builders = sheets.map(() => sheetBuilder());
  const hidden = sheets.map((sheet): Hidden => ({ rows: allOf(sheet, 'rows'), cols: allOf(sheet, 'cols') }));
  const formats = formatList();
  const filled = await patiently(session, () => findFilled(session, sheets), patience);
  const of = cellsOf(filled);
  if (of > defaultLimits.cells)
    throw refused('too-large', { detail: `its used ranges span ${of.toLocaleString('en-GB')} cells` });
  const queue = blockQueue(filled);
  let done = 0;
  for (let blocks = queue.take(); blocks.length > 0; blocks = queue.take()) {
    progress?.({ done, of, what: sheets[blocks[0]!.sheet]!.name });
    // The client takes an answer in and we its cells: two pieces of work, and the person may press Cancel between any two.
    if (done > 0) await breathe();
    const reading = blocks;
    const answers = await patiently(session, () => readBlocks(session, sheets, reading, filled), patience).catch(
      (error: unknown) => {
        if (error instanceof HostError && error.code === 'payload') return undefined;
        throw error;
      },
    );
    // Excel answers null instead of values where it finds a range too large.
    if (!answers || answers.some(({ range }) => !isWhole(range))) {
      if (queue.split(blocks)) continue;
      throw refused('payload');
    }
    if (cellsOf(blocks) > MANY_CELLS) await breathe();
    let bytes = 0;
    for (const { block, range, rows, cols } of answers) {
      const { values, formulas, numberFormat } = range;
      bytes += addCells({ box: block.box, values, formulas, formats: numberFormat }, builders[block.sheet]!, formats);
      if (rows)
        addHidden(
          hidden[block.sheet]!.rows,
          block.box.top,
          rows.value.map(({ rowHidden }) => rowHidden === true),
        );
      if (cols)
        addHidden(
          hidden[block.sheet]!.cols,
          block.box.left,
          cols.value.map(({ columnHidden }) => columnHidden === true),
        );
    }
    queue.learn(blocks, bytes);
    done += cellsOf(blocks);
  }
  progress?.({ done: of, of, what: sheets.at(-1)?.name ?? '' });
  const built = builders.map((builder, index): Sheet => {
    const { name, visibility, protected: isProtected, tables } = sheets[index]!;
    return builder.build({
      name,
      visibility,
      protected: isProtected,
      tables,
      hiddenRows: hidden[index]!.rows,
      hiddenCols: hidden[index]!.cols,
    });
  });
  if (built.every(({ values }) => values.length === 0)) throw refused('no-cells');
  return {
    outline,
    snapshot: { sheets: built, formats: formats.codes, names: outline.names, externalLinks: linkedBooks(built), date1904: false },
  };
}

/** One sync for all blocks. Rows and columns are asked one by one only where some are hidden and some are not. */
function readBlocks(
  session: ExcelSession,
  sheets: readonly SheetOutline[],
  blocks: readonly Block[],
  filled: readonly Block[],
): Promise<BlockAnswer[]> {
  return runExcel(session, async (context) => {
    const answers = blocks.map((block): BlockAnswer => {
      const { top, left, bottom, right } = block.box;
      const { id, rowsHidden, colsHidden } = sheets[block.sheet]!;
      const isFirst = filled.some(({ sheet, box }) => sheet === block.sheet && box.top === top);
      const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.load('values,formulas,numberFormat');
      return {
        block,
        range,
        rows: rowsHidden === null ? range.getColumn(0).getRowProperties({ rowHidden: true }) : undefined,
        cols: colsHidden === null && isFirst ? range.getRow(0).getColumnProperties({ columnHidden: true }) : undefined,
      };
    });
    await context.sync();
    return answers;
  });
}

function isWhole({ values, formulas, numberFormat }: Excel.Range): boolean {
  return [values, formulas, numberFormat].every((grid: unknown) => Array.isArray(grid));
}

function allOf({ used, rowsHidden, colsHidden }: SheetOutline, axis: 'rows' | 'cols'): Span[] {
  if (!used) return [];
  if (axis === 'rows') return rowsHidden === true ? [{ first: used.top, last: used.bottom }] : [];
  return colsHidden === true ? [{ first: used.left, last: used.right }] : [];
}

function addHidden(spans: Span[], from: number, states: readonly boolean[]): void {
  const list = spanList();
  for (const { first, last } of spans) list.add(first, last);
  for (const [index, state] of states.entries()) if (state) list.add(from + index);
  spans.splice(0, spans.length, ...list.spans());
}

/** Names of other workbooks in formulas, each once: `'C:\Bids\[Rates.xlsx]2023'!A1`. */
function linkedBooks(sheets: readonly Sheet[]): string[] {
  const books = new Set<string>();
  for (const { formulas } of sheets) {
    for (const formula of formulas.values()) {
      if (!formula.includes('[')) continue;
      for (const [, book] of formula.matchAll(/\[([^[\]]+\.xl\w+)\][^[\]!]*!/gi)) books.add(book!);
    }
  }
  return [...books];
}

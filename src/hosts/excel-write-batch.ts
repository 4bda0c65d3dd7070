import type { Change } from '../core';
import { HELD, rangeOf } from './excel-cell-blocks';
import { queueSheets } from './excel-new-sheets';
import { queuePuts, wireOf, type Put } from './excel-put';
import type { Target, TargetBlock } from './excel-target';
import type { TargetCell } from './excel-target-cell';
import type { TargetRow } from './excel-target-rows';

/** What was queued, to be read when the batch is done. */
export interface Written {
  readonly looks: ReadonlyMap<TargetBlock, Excel.Range>;
  readonly ranges: readonly Excel.Range[];
  readonly cells: readonly WrittenCell[];
}

/** `of.before` is looked up when it is needed: it changes with the second look. */
interface WrittenCell {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly down: number;
  readonly across: number;
  readonly of: Pick<TargetCell, 'row' | 'col' | 'content' | 'before'>;
}

/** Look again, put in rows, add sheets, write cells, read them: one batch. */
export function queueWrite(context: Excel.RequestContext, change: Change, target: Target): Written {
  // Ranges of their own, for what is loaded last is all that a range remembers.
  const looks = new Map(target.blocks.map((block) => [block, block.range.getOffsetRange(0, 0)]));
  for (const range of looks.values()) range.load(`${HELD},rowIndex,columnIndex,rowCount,columnCount`);
  for (const gap of target.gaps) {
    gap.looks = gap.below.getOffsetRange(0, 0);
    gap.looks.load('rowIndex');
  }
  for (const watch of target.watches) watch.load();
  for (const { below, rows } of target.gaps) for (const row of rows) queueRow(below, row);
  const added = queueSheets(context, change.sheets);
  const blocks = [
    ...target.blocks.map(({ sheet, range, lines }) => ({ sheet, range, lines })),
    ...target.gaps.flatMap(({ sheet, below, rows }) =>
      rows.flatMap(({ runs }, n) =>
        runs.map((run) => ({
          sheet,
          range: below.getOffsetRange(n - rows.length, run[0]!.col).getResizedRange(0, run.length - 1),
          lines: [run],
        })),
      ),
    ),
  ];
  queuePuts(blocks.map(({ range, lines }) => ({ range, cells: lines.map((line) => line.map(putOf)) })));
  const wholes = change.sheets.map(({ cells }, n) => {
    const bottom = Math.max(0, ...cells.map(({ row }) => row));
    const right = Math.max(0, ...cells.map(({ col }) => col));
    return rangeOf(added[n]!, { top: 0, left: 0, bottom, right });
  });
  const ranges = [...blocks.map(({ range }) => range), ...wholes];
  for (const range of ranges) range.load(HELD);
  return {
    looks,
    ranges,
    cells: [
      ...blocks.flatMap(({ sheet, range, lines }) =>
        lines.flatMap((line, down) => line.map((of, across) => ({ sheet, range, down, across, of }))),
      ),
      ...change.sheets.flatMap(({ name, cells }, n) =>
        cells.map(({ row, col, content }) => ({
          sheet: name,
          range: wholes[n]!,
          down: row,
          across: col,
          of: { row, col, content, before: { value: undefined, format: 'General' } },
        })),
      ),
    ],
  };
}

/** Puts a row in right above `below`, dressed as the row it is like. */
function queueRow(below: Excel.Range, { like, height }: TargetRow): void {
  below.getEntireRow().insert('Down');
  const fresh = below.getOffsetRange(-1, 0).getEntireRow();
  fresh.copyFrom(like.getEntireRow(), 'Formats');
  if (height > 0) fresh.format.rowHeight = height;
}

function putOf({ row, col, content, format, before }: TargetCell): Put {
  return { row, col, wire: wireOf(content), was: before.format, format: format ?? before.format };
}

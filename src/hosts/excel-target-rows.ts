import type { RowInsert } from '../core';
import { rangeOf } from './excel-cell-blocks';
import type { RowGap } from './excel-footing';
import { targetCell, type PlannedCell, type SheetFinder, type TargetCell } from './excel-target-cell';
import { plannedRows, type PlannedRow } from './row-moves';

/** A row that goes in, and its cells in runs of neighbours. */
export interface TargetRow {
  readonly final: number;
  readonly like: Excel.Range;
  /** Points. */
  readonly height: number;
  readonly runs: readonly (readonly TargetCell[])[];
}

/** Rows that go in side by side above the row `below`, from the top down. */
export interface TargetGap extends RowGap {
  /** Where `below` stands before the change. */
  readonly row: number;
  /** Told once more when the write begins. */
  looks: Excel.Range;
  readonly rows: readonly TargetRow[];
}

/** Queues what there is to know of the places; the functions are called when it is there. */
export function findRows(find: SheetFinder, inserts: readonly RowInsert[], cells: readonly PlannedCell[]): (() => TargetGap)[] {
  const groups = new Map<string, PlannedRow[]>();
  for (const row of plannedRows(inserts)) {
    const key = `${row.sheet} ${row.below}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => {
    const { sheet, below: row } = group[0]!;
    const worksheet = find.sheet(sheet);
    const cellOf = (at: number): Excel.Range => rangeOf(worksheet, { top: at, bottom: at, left: 0, right: 0 });
    const below = cellOf(row);
    const above = row === 0 ? undefined : cellOf(row - 1);
    below.load('rowIndex');
    above?.load('rowIndex');
    const rows = group.map((planned) => findRow(find, planned, cells));
    return () => ({
      sheet: find.name(sheet),
      worksheet,
      above,
      below,
      count: group.length,
      row,
      looks: below,
      rows: rows.map((found) => found()),
    });
  });
}

function findRow(find: SheetFinder, { sheet, final, like: row }: PlannedRow, cells: readonly PlannedCell[]): () => TargetRow {
  const runs: PlannedCell[][] = [];
  const latest = new Map(cells.filter((cell) => cell.sheet === sheet && cell.row === final).map((cell) => [cell.col, cell]));
  for (const cell of [...latest.values()].sort((a, b) => a.col - b.col)) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.col === cell.col - 1) run.push(cell);
    else runs.push([cell]);
  }
  const like = rangeOf(find.sheet(sheet), { top: row, bottom: row, left: 0, right: 0 });
  like.load('format/rowHeight');
  const formats = runs.map((run) => {
    const range = rangeOf(find.sheet(sheet), { top: row, bottom: row, left: run[0]!.col, right: run.at(-1)!.col });
    range.load('numberFormat');
    return range;
  });
  return () => ({
    final,
    like,
    height: like.format.rowHeight,
    runs: runs.map((run, n) =>
      run.map((cell, across) =>
        targetCell(cell, { value: undefined, format: String(formats[n]!.numberFormat[0]?.[across] ?? 'General') }, true),
      ),
    ),
  });
}

import type { RowInsert } from '../core';

/** A row to be put in. */
export interface PlannedRow {
  readonly sheet: number;
  /** Where it stands when all rows are in. */
  readonly final: number;
  /** The row that it pushes down, as the sheet stood before the change; other rows of the change may come in between. */
  readonly below: number;
  /** The row it looks like, as the sheet stood before the change. */
  readonly like: number;
}

/** Rows put in one after another, each numbered as the sheet stands by then, in the order in which they stand in the end. */
export function plannedRows(inserts: readonly RowInsert[]): PlannedRow[] {
  const planned = inserts.map(({ sheet, row, like }, n): PlannedRow => {
    const before = inserts.slice(0, n).filter((other) => other.sheet === sheet);
    const after = inserts.slice(n + 1).filter((other) => other.sheet === sheet);
    return {
      sheet,
      final: after.reduce((at, other) => (other.row <= at ? at + 1 : at), row),
      below: original(before, row, (other) => other.row),
      like: original(before, like, (other) => other.like),
    };
  });
  return planned.sort((a, b) => a.sheet - b.sheet || a.final - b.final);
}

/** Where a row stood before the change; undefined for one that was put in. */
export function rowBefore(inserts: readonly RowInsert[], sheet: number, row: number): number | undefined {
  let at = row;
  for (const insert of inserts.filter((other) => other.sheet === sheet).reverse()) {
    if (insert.row === at) return undefined;
    if (insert.row < at) at--;
  }
  return at;
}

/** The original of a row; for one that was put in, that of the row to take `instead`, which is numbered as before it went in. */
function original(before: readonly RowInsert[], row: number, instead: (insert: RowInsert) => number): number {
  return [...before].reverse().reduce((at, insert) => (at > insert.row ? at - 1 : at === insert.row ? instead(insert) : at), row);
}

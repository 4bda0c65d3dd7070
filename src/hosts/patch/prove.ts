import type { Content, Sheet, Snapshot } from '../../core';
import { heldAt, sameValue } from '../held';
import { wellFormed } from '../xml-text';

/** A cell as it was meant, by the snapshot's own numbers. */
export interface Meant {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly content: Content;
}

/**
 * Throws where the new bytes do not read as the old ones with the change made: a fault of ours, found before anybody has the bytes.
 * `to` tells where a row of a sheet stands now, `as` how a formula of a sheet reads now.
 */
export function proveOnly(
  before: Snapshot,
  after: Snapshot,
  meant: readonly Meant[],
  { to = (_: number, row: number): number => row, as = (_: number, formula: string): string => formula } = {},
): void {
  const edited = before.sheets.map(() => new Set<number>());
  for (const { sheet, row, col, content } of meant) {
    edited[sheet]?.add(row * 16_384 + col);
    if (!holds(after, sheet, row, col, content)) throw new Error(`${after.sheets[sheet]?.name} was not written as meant`);
  }
  before.sheets.forEach((sheet, index) => {
    const now = after.sheets[index];
    if (now?.name !== sheet.name) throw new Error(`the sheet “${sheet.name}” was lost`);
    const left = counted(now, edited[index]!);
    const kept = eachCell(before, sheet, (row, col, value, formula, format) => {
      const next = to(index, row);
      if (edited[index]!.has(next * 16_384 + col)) return false;
      const is = heldAt(after, index, next, col);
      if (!sameValue(is.value, value) || is.format !== format || is.formula !== (formula && as(index, formula))) {
        throw new Error(`row ${row + 1}, column ${col + 1} of “${sheet.name}” is not in the change and would have changed`);
      }
      return true;
    });
    if (kept !== left) throw new Error(`cells of “${sheet.name}” that are not in the change would have appeared`);
  });
}

function holds(after: Snapshot, sheet: number, row: number, col: number, content: Content): boolean {
  const { value, formula } = heldAt(after, sheet, row, col);
  switch (content.kind) {
    case 'blank':
      return value === undefined && formula === undefined;
    case 'number':
      return formula === undefined && value === Number(content.value);
    case 'text':
      return formula === undefined && value === (wellFormed(content.text) || undefined);
    case 'formula':
      return formula !== undefined;
  }
}

function counted(sheet: Sheet, without: ReadonlySet<number>): number {
  let count = 0;
  for (const [n, row] of sheet.rows.entries()) {
    for (let at = sheet.starts[n]!; at < sheet.starts[n + 1]!; at++) {
      if (!without.has(row * 16_384 + sheet.cols[at]!)) count++;
    }
  }
  return count;
}

/** How many cells `take` says yes to. */
function eachCell(
  { formats }: Snapshot,
  sheet: Sheet,
  take: (row: number, col: number, value: Sheet['values'][number], formula: string | undefined, format: string) => boolean,
): number {
  let count = 0;
  for (const [n, row] of sheet.rows.entries()) {
    for (let at = sheet.starts[n]!; at < sheet.starts[n + 1]!; at++) {
      const format = formats[sheet.formats[at]!] ?? 'General';
      if (take(row, sheet.cols[at]!, sheet.values[at]!, sheet.formulas.get(at), format)) count++;
    }
  }
  return count;
}

import type { CellValue, Change, Content, Held, Journal, JournalCell, Snapshot } from '../core';
import { heldAt, sameContent } from './held';
import { heldWithRows } from './held-and-rows';
import type { WriteOptions } from './host';
import { makeJournal } from './journal';
import { looks } from './looks';
import { rowBefore } from './row-moves';

/**
 * What a change is about to write, kept with the workbook before it does: should the pane be closed half-way, the next one knows
 * what to look for. `before` is as the snapshot has it, with its formulas as they read once the rows are in; rows that a change puts in hold nothing yet.
 */
export function intendedJournal(change: Change, snapshot: Snapshot, options: WriteOptions): Journal {
  const rows = change.rows.map(({ sheet, row }) => ({ sheet: snapshot.sheets[sheet]!.name, row }));
  const cells = change.cells.map(({ at: { sheet, row, col }, content, format }): JournalCell => {
    const from = rowBefore(change.rows, sheet, row);
    const name = snapshot.sheets[sheet]!.name;
    const before: Held =
      from === undefined ? { value: undefined, format: 'General' } : heldWithRows(heldAt(snapshot, sheet, from, col), name, rows);
    const after: Held = { ...contentHeld(content), format: format ?? before.format };
    return { sheet: name, row, col, before, after };
  });
  const made = change.sheets.flatMap(({ name, cells: own }) =>
    own.map(({ row, col, content, look, format }): JournalCell => {
      const after = { ...contentHeld(content), format: format ?? looks[look].format ?? 'General' };
      return { sheet: name, row, col, before: { value: undefined, format: 'General' }, after };
    }),
  );
  return makeJournal(change, [...cells, ...made], rows, options);
}

function contentHeld(content: Content): { readonly value: CellValue | undefined; readonly formula?: string } {
  switch (content.kind) {
    case 'blank':
      return { value: undefined };
    case 'number':
      return { value: Number(content.value) };
    case 'text':
      return { value: content.text };
    case 'formula':
      return { value: content.value, formula: content.formula };
  }
}

/** One cell of a write that broke off, and what it holds now. */
export interface Standing {
  readonly cell: JournalCell;
  readonly now: Held;
  /** What was to be written, what was there before, or something else. */
  readonly holds: 'after' | 'before' | 'other';
}

/**
 * How far a write came that broke off. `none`: the workbook is as it was. `all`: everything that was to be written stands there.
 * `part`: some of it does. `unclear`: rows were to be put in, and the sheet does not say whether they were.
 */
export interface Came {
  readonly far: 'none' | 'all' | 'part' | 'unclear';
  readonly cells: readonly Standing[];
  /** Sheets of the change that are there now. */
  readonly sheets: readonly string[];
}

export function howFarCame(intended: Journal, snapshot: Snapshot): Came {
  const sheets = intended.sheets.filter((name) => snapshot.sheets.some((sheet) => sheet.name === name));
  const written = standings(intended, snapshot, (_sheet, row) => row);
  const all = written.every(({ holds, cell }) => holds === 'after' || sameContent(cell.before, cell.after));
  if (all && sheets.length === intended.sheets.length) return { far: 'all', cells: written, sheets };
  if (intended.rows.length > 0) {
    // Before the rows are in, every cell but theirs stands higher by the rows put in above it.
    const put = (sheet: string, row: number): boolean => intended.rows.some((each) => each.sheet === sheet && each.row === row);
    const old = { ...intended, cells: intended.cells.filter(({ sheet, row }) => !put(sheet, row)) };
    const above = (sheet: string, row: number): number =>
      intended.rows.filter((each) => each.sheet === sheet && each.row <= row).length;
    const untouched = standings(old, snapshot, (sheet, row) => row - above(sheet, row), intended.rows);
    const isOld = untouched.length > 0 && untouched.every(({ holds }) => holds === 'before');
    return { far: isOld && sheets.length === 0 ? 'none' : 'unclear', cells: written, sheets };
  }
  const none = written.every(({ holds }) => holds === 'before');
  return { far: none && sheets.length === 0 ? 'none' : 'part', cells: written, sheets };
}

/** `notIn`: rows that are still to go in, as the cells of the journal are told with them. */
function standings(
  journal: Journal,
  snapshot: Snapshot,
  rowNow: (sheet: string, row: number) => number,
  notIn: Journal['rows'] = [],
): readonly Standing[] {
  return journal.cells.map((cell) => {
    const sheet = snapshot.sheets.findIndex(({ name }) => name === cell.sheet);
    const now = heldWithRows(heldAt(snapshot, sheet, rowNow(cell.sheet, cell.row), cell.col), cell.sheet, notIn);
    const holds = sameContent(now, cell.before) ? 'before' : sameContent(now, cell.after) ? 'after' : 'other';
    return { cell, now, holds };
  });
}

/** The part of a write that can be taken back: the cells that hold what was written, as they hold it, and the new sheets. */
export function writtenPart(intended: Journal, { cells, sheets }: Came): Journal {
  const held = cells.filter(({ holds }) => holds === 'after');
  return { ...intended, cells: held.map(({ cell, now }) => ({ ...cell, after: now })), sheets };
}

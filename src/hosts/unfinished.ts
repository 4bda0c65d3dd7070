import {
  cellIndex,
  type CellValue,
  type Change,
  type Content,
  type Held,
  type Journal,
  type JournalCell,
  type Snapshot,
} from '../core';
import { LAST_COL } from './a1';
import { heldAt, sameContent } from './held';
import { heldWithRows } from './held-and-rows';
import type { WriteOptions } from './host';
import { makeJournal } from './journal';
import { looks } from './looks';
import type { Notes } from './notes';
import { plannedRows, rowBefore } from './row-moves';

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

/**
 * What is intended, with what tells later whether its rows went in: the first row that each pushes down, which is not written and so is
 * before as after.
 */
export function unfinishedJournal(change: Change, snapshot: Snapshot, options: WriteOptions): Journal {
  const intended = intendedJournal(change, snapshot, options);
  const known = new Set(change.cells.map(({ at: { sheet, row, col } }) => `${sheet} ${row} ${col}`));
  const marks = plannedRows(change.rows).flatMap(({ sheet: index, below }): JournalCell[] => {
    const sheet = snapshot.sheets[index]!;
    const row = sheet.rows.find((each) => each >= below);
    if (row === undefined) return [];
    const now = rowAfter(change, index, row);
    return Array.from({ length: LAST_COL + 1 }, (_, col) => col)
      .filter((col) => cellIndex(sheet, row, col) >= 0 && !known.has(`${index} ${now} ${col}`))
      .map((col) => {
        known.add(`${index} ${now} ${col}`);
        const held = heldWithRows(heldAt(snapshot, index, row, col), sheet.name, intended.rows);
        return { sheet: sheet.name, row: now, col, before: held, after: held };
      });
  });
  return { ...intended, cells: [...intended.cells, ...marks] };
}

/** Where a row stands once those of the change are in. */
function rowAfter({ rows }: Change, sheet: number, row: number): number {
  return rows.filter((put) => put.sheet === sheet).reduce((at, put) => (put.row <= at ? at + 1 : at), row);
}

/** Whether the write changes the cell at all; one that it leaves as it is only marks the place. */
export function isWritten({ before, after }: JournalCell): boolean {
  return before.format !== after.format || !sameContent(before, after);
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
 * `part`: some of it does, and its rows are in. `unclear`: rows were to be put in, and the sheet does not say whether they were.
 */
export interface Came {
  readonly far: 'none' | 'all' | 'part' | 'unclear';
  readonly cells: readonly Standing[];
  /** Sheets of the change that are there now. */
  readonly sheets: readonly string[];
}

export function howFarCame(intended: Journal, snapshot: Snapshot): Came {
  const sheets = intended.sheets.filter((name) => snapshot.sheets.some((sheet) => sheet.name === name));
  const cells = standings(intended, snapshot, (_sheet, row) => row);
  const came = (far: Came['far']): Came => ({ far, cells, sheets });
  const all =
    sheets.length === intended.sheets.length &&
    cells.every(({ holds, cell }) => holds === 'after' || (holds === 'before' && sameContent(cell.before, cell.after)));
  if (intended.rows.length === 0) {
    if (all) return came('all');
    return came(sheets.length === 0 && cells.every(({ holds }) => holds === 'before') ? 'none' : 'part');
  }
  // Before the rows are in, every cell but theirs stands higher by the rows put in above it.
  const put = ({ sheet, row }: JournalCell): boolean => intended.rows.some((each) => each.sheet === sheet && each.row === row);
  const others = intended.cells.filter((cell) => !put(cell));
  const above = (sheet: string, row: number): number =>
    intended.rows.filter((each) => each.sheet === sheet && each.row <= row).length;
  const untouched = standings({ ...intended, cells: others }, snapshot, (sheet, row) => row - above(sheet, row), intended.rows);
  const own = cells.filter(({ cell }) => put(cell));
  // With nothing below, a row that is in and one that is not look the same, and nothing in it is all that can be taken back.
  const old =
    sheets.length === 0 &&
    untouched.every(({ holds }) => holds === 'before') &&
    (untouched.length > 0 || own.every(({ holds }) => holds === 'before'));
  // Rows that look like their neighbours: either may be so.
  if (old) return came(all && cells.some(({ cell }) => isWritten(cell)) ? 'unclear' : 'none');
  if (all) return came('all');
  const isIn = others.length > 0 && cells.every(({ cell, holds }) => holds === 'after' || (holds === 'before' && !put(cell)));
  return came(isIn ? 'part' : 'unclear');
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
  const held = cells.filter(({ cell, holds }) => isWritten(cell) && (holds === 'after' || sameContent(cell.before, cell.after)));
  return { ...intended, cells: held.map(({ cell, now }) => ({ ...cell, after: now })), sheets };
}

/**
 * The notes once the workbook has told what became of a write whose end nobody noted: written whole it is one of the journals, never
 * begun it is forgotten. Undefined where there is none, or where the person has to say.
 */
export function settledNotes(notes: Notes, snapshot: Snapshot): Notes | undefined {
  if (!notes.unfinished) return undefined;
  const came = howFarCame(notes.unfinished, snapshot);
  if (came.far === 'none') return { ...notes, unfinished: undefined };
  if (came.far !== 'all') return undefined;
  return { ...notes, journals: [...notes.journals, writtenPart(notes.unfinished, came)], unfinished: undefined };
}

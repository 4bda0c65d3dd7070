import type { Journal, JournalCell, Snapshot } from '../core';
import { LAST_COL } from './a1';
import { rangeOf } from './excel-cell-blocks';
import { refused } from './excel-errors';
import type { AddedSheet, RowGap } from './excel-footing';
import { cellName, halfWritten, isNothing } from './excel-half-written';
import { readWorkbook } from './excel-read';
import { patiently, runExcel, type ExcelSession } from './excel-session';
import { takeBack } from './excel-take-back';
import { findWritten, type WrittenPlaces, type WrittenRow } from './excel-written';
import { sameContent } from './held';
import { heldWithoutRows } from './held-and-rows';
import type { Reverted, WaitOptions } from './host';
import { leftBecause } from './left-words';
import { isAsWritten, ROW_POINTED_AT, rowsPointedAt, sheetPointedAt, type IsGoing } from './pointed-at';
import { isBlank, stillWritten, type StillWritten } from './still-written';

type Outcome = { readonly reverted: Reverted } | { readonly failed: unknown };

/**
 * Takes a change back in three syncs: look, look at what moves with it, put back and look again. What somebody changed since is left.
 * Rows and sheets go only where no formula that stays points at them alone, so then the whole workbook is read first.
 */
export async function revertChange(session: ExcelSession, journal: Journal, options: WaitOptions): Promise<Reverted> {
  const whole = journal.rows.length + journal.sheets.length > 0 ? (await readWorkbook(session, options)).snapshot : undefined;
  const outcome = await patiently(
    session,
    () => runExcel(session, (context) => attempt(session, context, journal, whole, options)),
    options,
  );
  if ('failed' in outcome) throw outcome.failed;
  return outcome.reverted;
}

/** Throws only where nothing was taken back, so that it may be tried again. */
async function attempt(
  session: ExcelSession,
  context: Excel.RequestContext,
  journal: Journal,
  whole: Snapshot | undefined,
  { waiting }: WaitOptions,
): Promise<Outcome> {
  const places = await findWritten(context, journal);
  const { still, pointedAt } = whole
    ? withoutPointedAt(journal, stillWritten(journal, places), whole)
    : {
        still: stillWritten(journal, places),
        pointedAt: new Map<string, string>(),
      };
  for (const { sheet, lines } of places.blocks) {
    for (const cell of lines.flat()) {
      cell.ours = still.cells.includes(cell);
      // Rows go out first, and formulas are put back as they read then.
      cell.before = heldWithoutRows(cell.before, sheet, still.rows);
    }
  }
  const blocks = places.blocks.filter(({ lines }) => lines.flat().some(({ ours }) => ours));
  refuseUnwritable(places, [...blocks, ...still.rows]);
  const footing = {
    blocks,
    gaps: gapsOf(still.rows, places),
    sheets: journal.sheets.filter((name) => !pointedAt.has(name)).map((name): AddedSheet => addedSheet(name, journal)),
  };
  const {
    touched,
    left,
    kept,
    removed,
    refused: cause,
    unknown,
  } = await takeBack(session, context, footing, waiting ? { waiting } : {});
  if (unknown !== undefined) {
    if (!touched) throw unknown;
    return { failed: halfWritten({ cells: swapped(journal.cells), rows: [], sheets: [] }, unknown, journal) };
  }
  if (!isNothing(left)) {
    const all = still.cells.length === left.cells.length && still.rows.length === left.rows.length;
    if (all && removed.length === 0) throw cause;
    return { failed: halfWritten({ ...left, cells: swapped(left.cells) }, cause, { ...journal, ...left }) };
  }
  const gone = journal.cells.filter(
    ({ sheet, row }) => removed.includes(sheet) || still.rows.some((put) => put.sheet === sheet && put.row === row),
  );
  return {
    reverted: {
      cells: still.cells.length + gone.length,
      left: [
        ...still.left,
        ...[...pointedAt].map(([sheet, why]) => ({ sheet, cells: '', why })),
        ...kept.map((sheet) => ({ sheet, cells: '', why: leftBecause.sheet })),
      ],
    },
  };
}

interface Checked {
  readonly still: StillWritten;
  /** Sheets that were made and have to stay, and why. */
  readonly pointedAt: ReadonlyMap<string, string>;
}

/** Leaves the rows and sheets that formulas point at which do not go themselves. A row that stays keeps its own formulas, so it is asked again. */
function withoutPointedAt(journal: Journal, still: StillWritten, whole: Snapshot): Checked {
  const back = new Set(still.cells.map(({ of }) => `${of.sheet}!${cellName(of.row, of.col)}`));
  let { rows } = still;
  const left = [...still.left];
  for (;;) {
    const isGoing: IsGoing = (sheet, row, col) =>
      back.has(`${sheet}!${cellName(row, col)}`) || rows.some((put) => put.sheet === sheet && put.row === row);
    const pointedAt = new Map(
      journal.sheets.flatMap((name) => {
        const index = whole.sheets.findIndex((sheet) => sheet.name === name);
        const why = index < 0 ? undefined : sheetPointedAt(whole, index, journal.sheets, isGoing);
        return why === undefined ? [] : [[name, why] as const];
      }),
    );
    const leaves = (name: string): boolean => {
      const index = whole.sheets.findIndex((sheet) => sheet.name === name);
      return index >= 0 && !pointedAt.has(name) && isAsWritten(whole, index, journal.cells);
    };
    const going = new Set(journal.sheets.filter(leaves));
    const stay = rowsPointedAt(rows, whole, (sheet, row, col) => going.has(sheet) || isGoing(sheet, row, col));
    if (stay.length === 0) return { still: { ...still, rows, left }, pointedAt };
    const stays = ({ sheet, row }: WrittenRow): boolean => stay.some((each) => each.sheet === sheet && each.row === row);
    left.push(...stay.map(({ sheet, row }) => ({ sheet, cells: `${row + 1}:${row + 1}`, why: ROW_POINTED_AT })));
    rows = rows.filter((row) => !stays(row));
  }
}

function refuseUnwritable({ readOnly, sheets }: WrittenPlaces, touched: readonly { readonly sheet: string }[]): void {
  if (readOnly) throw refused('read-only');
  for (const { sheet } of touched) {
    if (sheets.get(sheet)?.protection.protected) throw refused('protected', { subject: sheet });
  }
}

/** Rows that stand side by side share one gap. */
function gapsOf(rows: readonly WrittenRow[], { sheets }: WrittenPlaces): RowGap[] {
  const runs: { sheet: string; first: number; last: number }[] = [];
  for (const { sheet, row } of [...rows].sort((a, b) => a.row - b.row)) {
    const run = runs.find((other) => other.sheet === sheet && other.last === row - 1);
    if (run) run.last = row;
    else runs.push({ sheet, first: row, last: row });
  }
  return runs.map(({ sheet, first, last }) => {
    const worksheet = sheets.get(sheet)!;
    const cell = (row: number): Excel.Range => rangeOf(worksheet, { top: row, bottom: row, left: 0, right: 0 });
    return { sheet, worksheet, above: first === 0 ? undefined : cell(first - 1), below: cell(last + 1), count: last - first + 1 };
  });
}

/** Taken away only where all that stands in it was written, and stands as it was written. */
function addedSheet(name: string, { cells }: Journal): AddedSheet {
  const written = new Map(
    cells.filter(({ sheet }) => sheet === name).map(({ row, col, after }) => [row * (LAST_COL + 1) + col, after]),
  );
  return {
    name,
    isOurs: (used) =>
      (used?.held ?? []).every((line, down) =>
        line.every((held, across) => {
          const after = written.get((used!.row + down) * (LAST_COL + 1) + used!.col + across);
          return after ? sameContent(held, after) : isBlank(held);
        }),
      ),
  };
}

/** What a cell held before it was to be put back, and what it holds. */
function swapped(cells: readonly JournalCell[]): JournalCell[] {
  return cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before }));
}

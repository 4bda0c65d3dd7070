import type { Change, Held, Journal, JournalCell, Snapshot } from '../core';
import { LAST_COL } from './a1';
import { heldIn, HELD, rangeOf } from './excel-cell-blocks';
import { excelCode, refusalOf, refused } from './excel-errors';
import { cellName, halfWritten, isNothing } from './excel-half-written';
import { queueSheets } from './excel-new-sheets';
import type { WorkbookOutline } from './excel-outline';
import { holds, queuePuts, wireOf, type Put } from './excel-put';
import { patiently, runExcel, type ExcelSession } from './excel-session';
import { takeBack } from './excel-take-back';
import { changedIn, findTarget, type Target, type TargetCell } from './excel-target';
import { changedMeanwhile } from './excel-watch';
import { sameContent } from './held';
import type { WriteOptions } from './host';
import { HostError } from './host-errors';
import { makeJournal } from './journal';
import { intendedJournal } from './unfinished';

type Outcome = { readonly journal: Journal } | { readonly failed: unknown };

/**
 * Writes a change in three syncs: look, write, read back. The write looks again before its first stroke, so that what a co-author did in
 * between is seen and given back. Excel takes nothing back by itself: whatever fails is rolled back in two syncs more.
 */
export async function writeChange(
  session: ExcelSession,
  outline: WorkbookOutline,
  change: Change,
  snapshot: Snapshot,
  options: WriteOptions,
): Promise<Journal> {
  const { signal, waiting } = options;
  const outcome = await patiently(
    session,
    () => runExcel(session, (context) => attempt(session, context, outline, change, snapshot, options)),
    { ...(signal && { signal }), ...(waiting && { waiting }) },
  );
  if ('failed' in outcome) throw outcome.failed;
  return outcome.journal;
}

/** Throws only where nothing was written, so that it may be tried again. */
async function attempt(
  session: ExcelSession,
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  change: Change,
  snapshot: Snapshot,
  options: WriteOptions,
): Promise<Outcome> {
  const of = change.cells.length;
  const { signal, progress } = options;
  const patience = options.waiting ? { waiting: options.waiting } : {};
  progress?.({ stage: 'checking', done: 0, of });
  const target = await findTarget(context, outline, change, snapshot);
  if (signal?.aborted) throw new HostError('stopped', {}, { cause: signal.reason });
  const planned = intendedJournal(change, snapshot, options);
  const undo = (cause: unknown): Promise<Outcome> => rollBack(session, context, target, planned, cause, patience);
  progress?.({ stage: 'writing', done: 0, of });
  let written: Written;
  try {
    written = queueWrite(context, change, target);
    await context.sync();
  } catch (error) {
    return undo(error);
  }
  // Excel answered the first look of the same batch: that is what stood there when the first cell was written.
  takeBefore(target);
  const changed = changedIn(target, snapshot);
  if (changed.length > 0) return undo(changedMeanwhile(changed));
  const refusedCell = written.cells.find(({ content, range, down, across }) => !holds(heldIn(range, down, across), content));
  if (refusedCell) {
    const { sheet, row, col } = refusedCell;
    return undo(refused('unwritable', { detail: `${sheet}!${cellName(row, col)} did not take what was written` }));
  }
  const firstHeld = written.cells.map(({ range, down, across }) => heldIn(range, down, across, range.numberFormat));
  progress?.({ stage: 'reading-back', done: 0, of });
  try {
    await patiently(
      session,
      async () => {
        for (const range of written.ranges) range.load(HELD);
        await context.sync();
      },
      patience,
    );
  } catch (error) {
    return undo(error);
  }
  const lost = written.cells.find(({ range, down, across, before, content }, n) => {
    const now = heldIn(range, down, across);
    return !sameContent(now, firstHeld[n]!) && sameContent(now, before) && !holds(before, content);
  });
  if (lost) {
    return undo(refused('unwritable', { detail: `${lost.sheet}!${cellName(lost.row, lost.col)} went back to what it held` }));
  }
  progress?.({ stage: 'reading-back', done: of, of });
  const cells = written.cells.map(({ sheet, row, col, before, range, down, across }, n): JournalCell => {
    const first = firstHeld[n]!;
    const now = heldIn(range, down, across, range.numberFormat);
    // What a co-author wrote since is not ours: Undo has to leave it.
    return { sheet, row, col, before, after: sameContent(now, first) ? now : first };
  });
  const rows = target.rows.map(({ sheet, final }) => ({ sheet: snapshot.sheets[sheet]!.name, row: final }));
  return { journal: makeJournal(change, cells, rows, options) };
}

interface Written {
  readonly ranges: readonly Excel.Range[];
  readonly cells: readonly (Pick<TargetCell, 'row' | 'col' | 'content'> & {
    readonly sheet: string;
    readonly before: Held;
    readonly range: Excel.Range;
    readonly down: number;
    readonly across: number;
  })[];
}

/** Look again, put in rows, add sheets, write cells, read them: one batch. */
function queueWrite(context: Excel.RequestContext, change: Change, target: Target): Written {
  for (const { range } of target.blocks) range.load(HELD);
  for (const watch of target.watches) watch.load();
  for (const { worksheet, row, likeThen, height } of target.rows) {
    const whole = (at: number): Excel.Range => rangeOf(worksheet, { top: at, bottom: at, left: 0, right: LAST_COL });
    whole(row).insert('Down');
    const fresh = whole(row);
    fresh.copyFrom(whole(likeThen), 'Formats');
    if (height > 0) fresh.format.rowHeight = height;
  }
  const added = queueSheets(context, change.sheets);
  const blocks = [...target.blocks, ...target.fresh];
  const ranges = blocks.map(({ worksheet, box }) => rangeOf(worksheet, box));
  queuePuts(blocks.map(({ lines }, n) => ({ range: ranges[n]!, cells: lines.map((line) => line.map(putOf)) })));
  const wholes = change.sheets.map(({ cells }, n) => {
    const bottom = Math.max(0, ...cells.map(({ row }) => row));
    const right = Math.max(0, ...cells.map(({ col }) => col));
    return rangeOf(added[n]!, { top: 0, left: 0, bottom, right });
  });
  for (const range of [...ranges, ...wholes]) range.load(HELD);
  return {
    ranges: [...ranges, ...wholes],
    cells: [
      ...blocks.flatMap(({ sheet, lines }, n) =>
        lines.flatMap((line, down) =>
          line.map((cell, across) => ({
            sheet,
            row: cell.row,
            col: cell.col,
            content: cell.content,
            get before() {
              return cell.before;
            },
            range: ranges[n]!,
            down,
            across,
          })),
        ),
      ),
      ...change.sheets.flatMap(({ name, cells }, n) =>
        cells.map((cell) => ({
          sheet: name,
          row: cell.row,
          col: cell.col,
          content: cell.content,
          before: { value: undefined, format: 'General' },
          range: wholes[n]!,
          down: cell.row,
          across: cell.col,
        })),
      ),
    ],
  };
}

function putOf({ row, col, content, format, before }: TargetCell): Put {
  return { row, col, wire: wireOf(content), was: before.format, format: format ?? before.format };
}

/** What stood in the cells when the write began, where Excel still told it. */
function takeBefore({ blocks }: Target): void {
  for (const { range, lines } of blocks) {
    lines.forEach((line, down) =>
      line.forEach((cell, across) => {
        cell.before = heldIn(range, down, across, range.numberFormat);
      }),
    );
  }
}

/** Puts everything back; tells the refusal as it came, or which cells are not as they were. */
async function rollBack(
  session: ExcelSession,
  context: Excel.RequestContext,
  target: Target,
  planned: Journal,
  cause: unknown,
  patience: Pick<WriteOptions, 'waiting'>,
): Promise<Outcome> {
  const back = await takeBack(session, context, target, patience);
  const { touched, unknown } = back;
  const left = { ...back.left, sheets: [...back.left.sheets, ...back.kept] };
  if (unknown !== undefined) {
    const all = { cells: planned.cells, rows: planned.rows, sheets: planned.sheets };
    throw halfWritten(all, unknown, planned);
  }
  if (!isNothing(left)) {
    throw halfWritten(left, cause, { ...planned, ...left });
  }
  const refusal = writeRefusal(cause);
  if (!touched) throw refusal;
  return { failed: refusal };
}

/** Refusals that Excel has for writes only. */
function writeRefusal(error: unknown): unknown {
  const code = excelCode(error);
  const detail = code === undefined ? undefined : details[code];
  return detail === undefined ? refusalOf(error) : refused('unwritable', { detail }, error);
}

const details: Readonly<Record<string, string>> = {
  InsertDeleteConflict: 'a row put in there would push a table, a filter or an array apart',
  InvalidOperation: 'Excel does not allow it there',
  UnsupportedOperation: 'Excel does not allow it there',
  ItemAlreadyExists: 'a sheet of that name was added meanwhile',
};

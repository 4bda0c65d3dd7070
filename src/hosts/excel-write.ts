import type { Change, Journal, JournalCell, Snapshot } from '../core';
import { heldIn, HELD } from './excel-cell-blocks';
import { excelCode, refusalOf, refused } from './excel-errors';
import { cellName, halfWritten, isNothing } from './excel-half-written';
import type { WorkbookOutline } from './excel-outline';
import { holds } from './excel-put';
import { patiently, runExcel, type ExcelSession } from './excel-session';
import { takeBack } from './excel-take-back';
import { changedIn, findTarget, type Target } from './excel-target';
import { queueWrite, type Written } from './excel-write-batch';
import { changedMeanwhile } from './excel-watch';
import { sameContent } from './held';
import { heldWithRows } from './held-and-rows';
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
  const total = change.cells.length;
  const { signal, progress } = options;
  const patience = options.waiting ? { waiting: options.waiting } : {};
  progress?.({ stage: 'checking', done: 0, of: total });
  const target = await findTarget(context, outline, change, snapshot);
  if (signal?.aborted) throw new HostError('stopped', {}, { cause: signal.reason });
  const planned = intendedJournal(change, snapshot, options);
  const undo = (cause: unknown): Promise<Outcome> => rollBack(session, context, target, planned, cause, patience);
  progress?.({ stage: 'writing', done: 0, of: total });
  let written: Written;
  try {
    written = queueWrite(context, change, target);
    await context.sync();
  } catch (error) {
    return undo(error);
  }
  // Excel answered the first look of the same batch: that is what stood there when the first cell was written.
  takeBefore(written.looks);
  const changed = changedIn(target, snapshot, (block) => written.looks.get(block)!);
  if (changed.length > 0) return undo(changedMeanwhile(changed));
  const refusedCell = written.cells.find(
    ({ of: { content }, range, down, across }) => !holds(heldIn(range, down, across), content),
  );
  if (refusedCell) {
    const {
      sheet,
      of: { row, col },
    } = refusedCell;
    return undo(refused('unwritable', { detail: `${sheet}!${cellName(row, col)} did not take what was written` }));
  }
  const firstHeld = written.cells.map(({ range, down, across }) => heldIn(range, down, across, range.numberFormat));
  progress?.({ stage: 'reading-back', done: 0, of: total });
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
  const lost = written.cells.find(({ range, down, across, of: { before, content } }, n) => {
    const now = heldIn(range, down, across);
    return !sameContent(now, firstHeld[n]!) && sameContent(now, before) && !holds(before, content);
  });
  if (lost) {
    return undo(
      refused('unwritable', { detail: `${lost.sheet}!${cellName(lost.of.row, lost.of.col)} went back to what it held` }),
    );
  }
  progress?.({ stage: 'reading-back', done: total, of: total });
  const rows = target.gaps.flatMap(({ sheet, rows: own }) => own.map(({ final }) => ({ sheet, row: final })));
  const cells = written.cells.map(({ sheet, of: { row, col, before: stood }, range, down, across }, n): JournalCell => {
    const before = heldWithRows(stood, sheet, rows);
    const first = firstHeld[n]!;
    const now = heldIn(range, down, across, range.numberFormat);
    // What a co-author wrote since is not ours: Undo has to leave it.
    return { sheet, row, col, before, after: sameContent(now, first) ? now : first };
  });
  return { journal: makeJournal(change, cells, rows, options) };
}

/** What stood in the cells when the write began. */
function takeBefore(looks: Written['looks']): void {
  for (const [{ lines }, range] of looks) {
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
    const cells = left.cells.map((cell) => ({ ...cell, before: heldWithRows(cell.before, cell.sheet, left.rows) }));
    throw halfWritten(left, cause, { ...planned, ...left, cells });
  }
  const refusal = await writeRefusal(context, target, cause);
  if (!touched) throw refusal;
  return { failed: refusal };
}

/** Refusals that Excel has for writes only. It refuses a protected sheet and a workbook open for reading with one code. */
async function writeRefusal(context: Excel.RequestContext, { blocks, gaps }: Target, error: unknown): Promise<unknown> {
  const code = excelCode(error);
  if (code === 'AccessDenied') {
    const names = new Set([...blocks, ...gaps].map(({ sheet }) => sheet));
    const sheet = await protectedSheet(context, names).catch(() => undefined);
    if (sheet !== undefined) return refused('protected', { subject: sheet }, error);
  }
  const detail = code === undefined ? undefined : details[code];
  return detail === undefined ? refusalOf(error) : refused('unwritable', { detail }, error);
}

const details: Readonly<Record<string, string>> = {
  InsertDeleteConflict: 'a row put in there would push a table, a filter or an array apart',
  InvalidOperation: 'Excel does not allow it there',
  UnsupportedOperation: 'Excel does not allow it there',
  ItemAlreadyExists: 'a sheet of that name was added meanwhile',
};

async function protectedSheet(context: Excel.RequestContext, names: ReadonlySet<string>): Promise<string | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  return worksheets.items.find((sheet) => names.has(sheet.name) && sheet.protection.protected)?.name;
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import about from '../../package.json';
import { cellsText, type Change, type Journal, type JournalCell } from '../core';
import { heldText } from '../hosts/held';
import { HostError, type Host, type Reverted, type WriteProgress } from '../hosts/host';
import { howFarCame, isWritten, settledNotes, unfinishedJournal, writtenPart, type Came } from '../hosts/unfinished';
import { withTakenBack, withWritten } from '../hosts/written-notes';
import { stampNow } from './clock';
import { refusal } from './refusal-words';
import type { Review } from './use-review';

/** A cell that is not as it was: what it holds, and what it held. */
export interface StrayCell {
  readonly cell: string;
  readonly sheet: string;
  readonly was: string;
  readonly is: string;
}

export type WritingPhase =
  | { readonly name: 'idle' }
  | ({ readonly name: 'writing' } & WriteProgress)
  /** Written, read back and checked again: the review's report is the one after. `title` as the person knows the change. */
  | { readonly name: 'done'; readonly journal: Journal; readonly at: string }
  | { readonly name: 'undone'; readonly journal: Journal; readonly reverted: Reverted; readonly at: string }
  /** Nothing was written. `cells`: what changed meanwhile. */
  | {
      readonly name: 'refused';
      readonly message: string;
      readonly code?: HostError['code'];
      readonly retry: boolean;
      readonly cells: readonly StrayCell[];
    };

/** A write that broke off, found in the notes of the workbook: how far it came. */
export interface Unfinished {
  readonly journal: Journal;
  readonly came: Came;
  /** The cells that are not as they were. */
  readonly cells: readonly StrayCell[];
}

/** Writes changes into the workbook and takes them back, one at a time; every step is kept with the workbook before the next. */
export interface Writing {
  readonly phase: WritingPhase;
  /** Whether the open workbook can be written to from here at all. */
  readonly able: boolean;
  /** What was written and can be taken back, the latest first. */
  readonly undoable: readonly Journal[];
  readonly unfinished?: Unfinished;
  /** Resolves to whether it was written. */
  write(change: Change): Promise<boolean>;
  /** All of it, or these cells of it. */
  undo(journal: Journal, cells?: readonly JournalCell[]): Promise<boolean>;
  /** Puts back what a write that broke off left behind: all of it, or one cell. */
  putBack(cell?: StrayCell): Promise<boolean>;
  /** Leaves the workbook as a write that broke off left it. */
  leaveAsItIs(): void;
  /** Back to where nothing is being written and no result is shown. */
  settle(): void;
}

export function useWriting(host: Host, review: Review): Writing {
  const [phase, setPhase] = useState<WritingPhase>({ name: 'idle' });
  const busy = useRef(false);
  const { notes, record, check, say, person, tell } = review;
  const snapshot = review.last?.snapshot;
  const readWith = review.last?.unfinished;

  const unfinished = useMemo((): Unfinished | undefined => {
    // What was read before the write began would tell that it never did.
    if (!notes.unfinished || !snapshot || readWith !== notes.unfinished.id || phase.name === 'writing') return undefined;
    const came = howFarCame(notes.unfinished, snapshot);
    const cells = came.cells.filter(({ cell, holds }) => isWritten(cell) && holds !== 'before').map(strayCell);
    return { journal: notes.unfinished, came, cells };
  }, [notes.unfinished, phase.name, readWith, snapshot]);

  // What turns out never to have been written, or written whole, needs nobody's answer.
  useEffect(() => {
    if (!unfinished || !snapshot || busy.current || !['none', 'all'].includes(unfinished.came.far)) return;
    void record((now) => settledNotes(now, snapshot) ?? now).catch(tell);
  }, [record, snapshot, tell, unfinished]);

  const refuse = useCallback(
    (error: unknown): void => {
      const known = error instanceof HostError ? error : undefined;
      const message = refusal(error);
      setPhase({
        name: 'refused',
        message,
        ...(known && { code: known.code }),
        retry: known?.retry ?? false,
        cells: known?.facts.cells ?? [],
      });
      say(message);
    },
    [say],
  );

  /** One at a time; whatever happens, the pane can write again after. */
  const alone = useCallback(async (work: () => Promise<boolean>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      return await work();
    } finally {
      busy.current = false;
    }
  }, []);

  const write = (change: Change): Promise<boolean> =>
    alone(async () => {
      if (!host.apply || !snapshot) return false;
      if (notes.unfinished) {
        const { title } = notes.unfinished;
        const message = `“${title}” broke off and is not settled yet, so nothing was written. Check again, settle it at the top, then write.`;
        setPhase({ name: 'refused', message, retry: true, cells: [] });
        say(message);
        return false;
      }
      const progress = (now: WriteProgress): void => setPhase({ name: 'writing', ...now });
      const options = {
        on: stampNow(),
        ...(person.name && { by: person.name }),
        version: about.version,
        progress,
        waiting: (why: HostError | undefined) => why && say(why.message),
      };
      progress({ stage: 'checking', done: 0, of: change.cells.length });
      let journal: Journal;
      try {
        const intended = unfinishedJournal(change, snapshot, options);
        await record((now) => ({ ...now, unfinished: intended }));
        journal = await host.apply(change, snapshot, options);
      } catch (error) {
        // A refusal that was rolled back leaves nothing behind; after anything else the sheet itself is asked.
        const clean = error instanceof HostError && error.code !== 'half-written';
        if (clean) await record((now) => ({ ...now, unfinished: undefined })).catch(() => undefined);
        else await check();
        refuse(error);
        return false;
      }
      await record((now) => withWritten(now, change, journal)).catch(tell);
      await check();
      setPhase({ name: 'done', journal, at: stampNow() });
      say(`Written: ${journal.title}.`);
      return true;
    });

  const takeBack = async (journal: Journal, settled: (reverted: Reverted) => Promise<void>): Promise<boolean> => {
    if (!host.revert) return false;
    setPhase({ name: 'writing', stage: 'checking', done: 0, of: journal.cells.length });
    try {
      const reverted = await host.revert(journal, { waiting: (why) => why && say(why.message) });
      await settled(reverted).catch(tell);
      await check();
      setPhase({ name: 'undone', journal, reverted, at: stampNow() });
      const left = reverted.left.map(({ cells, why }) => `${cells} was left as it is: ${why}`);
      say(['Undone.', ...left].join(' '));
      return true;
    } catch (error) {
      refuse(error);
      await check();
      return false;
    }
  };

  const undo = (journal: Journal, cells?: readonly JournalCell[]): Promise<boolean> =>
    alone(() => {
      const undone = { on: stampNow(), ...(person.name && { by: person.name }) };
      if (!cells || cells.length === journal.cells.length)
        return takeBack(journal, () => record((now) => withTakenBack(now, journal.id, undone)));
      const part: Journal = { ...journal, cells, rows: [], sheets: [] };
      return takeBack(part, () =>
        record((now) => ({ ...now, journals: now.journals.flatMap((each) => split(each, part, undone)) })),
      );
    });

  const putBack = (stray?: StrayCell): Promise<boolean> =>
    alone(() => {
      if (!unfinished) return Promise.resolve(false);
      const { journal, came } = unfinished;
      const whole = writtenPart(journal, came);
      if (!stray) return takeBack(whole, () => record((now) => ({ ...now, unfinished: undefined })));
      const cells = whole.cells.filter((cell) => cell.sheet === stray.sheet && cellName(cell) === stray.cell);
      return takeBack({ ...whole, cells, rows: [], sheets: [] }, () => Promise.resolve());
    });

  return {
    phase,
    able: host.apply !== undefined,
    undoable: undoableOf(notes.journals),
    ...(unfinished && ['part', 'unclear'].includes(unfinished.came.far) && { unfinished }),
    write,
    undo,
    putBack,
    leaveAsItIs: () => void record((now) => ({ ...now, unfinished: undefined })).catch(tell),
    settle: () => setPhase((now) => (now.name === 'writing' ? now : { name: 'idle' })),
  };
}

/** Older changes wait until a later one that put rows in is taken back, for their cells have moved since. */
function undoableOf(journals: readonly Journal[]): readonly Journal[] {
  const open = journals.filter(({ undone }) => !undone).reverse();
  const barrier = open.findIndex(({ rows }) => rows.length > 0);
  return barrier < 0 ? open : open.slice(0, barrier + 1);
}

/** A change taken back in part is two: what still stands, and what was taken back. */
function split(journal: Journal, part: Journal, undone: NonNullable<Journal['undone']>): readonly Journal[] {
  if (journal.id !== part.id) return [journal];
  const cells = journal.cells.filter((cell) => !part.cells.includes(cell));
  return [
    { ...part, id: `${part.id}-${cells.length}`, undone },
    { ...journal, cells },
  ];
}

function cellName({ row, col }: JournalCell): string {
  return cellsText({ top: row, left: col, bottom: row, right: col });
}

function strayCell({ cell, now }: Came['cells'][number]): StrayCell {
  return { sheet: cell.sheet, cell: cellName(cell), was: heldText(cell.before), is: heldText(now) };
}

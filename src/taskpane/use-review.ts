import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Correction, Place, Report, Snapshot } from '../core';
import { cellsText, parseCells, type ReportPlace } from '../core';
import { HostError, type Host, type Progress, type Touched } from '../hosts/host';
import { noNotes, parseNotes, writeNotes, type Notes } from '../hosts/notes';
import { Refusal } from '../hosts/refusal';
import type { SettingsWords } from '../hosts/settings-words';
import { timeNow } from './clock';
import { makeEngine } from './engine';
import { withCorrections, withoutCorrection } from './kept-corrections';
import type { Question, Questions } from './questions';

/** What the pane is doing. `asking`: nothing was read yet. */
export type Phase =
  | { readonly name: 'asking' }
  | { readonly name: 'reading'; readonly progress?: Progress; readonly secondsLeft?: number }
  | { readonly name: 'stopped' }
  | { readonly name: 'failed'; readonly message: string; readonly retry: boolean }
  | ({ readonly name: 'ready' } & Checked);

/** A review and what it was made of. */
export interface Checked {
  readonly report: Report;
  readonly snapshot: Snapshot;
  readonly checkedAt: string;
  /** The write whose end nobody had noted when the workbook was read, by its id: only a read from after its start tells how far it came. */
  readonly unfinished?: string;
}

/** Who looks at the bid: remembered on this computer, for notes and for the log. */
export interface Person {
  readonly name: string;
  readonly rename: (name: string) => void;
}

export interface Review {
  readonly phase: Phase;
  /** The last review that was made; it stands while the workbook is read again. */
  readonly last?: Checked;
  readonly notes: Notes;
  readonly person: Person;
  /** How many cells were changed since the last check; a change whose place the host cannot say counts as one. */
  readonly changed: number;
  /** Whether one of these places was changed since the last check. */
  touched(places: readonly ReportPlace[]): boolean;
  /** What a screen reader is told. */
  readonly said: string;
  /** What could not be done, in a sentence; the review stands. */
  readonly trouble?: string;
  /** What is selected in the sheet, or was last chosen here. */
  readonly chosen?: ReportPlace;
  /** Reads and checks the workbook; resolves when that is over, however it ended. */
  check(): Promise<void>;
  stop(): void;
  /** Asks the engine about the workbook as it was last read. */
  ask<Q extends Question>(question: Q, what: Questions[Q]['ask']): Promise<Questions[Q]['answer']>;
  /** Changes what is kept with the workbook. Where it cannot be kept, the pane still knows it, and this rejects. */
  record(change: (now: Notes) => Notes): Promise<void>;
  /** Tells a screen reader. */
  say(words: string): void;
  /** Shows what could not be done; the review stands. */
  tell(error: unknown): void;
  goTo(place: ReportPlace): void;
  /** Adds corrections; a new answer to the same question replaces the old one. */
  correct(corrections: readonly Correction[]): void;
  undo(correction: Correction): void;
  set(settings: SettingsWords): void;
}

/** Notes kept with the workbook, or why they cannot be read; the review then goes on without them. */
function readStored(stored: string | undefined): { readonly notes: Notes; readonly why?: string } {
  if (stored === undefined) return { notes: noNotes };
  try {
    return { notes: parseNotes(stored, 'the notes in this workbook') };
  } catch (error) {
    if (error instanceof Refusal) return { notes: noNotes, why: error.message };
    throw error;
  }
}

function overlap(a: Place['box'], b: Place['box']): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** A cell that changes twice is one change. */
function withChange(known: readonly Touched[], touched: Touched): readonly Touched[] {
  const { place } = touched;
  const same = (old: Place | undefined): boolean =>
    old !== undefined && place !== undefined && old.sheet === place.sheet && cellsText(old.box) === cellsText(place.box);
  return [...known.filter((old) => !same(old.place)), touched];
}

/** A host's refusal is its own sentence; anything else is a fault of ours. */
export function refusal(error: unknown): string {
  if (error instanceof HostError) return error.message;
  return `Crosscast met a fault of its own: ${error instanceof Error ? error.message : String(error)}. Nothing was changed. Check again; if it stays, tell whoever looks after Crosscast.`;
}

function unreadable(why: string): string {
  return `What was remembered for this workbook could not be read (${why}), so none of it is used. The next answer you give replaces it.`;
}

/** Reads the workbook through its host, runs the engine over it, and keeps what the person says with the workbook. */
export function useReview(host: Host, person: Person): Review {
  const engine = useMemo(makeEngine, []);
  const [phase, setPhase] = useState<Phase>({ name: 'asking' });
  const [last, setLast] = useState<Checked>();
  const [notes, setNotes] = useState<Notes>(noNotes);
  const [changes, setChanges] = useState<readonly Touched[]>([]);
  const [trouble, setTrouble] = useState<string>();
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState<ReportPlace>();
  const snapshot = useRef<Snapshot>(undefined);
  const readWith = useRef<string>(undefined);
  const changesNow = useRef<readonly Touched[]>([]);
  const reading = useRef<AbortController>(undefined);
  const notesNow = useRef(notes);

  useEffect(() => {
    engine.start();
    return engine.stop;
  }, [engine]);

  const remember = useCallback((next: Notes) => {
    notesNow.current = next;
    setNotes(next);
  }, []);

  const track = useCallback((next: readonly Touched[]) => {
    changesNow.current = next;
    setChanges(next);
  }, []);

  const fail = useCallback((error: unknown) => {
    if (error instanceof HostError) {
      if (error.code === 'stopped') setPhase({ name: 'stopped' });
      else setPhase({ name: 'failed', message: error.message, retry: error.retry !== false });
      setSaid(error.message);
      return;
    }
    const message = refusal(error);
    setPhase({ name: 'failed', message, retry: true });
    setSaid(message);
  }, []);

  const run = useCallback(
    async (read: Snapshot, kept: Notes): Promise<void> => {
      const asked = reading.current;
      const report = await engine.review({
        snapshot: read,
        notes: writeNotes({ ...noNotes, settings: kept.settings }),
        corrections: kept.corrections,
      });
      if (asked !== reading.current || asked?.signal.aborted) return;
      const unfinished = readWith.current;
      const checked: Checked = { report, snapshot: read, checkedAt: timeNow(), ...(unfinished !== undefined && { unfinished }) };
      setLast(checked);
      setPhase({ name: 'ready', ...checked });
      setSaid(`${report.verdict.headline}. ${report.verdict.totals}`);
    },
    [engine],
  );

  const check = useCallback((): Promise<void> => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    // Short reads show nothing: a bar that flashes tells nobody anything.
    const started = performance.now();
    const seen = changesNow.current;
    let quarter = 0;
    const slow = setTimeout(() => setPhase((now) => (now.name === 'reading' ? now : { name: 'reading' })), 500);
    const patience = {
      signal: controller.signal,
      waiting: (why: HostError | undefined) => {
        if (reading.current !== controller) return;
        setTrouble(why?.message);
        if (why) setSaid(why.message);
      },
    };
    return (async () => {
      try {
        let unfinished: string | undefined;
        const read = await host.read({
          ...patience,
          notes: (stored) => {
            const { notes: kept, why } = readStored(stored);
            unfinished = kept.unfinished?.id;
            if (reading.current !== controller) return;
            remember(kept);
            setTrouble(why === undefined ? undefined : unreadable(why));
          },
          progress: (progress) => {
            const share = progress.of > 0 ? progress.done / progress.of : 0;
            const elapsed = performance.now() - started;
            const secondsLeft = share > 0 && elapsed > 1000 ? Math.ceil((elapsed / share - elapsed) / 1000) : undefined;
            setPhase((now) => (now.name === 'reading' ? { name: 'reading', progress, secondsLeft } : now));
            if (elapsed > 500 && Math.floor(share * 4) > quarter) {
              quarter = Math.floor(share * 4);
              setSaid(`${quarter * 25}% read`);
            }
          },
        });
        if (reading.current !== controller || controller.signal.aborted) return;
        snapshot.current = read;
        readWith.current = unfinished;
        // What changed while it was read may have been read before or after.
        track(changesNow.current.filter((change) => !seen.includes(change)));
        await run(read, notesNow.current);
      } catch (error) {
        if (reading.current === controller && !controller.signal.aborted) fail(error);
      } finally {
        clearTimeout(slow);
      }
    })();
  }, [fail, host, remember, run, track]);

  const stop = useCallback(() => {
    reading.current?.abort();
    setPhase({ name: 'stopped' });
    setSaid('Stopped. Nothing was changed.');
  }, []);

  const tell = useCallback((error: unknown) => {
    setTrouble(refusal(error));
    setSaid(refusal(error));
  }, []);

  const record = useCallback(
    async (change: (now: Notes) => Notes) => {
      const next = change(notesNow.current);
      remember(next);
      await host.saveNotes(writeNotes(next));
    },
    [host, remember],
  );

  const ask = useCallback(
    <Q extends Question>(question: Q, what: Questions[Q]['ask']): Promise<Questions[Q]['answer']> => {
      if (!snapshot.current) return Promise.reject(new Error('nothing was read yet'));
      const { settings, corrections } = notesNow.current;
      return engine.ask(question, what, {
        snapshot: snapshot.current,
        notes: writeNotes({ ...noNotes, settings }),
        corrections,
      });
    },
    [engine],
  );

  const keep = useCallback(
    (next: Notes, words: string) => {
      const before = notesNow.current;
      remember(next);
      void (async () => {
        try {
          await host.saveNotes(writeNotes(next));
          setTrouble(undefined);
          if (snapshot.current) await run(snapshot.current, next);
          setSaid(words);
        } catch (error) {
          remember(before);
          tell(error);
        }
      })();
    },
    [host, remember, run, tell],
  );

  useEffect(() => {
    let stopListening: (() => void) | undefined;
    let gone = false;
    void host
      .onChanged((touched) => track(withChange(changesNow.current, touched)))
      .then((off) => {
        if (gone) off();
        else stopListening = off;
      })
      .catch(fail);
    return () => {
      gone = true;
      stopListening?.();
    };
  }, [fail, host, track]);

  const isRead = last !== undefined;
  useEffect(() => {
    if (!isRead || !host.onSelected) return undefined;
    let stopListening: (() => void) | undefined;
    let gone = false;
    const selected = ({ sheet, box }: Place): void => {
      const name = snapshot.current?.sheets[sheet]?.name;
      if (name !== undefined) setChosen({ sheet: name, cells: cellsText(box) });
    };
    host.onSelected(selected).then(
      (off) => {
        if (gone) off();
        else stopListening = off;
      },
      // The review needs no selection; where Excel cannot tell it, lines are simply not marked.
      () => undefined,
    );
    return () => {
      gone = true;
      stopListening?.();
    };
  }, [host, isRead]);

  const goTo = useCallback(
    (place: ReportPlace) => {
      const box = parseCells(place.cells);
      const sheet = snapshot.current?.sheets.findIndex(({ name }) => name === place.sheet) ?? -1;
      if (!box || sheet < 0) return;
      const target: Place = { sheet, box };
      setChosen(place);
      host.select(target).then(() => {
        setTrouble(undefined);
        setSaid(`${place.cells} selected`);
      }, tell);
    },
    [host, tell],
  );

  return {
    phase,
    ...(last && { last }),
    notes,
    person,
    changed: changes.length,
    touched: (places) =>
      changes.some(({ place: change }) => {
        const name = change && snapshot.current?.sheets[change.sheet]?.name;
        return places.some(({ sheet, cells }) => {
          const box = sheet === name ? parseCells(cells) : undefined;
          return box !== undefined && change !== undefined && overlap(box, change.box);
        });
      }),
    said,
    ...(trouble && { trouble }),
    ...(chosen && { chosen }),
    check,
    stop,
    ask,
    record,
    say: setSaid,
    tell,
    goTo,
    correct: (added) =>
      keep(
        {
          ...notesNow.current,
          corrections: withCorrections(notesNow.current.corrections, added),
        },
        'Remembered for this workbook.',
      ),
    undo: (correction) =>
      keep({ ...notesNow.current, corrections: withoutCorrection(notesNow.current.corrections, correction) }, 'Undone.'),
    set: (settings) => keep({ ...notesNow.current, settings }, 'Settings kept with this workbook.'),
  };
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Correction, ReportPlace, Snapshot } from '../core';
import { HostError, type Host, type Progress } from '../hosts/host';
import { noNotes, writeNotes, type Notes } from '../hosts/notes';
import type { SettingsWords } from '../hosts/settings-words';
import { timeNow } from './clock';
import { makeEngine, type Asked } from './engine';
import { withCorrections, withoutCorrection } from './kept-corrections';
import { lengthOf, withPiece, type ListedReport, type ListName } from './listing';
import type { Question, Questions } from './questions';
import { refusal } from './refusal-words';
import { useChangedCells } from './use-changed-cells';
import { readStored, useKeptNotes } from './use-kept-notes';
import { useSelection } from './use-selection';

/** What the pane is doing. `asking`: nothing was read yet. */
export type Phase =
  | { readonly name: 'asking' }
  | { readonly name: 'reading'; readonly progress?: Progress; readonly secondsLeft?: number }
  | { readonly name: 'stopped' }
  | { readonly name: 'failed'; readonly message: string; readonly retry: boolean }
  | ({ readonly name: 'ready' } & Checked);

/** A review and what it was made of. */
export interface Checked {
  readonly report: ListedReport;
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
  /** Lengthens a list of the review by what follows in it. */
  more(list: ListName): void;
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

/** Reads the workbook through its host, runs the engine over it, and keeps what the person says with the workbook. */
export function useReview(host: Host, person: Person): Review {
  const engine = useMemo(makeEngine, []);
  const [phase, setPhase] = useState<Phase>({ name: 'asking' });
  const [last, setLast] = useState<Checked>();
  const [trouble, setTrouble] = useState<string>();
  const [said, setSaid] = useState('');
  const snapshot = useRef<Snapshot>(undefined);
  const readWith = useRef<string>(undefined);
  const reading = useRef<AbortController>(undefined);
  const { notes, now: notesNow, remember, record } = useKeptNotes(host);
  const made = useRef<{ readonly about: Asked; readonly checked: Checked }>(undefined);

  useEffect(() => {
    engine.start();
    return engine.stop;
  }, [engine]);

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

  const { count, seen, forget, touches } = useChangedCells(host, fail);

  const run = useCallback(
    async (read: Snapshot, kept: Notes): Promise<void> => {
      const asked = reading.current;
      const about: Asked = {
        snapshot: read,
        notes: writeNotes({ ...noNotes, settings: kept.settings }),
        corrections: kept.corrections,
      };
      const report = await engine.review(about);
      if (asked !== reading.current || asked?.signal.aborted) return;
      const unfinished = readWith.current;
      const checked: Checked = { report, snapshot: read, checkedAt: timeNow(), ...(unfinished !== undefined && { unfinished }) };
      made.current = { about, checked };
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
    const known = seen();
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
            const { notes: kept, trouble: why } = readStored(stored);
            unfinished = kept.unfinished?.id;
            if (reading.current !== controller) return;
            remember(kept);
            setTrouble(why);
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
        forget(known);
        await run(read, notesNow.current);
      } catch (error) {
        if (reading.current === controller && !controller.signal.aborted) fail(error);
      } finally {
        clearTimeout(slow);
      }
    })();
  }, [fail, forget, host, notesNow, remember, run, seen]);

  const stop = useCallback(() => {
    reading.current?.abort();
    setPhase({ name: 'stopped' });
    setSaid('Stopped. Nothing was changed.');
  }, []);

  const tell = useCallback((error: unknown) => {
    setTrouble(refusal(error));
    setSaid(refusal(error));
  }, []);

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
    [engine, notesNow],
  );

  const more = useCallback(
    (list: ListName): void => {
      const from = made.current;
      if (!from) return;
      const { about, checked } = from;
      engine.ask('more', { list, from: lengthOf(checked.report, list) }, about).then((piece) => {
        // A review made meanwhile has lists of its own.
        if (made.current !== from) return;
        const grown: Checked = { ...checked, report: withPiece(checked.report, list, piece) };
        made.current = { about, checked: grown };
        setLast(grown);
        setPhase((now) => (now.name === 'ready' ? { name: 'ready', ...grown } : now));
      }, tell);
    },
    [engine, tell],
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
    [host, notesNow, remember, run, tell],
  );

  const { chosen, select } = useSelection(host, snapshot, last !== undefined);
  const goTo = useCallback(
    (place: ReportPlace) => {
      select(place)?.then(() => {
        setTrouble(undefined);
        setSaid(`${place.cells} selected`);
      }, tell);
    },
    [select, tell],
  );

  return {
    phase,
    ...(last && { last }),
    notes,
    person,
    changed: count,
    touched: (places) => touches(places, snapshot.current),
    said,
    ...(trouble && { trouble }),
    ...(chosen && { chosen }),
    check,
    stop,
    ask,
    more,
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

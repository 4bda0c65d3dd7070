import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Correction, Place, Report, Snapshot } from '../core';
import { parseCells, type ReportPlace } from '../core';
import { HostError, type Host, type Progress } from '../hosts/host';
import { noNotes, parseNotes, writeNotes, type Notes, type NoteSettings } from '../hosts/notes';
import { startEngine } from './engine';

/** What the pane is doing. `asking`: nothing was read yet. */
export type Phase =
  | { readonly name: 'asking' }
  | { readonly name: 'reading'; readonly progress?: Progress }
  | { readonly name: 'stopped' }
  | { readonly name: 'failed'; readonly message: string; readonly retry: boolean }
  | { readonly name: 'ready'; readonly report: Report; readonly checkedAt: string };

export interface Review {
  readonly phase: Phase;
  readonly notes: Notes;
  /** Changes of the workbook since the last check. */
  readonly changed: number;
  /** What a screen reader is told. */
  readonly said: string;
  /** The line or cells last chosen, to be shown as chosen. */
  readonly chosen?: ReportPlace;
  check(): void;
  stop(): void;
  goTo(place: ReportPlace): void;
  /** Adds corrections; a new answer to the same question replaces the old one. */
  correct(corrections: readonly Correction[]): void;
  undo(correction: Correction): void;
  set(settings: NoteSettings): void;
}

function timeNow(): string {
  return new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** Two corrections that answer the same thing. */
function sameSubject(a: Correction, b: Correction): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'dismissed' || b.kind === 'dismissed')
    return a.kind === 'dismissed' && b.kind === 'dismissed' && a.finding === b.finding;
  return (
    a.at.sheet === b.at.sheet &&
    a.at.row === b.at.row &&
    a.at.col === b.at.col &&
    (a.kind !== 'link' || b.kind !== 'link' || a.topic === b.topic)
  );
}

/** Reads the workbook through its host, runs the engine over it, and keeps what the person says with the workbook. */
export function useReview(host: Host): Review {
  const engine = useMemo(startEngine, []);
  const [phase, setPhase] = useState<Phase>({ name: 'asking' });
  const [notes, setNotes] = useState<Notes>(noNotes);
  const [changed, setChanged] = useState(0);
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState<ReportPlace>();
  const snapshot = useRef<Snapshot>(undefined);
  const reading = useRef<AbortController>(undefined);

  const fail = useCallback((error: unknown) => {
    if (error instanceof HostError) {
      if (error.code === 'stopped') setPhase({ name: 'stopped' });
      else setPhase({ name: 'failed', message: error.message, retry: error.retry !== false });
      setSaid(error.message);
      return;
    }
    const message = `Crosscast met a fault of its own: ${error instanceof Error ? error.message : String(error)}. Nothing was changed. Check again; if it stays, tell whoever looks after Crosscast.`;
    setPhase({ name: 'failed', message, retry: true });
    setSaid(message);
  }, []);

  const run = useCallback(
    async (read: Snapshot, kept: Notes): Promise<void> => {
      const report = await engine.review(read, writeNotes({ corrections: [], settings: kept.settings }), kept.corrections);
      setPhase({ name: 'ready', report, checkedAt: timeNow() });
      setSaid(`${report.verdict.headline}. ${report.verdict.totals}`);
    },
    [engine],
  );

  const check = useCallback(() => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    // Short reads show nothing: a bar that flashes tells nobody anything.
    const slow = setTimeout(() => setPhase((now) => (now.name === 'reading' ? now : { name: 'reading' })), 500);
    void (async () => {
      try {
        const stored = await host.loadNotes();
        const parsed = stored === undefined ? { ok: true as const, notes: noNotes } : parseNotes(stored);
        const kept = parsed.ok ? parsed.notes : noNotes;
        setNotes(kept);
        const read = await host.read({
          signal: controller.signal,
          progress: (progress) => setPhase((now) => (now.name === 'reading' ? { name: 'reading', progress } : now)),
        });
        snapshot.current = read;
        setChanged(0);
        await run(read, kept);
      } catch (error) {
        if (controller.signal.aborted) setPhase({ name: 'stopped' });
        else fail(error);
      } finally {
        clearTimeout(slow);
      }
    })();
  }, [fail, host, run]);

  const stop = useCallback(() => {
    reading.current?.abort();
    setPhase({ name: 'stopped' });
    setSaid('Stopped. Nothing was changed.');
  }, []);

  const keep = useCallback(
    (next: Notes, words: string) => {
      setNotes(next);
      setSaid(words);
      void (async () => {
        try {
          await host.saveNotes(writeNotes(next));
          if (snapshot.current) await run(snapshot.current, next);
        } catch (error) {
          fail(error);
        }
      })();
    },
    [fail, host, run],
  );

  useEffect(() => {
    let stopListening: (() => void) | undefined;
    let gone = false;
    void host
      .onChanged(() => setChanged((count) => count + 1))
      .then((off) => {
        if (gone) off();
        else stopListening = off;
      })
      .catch(fail);
    return () => {
      gone = true;
      stopListening?.();
    };
  }, [fail, host]);

  const goTo = useCallback(
    (place: ReportPlace) => {
      const box = parseCells(place.cells);
      const sheet = snapshot.current?.sheets.findIndex(({ name }) => name === place.sheet) ?? -1;
      if (!box || sheet < 0) return;
      const target: Place = { sheet, box };
      setChosen(place);
      host.select(target).then(() => setSaid(`${place.cells} selected`), fail);
    },
    [fail, host],
  );

  return {
    phase,
    notes,
    changed,
    said,
    ...(chosen && { chosen }),
    check,
    stop,
    goTo,
    correct: (added) =>
      keep(
        {
          ...notes,
          corrections: [...notes.corrections.filter((old) => !added.some((fresh) => sameSubject(old, fresh))), ...added],
        },
        'Remembered for this workbook.',
      ),
    undo: (correction) => keep({ ...notes, corrections: notes.corrections.filter((old) => old !== correction) }, 'Undone.'),
    set: (settings) => keep({ ...notes, settings }, 'Settings kept with this workbook.'),
  };
}

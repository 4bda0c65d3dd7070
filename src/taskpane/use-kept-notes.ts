import { useCallback, useRef, useState, type RefObject } from 'react';
import type { Host } from '../hosts/host';
import { noNotes, parseNotes, writeNotes, type Notes } from '../hosts/notes';
import { Refusal } from '../hosts/refusal';

/** What is kept with the workbook, as the pane knows it. */
export interface KeptNotes {
  readonly notes: Notes;
  /** The same, also for what was begun before they changed. */
  readonly now: RefObject<Notes>;
  /** Takes notes for those of the workbook, in the pane only. */
  remember(next: Notes): void;
  /** Changes them and keeps them with the workbook. Where they cannot be kept, the pane still knows them, and this rejects. */
  record(change: (now: Notes) => Notes): Promise<void>;
}

export function useKeptNotes(host: Host): KeptNotes {
  const [notes, setNotes] = useState<Notes>(noNotes);
  const now = useRef(notes);
  const remember = useCallback((next: Notes) => {
    now.current = next;
    setNotes(next);
  }, []);
  const record = useCallback(
    async (change: (now: Notes) => Notes) => {
      const next = change(now.current);
      remember(next);
      await host.saveNotes(writeNotes(next));
    },
    [host, remember],
  );
  return { notes, now, remember, record };
}

/** Notes kept with the workbook, or a sentence why they cannot be read; the review then goes on without them. */
export function readStored(stored: string | undefined): { readonly notes: Notes; readonly trouble?: string } {
  if (stored === undefined) return { notes: noNotes };
  try {
    return { notes: parseNotes(stored, 'the notes in this workbook') };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const trouble = `What was remembered for this workbook could not be read (${error.message}), so none of it is used. The next answer you give replaces it.`;
    return { notes: noNotes, trouble };
  }
}

import type { Change, Correction, Journal } from '../core';
import type { Notes } from './notes';

/** The notes once a change was written: its journal, and what it keeps of the lines it costed. */
export function withWritten(notes: Notes, { keeps = [] }: Pick<Change, 'keeps'>, journal: Journal): Notes {
  const kept = keeps.map((one): Correction => (one.kind === 'costing' ? { ...one, journal: journal.id } : one));
  return {
    ...notes,
    corrections: kept.length > 0 ? [...notes.corrections, ...kept] : notes.corrections,
    journals: [...notes.journals, journal],
    unfinished: undefined,
  };
}

/** The notes once it was taken back whole: a line is costed no longer by what it no longer holds. */
export function withTakenBack(notes: Notes, id: string, undone: NonNullable<Journal['undone']>): Notes {
  return {
    ...notes,
    corrections: notes.corrections.filter((one) => one.kind !== 'costing' || one.journal !== id),
    journals: notes.journals.map((each) => (each.id === id ? { ...each, undone } : each)),
  };
}

import type { Place, Snapshot } from '../core';
import type { HostError } from './host-errors';

export { HostError } from './host-errors';
export type { HostErrorCode, HostErrorFacts } from './host-errors';

/** How far a read has come: `done` of `of` steps of the same size, and what is being read in the person's words. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** Excel lets us wait (the person is writing in a cell, or Excel is busy), and why; undefined when it goes on. */
  readonly waiting?: (why: HostError | undefined) => void;
}

export interface ReadOptions extends WaitOptions {
  readonly progress?: (progress: Progress) => void;
}

/** What changed in the workbook; the place is left out where the host cannot say. */
export interface Change {
  readonly place?: Place;
}

/** The workbook as pane and command line need it. Every refusal is a `HostError`; anything else thrown is a fault of ours. */
export interface Host {
  /** The workbook's name as the person knows it. */
  readonly workbook: string;
  read(options?: ReadOptions): Promise<Snapshot>;
  /** Shows and selects the place. A host without a screen does nothing. */
  select(place: Place): Promise<void>;
  /** Calls back on every change of the workbook that is not our own; the function it resolves to stops that. */
  onChanged(handler: (change: Change) => void): Promise<() => void>;
  /** Which of the places no longer hold the values and formulas that the snapshot has there. Left out by hosts that cannot tell. */
  changedSince?(snapshot: Snapshot, places: readonly Place[]): Promise<readonly Place[]>;
  /** The corrections and settings kept with the workbook, as JSON text that the host stores and does not read. */
  loadNotes(options?: WaitOptions): Promise<string | undefined>;
  saveNotes(notes: string): Promise<void>;
}

import type { Change, Journal, Place, Snapshot } from '../core';
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
  /** Told what is kept with the workbook, as JSON text that the host stores and does not read; once, and before any cell is read. */
  readonly notes?: (stored: string | undefined) => void;
}

/** Somebody changed the workbook; the place is left out where the host cannot say. */
export interface Touched {
  readonly place?: Place;
}

/** How far a write has come; the three stages follow each other. */
export interface WriteProgress {
  readonly stage: 'checking' | 'writing' | 'reading-back';
  readonly done: number;
  readonly of: number;
}

export interface WriteOptions extends WaitOptions {
  readonly progress?: (progress: WriteProgress) => void;
  /** Who writes, when, and with what version of Crosscast: for the journal. */
  readonly on: string;
  readonly by?: string;
  readonly version: string;
}

/** What a revert took back, and the cells it left alone because somebody changed them since. */
export interface Reverted {
  readonly cells: number;
  readonly left: readonly { readonly sheet: string; readonly cells: string; readonly why: string }[];
}

/** The workbook as pane and command line need it. Every refusal is a `HostError`; anything else thrown is a fault of ours. */
export interface Host {
  /** The workbook's name as the person knows it. */
  readonly workbook: string;
  read(options?: ReadOptions): Promise<Snapshot>;
  /** Shows and selects the place. A host without a screen does nothing. */
  select(place: Place): Promise<void>;
  /** Calls back on every change of the workbook that is not our own; the function it resolves to stops that. */
  onChanged(handler: (touched: Touched) => void): Promise<() => void>;
  /** Calls back with what is selected now, and when another place is; the function it resolves to stops that. Left out by hosts without a screen. */
  onSelected?(handler: (place: Place) => void): Promise<() => void>;
  /** Which of the places no longer hold the values and formulas that the snapshot has there. Left out by hosts that cannot tell. */
  changedSince?(snapshot: Snapshot, places: readonly Place[]): Promise<readonly Place[]>;
  /** Keeps corrections and settings with the workbook; `read` tells them. */
  saveNotes(notes: string): Promise<void>;
  /**
   * Writes a change, all or nothing, and gives the journal that takes it back. Refuses with `changed-meanwhile` and writes nothing where
   * a cell no longer holds what `snapshot` has there. A refusal half-way is rolled back and thrown as it came; where the roll-back itself
   * fails, `half-written` names every cell that is not as it was. Left out by hosts that only read.
   */
  apply?(change: Change, snapshot: Snapshot, options: WriteOptions): Promise<Journal>;
  /** Opens a workbook beside this one, in a window of its own where the host has windows. Left out by hosts without a screen. */
  open?(bytes: Uint8Array, name: string): Promise<void>;
  /** Takes a change back where the cells still hold what was written, and leaves the others. */
  revert?(journal: Journal, options?: WaitOptions): Promise<Reverted>;
}

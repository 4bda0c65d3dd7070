import { HostError } from './host-errors';
import type { ReadOptions } from './host';
import type { Limits } from './limits';

/** Counts what a read spends, tells how far it is, and stops it when it is over its limits or no longer wanted. */
export interface Budget {
  /** Starts on a part of this many steps. */
  begin(what: string): void;
  /** Called for every cell, with how many steps of the current part are done. */
  cell(step: number): void;
  end(steps: number): void;
}

const EVERY = 8192;

export function makeBudget(limits: Limits, steps: number, { signal, progress }: ReadOptions): Budget {
  const until = Date.now() + limits.seconds * 1000;
  let cells = 0;
  let done = 0;
  let what = '';
  const check = (step: number): void => {
    if (signal?.aborted) throw new HostError('stopped', {}, { cause: signal.reason });
    if (Date.now() > until)
      throw new HostError('too-large', { detail: `reading it takes longer than ${limits.seconds} seconds` });
    progress?.({ done: Math.min(done + step, steps), of: steps, what });
  };
  return {
    begin(name) {
      what = name;
      check(0);
    },
    cell(step) {
      if (++cells % EVERY !== 0) return;
      if (cells > limits.cells)
        throw new HostError('too-large', { detail: `it holds over ${limits.cells.toLocaleString('en-GB')} cells` });
      check(step);
    },
    end(size) {
      done += size;
      check(0);
    },
  };
}

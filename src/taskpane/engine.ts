import type { Corrections, Report, Snapshot } from '../core';

/** What goes to the engine; settings hold exact decimals, so they travel as text and are made exact on the other side. */
export interface Job {
  readonly id: number;
  /** Sent once a read; later jobs on the same workbook send none. */
  readonly snapshot?: Snapshot;
  readonly corrections: Corrections;
  readonly notes: string;
}

export type Answer = { readonly id: number; readonly report: Report } | { readonly id: number; readonly fault: string };

/** The engine off the main thread, so that the pane answers while a large workbook is added up. */
export interface Engine {
  start(): void;
  stop(): void;
  review(snapshot: Snapshot, notes: string, corrections: Corrections): Promise<Report>;
}

export function makeEngine(): Engine {
  const waiting = new Map<number, { resolve: (report: Report) => void; reject: (fault: Error) => void }>();
  let worker: Worker | undefined;
  let last: Snapshot | undefined;
  let next = 1;
  const stop = (fault?: Error): void => {
    worker?.terminate();
    worker = undefined;
    last = undefined;
    if (fault) waiting.forEach(({ reject }) => reject(fault));
    waiting.clear();
  };
  const start = (): Worker => {
    const fresh = new Worker(new URL('./engine.worker.ts', import.meta.url));
    fresh.onmessage = ({ data }: MessageEvent<Answer>) => {
      const job = waiting.get(data.id);
      waiting.delete(data.id);
      if (!job) return;
      if ('report' in data) job.resolve(data.report);
      else job.reject(new Error(data.fault));
    };
    // A worker that failed to load answers nothing more; the next review starts a new one.
    fresh.onerror = (event) => stop(new Error(event.message || 'the engine could not be started'));
    return fresh;
  };
  return {
    start: () => void (worker ??= start()),
    stop: () => stop(),
    review(snapshot, notes, corrections) {
      worker ??= start();
      const job: Job = { id: next++, corrections, notes, ...(snapshot !== last && { snapshot }) };
      last = snapshot;
      const running = worker;
      return new Promise((resolve, reject) => {
        waiting.set(job.id, { resolve, reject });
        running.postMessage(job);
      });
    },
  };
}

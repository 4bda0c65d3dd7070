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
  review(snapshot: Snapshot, notes: string, corrections: Corrections): Promise<Report>;
}

export function startEngine(): Engine {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url));
  const waiting = new Map<number, { resolve: (report: Report) => void; reject: (fault: Error) => void }>();
  let last: Snapshot | undefined;
  let next = 1;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const job = waiting.get(data.id);
    waiting.delete(data.id);
    if (!job) return;
    if ('report' in data) job.resolve(data.report);
    else job.reject(new Error(data.fault));
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'The engine could not be started.'));
    waiting.clear();
  };
  return {
    review(snapshot, notes, corrections) {
      const job: Job = { id: next++, corrections, notes, ...(snapshot !== last && { snapshot }) };
      last = snapshot;
      return new Promise((resolve, reject) => {
        waiting.set(job.id, { resolve, reject });
        worker.postMessage(job);
      });
    },
  };
}

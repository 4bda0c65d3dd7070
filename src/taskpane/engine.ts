import type { Corrections, Snapshot } from '../core';
import type { ListedReport } from './listing';
import { packSnapshot, type PackedSnapshot } from './packed-snapshot';
import type { Question, Questions } from './questions';

/** What goes to the engine; settings hold exact decimals, so they travel as text and are made exact on the other side. */
export interface Job<Q extends Question = Question> {
  readonly id: number;
  /** Sent once a read; later jobs on the same workbook send none. */
  readonly snapshot?: PackedSnapshot;
  readonly corrections: Corrections;
  readonly notes: string;
  readonly question: Q;
  readonly ask: Questions[Q]['ask'];
}

export type Answer = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly fault: string };

/** The workbook that is asked about, and what the person said of it. */
export interface Asked {
  readonly snapshot: Snapshot;
  readonly notes: string;
  readonly corrections: Corrections;
}

/** The engine off the main thread, so that the pane answers while a large workbook is added up. */
export interface Engine {
  start(): void;
  stop(): void;
  ask<Q extends Question>(question: Q, ask: Questions[Q]['ask'], about: Asked): Promise<Questions[Q]['answer']>;
  review(about: Asked): Promise<ListedReport>;
}

export function makeEngine(): Engine {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (fault: Error) => void }>();
  let worker: Worker | undefined;
  let last: Snapshot | undefined;
  let next = 1;
  /** Jobs go in the order they were asked for, for packing a large workbook takes a while. */
  let sent: Promise<unknown> = Promise.resolve();
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
      if ('fault' in data) job.reject(new Error(data.fault));
      else job.resolve(data.answer);
    };
    // A worker that failed to load answers nothing more; the next question starts a new one.
    fresh.onerror = (event) => stop(new Error(event.message || 'the engine could not be started'));
    return fresh;
  };
  const ask: Engine['ask'] = (question, what, { snapshot, notes, corrections }) => {
    worker ??= start();
    const job: Job = { id: next++, corrections, notes, question, ask: what };
    const isNew = snapshot !== last;
    last = snapshot;
    const running = worker;
    return new Promise((resolve, reject) => {
      // What comes back is what the worker's own table of answers gives for this question.
      waiting.set(job.id, { resolve: resolve as (answer: unknown) => void, reject });
      sent = sent
        .then(async () => {
          const packed = isNew ? await packSnapshot(snapshot) : undefined;
          if (running === worker) running.postMessage({ ...job, ...(packed && { snapshot: packed }) });
        })
        .catch((error: unknown) => stop(error instanceof Error ? error : new Error(String(error))));
    });
  };
  return {
    start: () => void (worker ??= start()),
    stop: () => stop(),
    ask,
    review: (about) => ask('review', null, about),
  };
}

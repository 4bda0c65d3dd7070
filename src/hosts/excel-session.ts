import { refusalOf } from './excel-errors';
import { HostError, type HostErrorFacts } from './host-errors';
import type { WaitOptions } from './host';

/** Waits so many milliseconds, or less where the signal says stop. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Excel as the adapter uses it: the client's namespace, and a clock that tests can hurry. */
export interface ExcelSession {
  readonly excel: typeof Excel;
  readonly wait: Wait;
}

const CELL_EDIT_POLL = 500;
const BUSY_WAITS = [1000, 2000, 4000];

/**
 * Does a step until Excel lets it. While the person writes in a cell it waits as long as that takes and says so; when Excel is busy
 * it tries three times more. A step loads what it needs and syncs by itself, for a refused batch has to be queued anew.
 */
export async function patiently<T>(
  session: ExcelSession,
  step: () => Promise<T>,
  { signal, waiting, ...facts }: WaitOptions & HostErrorFacts = {},
): Promise<T> {
  let busy = 0;
  let told = false;
  for (;;) {
    if (signal?.aborted) throw new HostError('stopped', facts, { cause: signal.reason });
    try {
      const result = await step();
      if (told) waiting?.(undefined);
      return result;
    } catch (error) {
      const refusal = refusalOf(error, facts);
      if (!(refusal instanceof HostError)) throw refusal;
      const pause =
        refusal.code === 'cell-edit-mode' ? CELL_EDIT_POLL : refusal.code === 'throttled' ? BUSY_WAITS[busy++] : undefined;
      if (pause === undefined) throw refusal;
      told = true;
      waiting?.(refusal);
      await session.wait(pause, signal);
    }
  }
}

/** `Excel.run` for one step, or several that share their objects. */
export function runExcel<T>(session: ExcelSession, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return session.excel.run(work);
}

export const pause: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const stop = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, milliseconds);
    signal?.addEventListener('abort', stop);
  });

import type { Report } from '../core';

/**
 * What the pane asks of the engine about the workbook as it was read: by name, what goes in and what comes out. Both sides are plain
 * values that survive the way to a worker and back.
 */
export interface Questions {
  readonly review: { readonly ask: null; readonly answer: Report };
}

export type Question = keyof Questions;

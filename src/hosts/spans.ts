import type { Span } from '../core';

/** Joins numbers and runs into as few spans as hold them. Cheap where they come in order, as they nearly always do. */
export interface SpanList {
  add(first: number, last?: number): void;
  spans(): Span[];
}

export function spanList(): SpanList {
  const runs: { first: number; last: number }[] = [];
  return {
    add(first, last = first) {
      const run = runs[runs.length - 1];
      if (run && first >= run.first && first <= run.last + 1) run.last = Math.max(run.last, last);
      else runs.push({ first, last });
    },
    spans() {
      const joined: { first: number; last: number }[] = [];
      for (const { first, last } of [...runs].sort((a, b) => a.first - b.first)) {
        const run = joined[joined.length - 1];
        if (run && first <= run.last + 1) run.last = Math.max(run.last, last);
        else joined.push({ first, last });
      }
      return joined;
    },
  };
}

/** Everything from 0 to `last` that `spans` (in order, apart) leave out. */
export function complement(spans: readonly Span[], last: number): Span[] {
  const rest: Span[] = [];
  let from = 0;
  for (const span of spans) {
    if (span.first > from) rest.push({ first: from, last: span.first - 1 });
    from = span.last + 1;
  }
  if (from <= last) rest.push({ first: from, last });
  return rest;
}

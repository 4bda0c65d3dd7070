import type { Anchor, Correction, Corrections } from '../core';

/** Corrections with new answers added; a new answer to the same question takes the place of the old one. */
export function withCorrections(kept: Corrections, added: Corrections): Corrections {
  return [...kept.filter((old) => !added.some((fresh) => sameSubject(old, fresh))), ...added];
}

/** Corrections without one of them, which may have been handed to the engine and back since. */
export function withoutCorrection(kept: Corrections, gone: Correction): Corrections {
  const same = (one: Correction): boolean => one === gone || JSON.stringify(one) === JSON.stringify(gone);
  const at = kept.findIndex(same);
  return kept.filter((_, i) => i !== at);
}

/** Two corrections that answer the same thing. */
function sameSubject(a: Correction, b: Correction): boolean {
  if (a.kind === 'dismissed' || b.kind === 'dismissed')
    return a.kind === 'dismissed' && b.kind === 'dismissed' && a.finding === b.finding;
  if (a.kind !== b.kind || !sameAnchor(a.at, b.at)) return false;
  if (a.kind === 'not-a-total') return a.at.col === b.at.col;
  return a.kind !== 'link' || b.kind !== 'link' || a.topic === b.topic;
}

/** By table and words where both say them, for rows move; else by place. */
function sameAnchor(a: Anchor, b: Anchor): boolean {
  if (a.sheet !== b.sheet) return false;
  if (a.table === undefined || b.table === undefined) return a.row === b.row && a.col === b.col;
  return a.table === b.table && a.text === b.text && a.nth?.at === b.nth?.at;
}

import { keyOf, type CellRef } from '../../model/place';
import type { Target } from './targets';

/** The totals that a cell runs into, the nearest first: what moves with it once they are live. */
export function moversOf(targets: readonly Target[]): (at: CellRef) => Target[] {
  const by = new Map<string, Target[]>();
  for (const target of targets) {
    for (const part of target.parts) {
      const own = by.get(keyOf(part));
      if (own) own.push(target);
      else by.set(keyOf(part), [target]);
    }
  }
  return (at) => {
    const found: Target[] = [];
    const seen = new Set([keyOf(at)]);
    const open = [at];
    for (let next = open.shift(); next; next = open.shift()) {
      for (const target of by.get(keyOf(next)) ?? []) {
        if (seen.has(keyOf(target.at))) continue;
        seen.add(keyOf(target.at));
        found.push(target);
        open.push(target.at);
      }
    }
    return found;
  };
}

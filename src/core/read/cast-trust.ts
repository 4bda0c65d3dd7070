import type { Figures } from '../model/bid';
import type { Cast } from '../model/relation';
import { castValue, holds } from './cast-value';

/** A figure that follows from a wrong total, and is right once that total is, is not wrong: the total is told, and not what follows. */
export function withoutFollowing(casts: readonly Cast[], figures: Figures): Cast[] {
  const misses = new Map<string, number>();
  for (const cast of casts)
    for (const line of cast.lines) {
      const value = castValue(cast, line, figures);
      if (value && !value.withheld && !holds(value)) misses.set(`${cast.target} ${line}`, value.expected - value.found);
    }
  if (misses.size < 2) return [...casts];
  const follows = (cast: Cast, line: number): boolean => {
    const value = castValue(cast, line, figures);
    if (!value || holds(value)) return false;
    const mend = cast.parts.reduce((all, part, i) => {
      const miss = misses.get(`${part} ${line}`) ?? 0;
      return all + (cast.kind === 'difference' && i > 0 ? -miss : miss);
    }, 0);
    return mend !== 0 && Math.abs(value.expected + mend - value.found) <= value.tolerance;
  };
  return casts.map((cast) =>
    cast.kind === 'sum' || cast.kind === 'difference'
      ? { ...cast, lines: cast.lines.filter((line) => !follows(cast, line)) }
      : cast,
  );
}

/** Where all totals of a short table hold but one, that one is wrong, whatever the table is for. */
export function trustAllButOne(casts: readonly Cast[], figures: Figures): Cast[] {
  let strong = 0;
  let broken = 0;
  for (const cast of casts)
    for (const line of cast.lines) {
      const value = castValue(cast, line, figures);
      if (!value || value.withheld || value.filled < 2) continue;
      if (holds(value)) strong++;
      else broken++;
    }
  return broken === 1 && strong >= 2 ? casts.map((cast): Cast => ({ ...cast, grade: 'certain' })) : [...casts];
}

import { noise } from '../../model/tolerance';
import type { Proposal } from './proposals';
import type { RowFigures } from './row-figures';
import { taken } from './working-value';

/** How a proposal stands against the lines. */
export interface Weight {
  readonly held: number;
  readonly missed: number;
  /** Lines of different figures that hold, no factor of which is nought or one, and which would hardly hold by chance. */
  readonly telling: number;
  /** Powers of ten against chance, all telling lines together. */
  readonly info: number;
  /** The lines that hold do so to the last digit shown. */
  readonly exact: boolean;
}

/** A line known to less than this says nothing. */
const LEAST = 1.2;
/** Lines looked at before a proposal that fits none of them is dropped. */
const FIRST = 8;

export function weigh({ value, half, rows }: RowFigures, { target, parts, factors, times }: Proposal): Weight | undefined {
  const constant = times ? times[0] / times[1] : 1;
  const seen = new Set<string>();
  const tight: [held: number, telling: number, info: number] = [0, 0, 0];
  const near: [held: number, telling: number, info: number] = [0, 0, 0];
  let shown = 0;
  for (let line = 0; line < rows.length; line++) {
    const found = value[target]![line]!;
    // A line may bear no VAT, no overhead and no pension at all.
    if (Number.isNaN(found) || (found === 0 && parts.length === 1)) continue;
    let expected = constant;
    let loose = 0;
    let plain = constant === 1 ? 0 : 1;
    let key = '';
    for (let i = 0; i < parts.length; i++) {
      const own = value[parts[i]!]![line]!;
      const counts = taken(factors[i]!, own);
      expected *= counts;
      const rounded = half[parts[i]!]![line]! / (factors[i]!.hundredth ? 100 : 1);
      if (rounded < 0.5 && own !== 0) loose += factors[i]!.as === 'raised' ? rounded / Math.abs(counts) : rounded / Math.abs(own);
      if (counts !== 1 && counts !== 0) plain++;
      key += `${own}|`;
    }
    if (!Number.isFinite(expected)) continue;
    shown++;
    const step = half[target]![line]!;
    const off = Math.abs(found - expected);
    const room = step * 1.02 + noise(Math.abs(expected));
    const fits = off <= room;
    const close = fits || off <= step * 2.02 + Math.abs(expected) * loose;
    if (close) {
      const wide = fits ? room : step * 2.02 + Math.abs(expected) * loose;
      const strength = plain >= 2 && !seen.has(key) ? strengthOf(found, wide) : 0;
      seen.add(key);
      for (const tally of fits ? [tight, near] : [near]) {
        tally[0]++;
        if (strength < LEAST) continue;
        tally[1]++;
        tally[2] += strength;
      }
    }
    if (shown === FIRST && near[0] < 2) return undefined;
  }
  const exact = tight[0] >= 2 && tight[0] * 4 >= near[0] * 3;
  const [held, telling, info] = exact ? tight : near;
  return { held, missed: shown - held, telling, info, exact };
}

/** How rarely a figure of this size and roundness would meet another by chance, in powers of ten. */
function strengthOf(found: number, room: number): number {
  if (found === 0) return 0;
  const size = Math.abs(found);
  const digits = size
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return Math.min(Math.log10(size / (2 * room)), digits + 0.3);
}

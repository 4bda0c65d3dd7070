import { sumTolerance } from '../../model/tolerance';
import type { Lines } from './lines';
import { propose, type Pool } from './pool';
import { empty } from './scaled-grid';
import type { Work } from './work';

const leastParts = 3;
/** What it costs to reach over other figures, however many: the whole block is meant or nothing of it. */
const cost = 1.5;

/**
 * Totals far from their parts: a whole block of neighbours that no total has taken, between blanks or figures that are taken, is
 * the sum of a figure anywhere on the line. `open` are the positions not taken; blanks inside a block that other lines fill belong to it.
 */
export function proposeBlocks(
  pool: Pool,
  lines: Lines,
  line: number,
  open: readonly number[],
  mayBeBlank: (position: number) => boolean,
  work: Work,
): void {
  const base = line * lines.length;
  const isOpen = new Set(open);
  const all: number[] = [];
  for (let p = 0; p < lines.length; p++) if (lines.state[base + p] !== empty && lines.x[base + p] !== 0) all.push(p);
  work.left -= lines.length;
  for (let first = 0; first < lines.length; first++) {
    const parts: number[] = [];
    let last = first;
    for (; last < lines.length && lines.blank[last] === 0; last++) {
      if (!isOpen.has(last) && !(lines.state[base + last] === empty && mayBeBlank(last))) break;
      parts.push(last);
    }
    if (parts.length >= leastParts) match(pool, lines, base, all, parts, work);
    first = Math.max(first, last);
  }
}

function match(pool: Pool, lines: Lines, base: number, all: readonly number[], parts: readonly number[], work: Work): void {
  let sum = 0;
  let coarsest = 0;
  let filled = 0;
  let biggest = 0;
  for (const p of parts) {
    const v = lines.x[base + p]!;
    if (v === 0) continue;
    sum += v;
    filled++;
    coarsest = Math.max(coarsest, lines.half[base + p]!);
    biggest = Math.max(biggest, Math.abs(v));
  }
  if (filled < 2) return;
  work.left -= all.length;
  for (const target of all) {
    if (target >= parts[0]! && target <= parts[parts.length - 1]!) continue;
    const tolerance = sumTolerance(parts.length, Math.max(coarsest, lines.half[base + target]!));
    const off = Math.abs(sum - lines.x[base + target]!);
    if (off > tolerance + 1e-9) continue;
    const size = Math.max(biggest, Math.abs(lines.x[base + target]!));
    propose(pool, target, [...parts], 'gap', cost, Math.log10((size + 1) / (1 + (off < 0.5 ? 0 : 2 * tolerance))));
  }
}

import type { AcceptedSums } from './accepted-sums';
import { totalWords } from './label-words';
import type { Lines } from './lines';
import type { Pool } from './pool';
import { proposeRuns, type RunSearch } from './propose-runs';
import type { Work } from './work';

const cost = 1;

/**
 * Totals of totals, whatever lines lie between: of all that are known or called so, of those called so, and of those called alike,
 * as where each section closes with its costs and with its funding.
 */
export function proposeTotals(
  pool: Pool,
  lines: Lines,
  line: number,
  open: readonly number[],
  accepted: AcceptedSums,
  search: Pick<RunSearch, 'cost' | 'edge'>,
  work: Work,
): void {
  const called = open.filter((p) => totalWords.test(lines.heading(p)));
  const known = open.filter((p) => accepted.byTarget.has(line * lines.length + p) || called.includes(p));
  const lists = [known];
  if (called.length < known.length) lists.push(called);
  for (const alike of byWords(lines, called)) {
    if (alike.length === called.length) continue;
    const [first, last] = [alike[0]!, alike[alike.length - 1]!];
    for (const p of called) if (p > last) lists.push([...alike, p]);
    for (const p of called) if (p < first) lists.push([p, ...alike]);
  }
  for (const list of lists)
    if (list.length > 2)
      proposeRuns(
        pool,
        lines,
        line,
        list,
        [],
        { gaps: 0, cost: (steps) => search.cost(steps) + cost, edge: search.edge, mayBeBlank: () => false, shape: 'totals' },
        work,
      );
}

/** Positions whose headings are the same but for figures and marks. */
function byWords(lines: Lines, called: readonly number[]): number[][] {
  const alike = new Map<string, number[]>();
  for (const p of called) {
    const words = lines
      .heading(p)
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
      .toLowerCase();
    const known = alike.get(words);
    if (known) known.push(p);
    else alike.set(words, [p]);
  }
  return [...alike.values()].filter((some) => some.length > 1);
}

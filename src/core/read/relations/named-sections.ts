import { acceptSum, type AcceptedSums } from './accepted-sums';
import { calledTotal } from './label-words';
import type { Lines } from './lines';
import { evaluateSum, newOutcome } from './sum-pattern';

/** Totals of sections, called so, that figures have borne out: how this sheet is laid out. */
const leastBorneOut = 2;
/** Blank positions between a total and its section. */
const mostBlank = 2;
const score = 4;

/**
 * Sections of one line, or of noughts, prove nothing by their figures. Where the sheet's other totals close the section beside
 * them, a position called a total is read the same way if nothing on any line speaks against it.
 */
export function acceptNamedSections(lines: Lines, accepted: AcceptedSums): void {
  const named = (position: number): boolean => calledTotal.test(lines.heading(position));
  let before = 0;
  let after = 0;
  for (const { shape, target, parts } of accepted.sums) {
    if (shape !== 'run' || !named(target)) continue;
    if (parts[0]! > target) before++;
    else after++;
  }
  if (Math.max(before, after) < leastBorneOut) return;
  const steps = before > after ? 1 : -1;
  for (let target = 0; target < lines.length; target++) {
    if (lines.blank[target] === 1 || accepted.targets.has(target) || !named(target)) continue;
    const parts: number[] = [];
    for (let p = target + steps, blank = 0; p >= 0 && p < lines.length; p += steps) {
      if (lines.blank[p] === 1) {
        if (parts.length > 0 || ++blank > mostBlank) break;
        continue;
      }
      if (accepted.targets.has(p) || named(p)) break;
      parts.push(p);
    }
    if (parts.length === 0) continue;
    if (steps < 0) parts.reverse();
    const held = linesThatAgree(lines, target, parts);
    if (held)
      acceptSum(lines, accepted, { target, parts, shape: 'run', cost: 0, score, held, missed: [], strong: 0, rank: score });
  }
}

/** Lines that hold, unless one does not. */
function linesThatAgree(lines: Lines, target: number, parts: readonly number[]): number[] | undefined {
  const out = newOutcome();
  const held: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    const said = evaluateSum(lines, line, target, parts, out);
    if (!said) continue;
    if (!said.holds) return undefined;
    held.push(line);
  }
  return held.length > 0 ? held : undefined;
}

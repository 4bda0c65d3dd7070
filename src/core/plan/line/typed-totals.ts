import type { Bid } from '../../model/bid';
import { sum, type Decimal } from '../../model/decimal';
import { keyOf, type CellRef } from '../../model/place';
import { formulaAt } from '../../model/snapshot';
import { castTargets, summaryTargets } from '../totals/targets';
import { rowTotals } from './row-totals';
import type { Slot } from './slots';
import type { Spot } from './target';

/** A total that is typed: no formula will take the new line into it. */
export interface TypedTotal {
  readonly at: CellRef;
  readonly before: Decimal;
  readonly after: Decimal;
  /** It is an amount kept as text, which stays as it is. */
  readonly text: boolean;
}

/**
 * Every typed total that the new line belongs to, near or far: totals of the table, of the sheet, of the summary. One that is out by now is
 * among them, for the line adds to it all the same.
 */
export function typedTotals(bid: Bid, spot: Spot, slots: readonly Slot[], amounts: readonly Decimal[]): TypedTotal[] {
  const { table } = spot;
  const added = new Map<string, Decimal>();
  slots.forEach(({ column }, i) => added.set(keyOf({ sheet: table.sheet, row: spot.like, col: column.col }), amounts[i]!));
  for (const [col, total] of rowTotals(bid, spot, slots, amounts))
    added.set(keyOf({ sheet: table.sheet, row: spot.like, col }), total);
  // Where names leave open what a summary row stands for, the reading that adds up is taken; none is, where none does.
  const summaries = bid.summaries.flatMap((row) =>
    row.settled !== 'asked' ? [row] : row.fits ? [{ ...row, covers: row.fits }] : [],
  );
  const targets = [...castTargets(bid), ...summaryTargets({ ...bid, summaries }, () => undefined)].filter(
    ({ recipe }) => recipe.kind === 'sum',
  );
  const found: TypedTotal[] = [];
  const open = new Set(targets);
  for (let moved = true; moved;) {
    moved = false;
    for (const target of open) {
      if (added.has(keyOf(target.at))) continue;
      const own = target.parts.filter((part) => added.has(keyOf(part)));
      // A total of totals is worked out when all that it can take is known.
      const waits = [...open].some((other) => other !== target && target.parts.some((part) => keyOf(part) === keyOf(other.at)) && !added.has(keyOf(other.at)) && reaches(other.parts, added)); // prettier-ignore
      if (own.length === 0 || waits) continue;
      const rise = sum(own.map((part) => added.get(keyOf(part))!));
      added.set(keyOf(target.at), rise);
      open.delete(target);
      moved = true;
      if (rise.isZero() || target.at.row === spot.like) continue;
      const sheet = bid.snapshot.sheets[target.at.sheet]!;
      const before = bid.figures.amount(target.at)?.value;
      if (formulaAt(sheet, target.at.row, target.at.col) !== undefined || !before) continue;
      found.push({ at: target.at, before, after: before.plus(rise), text: bid.figures.kind(target.at) !== 'number' });
    }
  }
  return found;
}

function reaches(parts: readonly CellRef[], added: ReadonlyMap<string, Decimal>): boolean {
  return parts.some((part) => added.has(keyOf(part)));
}

import { findCause } from '../causes/find-cause';
import type { Puzzle } from '../causes/puzzle';
import type { Cause } from '../model/finding';
import { inside } from '../model/place';
import { scaleOfCell } from '../read/in-pounds';

/** The cause of a difference between tables, or a table and words, told in pounds; what a cell should hold is in the cell's own unit. */
export function causeInPounds(puzzle: Puzzle): Cause {
  const { bid } = puzzle;
  if (bid.pounds === bid.figures) return findCause(puzzle);
  const cause = findCause({ ...puzzle, bid: { ...bid, figures: bid.pounds } });
  const { blames, mended } = cause;
  if (!blames || !mended) return cause;
  const table = bid.tables.find(({ sheet, box }) => sheet === blames.sheet && inside(box, blames.row, blames.col));
  const scale = scaleOfCell(
    bid.figures,
    blames,
    table?.columns.find(({ col }) => col === blames.col),
  );
  return { ...cause, mended: mended.div(scale) };
}

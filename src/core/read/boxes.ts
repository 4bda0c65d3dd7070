import type { Figures } from '../model/bid';
import type { Corrections } from '../model/correction';
import type { Box } from '../model/place';
import type { Sheet } from '../model/snapshot';

/** How far the words of a box are looked for where rows came in above it. */
const REACH = 200;

/** The boxes that a person drew round tables of a sheet, moved with the words they hold to. A box whose words are gone is none. */
export function boxesOf(sheet: Sheet, index: number, figures: Figures, corrections: Corrections): Box[] {
  return corrections.flatMap((entry): Box[] => {
    if (entry.kind !== 'table-box' || entry.at.sheet !== sheet.name) return [];
    const { top, left, bottom, right } = entry;
    if (bottom < top || right < left) return [];
    const { row, col, text } = entry.at;
    const says = (at: number): boolean => figures.text({ sheet: index, row: at, col }) === text;
    if (text === '' || says(row)) return [{ top, left, bottom, right }];
    for (let by = 1; by <= REACH; by++) {
      const moved = [by, -by].find((step) => row + step >= 0 && top + step >= 0 && says(row + step));
      if (moved !== undefined) return [{ top: top + moved, left, bottom: bottom + moved, right }];
    }
    return [];
  });
}

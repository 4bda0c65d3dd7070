import type { Figures } from '../model/bid';
import { keyOf } from '../model/place';
import type { Cast } from '../model/relation';
import type { Table } from '../model/table';
import { figureGrid } from './figures';
import { findRelations } from './relations/find-relations';

const MAX_CELLS = 200_000;
const found = new WeakMap<Figures, Map<string, ReadonlySet<string>>>();

/**
 * Cells of a table that its own figures explain as sums of other cells than its labels suggest, found by the vote of sister lines.
 * A total among them is read otherwise than its label says, and is not wrong. Searched only when a table has a total that does not
 * hold; kept for the bid.
 */
export function explainedTotals(table: Table, figures: Figures, direction: Cast['direction']): ReadonlySet<string> {
  const tables = found.get(figures) ?? new Map<string, ReadonlySet<string>>();
  found.set(figures, tables);
  const key = `${direction} ${table.id}`;
  const known = tables.get(key);
  if (known) return known;
  const explained = search(table, figures, direction);
  tables.set(key, explained);
  return explained;
}

function search({ sheet, box }: Table, figures: Figures, along: Cast['direction']): ReadonlySet<string> {
  const width = box.right - box.left + 1;
  if ((box.bottom - box.top + 1) * width > MAX_CELLS) return new Set();
  const { relations } = findRelations(figureGrid(figures, sheet, box), { types: ['sums'] });
  return new Set(
    relations
      .filter(
        ({ kind, grade, holds, parts, direction }) =>
          kind === 'sum' && direction === along && grade === 'certain' && holds && parts.length >= 2,
      )
      .map(({ target }) => keyOf({ sheet, row: box.top + Math.floor(target / width), col: box.left + (target % width) })),
  );
}

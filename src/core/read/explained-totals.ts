import type { Figures } from '../model/bid';
import { keyOf, type CellRef } from '../model/place';
import type { Cast } from '../model/relation';
import type { Table } from '../model/table';
import { noise, sumTolerance } from '../model/tolerance';
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

function search({ kind: tableKind, sheet, box }: Table, figures: Figures, along: Cast['direction']): ReadonlySet<string> {
  const width = box.right - box.left + 1;
  if ((box.bottom - box.top + 1) * width > MAX_CELLS) return new Set();
  const refOf = (cell: number): CellRef => ({ sheet, row: box.top + Math.floor(cell / width), col: box.left + (cell % width) });
  // The search takes round figures for rounded ones, as published statistics are; a bid's round figures are meant to the pound.
  const addsUp = (target: number, parts: readonly number[]): boolean => {
    const values = parts.map((part) => figures.value(refOf(part))).filter((value) => !Number.isNaN(value));
    const expected = values.reduce((sum, value) => sum + value, 0);
    const half = Math.max(...[target, ...parts].map((cell) => figures.half(refOf(cell))));
    const gap = Math.abs(figures.value(refOf(target)) - expected);
    return gap <= sumTolerance(values.length, half) + noise(Math.abs(expected));
  };
  const { relations } = findRelations(figureGrid(figures, sheet, box), { types: ['sums'] });
  return new Set(
    relations
      .filter(
        ({ kind, grade, holds, target, parts, direction }) =>
          kind === 'sum' &&
          direction === along &&
          grade === 'certain' &&
          holds &&
          parts.length >= 2 &&
          (tableKind === 'figures' || addsUp(target, parts)),
      )
      .map(({ target }) => keyOf(refOf(target))),
  );
}

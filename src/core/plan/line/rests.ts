import type { Place } from '../../model/place';
import type { Table } from '../../model/table';
import type { LineCost } from './cost';

/** What a costed line rests on: the rates that its formulas point at, the row it takes after, and the lines a percentage is taken of. */
export function restsOf(cost: LineCost, table: Table, row: number): Place[] {
  const places: Place[] = [{ sheet: table.sheet, box: { top: row, bottom: row, left: table.box.left, right: table.box.right } }];
  for (const calculation of cost.calculations)
    for (const factors of calculation)
      for (const { at, adds } of factors) {
        if (at) places.push({ sheet: at.sheet, box: { top: at.row, bottom: at.row, left: at.col, right: at.col } });
        places.push(...(adds ?? []));
      }
  return places;
}

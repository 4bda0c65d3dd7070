import { sharesOf, type Shares } from '../../checks/share-of-total';
import type { Bid } from '../../model/bid';
import { placeOf, type CellRef } from '../../model/place';
import type { Table } from '../../model/table';
import { printable } from '../../report/printable';
import { cellsIn, rangesOf } from '../ranges';
import type { Target } from './targets';

/**
 * Percentages beside amounts, as their part of the whole. Only where every one of a column holds is it certain of what they are shares: a
 * column with one that does not is left as it is. The whole is the table's own total where `liveTotal` knows one, else its lines.
 */
export function shareTargets(bid: Bid, liveTotal: (table: Table, col: number) => CellRef | undefined): Target[] {
  return [...sharesOf(bid)].flatMap((shares) => {
    const { table, column, of, rows } = shares;
    const total = liveTotal(table, of.col);
    const rates = total ? [placeOf(total)] : rangesOf(linesOf(shares), bid.figures, table);
    const whole = rates.flatMap((place) => [...cellsIn(place)]);
    return rows.map(({ row, at }): Target => {
      const part = { ...at, col: of.col };
      const hundreds = bid.figures.amount(at)!.unit !== 'percent';
      return {
        at,
        table,
        row,
        column,
        group: `${table.id}/share/${column.col}`,
        direction: 'across',
        recipe: { kind: 'share', of: [placeOf(part)], rates, ...(hundreds && { hundreds }) },
        parts: [part, ...whole],
        certain: rows.every(({ holds }) => holds),
        because: `each is its line’s share of “${printable(of.heading)}”`,
      };
    });
  });
}

function linesOf({ table, of }: Shares): CellRef[] {
  return table.rows
    .filter(({ kind, unit }) => kind === 'line' && unit !== 'percent')
    .map(({ figures }) => ({ sheet: table.sheet, row: figures, col: of.col }));
}

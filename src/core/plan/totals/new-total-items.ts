import type { Bid } from '../../model/bid';
import type { CellRef } from '../../model/place';
import type { Table } from '../../model/table';
import { shownText } from '../../read/number-format';
import { titleText } from '../../report/atlas';
import type { CellWords } from './cell-words';
import type { Draft } from './draft';
import { formulaOf } from '../formulas';
import { cellLook, ownFormat } from './judge-target';
import { formulaFormat } from './number-look';
import { columnTotals, rowTotals, type NewTotal } from './new-totals';
import type { PlanCell } from '../plan';
import { figuresOf, workOut } from './worked-out';

/** Rows and columns of totals that are printed nowhere yet: for the person to choose, each a whole row or column. */
export function newTotalItems(bid: Bid, words: CellWords): Draft[] {
  return [...newRowItems(bid, words), ...newColumnItems(bid, words)];
}

function newRowItems(bid: Bid, words: CellWords): Draft[] {
  const tables = new Map<Table, NewTotal[]>();
  for (const total of rowTotals(bid)) {
    const own = tables.get(total.table);
    if (own) own.push(total);
    else tables.set(total.table, [total]);
  }
  return [...tables].map(([table, rows]): Draft => {
    const label: CellRef = { sheet: table.sheet, row: rows[0]!.at.row, col: table.labelCol };
    const cells = rows.flatMap((one) => newCell(one, bid, words, words.column(one.column, one.at)) ?? []);
    return {
      kind: 'new-total',
      group: 'choice',
      key: `new-total/${table.id}`,
      label: `Total · ${titleText(table)}`,
      why: 'No total of these lines is printed.',
      note: 'It adds a row of totals under the table. No figure changes.',
      cells: [labelCell(label, 'Total', 'Label', words), ...cells],
      parts: rows.flatMap(({ parts }) => parts),
    };
  });
}

function newColumnItems(bid: Bid, words: CellWords): Draft[] {
  return columnTotals(bid).flatMap(({ table, heading, text, totals }): Draft[] => {
    const cells = totals.flatMap((one) => newCell(one, bid, words, words.row(one.row, table)) ?? []);
    // A column with a gap in it would look like a total of nil.
    if (cells.length < totals.length) return [];
    return [
      {
        kind: 'new-total',
        group: 'choice',
        key: `new-column/${table.id}`,
        label: `${text} column · ${titleText(table)}`,
        why: 'No total across the years is printed.',
        note: 'It adds a column of totals right of the table. No figure changes.',
        cells: [labelCell(heading, text, 'Heading', words), ...cells],
        parts: totals.flatMap(({ parts }) => parts),
      },
    ];
  });
}

function labelCell(at: CellRef, text: string, column: string, words: CellWords): PlanCell {
  return { column, at: words.place(at), cell: at, before: 'empty', after: text, shows: text, content: { kind: 'text', text } };
}

/** Undefined where no formula can show the figure. */
export function newCell({ at, recipe, like }: NewTotal, bid: Bid, words: CellWords, column: string): PlanCell | undefined {
  const formula = formulaOf(recipe, at, bid.snapshot);
  const value = workOut(recipe, figuresOf(bid.figures));
  if (formula === undefined || value === undefined) return undefined;
  const own = ownFormat(like, bid);
  const format = bid.figures.kind(like) === 'text-amount' ? cellLook(like, bid.figures) : (formulaFormat(own, undefined) ?? own);
  const shows = shownText(value.toNumber(), format ?? 'General', bid.snapshot.date1904);
  return {
    column,
    at: words.place(at),
    cell: at,
    before: 'empty',
    after: `=${formula}`,
    shows,
    content: { kind: 'formula', formula, value: value.toFixed() },
    ...(format !== undefined && { format }),
    recipe,
  };
}

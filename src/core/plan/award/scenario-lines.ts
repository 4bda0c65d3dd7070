import type { Bid, Line } from '../../model/bid';
import { decimal, sum, type Decimal } from '../../model/decimal';
import type { Content } from '../../model/edit';
import { area, type CellRef } from '../../model/place';
import { valueAt } from '../../model/snapshot';
import { isAsked } from '../../read/lines';
import { cellsText } from '../../report/a1';
import { quotedSheet } from '../formulas';

/** A column of the scenario: a period as printed, or the money of no period. */
export type MoneyColumn = string | undefined;

/** The periods that lines ask money in, in time order, and last the money of no period where there is any. */
export function moneyColumnsOf(lines: readonly Line[], bid: Bid): MoneyColumn[] {
  const used = new Set(lines.flatMap((line) => askedOf(line).map(({ column }) => column.period?.text)));
  const periods = bid.periods.flatMap(({ text }) => (used.has(text) ? [text] : []));
  return used.has(undefined) || periods.length === 0 ? [...periods, undefined] : periods;
}

export function amountIn(line: Line, column: MoneyColumn): Decimal {
  return sum(askedIn(line, column).map(({ amount }) => amount.value));
}

/**
 * What a line asks for in a column, by reference to the cells of the bid. A figure that the cell holds in words, or in another scale, is
 * written as a number: a formula could not read it. `typed` where that is so.
 */
export function amountContent(line: Line, column: MoneyColumn, bid: Bid): { content: Content; typed: boolean } {
  const asked = askedIn(line, column);
  const terms = asked.map(({ at, amount }) => {
    const held = valueAt(bid.snapshot.sheets[at.sheet]!, at.row, at.col);
    const live = typeof held === 'number' && decimal(held).eq(amount.value);
    return { live, text: live ? refTo(at, bid) : amount.value.toFixed() };
  });
  const value = amountIn(line, column).toFixed();
  const typed = terms.some(({ live }) => !live);
  if (terms.every(({ live }) => !live)) return { content: { kind: 'number', value }, typed };
  return {
    content: {
      kind: 'formula',
      formula: terms
        .map(({ text }) => text)
        .join('+')
        .replaceAll('+-', '-'),
      value,
    },
    typed,
  };
}

function askedIn(line: Line, column: MoneyColumn): Line['amounts'] {
  return askedOf(line).filter((amount) => amount.column.period?.text === column);
}

function askedOf({ amounts }: Line): Line['amounts'] {
  return amounts.filter(({ column }) => isAsked(column));
}

function refTo({ sheet, row, col }: CellRef, { snapshot }: Bid): string {
  return `${quotedSheet(snapshot.sheets[sheet]!.name)}!${cellsText(area(sheet, row, col, row, col).box)}`;
}

import type { Decimal } from './decimal';

/** What a figure measures. `money` carries a currency where one is printed or implied by the column. */
export type Unit = 'money' | 'number' | 'percent' | 'days' | 'hours' | 'weeks' | 'months' | 'years' | 'fte' | 'people' | 'date';

export type Currency = 'GBP' | 'EUR' | 'USD' | (string & {});

/**
 * A figure as the sheet prints it.
 *
 * `value` is in whole units (pounds, days, 0.58 for 58 %), `half` is half a unit of the last place printed: £1.12m has
 * value 1,120,000 and half 5,000, so it stands for 1,115,000 to 1,125,000. A number that the cell holds exactly still has the
 * half of its shown digits, for a reader sees only those.
 */
export interface Amount {
  readonly value: Decimal;
  readonly half: Decimal;
  readonly unit: Unit;
  readonly currency?: Currency;
  /** "c£91,000", "about", "estimated", "up to", "tbc": the bid itself calls the figure rough. */
  readonly approximate?: string;
  readonly vat?: 'plus' | 'including' | 'excluding';
  /** What one of them is, where the cell says "per family", "a day", "each". */
  readonly per?: string;
  /** "4 x £16,330": the factors, whose product is `value`. */
  readonly factors?: readonly Decimal[];
  /** "£345k – £690k": the upper end; `value` is the lower. */
  readonly upper?: Decimal;
  /** A second figure in the same cell: "£3,200 (£48,000 for South West)". */
  readonly also?: { readonly amount: Amount; readonly note: string };
  /** As printed. */
  readonly text: string;
}

/** How one cell reads where a figure might stand. */
export type CellKind =
  | 'blank'
  /** A number cell that is not a date. */
  | 'number'
  /** An amount typed as text: "£1.12m", "27,388" in a text cell. */
  | 'text-amount'
  /** "-", "–", "nil", "n/a" where an amount is due: read as nothing. */
  | 'nil'
  /** "..", "c", "x", "[c]", "*": a figure that is there but not shown. Sums over it cannot be checked. */
  | 'withheld'
  | 'date'
  | 'text'
  | 'boolean'
  | 'error';

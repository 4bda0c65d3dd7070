import type { Measure } from './words';

/** How an item hangs on the one before it. */
export type Join = 'times' | 'divide' | 'plus' | 'equals' | 'break' | 'border' | 'comma' | 'and' | 'words' | 'none';

/**
 * A figure of the text with what it measures: `num` over `den`, so £600 a day is 600 money over day and 17 hrs/week is hour over
 * week. A share is a pure number (10 %, 0.6 FTE, VAT as 1.2).
 */
export interface Item {
  readonly kind: 'money' | 'quantity' | 'share' | 'bare';
  readonly value: number;
  readonly upper?: number;
  readonly num: readonly Measure[];
  readonly den: readonly Measure[];
  readonly noun: string;
  readonly from: number;
  readonly to: number;
  readonly currency?: string;
  readonly half: number;
  readonly join: Join;
  /** Words between the item before and this one, in lower case. */
  readonly lead: string;
  /** A bracket was closed between the item before and this one: "(2 x 500 + 300) x 4". */
  readonly afterGroup: boolean;
  /** A bracket opens between the item before and this one. */
  readonly opensGroup: boolean;
  /** Tied by x, @ or / to the item before or after it. */
  readonly explicit: boolean;
  readonly window: boolean;
  /** Alone in brackets: "(2)", "(6 months)". */
  readonly bracketed: boolean;
  readonly each: boolean;
  readonly approx?: 'ceiling' | 'near' | 'rough';
  readonly placeholder: boolean;
  /** Words right before it say that it is a sum: "total", "=", "is", "comes to". */
  readonly saysTotal: boolean;
  /** Adds to what stands before: on-costs, VAT, uplift. `value` is then 1 + the rate, `rate` the rate itself. */
  readonly adds?: { readonly rate: number; readonly what: 'VAT' | 'on-costs' | 'uplift' };
  readonly derived: boolean;
  readonly pointed: boolean;
  /** Describes something else ("2-day review", "4 of whom", "10 years' experience"): never a factor. */
  readonly aside: boolean;
  /** Beside an x that ties it to words: "laptops x 2", "2 x excursion". */
  readonly crossed: boolean;
}

export interface Parsed extends Omit<Item, 'join' | 'explicit' | 'lead' | 'afterGroup' | 'opensGroup'> {
  readonly first: number;
  readonly last: number;
}

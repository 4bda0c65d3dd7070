import type { Content } from '../model/edit';
import type { CellRef, Place } from '../model/place';
import type { Working } from '../model/relation';
import type { ReportPlace } from '../report/report';

/**
 * What Write totals offers: plain data that survives the way to a worker and into plan.json. Only `cells[].content` is ever written,
 * and it is made here, from the workbook alone. Strings are ready to show.
 */
export interface Plan {
  readonly version: 1;
  /** Of the bid as it was planned; a plan made for another state of the workbook is not used. */
  readonly fingerprint: string;
  /** Safe ones first, each group in sheet order. */
  readonly items: readonly PlanItem[];
  /** Totals that unanswered questions keep out. */
  readonly waiting: readonly PlanGap[];
  /** What the plan leaves alone, and why. */
  readonly stays: readonly PlanGap[];
  readonly totals: PlanTotals;
}

/** Printed totals by what holds them today, and what the bid comes to. */
export interface PlanTotals {
  readonly typed: number;
  readonly live: number;
  /** "1,074,470", and the words before it: "Total of the bid, £". */
  readonly bid?: { readonly label: string; readonly text: string };
}

/**
 * `safe`: every figure stays as it is shown. `choice`: a figure changes or a row is added, so the person has to tick it.
 */
export type PlanGroup = 'safe' | 'choice';

export type PlanKind = 'total' | 'numbers' | 'new-total' | 'headline' | 'line';

export interface PlanItem {
  /** Stable while the subject stays. */
  readonly id: string;
  readonly group: PlanGroup;
  readonly kind: PlanKind;
  /** The name in the sheet. */
  readonly label: string;
  readonly why: string;
  /** What else moves, and what to think of first; "" where there is nothing to say. */
  readonly note: string;
  /** The finding it mends. */
  readonly finding?: string;
  readonly cells: readonly PlanCell[];
  /** Items that have to be written with it: its formula adds cells that they turn into numbers. */
  readonly needs: readonly string[];
}

export interface PlanCell {
  /** "23/24", or the line where the item is a column of totals. */
  readonly column: string;
  readonly at: ReportPlace;
  readonly cell: CellRef;
  /** As shown: "231,165", "empty". */
  readonly before: string;
  /** "=SUM(B3:B9)", "£1.07m". */
  readonly after: string;
  /** The figure that will be seen there. */
  readonly shows: string;
  readonly content: Content;
  readonly format?: string;
  /** How its figure is worked out, where it is a formula. */
  readonly recipe?: Recipe;
}

/**
 * What a formula does with the cells it takes. `sum` adds `of`; `difference` takes all others of `of` off the first, a single cell;
 * `product` multiplies the single cells of `of`; `matrix` adds each cell of `of` times the cell of `rates` at its place; `share` divides
 * the one cell of `of` by all of `rates` added, and `hundreds` is 58 for 58 %. `places`: rounded to so many decimals.
 */
export interface Recipe {
  readonly kind: 'sum' | 'difference' | 'product' | 'matrix' | 'share';
  readonly of: readonly Place[];
  readonly rates?: readonly Place[];
  readonly places?: number;
  readonly hundreds?: boolean;
  /** Excel leaves filtered and hidden rows out of it. */
  readonly subtotal?: boolean;
  /** For products: how each cell of `of` counts, and an exact constant. */
  readonly working?: Working;
}

export interface PlanGap {
  readonly label: string;
  readonly at: ReportPlace;
  readonly reason: string;
  readonly finding?: string;
}

import type { Currency } from './amount';
import type { Decimal } from './decimal';
import type { Day } from './period';
import type { CellRef } from './place';

/** Whether a rate is settled or a guess of the bid's: an award not yet agreed is `assumed`. */
export type RateStatus = 'agreed' | 'assumed';

/** Where a figure of the card comes from, in the officer's words, and where it stands. */
export interface RateSource {
  readonly status?: RateStatus;
  readonly source?: string;
  readonly on?: Day;
  /** The cell that holds the figure: formulas point at it. Absent for facts that ship with Crosscast. */
  readonly at?: CellRef;
}

/** What somebody costs by time: `rate` in whole currency units per `per`. */
export interface TimeRate extends RateSource {
  readonly role: string;
  readonly rate: Decimal;
  readonly per: 'hour' | 'half-day' | 'day' | 'week' | 'month';
  readonly currency: Currency;
  readonly vat?: 'plus' | 'including' | 'excluding';
}

/** The cost of one full-time post of a grade for a financial year, on-costs included. */
export interface GradeCost extends RateSource {
  /** As `gradesIn` keys it, so that "BG 14" and "BG14" are one. */
  readonly key: string;
  readonly grade: string;
  /** First calendar year of the financial year; undefined where the card gives one cost for every year. */
  readonly year?: number;
  readonly annual: Decimal;
  readonly basis: 'typed' | 'built';
  readonly point?: number;
}

/** The officer's rates as the workbook holds them. Nothing here has a silent default: what is unset is missing. */
export interface RateCard {
  /** The sheet it was read from; undefined where the workbook has none and the card is empty. */
  readonly sheet?: number;
  readonly times: readonly TimeRate[];
  readonly grades: readonly GradeCost[];
  /** Employer pension rate by first year of the financial year, 0.198 for 19.8 %. */
  readonly pension: ReadonlyMap<number, Decimal>;
  /** Overhead on direct cost, 0 to 1. */
  readonly overhead?: Decimal;
  readonly yearStart?: number;
  readonly recruitmentLag?: number;
  readonly weeksPerMonth?: Decimal;
  readonly workingDays?: number;
  readonly vat?: 'net' | 'gross';
  readonly cap?: Decimal;
  readonly shareLimit?: Decimal;
}

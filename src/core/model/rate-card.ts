import type { Currency } from './amount';
import type { Decimal } from './decimal';
import type { Day, GrantPeriod } from './period';
import type { CellRef, Place } from './place';

/** Whether a rate is settled or a guess of the bid's: an award not yet agreed is `assumed`. */
export type RateStatus = 'agreed' | 'assumed';

/** Where a figure of the card comes from, in the officer's words, and where it stands. */
export interface RateSource {
  readonly status?: RateStatus;
  readonly source?: string;
  readonly on?: Day;
  /** The cell that holds the figure as a number: formulas point at it. Absent for figures kept as text. */
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
  /** The cell that the cost stands in, as a number or as text. */
  readonly cell: CellRef;
  /** What else its row says that tells it from another row of the same grade: a role, a point, a date. */
  readonly apart: string;
}

/** The spine point or salary that a grade is costed at where no annual cost is typed for a year. */
export interface GradePoint {
  readonly key: string;
  readonly grade: string;
  readonly point: number;
}

/** A role of the card, whether or not its rate is filled in. */
export interface CardRole extends Omit<RateSource, 'at'> {
  readonly role: string;
  readonly at: CellRef;
  readonly rate: CellRef;
}

/** A grade of the card, whether or not its costs are filled in. */
export interface CardGrade extends Omit<RateSource, 'at'> {
  readonly key: string;
  readonly grade: string;
  readonly at: CellRef;
  /** Financial years that the card has a column for, and the cell of each. */
  readonly years: readonly { readonly year?: number; readonly at: CellRef; readonly filled: boolean }[];
}

/** A figure of the card that is not a number in its cell: "£62,769" typed as text, or words. */
export interface CardText {
  readonly name: string;
  readonly column: string;
  readonly text: string;
  readonly at: CellRef;
  /** What it reads as, where it reads as a figure; it is used, but no formula can point at it. */
  readonly value?: Decimal;
}

/** Names of the settings that a card can hold. */
export type CardSetting =
  | 'year-start'
  | 'grant-start'
  | 'grant-end'
  | 'recruitment-lag'
  | 'weeks-per-month'
  | 'working-days'
  | 'vat'
  | 'cap'
  | 'share-guide'
  | 'overhead'
  | 'pension';

/** The officer's rates as the workbook holds them. Nothing here has a silent default: what is unset is missing. */
export interface RateCard {
  /** The sheet that Crosscast made; undefined where the rates stand in tables of the bidder's own. */
  readonly sheet?: number;
  /** The tables it was read from. */
  readonly places: readonly Place[];
  readonly times: readonly TimeRate[];
  readonly grades: readonly GradeCost[];
  readonly points: readonly GradePoint[];
  readonly listed: readonly CardGrade[];
  readonly roles: readonly CardRole[];
  readonly texts: readonly CardText[];
  /** Employer pension rate by first year of the financial year, 0.198 for 19.8 %. */
  readonly pension: ReadonlyMap<number, Decimal>;
  /** Overhead on direct cost, 0 to 1. */
  readonly overhead?: Decimal;
  /** Month in which a financial year starts. */
  readonly yearStart?: number;
  readonly recruitmentLag?: number;
  readonly weeksPerMonth?: Decimal;
  readonly workingDays?: number;
  readonly vat?: 'net' | 'gross';
  readonly cap?: Decimal;
  readonly shareGuide?: Decimal;
  readonly grantPeriod?: GrantPeriod;
  /** Cells of the settings on Crosscast's sheet, filled or not; a pension rate's key has its year: "pension 2024". */
  readonly cells: ReadonlyMap<string, CellRef>;
}

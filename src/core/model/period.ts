/** A calendar day without a clock: `month` 1–12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * What a period column stands for. Financial years run 1 April to 31 March unless the bid says otherwise; `index` counts
 * "Year 1", "Y2" where no calendar year is named.
 */
export interface Period {
  readonly kind: 'financial-year' | 'calendar-year' | 'quarter' | 'month' | 'numbered-year';
  /** Year in which the period starts; absent for numbered years. */
  readonly year?: number;
  /** Quarter 1–4, month 1–12 (calendar), or number of the year. */
  readonly index?: number;
  /** As printed, "23/24". */
  readonly text: string;
}

/** First and last day of a grant. */
export interface GrantPeriod {
  readonly start: Day;
  readonly end: Day;
}

export function dayNumber(day: Day): number {
  return Math.round(Date.UTC(day.year, day.month - 1, day.day) / 86_400_000);
}

export function compareDays(a: Day, b: Day): number {
  return dayNumber(a) - dayNumber(b);
}

/** The financial year that starts in `year`, as bids print it: "23/24". */
export function yearText(year: number): string {
  const short = (number: number): string => String(number % 100).padStart(2, '0');
  return `${short(year)}/${short(year + 1)}`;
}

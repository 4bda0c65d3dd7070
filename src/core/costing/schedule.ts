import { decimal, round, sum, type Decimal } from '../model/decimal';
import { dayNumber, type Day, type Period } from '../model/period';

/** Months since the year 0; a fraction is a part of a month, to two places. */
export type MonthPoint = Decimal;

/** A period's first month and the month after its last. */
export interface PeriodMonths {
  readonly from: number;
  readonly to: number;
}

/** Where periods lie in time. Numbered years count from `first`, the first day of the grant; undefined where that is not known. */
export function periodMonths(period: Period, yearStart: number, first: Day | undefined): PeriodMonths | undefined {
  const { kind, year, index = 1 } = period;
  if (kind === 'numbered-year') {
    if (!first) return undefined;
    const from = first.year * 12 + first.month - 1 + (index - 1) * 12;
    return { from, to: from + 12 };
  }
  if (year === undefined) return undefined;
  const span = (from: number, months: number): PeriodMonths => ({ from, to: from + months });
  if (kind === 'financial-year') return span(year * 12 + yearStart - 1, 12);
  if (kind === 'calendar-year') return span(year * 12, 12);
  if (kind === 'quarter') return span(year * 12 + yearStart - 1 + (index - 1) * 3, 3);
  return span(year * 12 + index - 1, 1);
}

/** The morning of a day: 1 October 2023 is month 24285.00. */
export function startPoint({ year, month, day }: Day): MonthPoint {
  return decimal(year * 12 + month - 1).plus(round(decimal((day - 1) / monthLength({ year, month })), 2));
}

/** The evening of a day: 31 March 2025 is the morning of 1 April. */
export function endPoint({ year, month, day }: Day): MonthPoint {
  return decimal(year * 12 + month - 1).plus(round(decimal(day / monthLength({ year, month })), 2));
}

/** The day whose morning lies nearest, in the point's own month: its last hundredth is still its last day. */
export function dayOfStart(point: MonthPoint): Day {
  const whole = point.floor().toNumber();
  const at = { year: Math.floor(whole / 12), month: (whole % 12) + 1 };
  const length = monthLength(at);
  return { ...at, day: Math.min(length, Math.round(point.minus(whole).times(length).toNumber()) + 1) };
}

/** The last day before a point. */
export function dayOfEnd(point: MonthPoint): Day {
  const whole = point.ceil().toNumber() - 1;
  const at = { year: Math.floor(whole / 12), month: (whole % 12) + 1 };
  return { ...at, day: Math.max(1, Math.round(point.minus(whole).times(monthLength(at)).toNumber())) };
}

function monthLength({ year, month }: { readonly year: number; readonly month: number }): number {
  // The month after December is counted on into the next year.
  return dayNumber({ year, month: month + 1, day: 1 }) - dayNumber({ year, month, day: 1 });
}

/** How many months of `from … to` fall in each period, and how many in none. */
export interface Spread {
  readonly months: readonly Decimal[];
  readonly outside: Decimal;
}

export function spreadOver(periods: readonly PeriodMonths[], from: MonthPoint, to: MonthPoint): Spread {
  const months = periods.map((period) => {
    const first = from.gt(period.from) ? from : decimal(period.from);
    const last = to.lt(period.to) ? to : decimal(period.to);
    return last.gt(first) ? last.minus(first) : decimal(0);
  });
  return { months, outside: to.minus(from).minus(sum(months)) };
}

import type { Bid } from '../../model/bid';
import type { Day } from '../../model/period';
import type { Column, Table } from '../../model/table';
import { periodMonths, type PeriodMonths } from '../../costing/schedule';
import { isAsked, moneyColumns } from '../../read/lines';

/** A column of the table that a line's money goes into. */
export interface Slot {
  readonly column: Column;
  /** "23/24", or the heading where the table has no periods. */
  readonly label: string;
  readonly months?: PeriodMonths;
  /** First year of the financial year it lies in; undefined where it lies in none that is known. */
  readonly year?: number;
}

/** How a table takes money: by period, or into one column. */
export interface Slots {
  readonly slots: readonly Slot[];
  /** Columns of money that are no periods: parties, capital and revenue. A line goes into the one that is chosen. */
  readonly choices: readonly Slot[];
  /** Periods are numbered and the grant's first day is not set, so no dates can be shown. */
  readonly undated: boolean;
}

/** Any first day does to count the months of numbered years; no date is shown. */
const NO_DAY = { year: 2000, month: 4, day: 1 };

export function slotsOf(table: Table, bid: Bid): Slots {
  const columns = moneyColumns(table).filter(
    (column) => isAsked(column) && (column.unit === undefined || column.unit === 'money'),
  );
  const yearStart = bid.rates?.yearStart ?? 4;
  const first = bid.settings.grantPeriod?.start;
  const dated = columns.filter(({ period }) => period !== undefined);
  if (dated.length > 0) {
    const numbered = dated.some(({ period }) => period!.kind === 'numbered-year');
    const undated = numbered && !first;
    const slots = dated.flatMap((column): Slot[] => {
      const months = periodMonths(column.period!, yearStart, first ?? NO_DAY);
      if (!months) return [];
      const year = Math.floor((months.from - (yearStart - 1)) / 12);
      return [{ column, label: column.period!.text, months, ...(!undated && { year }) }];
    });
    return { slots: slots.sort((a, b) => a.months!.from - b.months!.from), choices: [], undated };
  }
  const choices = columns.map((column): Slot => ({ column, label: column.heading === '' ? 'Amount' : column.heading }));
  return { slots: choices.slice(0, 1), choices, undated: false };
}

/** Without a table, the financial years that the grant or the words name; one amount where they name none. */
export function slotsWithout(bid: Bid, start: Day | undefined, end: Day | undefined, months: number | undefined): Slots {
  const yearStart = bid.rates?.yearStart ?? 4;
  const from = bid.settings.grantPeriod?.start ?? start;
  const last = bid.settings.grantPeriod?.end ?? end;
  const first = from && monthIndex(from);
  const final = last ? monthIndex(last) : first !== undefined && months !== undefined ? first + Math.ceil(months) - 1 : undefined;
  if (first === undefined || final === undefined || final - first > 12 * 10)
    return { slots: [stub('Amount')], choices: [], undated: false };
  const years: Slot[] = [];
  for (let year = Math.floor((first - yearStart + 1) / 12); year * 12 + yearStart - 1 <= final; year++) {
    const text = `${String(year % 100).padStart(2, '0')}/${String((year + 1) % 100).padStart(2, '0')}`;
    const period = { kind: 'financial-year', year, text } as const;
    years.push({
      ...stub(text),
      column: { ...stub(text).column, period },
      months: periodMonths(period, yearStart, undefined)!,
      year,
    });
  }
  return { slots: years, choices: [], undated: false };
}

function monthIndex({ year, month }: Day): number {
  return year * 12 + month - 1;
}

function stub(label: string): Slot {
  return { label, column: { col: 0, role: 'amount', heading: label, headings: [], because: 'there is no table' } };
}

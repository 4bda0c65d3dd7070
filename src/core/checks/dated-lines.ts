import type { Bid } from '../model/bid';
import { dayNumber, type Day } from '../model/period';
import { placeOf, type CellRef, type Place } from '../model/place';
import { valueAt } from '../model/snapshot';
import type { Column, Row, Table } from '../model/table';
import { datesIn, dayOfSerial, type DateInText } from '../read/dates-in-text';
import { readDay } from '../read/periods';

/** A date that a funded line names, in a date column or in its words. */
export interface LineDate {
  readonly table: Table;
  readonly row: Row;
  readonly at: Place;
  readonly first: Day;
  readonly last: Day;
  readonly text: string;
  readonly role: DateInText['role'];
  /** The date column it stands in; undefined where it stands in words. */
  readonly column?: Column;
}

/** What a date column heads: the start, the end or neither. */
export function roleOfHeading(heading: string): DateInText['role'] {
  const text = heading.toLowerCase();
  const start = /\b(start|starts|from|begins?|commenc\w*)\b/.test(text);
  const end = /\b(end|ends|to|until|finish|completion|completed|deadline|by when)\b/.test(text);
  return start === end ? 'other' : start ? 'start' : 'end';
}

export function dayAt({ snapshot, figures }: Bid, at: CellRef): Day | undefined {
  if (figures.kind(at) !== 'date') return readDay(figures.text(at));
  const value = valueAt(snapshot.sheets[at.sheet]!, at.row, at.col);
  return typeof value === 'number' ? dayOfSerial(value, snapshot.date1904) : undefined;
}

/** A day as a bid writes it. */
export function dayText({ year, month, day }: Day): string {
  const names = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  return `${day} ${names[month - 1]} ${year}`;
}

export function before(a: Day, b: Day): boolean {
  return dayNumber(a) < dayNumber(b);
}

/** Dates of the lines that ask for money: date columns and words. */
export function* lineDates(bid: Bid): Iterable<LineDate> {
  for (const table of bid.tables) {
    if (table.kind !== 'funding') continue;
    const columns = table.columns.filter(
      ({ role, unit }) => role === 'date' || role === 'text' || role === 'label' || unit === 'date',
    );
    for (const row of table.rows) {
      if (row.kind !== 'line') continue;
      for (const column of columns) yield* datesAt(table, row, column, bid);
    }
  }
}

function* datesAt(table: Table, row: Row, column: Column, bid: Bid): Iterable<LineDate> {
  for (let r = row.rows.first; r <= row.rows.last; r++) {
    const at = { sheet: table.sheet, row: r, col: column.col };
    const whole = column.role === 'text' || column.role === 'label' ? undefined : dayAt(bid, at);
    if (whole) {
      const text = bid.figures.kind(at) === 'date' ? dayText(whole) : bid.figures.text(at);
      yield { table, row, at: placeOf(at), first: whole, last: whole, text, role: roleOfHeading(column.heading), column };
      continue;
    }
    for (const { first, last, text, role } of datesIn(bid.figures.text(at)))
      yield { table, row, at: placeOf(at), first, last, text, role };
  }
}

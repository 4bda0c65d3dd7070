import type { Bid } from '../model/bid';
import { dayNumber, type Day } from '../model/period';
import { datesIn, dayOfSerial } from '../read/dates-in-text';
import { readFormat } from '../read/number-format';
import { readPeriod } from '../read/periods';
import { before, dayText, lineDates, type LineDate } from './dated-lines';
import { defineCheck, pass, type Outcome } from './define-check';
import { named, worded } from './form-data';

type Subject =
  /** A line that gives both its start and its end. */
  | { readonly kind: 'pair'; readonly start: LineDate; readonly end: LineDate }
  /** An end given in words, against all other dates of the bid. */
  | { readonly kind: 'lone'; readonly end: LineDate; readonly first: Day; readonly last: Day };

/** Other dates that are needed before one can be called out of place, and how far off it must lie, in days. */
const NEEDED = 3;
const APART = 60;

function* subjectsOf(bid: Bid): Iterable<Subject> {
  const dates = [...lineDates(bid)];
  if (dates.length === 0) return;
  const byRow = new Map<string, LineDate[]>();
  for (const date of dates) {
    const key = `${date.table.id}/${date.row.figures}`;
    byRow.set(key, [...(byRow.get(key) ?? []), date]);
  }
  const lone: LineDate[] = [];
  for (const own of byRow.values()) {
    const starts = own.filter(({ role, column }) => role === 'start' && column);
    const ends = own.filter(({ role, column }) => role === 'end' && column);
    if (starts.length === 1 && ends.length === 1) yield { kind: 'pair', start: starts[0]!, end: ends[0]! };
    lone.push(...own.filter(({ role, column }) => role === 'end' && !column));
  }
  if (lone.length === 0) return;
  const all = datesOfBid(bid).sort((a, b) => dayNumber(a.first) - dayNumber(b.first));
  const late = [...all].sort((a, b) => dayNumber(b.last) - dayNumber(a.last));
  for (const end of lone) {
    const { sheet, box } = end.at;
    const elsewhere = (date: Placed): boolean => !(date.sheet === sheet && date.row === box.top && date.col === box.left);
    const first = all.find(elsewhere);
    const last = late.find(elsewhere);
    if (first && last && all.length > NEEDED) yield { kind: 'lone', end, first: first.first, last: last.last };
  }
}

interface Placed {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly first: Day;
  readonly last: Day;
}

/** Enough dates to know the time a bid speaks of. */
const ENOUGH = 5_000;

/** Every date of the workbook: written out, in date cells, and months that head columns. Words that tell the past are left out. */
function datesOfBid({ snapshot, figures }: Bid): Placed[] {
  const found: Placed[] = [];
  const isDate = snapshot.formats.map((code) => readFormat(code).date);
  snapshot.sheets.forEach((sheet, index) => {
    for (let r = 0; r < sheet.rows.length && found.length < ENOUGH; r++) {
      for (let i = sheet.starts[r]!; i < sheet.starts[r + 1]!; i++) {
        const value = sheet.values[i];
        const at = { sheet: index, row: sheet.rows[r]!, col: sheet.cols[i]! };
        if (typeof value === 'number' && isDate[sheet.formats[i]!]) {
          const day = dayOfSerial(value, snapshot.date1904);
          // A time of day is no date.
          if (day && day.year > 1970) found.push({ ...at, first: day, last: day });
        } else if (typeof value === 'string') {
          const text = figures.text(at);
          for (const { first, last, role } of datesIn(text)) if (role !== 'past') found.push({ ...at, first, last });
          const period = text.length <= 16 ? readPeriod(text) : undefined;
          if (period?.kind === 'month' && datesIn(text).length === 0) {
            const first = { year: period.year!, month: period.index!, day: 1 };
            found.push({ ...at, first, last: { ...first, day: 28 } });
          }
        }
      }
    }
  });
  return found;
}

function judge(subject: Subject): Outcome | Outcome[] {
  const { end } = subject;
  const name = end.row.label;
  if (subject.kind === 'pair') {
    const { start } = subject;
    if (!before(end.last, start.first)) return pass(end.at);
    return {
      verdict: 'fail',
      finding: {
        check: 'date-order',
        severity: 'error',
        message: 'order',
        data: { line: named(name), start: worded(start.text), end: worded(end.text) },
        subject: name,
        at: [end.at, start.at],
      },
    };
  }
  const earliest = dayNumber(subject.first);
  const latest = dayNumber(subject.last);
  if (dayNumber(end.last) + APART > earliest) return pass(end.at);
  const slip: Day = { ...end.last, year: end.last.year + 1, ...(end.last.month === 2 && end.last.day === 29 && { day: 28 }) };
  const fits = dayNumber(slip) >= earliest - 31 && dayNumber(slip) <= latest + 366;
  const data = {
    line: named(name),
    end: worded(end.text),
    next: worded(fits ? yearLater(end.text, end.last.year) : ''),
    earliest: worded(dayText(subject.first)),
  };
  return {
    verdict: 'fail',
    finding: { check: 'date-order', severity: 'warning', message: fits ? 'slip' : 'early', data, subject: name, at: [end.at] },
  };
}

/** The date as it is written, a year on: 31.03.21 → 31.03.22, March 2021 → March 2022. */
function yearLater(text: string, year: number): string {
  if (/^\d{4}-/.test(text)) return String(year + 1) + text.slice(4);
  return text.replace(/(\d\d)(?!.*\d)/, String((year + 1) % 100).padStart(2, '0'));
}

export const dateOrder = defineCheck<Subject>({
  id: 'date-order',
  group: 'form',
  severity: 'error',
  title: 'An end comes after its start, and after the bid',
  why: 'A post that ends before it starts, or before the bid was written, has a wrong year in it; funders pay by those dates.',
  repair: 'Look at the year first.',
  wrong: `
    Funding request
    | Activity  | Start date | End date      | Cost    |
    | Training  | 01/09/2023 | 31/03/2024    | £4,000  |
    | Marketing | 01/10/2023 | 30/09/2022 ✗  | £25,000 |`,
  right: `
    Funding request
    | Activity  | Start date | End date   | Cost    |
    | Training  | 01/09/2023 | 31/03/2024 | £4,000  |
    | Marketing | 01/10/2023 | 30/09/2024 | £25,000 |`,
  messages: {
    order: '{line} ends {end}, before it starts on {start}.',
    slip: '{line}: {end} is before every other date of the bid, the first of which is {earliest}; {next} would fit.',
    early: '{line}: {end} is before every other date of the bid, the first of which is {earliest}.',
  },
  select: subjectsOf,
  judge,
});

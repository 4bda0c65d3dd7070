import { dateFromSerial } from 'numfmt';
import type { Day, Period } from '../model/period';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthPattern = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;

function monthOf(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

const yearsText = String.raw`(?:FY\s?|F\/Y\s?)?['’]?((?:19|20)\d\d|\d\d)\s?[/–-]\s?['’]?((?:19|20)?\d\d)`;
/** "16/17 year olds" and "12-13 weeks" are no years. */
const notYears = String.raw`(?![\d/.-])(?!\s?(?:year|yr)s?[ -]?olds?|\s?(?:weeks?|days?|months?|hours?|years?|people)\b)`;
const pairPattern = new RegExp(String.raw`(?<![\d/.£-])${yearsText}${notYears}`, 'i');
const monthYear = new RegExp(String.raw`^${monthPattern}[\s'’.,-]*((?:19|20)\d\d|\d\d)(?:\s?\(?£\)?)?$`, 'i');
const monthOnly = new RegExp(`^${monthPattern}\\.?$`, 'i');
const yearEnd = new RegExp(
  String.raw`\b(?:year|y\/e|ye|fy)\s?(?:end(?:ed|ing)?)?\s?(?:31(?:st)?\s)?mar(?:ch)?\s'?((?:19|20)?\d\d)\b`,
  'i',
);
const lone =
  /^(?:(?:cost|costs|budget|funding|amount|calendar|spend|forecast|actual|year) )?((?:19|20)\d\d)(?: (?:funding|cost|costs|budget|amount|total|spend|forecast|actual|£|\(£\)|£k|£000s?))?$/i;

/** The period a heading names: 23/24, 2023-24, FY24, Year 1, Q1 23/24, Apr 23, 2023. Undefined where it names none. */
export function readPeriod(heading: string): Period | undefined {
  const text = heading.trim();
  if (text === '' || text.length > 80) return undefined;
  const month = monthOnly.exec(text);
  if (month) return { kind: 'month', index: monthOf(month[1]!), text };
  if (!/\d/.test(text)) return undefined;
  const quarter = /\bQ(?:uarter|tr)?\s?([1-4])\b/i.exec(text);
  const index = quarter ? Number(quarter[1]) : undefined;
  const pair = pairPattern.exec(text);
  const start = pair ? startOf(pair[1]!, pair[2]!) : undefined;
  if (pair && start !== undefined)
    return index !== undefined
      ? { kind: 'quarter', year: start, index, text }
      : { kind: 'financial-year', year: start, text: pair[0].trim() };
  const ended = yearEnd.exec(text);
  if (ended) return { kind: 'financial-year', year: fullYear(ended[1]!) - 1, text };
  const fy = /\bFY\s?'?((?:20)?\d\d)\b/i.exec(text);
  if (fy && index === undefined) return { kind: 'financial-year', year: fullYear(fy[1]!) - 1, text: fy[0] };
  const named = monthYear.exec(text);
  if (named) return { kind: 'month', year: fullYear(named[2]!), index: monthOf(named[1]!), text };
  const numbered =
    /^(?:(?:project |funding |costs? |budget |total |in )*)(?:(?:year|yr)\s?0|(?:year|yr|y)\s?([1-9]|10))\b(?!\s?(?:pupils?|students?|children|group))/i.exec(
      text,
    );
  if (numbered) return { kind: 'numbered-year', index: Number(numbered[1] ?? 0), text: numbered[0] };
  if (index !== undefined) {
    const year = /\b((?:19|20)\d\d)\b/.exec(text);
    return { kind: 'quarter', ...(year && { year: Number(year[1]) }), index, text };
  }
  const year = lone.exec(text);
  return year ? { kind: 'calendar-year', year: Number(year[1]), text: year[1]! } : undefined;
}

/** The first of two years that follow each other; "04/06" and "31/03" are none. */
function startOf(first: string, second: string): number | undefined {
  const start = fullYear(first);
  return (start + 1) % 100 === Number(second.slice(-2)) && (second.length === 2 || Number(second) === start + 1)
    ? start
    : undefined;
}

/** Time order. Financial years start in April, so do their quarters; months without a year run April to March. */
export function comparePeriods(a: Period, b: Period): number {
  return monthsIn(a) - monthsIn(b);
}

function monthsIn({ kind, year, index = 1 }: Period): number {
  if (kind === 'numbered-year') return index * 12;
  if (year === undefined) return kind === 'month' ? (index + 8) % 12 : (index - 1) * 3;
  if (kind === 'month') return year * 12 + index - 1;
  if (kind === 'quarter') return year * 12 + 3 + (index - 1) * 3;
  return year * 12 + (kind === 'financial-year' ? 3 : 0);
}

/** Days from 1 January 1900 to 2 January 1904, as Excel counts them. */
const DAYS_1904 = 1462;

const numericDay = /^(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)?\d\d)$/;
const isoDay = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?:T00:00(?::00)?)?$/;
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const namedDay = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?${monthPattern}\.?,?[\s-]+['’]?((?:19|20)?\d\d)$`,
  'i',
);
const monthFirst = new RegExp(String.raw`^${weekday}${monthPattern}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)$`, 'i');

/**
 * The day a text names, days before months as in Britain: 31.03.21, 12/05/2023, 1 October 2023, 2023-04-01; or the day of a date
 * cell's number. Undefined where there is none.
 */
export function readDay(value: string | number, date1904 = false): Day | undefined {
  if (typeof value === 'number') return ofSerial(value, date1904);
  const text = value.trim();
  const numeric = numericDay.exec(text);
  if (numeric) return valid({ year: fullYear(numeric[3]!), month: Number(numeric[2]), day: Number(numeric[1]) });
  const iso = isoDay.exec(text);
  if (iso) return valid({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const named = namedDay.exec(text);
  if (named) return valid({ year: fullYear(named[3]!), month: monthOf(named[2]!), day: Number(named[1]) });
  const first = monthFirst.exec(text);
  return first ? valid({ year: Number(first[3]), month: monthOf(first[1]!), day: Number(first[2]) }) : undefined;
}

function ofSerial(serial: number, date1904: boolean): Day | undefined {
  const days = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (!Number.isFinite(serial) || days < 1 || days > 2_958_465) return undefined;
  const [year, month, day] = dateFromSerial(days);
  // Excel's 29 February 1900 was no day.
  return valid({ year, month, day });
}

function valid(day: Day): Day | undefined {
  const length = [
    31,
    day.year % 4 === 0 && (day.year % 100 !== 0 || day.year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][day.month - 1];
  return length !== undefined && day.day >= 1 && day.day <= length ? day : undefined;
}

/** The year in which the financial year of a day starts. */
export function financialYearOf(day: Day, startMonth = 4): number {
  return day.month >= startMonth ? day.year : day.year - 1;
}

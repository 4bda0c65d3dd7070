import type { Day } from '../model/period';
import { readDay } from './periods';

/** A date that stands in words. A month alone counts from its first day to its last. */
export interface DateInText {
  readonly first: Day;
  readonly last: Day;
  readonly text: string;
  readonly at: number;
  /** What the words before it make of it. */
  readonly role: 'start' | 'end' | 'past' | 'other';
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const dates = new RegExp(
  [
    String.raw`(?<![\d.,/£-])\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)\d\d|\d\d)(?![\d/-]|[.,]\d)`,
    String.raw`(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)`,
    String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month},?\s+(?:19|20)\d\d(?!\d)`,
    String.raw`(?<!\p{L})${month},?\s+(?:19|20)\d\d(?!\d)`,
  ].join('|'),
  'giu',
);

const ends =
  /\b(until|till|to|by|ends?|ending|expires?|expiring|through|finish(es|ing)?|up to|completed?( by)?)\s*(on\s+|the\s+|end of\s+|:\s*)*$/iu;
const starts =
  /\b(from|starts?|starting|commenc(es?|ing|ement)|begin(s|ning)?|effective)\s*(on\s+|in\s+|the\s+|date\s+|:\s*)*$/iu;
const past =
  /\b(since|previous(ly)?|as at|as of|dated|published|launched|established|approved|agreed)\s*(on\s+|in\s+|the\s+)*$/iu;

/** Dates in words, UK order: 31.03.21, 1 October 2023, March 2022. A year of two digits is of this century. */
export function datesIn(text: string): DateInText[] {
  if (!/(?:19|20)\d\d|\d[./-]\d/.test(text)) return [];
  const found: DateInText[] = [];
  for (const match of text.matchAll(dates)) {
    const days = daysOf(match[0]);
    if (!days) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const role = ends.test(before) ? 'end' : starts.test(before) ? 'start' : past.test(before) ? 'past' : 'other';
    found.push({ ...days, text: match[0], at: match.index, role });
  }
  return found;
}

function daysOf(text: string): { first: Day; last: Day } | undefined {
  const day = readDay(text.replace(/\.(?=,?\s)/, ''));
  if (day) return { first: day, last: day };
  const lone = /^(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text);
  const index = lone ? months.indexOf(lone[1]!.slice(0, 3).toLowerCase()) + 1 : 0;
  if (!lone || index === 0) return undefined;
  const year = Number(lone[2]);
  return { first: { year, month: index, day: 1 }, last: { year, month: index, day: lengthOf(year, index) } };
}

function lengthOf(year: number, index: number): number {
  if (index === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(index) ? 30 : 31;
}

/** The day of a date cell. Excel counts a 29 February 1900 that never was; files of the 1904 system start four years later. */
export function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (whole < 61 || whole > 2_958_465) return undefined;
  // Days since 1 March of year 0, in eras of 400 years: the leap day ends each year.
  const days = whole - 25_569 + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const monthOfYear = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (monthOfYear <= 2 ? 1 : 0),
    month: monthOfYear,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

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

/** The period a heading names: 23/24, 2023-24, FY24, Year 1, Q1 23/24, Apr 23, 2023. Undefined where it names none. */
export function readPeriod(heading: string): Period | undefined {
  const text = heading.trim();
  if (text === '' || text.length > 80 || !/\d/.test(text)) return undefined;
  const quarter = /\bQ(?:uarter |tr )?\s?([1-4])\b/i.exec(text);
  const pair = /(?<![\d/.-])(?:FY\s?|F\/Y\s?)?((?:19|20)\d\d|\d\d)\s?[/–-]\s?((?:19|20)?\d\d)(?![\d/.-])/i.exec(text);
  if (pair) {
    const start = fullYear(pair[1]!);
    const end = fullYear(pair[2]!.length === 2 ? pair[2]! : pair[2]!);
    if (end === start + 1 || end % 100 === (start + 1) % 100) {
      return quarter
        ? { kind: 'quarter', year: start, index: Number(quarter[1]), text: heading.trim() }
        : { kind: 'financial-year', year: start, text: pair[0].trim() };
    }
  }
  const fy = /\bFY\s?'?((?:20)?\d\d)\b/i.exec(text);
  if (fy) return { kind: 'financial-year', year: fullYear(fy[1]!) - 1, text: fy[0] };
  const month = new RegExp(String.raw`^${monthPattern}[\s'’-]*((?:19|20)?\d\d)$`, 'i').exec(text);
  if (month) return { kind: 'month', year: fullYear(month[2]!), index: monthOf(month[1]!), text };
  const numbered = /^(?:funding |cost |costs |budget |total )?(?:year|yr|y)\s?([1-9]|10)\b/i.exec(text);
  if (numbered) return { kind: 'numbered-year', index: Number(numbered[1]), text: numbered[0] };
  const year =
    /^(?:cost |budget |funding |amount |year )?((?:19|20)\d\d)(?: (?:funding|cost|costs|budget|amount|£|\(£\)|total))?$/i.exec(
      text,
    );
  if (quarter) {
    const inYear = /((?:19|20)\d\d)/.exec(text);
    return { kind: 'quarter', ...(inYear && { year: Number(inYear[1]) }), index: Number(quarter[1]), text };
  }
  if (year) return { kind: 'calendar-year', year: Number(year[1]), text: year[1]! };
  return undefined;
}

const order: Readonly<Record<Period['kind'], number>> = {
  'financial-year': 3,
  'calendar-year': 0,
  quarter: 0,
  month: 0,
  'numbered-year': 0,
};

/** Time order; financial years start in April. */
export function comparePeriods(a: Period, b: Period): number {
  const at = (period: Period): number => {
    const within =
      period.kind === 'month'
        ? (period.index ?? 1) - 1
        : period.kind === 'quarter'
          ? ((period.index ?? 1) - 1) * 3 + 3
          : order[period.kind];
    return (period.year ?? 0) * 12 + (period.kind === 'numbered-year' ? (period.index ?? 0) * 12 : within);
  };
  return at(a) - at(b);
}

/** The day a text names, UK order: 31.03.21, 12/05/2023, 1 October 2023, 2023-04-01. */
export function readDay(text: string): Day | undefined {
  const numeric = /^\s*(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)?\d\d)\s*$/.exec(text);
  if (numeric) return valid({ year: fullYear(numeric[3]!), month: Number(numeric[2]), day: Number(numeric[1]) });
  const iso = /^\s*((?:19|20)\d\d)-(\d\d)-(\d\d)\s*$/.exec(text);
  if (iso) return valid({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const named = new RegExp(
    String.raw`^\s*(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${monthPattern}\.?,?\s+((?:19|20)?\d\d)\s*$`,
    'i',
  ).exec(text);
  if (named) return valid({ year: fullYear(named[3]!), month: monthOf(named[2]!), day: Number(named[1]) });
  return undefined;
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

import { decimal, round, type Decimal } from '../model/decimal';
import { dayNumber, type Day } from '../model/period';

/** How long the text says something is funded or employed. */
export interface Duration {
  readonly months: Decimal;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Set where two dates give it. */
  readonly dates?: { readonly start: Day; readonly end: Day };
}

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty[- ]four|thirty[- ]six';
const values: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, eighteen: 18,
  'twenty four': 24, 'thirty six': 36,
}; // prettier-ignore
const spell = new RegExp(
  `(?:(\\b(?:for|over|lasting|of|duration|total(?:ling)?|funded|fixed|term|a|an|the)\\b[\\s:]+(?:(?:up to|approximately|about|the|an?|full|initial|first|whole)\\s+)*))?` +
    `(?<![\\d./£$€-])(\\d{1,2}(?:\\.\\d+)?|\\b(?:${numbers}))\\s*[-‐]?\\s*(months?|mths?|years?|yrs?)\\b`,
  'gi',
);
/** Words after a time that make it something else than a span of funding. */
const other =
  /^['’]?s?\s*(?:\+|old|olds|of (?:age|experience|learning|data|life)|ago|later|earlier|before|after|on from|follow|to impact|prior|from (?:now|start)|notice|probation|recruitment|lead[- ]in|waiting|review|cycle|intervals?|degree|course|strategy|plan\b)/i;
const before =
  /(?:\b(?:last|past|previous|every|after|next|within|age|aged|under|over the age of|first|second|third|final|each|in|than|least|further|subsequent|following|between)\s+|\d\s*[-–+]\s*|\bto\s+)$/i;

/**
 * Spans of time a line is paid for: "18months", "a 12 month period", "for two years". Ages, time gone by, notice and
 * review times are left out.
 */
export function durationsIn(text: string): Duration[] {
  const found: Duration[] = [];
  for (const match of text.matchAll(spell)) {
    const [whole, lead = '', number, unit] = match;
    const from = match.index + lead.length;
    const to = match.index + whole.length;
    const left = text.slice(0, from);
    if (other.test(text.slice(to)) || before.test(left)) continue;
    const value = values[number!.toLowerCase().replace('-', ' ')] ?? Number(number);
    if (!(value > 0)) continue;
    const months = /^y/i.test(unit!) ? value * 12 : value;
    if (months > 120) continue;
    found.push({ months: decimal(months), text: text.slice(from, to), from, to });
  }
  for (const span of datesIn(text)) found.push(span);
  return found.sort((a, b) => a.from - b.from);
}

/** The one span a text gives to its post or service; undefined where it gives none or several that differ. */
export function durationOf(text: string): Duration | undefined {
  const found = durationsIn(text).filter(
    ({ from }) => !/\b(?:across|during|over|in)\s+(?:an?\s+|the\s+)?$/i.test(text.slice(0, from)),
  );
  const first = found[0];
  return first && found.every(({ months }) => months.minus(first.months).abs().lt(0.1)) ? first : undefined;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const date = `(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${month})\\s+['’]?(\\d{4}|\\d{2})|(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})`;
/** A date as bids write it, with six groups: the day, month name and year, or day, month and year in figures. */
export const datePattern = date;

/** The day a date names; a month alone is its first or last day. Undefined where the text is none. */
export function dayIn(text: string, last: boolean): Day | undefined {
  const match = new RegExp(`^(?:${date})$`, 'i').exec(text.trim());
  return match ? dayOf(match.slice(1, 7), last) : undefined;
}

const span = new RegExp(`(?:${date})\\s*(?:-|–|—|to|until|till|through to)\\s*(?:${date})`, 'gi');

/** "1 October 2023 to 31 March 2025" is 18 months; month names alone count both months. */
function datesIn(text: string): Duration[] {
  const found: Duration[] = [];
  for (const match of text.matchAll(span)) {
    const start = dayOf(match.slice(1, 7), false);
    const end = dayOf(match.slice(7, 13), true);
    if (!start || !end || dayNumber(end) <= dayNumber(start)) continue;
    const whole = (end.year - start.year) * 12 + end.month - start.month;
    const months = round(decimal(whole).plus(decimal((end.day - start.day + 1) / lengthOf(end))), 2);
    found.push({ months, text: match[0], from: match.index, to: match.index + match[0].length, dates: { start, end } });
  }
  return found;
}

function dayOf(parts: readonly (string | undefined)[], last: boolean): Day | undefined {
  const [day, name, year, dayOfMonth, monthNumber, shortYear] = parts;
  const at = name ? monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(monthNumber);
  const full = Number(year ?? shortYear);
  if (!(at >= 1 && at <= 12) || Number.isNaN(full)) return undefined;
  const stub = { year: full < 100 ? 2000 + full : full, month: at, day: 1 };
  const given = day ?? dayOfMonth;
  return { ...stub, day: given === undefined ? (last ? lengthOf(stub) : 1) : Number(given) };
}

function lengthOf({ year, month: at }: Day): number {
  return (
    dayNumber(at === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: at + 1, day: 1 }) -
    dayNumber({ year, month: at, day: 1 })
  );
}

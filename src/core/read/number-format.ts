import { format as render, getFormatInfo } from 'numfmt';
import type { Currency, Unit } from '../model/amount';
import { lookup } from '../model/lookup';
import type { CellValue } from '../model/snapshot';
import { readAmount } from './amounts';

/** What a number format says of the figures under it. */
export interface FormatReading {
  readonly code: string;
  /** Dates, times and durations: no figures to add. */
  readonly date: boolean;
  readonly text: boolean;
  readonly percent: boolean;
  readonly general: boolean;
  /** Places shown after the point, at least and at most. */
  readonly least: number;
  readonly places: number;
  /** Powers of ten hidden by scaling commas: 3 for thousands. */
  readonly scale: number;
  readonly currency?: Currency;
  readonly unit: Unit;
  /** Negative figures stand in brackets. */
  readonly brackets: boolean;
  /** Half a unit of the last place shown, NaN where it depends on the figure. */
  readonly half: number;
}

const cache = new Map<string, FormatReading>();
const LIMIT = 4096;
/** Excel takes no longer code; a file that holds one was made to be slow to read. */
const LONGEST = 255;

function plainCode(code: string): string {
  return code === '' || code.length > LONGEST ? 'General' : code;
}

/** Reads a number format code; kept by code. The first section counts: it shows positive figures. */
export function readFormat(code: string): FormatReading {
  const known = cache.get(code);
  if (known) return known;
  const reading = parse(code.length > LONGEST ? 'General' : code);
  if (cache.size < LIMIT) cache.set(code, reading);
  return reading;
}

const wordUnits: readonly [RegExp, Unit][] = [
  [/\bdays?\b/i, 'days'],
  [/\b(hours?|hrs)\b/i, 'hours'],
  [/\bweeks?\b/i, 'weeks'],
  [/\bmonths?\b/i, 'months'],
  [/\b(fte|wte)\b/i, 'fte'],
];

function parse(code: string): FormatReading {
  const info = getFormatInfo(plainCode(code));
  const [first = '', second = ''] = sections(code);
  // Words and signs that the reader sees beside the digits; "_x" is a space as wide as x, "*x" fills.
  const printed = first
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')
    .replace(/["\\]/g, '');
  const currency = currencyIn(printed);
  const general = info.type === 'general' || info.type === 'text' || info.type === 'error';
  const conditional = /\[[<>=]/.test(code);
  const scale = info.isPercent ? 0 : Math.round(-Math.log10(info.scale || 1));
  const fixed =
    !general && !conditional && info.type !== 'fraction' && info.type !== 'scientific' && info.minDecimals === info.maxDecimals;
  const unit: Unit = info.isDate
    ? 'date'
    : info.isPercent
      ? 'percent'
      : currency
        ? 'money'
        : (wordUnits.find(([pattern]) => pattern.test(printed))?.[1] ?? 'number');
  return {
    code,
    date: info.isDate,
    text: info.isText,
    percent: info.isPercent,
    general,
    least: info.minDecimals,
    places: general ? 0 : info.maxDecimals,
    scale,
    ...(currency && { currency }),
    unit,
    brackets: /\(.*[0#?].*\)/.test(second),
    half: fixed ? 0.5 * 10 ** (scale - info.maxDecimals - (info.isPercent ? 2 : 0)) : NaN,
  };
}

function currencyIn(printed: string): Currency | undefined {
  if (/£|GBP/.test(printed)) return 'GBP';
  if (/€|EUR/.test(printed)) return 'EUR';
  return /\$|USD/.test(printed) ? 'USD' : undefined;
}

function sections(code: string): string[] {
  const found: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i < code.length; i++) {
    if (code[i] === '"') quoted = !quoted;
    else if (code[i] === '\\') i++;
    else if (code[i] === ';' && !quoted) {
      found.push(code.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, code.slice(from)];
}

/**
 * Half a unit of the last place that the reader sees of a number: 27388 → 0.5, 2.5 → 0.05, and 1.12m under 0.00,,"m" → 5,000.
 * A number in General shows the digits it has, 15 at most.
 */
export function shownHalf(value: number, format: FormatReading): number {
  if (!Number.isNaN(format.half)) return format.half;
  if (format.general) return 0.5 * 10 ** -decimalsOf(value, 15);
  if (format.least < format.places) {
    const own = decimalsOf(value / (format.percent ? 0.01 : 10 ** format.scale), format.places);
    return 0.5 * 10 ** (format.scale - Math.max(own, format.least) - (format.percent ? 2 : 0));
  }
  const reading = readAmount(shownText(value, format.code));
  return reading.kind === 'amount' ? reading.amount.half.toNumber() : 0.5 * 10 ** -decimalsOf(value, 15);
}

/** Decimal places of a number at Excel's 15 significant digits, `most` at most. */
function decimalsOf(value: number, most: number): number {
  if (Number.isInteger(value)) return 0;
  for (let places = 1, power = 10; places <= 2; places++, power *= 10) {
    const scaled = value * power;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-15 * Math.abs(scaled)) return Math.min(places, most);
  }
  const text = String(Number(value.toPrecision(15)));
  const point = text.indexOf('.');
  const power = /e-(\d+)$/.exec(text)?.[1];
  const places =
    power !== undefined ? Number(power) + Math.max(0, text.indexOf('e') - point - 1) : point < 0 ? 0 : text.length - point - 1;
  return Math.min(places, most);
}

/** Excel's own codes for "the date as this machine writes it"; here that is the British way. */
const systemDates = lookup({
  'mm-dd-yy': 'dd/mm/yyyy',
  'm/d/yy': 'dd/mm/yyyy',
  'm/d/yyyy': 'dd/mm/yyyy',
  'm/d/yy h:mm': 'dd/mm/yyyy hh:mm',
});
/** Days from 1 January 1900 to 2 January 1904, as Excel counts them. */
const DAYS_1904 = 1462;

/** What the reader sees in a cell with this number format, ends trimmed. */
export function shownText(value: CellValue, given: string, date1904 = false): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value.error;
  const code = plainCode(given);
  const { date } = readFormat(code);
  const pattern = /^\[\$-F800\]/i.test(code) ? 'dd mmmm yyyy' : (systemDates.get(code.toLowerCase().replace(/;@$/, '')) ?? code);
  const serial = date && date1904 ? value + DAYS_1904 : value;
  const text = render(pattern, serial, { throws: false, invalid: '', locale: '' });
  return (text === '' && !/^;/.test(code) ? String(value) : text).trim();
}

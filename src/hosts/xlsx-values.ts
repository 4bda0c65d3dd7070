import type { CellValue } from '../core';
import { HostError } from './host-errors';
import type { CellToken } from './sheet-walk';
import { richText } from './xlsx-strings';
import { ascii, cellText, xmlText } from './xml-text';

const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));
const DAY = 86_400_000;

export interface ValueContext {
  readonly strings: readonly string[] | undefined;
  readonly date1904: boolean;
}

/** What a cell holds, or undefined where it is blank. A number that cannot be read as one stays as its text: no figure is lost. */
export function valueOf(bytes: Uint8Array, cell: CellToken, context: ValueContext): CellValue | undefined {
  const length = cell.typeEnd - cell.typeStart;
  const type =
    length === 0 ? 'n' : length === 1 ? String.fromCharCode(bytes[cell.typeStart]!) : ascii(bytes, cell.typeStart, cell.typeEnd);
  if (type === 'inlineStr' && cell.inlineStart >= 0) return richText(bytes, cell.inlineStart, cell.inlineEnd) || undefined;
  if (cell.valueStart < 0)
    return cell.inlineStart >= 0 ? richText(bytes, cell.inlineStart, cell.inlineEnd) || undefined : undefined;
  if (type === 'n' || type === 's') {
    const number = numberIn(bytes, cell.valueStart, cell.valueEnd);
    if (type === 'n' && number === number) return number;
    if (type === 's' && number === number) {
      const text = context.strings?.[number];
      if (text === undefined) throw new HostError('unreadable-part', { detail: 'it has lost its list of texts' });
      return text === '' ? undefined : text;
    }
  }
  const text = xmlText(bytes, cell.valueStart, cell.valueEnd);
  const words = text.trim();
  switch (type) {
    case 'str':
    case 'inlineStr':
      return text === '' ? undefined : cellText(text);
    case 'b':
      return words === '' ? undefined : words === '1' || words.toLowerCase() === 'true';
    case 'e':
      return words === '' ? undefined : { error: words };
    case 'd':
      return words === '' ? undefined : (serialOf(words, context.date1904) ?? words);
    case 's':
      if (words === '') return undefined;
      throw new HostError('unreadable-part', { detail: 'it has lost its list of texts' });
    default: {
      const number = words === '' ? NaN : Number(words);
      return Number.isFinite(number) ? number : words === '' ? undefined : words;
    }
  }
}

/** Excel's day number of an ISO date or time; undefined where it is none. Excel counts a 29 February 1900 that never was. */
function serialOf(iso: string, date1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(iso);
  if (!match || iso === '') return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  const serial = date1904 ? days + 24_107 : days + 25_569;
  return (!date1904 && serial < 61 ? serial - 1 : serial) + time;
}

/** A plain decimal such as 1234 or -12.50, exactly as `Number` reads it; NaN for anything longer or with an exponent. */
function numberIn(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const minus = bytes[at] === 45;
  if (minus) at++;
  if (at >= to || to - at > 16) return longNumber(bytes, from, to);
  let digits = 0;
  let point = -1;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 46 && point < 0) point = at;
    else if (byte < 48 || byte > 57) return longNumber(bytes, from, to);
    else digits = digits * 10 + byte - 48;
  }
  if (point === to - 1 || (to - from === 1 && point >= 0)) return longNumber(bytes, from, to);
  const value = point < 0 ? digits : digits / POWERS[to - point - 1]!;
  return minus ? -value : value;
}

function longNumber(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 40) return NaN;
  const text = ascii(bytes, from, to);
  return /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? finite(Number(text)) : NaN;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}

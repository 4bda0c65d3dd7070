import type { Amount, Currency, Unit } from '../model/amount';
import type { Decimal } from '../model/decimal';
import { currencyOf } from './amount-scan';

/** What the words after a figure make of it. */
export interface Tail {
  unit?: Unit;
  currency?: Currency;
  vat?: NonNullable<Amount['vat']>;
  per?: string;
  approximate?: string;
  credit?: boolean;
  /** What the figure is divided by: 100 for % and for pence. */
  over?: number;
  also?: NonNullable<Amount['also']>;
}

/** The figure before the tail, as far as its words depend on it. */
export interface Head {
  readonly currency?: Currency;
  readonly plain: string;
  readonly scale: number;
}

type Rule = readonly [RegExp, (match: RegExpExecArray, tail: Tail, head: Head) => boolean];

const units: readonly [string, Unit][] = [
  ['days?', 'days'],
  ['hours?|hrs?', 'hours'],
  ['weeks?|wks?', 'weeks'],
  ['months?|mths?', 'months'],
  ['years?|yrs?', 'years'],
  ['[fw]tes?', 'fte'],
  ['people|persons?|staff|participants?', 'people'],
];

const vatName = String.raw`v\.?a\.?t\.?`;
const atRate = String.raw`(?:\s*(?:@|at)?\s*\(?\d+(?:\.\d+)?\s?%\)?)?`;
/** Nouns after "a": "£725 a day". */
export const each =
  'day|week|month|year|hour|head|person|session|family|child|night|mile|place|unit|visit|annum|term|quarter|meeting|time';

const eachNoun = new RegExp(`^(?:${each})s?\\b`, 'i');

/** Each rule eats the front of the tail. */
const rules: readonly Rule[] = [
  [/^(%|per ?cent\b|pc\b)/iu, (_, tail, head) => head.currency === undefined && set(tail, { unit: 'percent', over: 100 })],
  [
    new RegExp(`^\\(?\\s*(?:plus|\\+|and)\\s*(?:\\d+(?:\\.\\d+)?\\s?%\\s*)?${vatName}${atRate}\\s*\\)?`, 'iu'),
    (_, tail) => set(tail, { unit: 'money', vat: 'plus' }),
  ],
  [
    new RegExp(
      `^\\(?\\s*(?:(?:exc?|excl|excluding|exclusive of|net of|before|without|less)\\b\\.?\\s*${vatName}|${vatName} exc\\w*\\.?)\\s*\\)?`,
      'iu',
    ),
    (_, tail) => set(tail, { unit: 'money', vat: 'excluding' }),
  ],
  [
    new RegExp(
      `^\\(?\\s*(?:(?:inc|incl|including|inclusive of|with)\\b\\.?\\s*${vatName}${atRate}|${vatName} inc\\w*\\.?)\\s*\\)?`,
      'iu',
    ),
    (_, tail) => set(tail, { unit: 'money', vat: 'including' }),
  ],
  [
    /^\(?(?:per\s(?!cent\b)|\/\s?)(\p{L}[\p{L}'-]*(?:\s\p{L}[\p{L}'-]*){0,3}?)\)?(?=$|\s*[,;(+]|\s(?:plus|inc|exc|ex|\+))/iu,
    (match, tail, head) =>
      (head.currency !== undefined || tail.currency !== undefined || eachNoun.test(match[1]!)) && set(tail, { per: match[1]! }),
  ],
  [new RegExp(`^\\(?an?\\s(${each})\\)?(?!\\p{L})`, 'iu'), (match, tail) => set(tail, { per: match[1]! })],
  [
    /^\(?(each|ea|apiece|p\.?\s?a|pcm|pw|pd|ph|pp|annually|monthly|weekly|daily|hourly)\.?\)?(?![\p{L}\d])/iu,
    (match, tail) => set(tail, { per: match[1]! }),
  ],
  ...units.map(([words, unit]): Rule => [
    new RegExp(`^(?:${words})(?![\\p{L}\\d-])(?!\\s*old)`, 'iu'),
    (_, tail, head) => head.currency === undefined && tail.unit === undefined && set(tail, { unit }),
  ]),
  [
    /^(GBP|EUR|USD|£|€)(?!\p{L})/iu,
    (match, tail, head) => {
      const currency = currencyOf(match[1]!);
      return (head.currency ?? currency) === currency && set(tail, { unit: 'money', currency });
    },
  ],
  [
    /^\(?(approx(?:\.|imately)?|est(?:\.|d|imated?)?|tbc|tba|to be confirmed|provisional|indicative|max(?:\.|imum)?|min(?:\.|imum)?|at least|at most)\)?(?!\p{L})/iu,
    (match, tail) => set(tail, { approximate: match[1]! }),
  ],
  [/^\+/u, (_, tail, head) => head.currency !== undefined && set(tail, { approximate: '+' })],
  [/^(only|in total|total|net|in all)(?!\p{L})/iu, () => true],
  [/^CR\b/iu, (_, tail) => set(tail, { credit: true })],
  [/^DR\b/iu, () => true],
  [/^[-−–]$/u, (_, tail) => set(tail, { credit: true })],
  [/^\/-$/u, (_, __, head) => head.currency !== undefined],
  // Marks of notes: 1,234* · 1,234¹ · 1,234 (1) · 1,234 [a] · 2,242E
  [/^[*†‡§^¹²³⁴⁵⁶⁷⁸⁹]+$/u, () => true],
  [/^(\(\d{1,2}\)|\(?[a-z]\)|\[[^\]]{1,10}\]|\(?notes? \d+\)?)$/u, () => true],
  [
    /^p(?![\p{L}\d.])/u,
    (_, tail, head) =>
      head.currency === undefined &&
      head.scale === 0 &&
      /^\d{1,3}$/.test(head.plain) &&
      set(tail, { unit: 'money', currency: 'GBP', over: 100 }),
  ],
  [/^[a-z]$/iu, (match, _, head) => (head.plain.includes('.') || head.plain.length >= 4) && /[epfr]/i.test(match[0]!)],
];

function set(tail: Tail, more: Tail): boolean {
  Object.assign(tail, more);
  return true;
}

/**
 * Reads the words after a figure in its cell: %, VAT, per …, a unit, a note mark, a second amount in brackets. Undefined where
 * any of them is none of these: the cell is then a sentence.
 */
export function readTail(rest: string, head: Head, inBrackets: (inner: string) => Amount | undefined): Tail | undefined {
  const tail: Tail = {};
  // "500 -" is the foot of a band, "500-" is negative.
  if (/\s[-−]$/.test(rest)) return undefined;
  let left = rest.trim();
  while (left !== '') {
    const length = eaten(left, tail, head);
    if (length === 0) return bracketed(left, tail, head, inBrackets) ? tail : undefined;
    left = left.slice(length).replace(/^[\s,;]+/, '');
  }
  return tail;
}

/** How much of the front the first rule that fits takes; 0 where none does. */
function eaten(left: string, tail: Tail, head: Head): number {
  for (const [pattern, apply] of rules) {
    const match = pattern.exec(left);
    if (match && apply(match, tail, head)) return match[0].length;
  }
  return 0;
}

/** Brackets close a tail: a second amount, or words where the figure is plainly one. */
function bracketed(left: string, tail: Tail, head: Head, inBrackets: (inner: string) => Amount | undefined): boolean {
  const note = /^[([]([^()[\]]{1,90})[)\]]$/u.exec(left)?.[1];
  if (note === undefined) return false;
  const amount = inBrackets(note);
  if (amount) tail.also = { amount, note };
  return amount !== undefined || head.currency !== undefined || head.scale > 0;
}

export function applyTail(value: Decimal, over: number | undefined): Decimal {
  return over === undefined ? value : value.div(over);
}

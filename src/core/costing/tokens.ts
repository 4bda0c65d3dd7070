import { numberWord } from './words';

export type TokenKind =
  | 'money'
  | 'number'
  | 'percent'
  | 'word'
  | 'times'
  | 'divide'
  | 'plus'
  | 'minus'
  | 'equals'
  | 'near'
  | 'open'
  | 'close'
  | 'comma'
  | 'break'
  | 'border'
  | 'inert';

/** One piece of a costing text with its place. `value` is in whole units, shares as 0.15 for 15 %. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly value?: number;
  /** Upper end of "8-10". */
  readonly upper?: number;
  readonly currency?: string;
  /** A number typed as a word. */
  readonly word?: boolean;
  /** "£XX", "...": a figure that is still to come. */
  readonly placeholder?: boolean;
  /** Half a unit of the last place printed: £30k stands for 29,500 to 30,500. */
  readonly half?: number;
  /** Printed with three places after the point, so that it may be thousands: £9.205, 1.000 euros. */
  readonly pointed?: boolean;
}

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const scale = String.raw`(?:\s?(?:k|m|mn|bn|million|thousand|billion)\b)?`;
const sign = String.raw`(?:(?:US|AU|A|NZ|C)?[£$€]|(?:GBP|EUR|USD)(?=\s?\d))`;
const amount = new RegExp(
  String.raw`^(${sign})\s?((?:\d{1,3}(?: \d{3})+(?!\d|\.\d))|${digits})(${scale})(?:\s?(?:-|–|—|to)\s?(?:${sign})?\s?(${digits})(${scale}))?`,
  'i',
);
const coined = new RegExp(String.raw`^(${digits})(${scale})\s?(euros?|EUR|USD|GBP|dollars?|pounds?|AUD|CAD|NZD)\b`, 'i');
const pence = new RegExp(String.raw`^(${digits})\s?(p|pence|c|cents?)(?=\s|[).,;/]|$)(?!\.[a-z])`);
const placeholder = /^(?:[£$€]\s?(?:X[X,.\d]*|_+|\?+|\.{2,})|\.{3,}(?=\s*(?:miles|hours|days))|…+(?=\s*(?:miles|hours|days)))/i;
const range = new RegExp(String.raw`^(${digits})\s?(?:-|–|—|to)\s?(${digits})(?![\d/]|[-–.]\d)`);
const plain = new RegExp(String.raw`^(${digits})`);
const percent = new RegExp(String.raw`^(${digits})\s?(?:%|per ?cent\b|percent\b)`, 'i');

/** Things with digits that count nothing: dates, clock times, years, codes, ordinals, ages, ratios, list numbers. */
const inertFigures: readonly RegExp[] = [
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/,
  /^(?:(?:0?\d|1[0-2])(?:[:.]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|noon|o'clock)(?![a-z]))/i,
  /^\d{1,2}:\d{2}\b/,
  /^\d:\d+\b/,
  /^(?:19|20)\d{2}\s?[-–/]\s?(?:\d{2}|(?:19|20)\d{2})\b(?![\d,])/,
  /^(?:24\/7|16\/17|1\/4 page|1\/2 page)\b/i,
  /^\d{1,2}\/\d{2}\b(?!\d)/,
  /^\d{1,2}(?:st|nd|rd|th)\b/i,
  /^\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b(?:\s+(?:19|20)\d{2})?/,
  /^\d{1,2}\s?(?:[-–/]|to)\s?\d{1,2}\s?[- ]?year[- ]?olds?\b/i,
  /^\d{1,3}\s?[- ]?years?[- ]?old\b/i,
  /^(?:19|20)\d{2}\b(?![,.]?\d|\s*(?:days|hours|miles|people|x|×|\*|@|\/))/,
  /^\d{1,2}[A-Z]{2}\b/,
  /^\d+(?:st|nd|rd|th)?[- ](?:seater|gsm|radius|bed|bedroom|page|mm|cm|inch|gb|tb|mb|sided|fold|point|tier|minute|min)\b/i,
  /^\d+\s?[-–]\s?\d+\s?(?:km|miles|mm|kg)\b/i,
  /^\d+(?:-\d+)?-?mile radius/i,
  /^\d+\.\d+\.\d+(?:\.\d+)*/,
]; // prettier-ignore
/** The same that begin with a word or a sign. */
const inertWords: readonly RegExp[] = [
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+(?:['’]\d{2}|(?:19|20)\d{2}|\d{1,2},\s*(?:19|20)\d{2})\b/,
  /^(?:aged?|ages|under|over)\s+\d{1,2}(?:\s?[-–]\s?\d{1,2})?\b(?=\s*(?:[,.)]|who\b|$))/i,
  /^(?:grade|band|level|lvl|scp|spine point|point|scale|class|year|yr|phase|strand|stage|room|floor|section|appendix|table|figure|fig|page|ref|tier|step|priority|priorities|objective|activity|item|option|module|key stage|part|number|no\.?|lot|unit|chapter|question|article|schedule|form|cohort|round|version)\s+#?\d+(?:[-–]\d+)?(?:\.\d+)*[a-z]?\b(?!\s*(?:days|hours|weeks|months|people|x|×|%))/i,
  /^#\s?\d+/,
  /^[A-Z]{1,4}-?\d{1,4}[A-Z]?\b/,
]; // prettier-ignore

function number(text: string): number {
  return Number(text.replace(/[, ]/g, ''));
}

function scaleOf(text: string | undefined): number {
  const unit = (text ?? '').trim().toLowerCase();
  if (unit === 'k' || unit === 'thousand') return 1e3;
  if (unit === 'm' || unit === 'mn' || unit === 'million') return 1e6;
  return unit === 'bn' || unit === 'billion' ? 1e9 : 1;
}

function halfOf(text: string, factor: number): number {
  const places = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return (0.5 * factor) / 10 ** places;
}

function currencyOf(text: string): string {
  if (text.includes('£') || /pound|GBP|^p$|pence/i.test(text)) return 'GBP';
  if (text.includes('€') || /eur/i.test(text)) return 'EUR';
  return 'USD';
}

/** Cuts a text into tokens. Never fails: what it does not know is a word. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const space = /[^\S\n]+/y;
  // "2) Web expenses", "3. Training": the number of the point counts nothing.
  let at = /^\s*\d{1,2}(?:\)|\.(?=\s+\p{L}))/u.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    space.lastIndex = at;
    if (space.test(text)) {
      at = space.lastIndex;
      continue;
    }
    const token = tokenAt(text, at, tokens[tokens.length - 1]);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(text: string, at: number, last: Token | undefined): Token {
  const rest = text.slice(at, at + 120);
  const make = (kind: TokenKind, length: number, more: Partial<Token> = {}): Token => ({
    kind, text: text.slice(at, at + length), from: at, to: at + length, ...more,
  }); // prettier-ignore
  const glued = at > 0 && /[\p{L}\d]/u.test(text[at - 1]!);
  // A long bid has thousands of these texts, and no figure begins with most letters: each pattern is tried where it can begin.
  const isFigure = /^[\d.]/.test(rest);
  let match = placeholder.exec(rest);
  if (match) return make('number', match[0].length, { placeholder: true, value: NaN });
  match = amount.exec(rest);
  if (match) {
    const low = number(match[2]!) * scaleOf(match[3] || match[5]);
    const high = match[4] === undefined ? undefined : number(match[4]) * scaleOf(match[5]);
    const upper = high !== undefined && high > low ? high : undefined;
    const lower =
      high !== undefined && scaleOf(match[3]) === 1 && scaleOf(match[5]) > 1
        ? number(match[2]!) * scaleOf(match[5])
        : number(match[2]!) * scaleOf(match[3]);
    const length =
      upper === undefined && high !== undefined
        ? match[0].search(/\s?(?:-|–|—|to)\s?(?:[A-Z]*[£$€])?\s?[\d.,]+\s?\w*$/i)
        : match[0].length;
    return make('money', length > 0 ? length : match[0].length, {
      value: upper === undefined ? number(match[2]!) * scaleOf(match[3]) : lower,
      ...(upper !== undefined && { upper }),
      currency: currencyOf(match[1]!),
      half: halfOf(match[2]!, scaleOf(match[3])),
      pointed: /^\d{1,3}\.\d{3}$/.test(match[2]!),
    });
  }
  if (!glued) {
    for (const pattern of isFigure ? inertFigures : inertWords) {
      match = pattern.exec(rest);
      if (
        match &&
        !(last && /^(?:times|plus|equals|divide)$/.test(last.kind) && /^(?:\d{1,2}\/\d{2}|(?:19|20)\d{2})$/.test(match[0]))
      )
        return make('inert', match[0].length);
    }
  }
  match = isFigure && !glued ? coined.exec(rest) : null;
  if (match)
    return make('money', match[0].length, {
      value:
        number(/EUR|euro/i.test(match[3]!) && /^\d{1,3}\.\d{3}$/.test(match[1]!) ? match[1]!.replace('.', '') : match[1]!) *
        scaleOf(match[2]),
      currency: currencyOf(match[3]!),
      half: halfOf(match[1]!, scaleOf(match[2])),
    });
  match = isFigure && !glued ? pence.exec(rest) : null;
  if (match)
    return make('money', match[0].length, {
      value: number(match[1]!) / 100,
      currency: match[2]!.startsWith('p') ? 'GBP' : 'USD',
      half: 0.005,
    });
  const share = isFigure ? percent.exec(rest) : null;
  if (share) return make('percent', share[0].length, { value: number(share[1]!) / 100 });
  if (isFigure && (!glued || last?.kind !== 'word')) {
    match = range.exec(rest);
    if (match && number(match[2]!) > number(match[1]!))
      return make('number', match[0].length, { value: number(match[1]!), upper: number(match[2]!) });
    match = plain.exec(rest);
    if (match) {
      const thousands = /^\s?k\b/.exec(rest.slice(match[0].length));
      return make('number', match[0].length + (thousands?.[0].length ?? 0), {
        value: number(match[0]) * (thousands ? 1e3 : 1),
        half: halfOf(match[0], thousands ? 1e3 : 1),
        pointed: /^\d{1,3}\.\d{3}$/.test(match[0]),
      });
    }
  }
  match = /^(?:x|X|×|\*|✕)(?=\s|[\d£$€.(]|$)/.exec(rest);
  if (match && (!glued || last?.kind !== 'word')) return make('times', 1);
  const one = operators[rest[0]!];
  if (rest.startsWith('||')) return make('border', 2);
  if (/^(?:\.\.\.|…)/.test(rest)) return make('break', rest.startsWith('…') ? 1 : 3);
  if (rest[0] === '/' && /^\/\s/.test(rest) && (at === 0 || /\s/.test(text[at - 1]!))) return make('border', 1);
  if (one) return make(one, 1);
  if (/^[.;\n!?]/.test(rest)) return make('break', 1);
  const word = /^[\p{L}][\p{L}'’]*(?:-[\p{L}]+)*\.?(?=\W|$|\d)|^[\p{L}'’&]+/u.exec(rest);
  if (word) {
    const abbreviated = /^(?:[A-Za-z]\.){2,}/.exec(rest);
    const full = abbreviated ? abbreviated[0] : trimStop(word[0], rest);
    const value = numberWord(full);
    if (value !== undefined) return make('number', full.length, { value, word: true });
    return make('word', full.length);
  }
  return make('word', String.fromCodePoint(rest.codePointAt(0)!).length);
}

/** A full stop belongs to the word only in short forms before a lower-case word or figure: "hrs. x", "approx. 20". */
function trimStop(word: string, rest: string): string {
  if (!word.endsWith('.')) return word;
  const short =
    word.length <= 5 &&
    /^\s*[a-z\d£$€(x]/.test(rest.slice(word.length)) &&
    /^(?:hrs?|wks?|mths?|yrs?|approx|ave?|avg|no|inc|incl|ca|c|est|max|min|km|mi)\.$/i.test(word);
  return short ? word : word.slice(0, -1);
}

const operators: Readonly<Record<string, TokenKind>> = {
  '@': 'times', '/': 'divide', '÷': 'divide', '+': 'plus', '−': 'minus', '=': 'equals', '≈': 'near', '~': 'near', '(': 'open', '[': 'open', ')': 'close',
  ']': 'close', ',': 'comma', ':': 'border', '|': 'border', '—': 'border', '\t': 'border', '–': 'border', '•': 'break', '-': 'minus',
}; // prettier-ignore

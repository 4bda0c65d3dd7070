import type { Currency } from '../model/amount';
import { decimal, Decimal } from '../model/decimal';

/** Which marks group thousands and start the decimals: 1,234.50 or 1.234,50. Spaces group thousands in both. */
export type Separators = 'english' | 'continental';

/** A figure at the head of a text, as printed. */
export interface Scanned {
  /** Magnitude in whole units, signs not applied. */
  readonly value: Decimal;
  readonly half: Decimal;
  readonly negative: boolean;
  readonly currency?: Currency;
  /** Power of ten of k, m or bn; 0 where none is printed. */
  readonly scale: number;
  /** Digits as printed, without separators, sign or scale. */
  readonly plain: string;
  /** Index after the figure. */
  readonly end: number;
}

const english = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![.\d])|\d+(?:\.\d+)?|\.\d+`;
const continental = String.raw`\d{1,3}(?:[. ']\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?`;
/** Inside words a space parts two numbers: "£20 300 people". */
const worded = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const sign = '(£|€|US\\$|A\\$|\\$|GBP|EUR|USD)';
const suffix = String.raw`(?:\s?(k|mn|mln|m|bn|thousand|million|billion)(?![\p{L}\d]))?`;

const figureOf = (digits: string): RegExp => new RegExp(`([+−-]?)\\s?(?:${sign}\\s?)?([−-]?)\\s?(${digits})${suffix}`, 'iuy');
const patterns: Readonly<Record<Separators, RegExp>> = { english: figureOf(english), continental: figureOf(continental) };

/** Words before a figure that call it rough: "approx. £2,500". */
export const rough = String.raw`circa|approx(?:\.|imately)?|about|around|roughly|est(?:\.|imated)?(?: at)?|up to|at least|at most|say|nearly|almost|max(?:\.|imum)?|min(?:\.|imum)?|indicative(?:ly)?`;

/** The same figure anywhere in a text: currency 1, digits 2, scale 3; without a currency, digits 4 and scale 5. */
export const wordedFigure = new RegExp(
  `(?<![\\d.,£€$])(?<!\\p{L}(?=[A-Z]{3}))${sign}\\s?(${worded})${suffix}|(?<![\\p{L}\\d.,£€$])(${worded})${suffix}`,
  'giu',
);

const powers: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, mln: 6, million: 6, bn: 9, billion: 9 };
const currencies: Readonly<Record<string, Currency>> = {
  '£': 'GBP',
  gbp: 'GBP',
  '€': 'EUR',
  eur: 'EUR',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  a$: 'AUD',
};

export function currencyOf(mark: string): Currency | undefined {
  return currencies[mark.toLowerCase()];
}

export function powerOf(word: string | undefined): number {
  return word === undefined ? 0 : (powers[word.toLowerCase()] ?? 0);
}

/** Reads a figure that starts at `from`. Leading zeros make a code: "0033" is none. */
export function scanFigure(text: string, from: number, separators: Separators): Scanned | undefined {
  const pattern = patterns[separators];
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [whole, before, mark, after, digits, word] = match;
  const plain = plainDigits(digits!, separators);
  if (/^0\d/.test(plain)) return undefined;
  // "5 m" may be metres or months; "£5 m" is money.
  if (mark === undefined && /\sm$/i.test(whole)) return undefined;
  return figure(plain, mark, word, before === '-' || before === '−' || after !== '', pattern.lastIndex);
}

export function figure(
  plain: string,
  mark: string | undefined,
  word: string | undefined,
  negative: boolean,
  end: number,
): Scanned {
  const scale = powerOf(word);
  const point = plain.indexOf('.');
  const places = point < 0 ? 0 : plain.length - point - 1;
  const unit = new Decimal(10).pow(scale);
  const currency = mark === undefined ? undefined : currencyOf(mark);
  return {
    value: decimal(plain).times(unit),
    half: new Decimal(10).pow(-places).times(unit).div(2),
    negative,
    ...(currency && { currency }),
    scale,
    plain,
    end,
  };
}

/** Separators dropped, the decimal mark made a point. */
function plainDigits(digits: string, separators: Separators): string {
  const comma = digits.lastIndexOf(',');
  const commaIsPoint = comma >= 0 && (separators === 'continental' || /,\d{1,2}$/.test(digits));
  if (commaIsPoint) return digits.slice(0, comma).replace(/[. ']/g, '') + '.' + digits.slice(comma + 1);
  if (separators === 'continental' || /\..*\./.test(digits)) return digits.replace(/[. ']/g, '');
  return digits.replace(/[, ']/g, '');
}

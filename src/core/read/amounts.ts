import type { Amount } from '../model/amount';
import { Decimal } from '../model/decimal';
import { figure, rough, scanFigure, wordedFigure, type Scanned, type Separators } from './amount-scan';
import { applyTail, each, readTail, type Tail } from './amount-tail';
import { cleanText } from './clean-text';

export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'nil' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'text' };

const TEXT: AmountReading = { kind: 'text' };
const NIL: AmountReading = { kind: 'nil' };
const WITHHELD: AmountReading = { kind: 'withheld' };

const nil = /^(?:[£€$]?\s?[-–—−]{1,3}|(?:£\s?)?nil|none|n\.?\/?a\.?|not applicable|zero)$/iu;
/** Statistics print these for figures that are there but not shown. Capital letters are ticks and priorities. */
const withheld = /^(?:\.\.+|…|:|[cxzuw]|[[(](?:c|x|z|u|w|low)[\])]|\*{1,3}|#+|<\s?\d+)$/u;
/** A capital C is an option, a priority or a tick. */
const about = /^(?:c\.?\s?(?=[£€$]|\d{1,3},\d{3}|\d+(?:\.\d+)?[km])|[Cc]a\.?\s(?=[£€$\d])|[~≈]\s?)/u;
const roughly = new RegExp(`^(?:${rough})\\s`, 'iu');
const startsWell = new RegExp(
  `^(?:[\\d£€$@(.+*~≈−–—-]|c(?=\\.?\\s?[£€$\\d])|ca\\.?\\s|(?:${rough})\\s|between\\s|gbp|eur|usd|us\\$|a\\$)`,
  'iu',
);
/** A line break parts what it stands between, but never two figures: "250" over "500" is not 250,500. */
const betweenLines = /(?<!\d)\n|\n(?!\d)/g;
const LONGEST = 120;

/**
 * A quick no for words. Texts that start with a space, a tag or an entity are cleaned first, so they may be anything; so may short
 * ones, "nil" and "x".
 */
export function mayBeAmount(raw: string): boolean {
  if (raw.length > 4 * LONGEST) return false;
  const first = raw.charCodeAt(0);
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  return !letter || raw.length <= 3 || startsWell.test(raw) || (raw.length <= 20 && nil.test(raw.trim()));
}

/** Reads a whole cell of text that may be an amount. A sentence with an amount in it is text: see `amountsIn`. */
export function readAmount(raw: string, separators: Separators = 'english'): AmountReading {
  if (raw.length > 4 * LONGEST) return TEXT;
  const text = cleanText(raw).replace(/[–—]/gu, '-').replace(betweenLines, ' ');
  if (text === '' || nil.test(text)) return NIL;
  if (withheld.test(text)) return WITHHELD;
  const amount = text.length > LONGEST ? undefined : wholeAmount(text, separators);
  return amount ? { kind: 'amount', amount: { ...amount, text: cleanText(raw) } } : TEXT;
}

function wholeAmount(text: string, separators: Separators): Amount | undefined {
  const lead = (about.exec(text) ?? roughly.exec(text))?.[0] ?? '';
  const approximate = lead.trim();
  const body = text.slice(lead.length);
  const amount = bracketed(body, separators) ?? factors(body, separators) ?? range(body, separators) ?? single(body, separators);
  return amount && approximate !== '' ? { ...amount, approximate } : amount;
}

/** "(1,234)", "£(1,234)": negative as accountants write it. */
function bracketed(text: string, separators: Separators): Amount | undefined {
  const match = /^([£€$]?)\s?\(([^()]+)\)\s?(%?)$/u.exec(text);
  const inner = match && /^[£€$\s]*[\d.]/u.test(match[2]!) ? single(`${match[1]}${match[2]}${match[3]}`, separators) : undefined;
  return inner && { ...inner, value: inner.value.neg() };
}

function single(text: string, separators: Separators): Amount | undefined {
  const own = text.replace(/^\*(?=\d|£)/u, '');
  const scanned = scanFigure(own, 0, separators);
  if (!scanned) return undefined;
  const tail = readTail(own.slice(scanned.end), scanned, secondAmount);
  return tail && compose(scanned, tail, text);
}

/** The one amount in the brackets after an amount: "(£48,000 for South West)", "(12%)". */
function secondAmount(inner: string): Amount | undefined {
  const found = amountsIn(inner);
  if (found.length > 0) return found.length === 1 ? found[0]!.amount : undefined;
  const share = single(inner, 'english');
  return share?.unit === 'percent' ? share : undefined;
}

function compose(scanned: Scanned, tail: Tail, text: string): Amount {
  const currency = scanned.currency ?? tail.currency;
  const value = applyTail(scanned.value, tail.over);
  return {
    value: scanned.negative || tail.credit ? value.neg() : value,
    half: applyTail(scanned.half, tail.over),
    unit: tail.unit ?? (currency || scanned.scale > 0 ? 'money' : 'number'),
    ...(currency && { currency }),
    ...(tail.approximate && { approximate: tail.approximate }),
    ...(tail.vat && { vat: tail.vat }),
    ...(tail.per && { per: tail.per }),
    ...(tail.also && { also: tail.also }),
    text,
  };
}

/** "£345k - £690k", "£5-10k": `value` is the lower end. Two bare numbers are none: "16-17". */
function range(text: string, separators: Separators): Amount | undefined {
  const between = /^between\s/i.exec(text)?.[0].length ?? 0;
  const low = scanFigure(text, between, separators);
  if (!low || low.negative) return undefined;
  const join = /^\s?(?:-|to\b|and\b)\s?/iu.exec(text.slice(low.end));
  if (!join || (/and/i.test(join[0]) && between === 0)) return undefined;
  const start = low.end + join[0].length;
  const high = single(text.slice(start), separators);
  // Bands of ages and shares are labels: "15-64 %", "20 - 24 years".
  if (!high || high.value.isNegative() || (!low.currency && !high.currency && low.scale === 0)) return undefined;
  const second = scanFigure(text, start, separators)!;
  const scaled = low.scale === 0 && low.value.lt(second.plain) ? 10 ** second.scale : 1;
  const value = low.value.times(scaled);
  if (high.value.lte(value)) return undefined;
  const currency = low.currency ?? high.currency;
  return {
    ...high,
    value,
    upper: high.value,
    half: Decimal.max(low.half.times(scaled), high.half),
    ...(currency && { currency, unit: 'money' as const }),
  };
}

/** "4 x £16,330", "4 x £16,330 = £65,320", and "@750", which is a rate. */
function factors(text: string, separators: Separators): Amount | undefined {
  const rate = /^@\s?(?=[£€$\d])/u.exec(text);
  if (rate) {
    const amount = single(text.slice(rate[0].length), separators);
    return amount && { ...amount, unit: 'money', per: amount.per ?? 'each' };
  }
  const [product, stated, ...more] = text.split(/\s?=\s?/u);
  if (more.length > 0) return undefined;
  const parts = product!.split(/(?<=[\d\p{L})])\s?[x×*]\s?(?=[£€$\d.])|(?<=^[\d.,]+)\s?@\s?(?=[£€$\d.])/iu);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const read = parts.flatMap((part) => single(part, separators) ?? []);
  const price = read.find(({ unit }) => unit === 'money');
  if (read.length < parts.length || !price || read.filter(({ unit }) => unit === 'money').length > 1) return undefined;
  const value = read.reduce((total, amount) => total.times(amount.value), new Decimal(1));
  const { per: _, ...priced } = price;
  const whole = { ...priced, value, text };
  const result = stated === undefined ? undefined : single(stated, separators);
  if (stated !== undefined && !result) return undefined;
  if (result && !result.value.eq(value)) return result;
  return { ...whole, factors: read.map((amount) => amount.value) };
}

export interface FoundAmount {
  readonly amount: Amount;
  readonly from: number;
  readonly to: number;
}

const mayHold = /[£€$@]|(?:\b|\d)(?:GBP|EUR|USD)\b|\d\s?(?:k|m|mn|bn|million|billion|thousand)\b|\dp\b/iu;
const perAfter = new RegExp(
  `^\\s?(?:(?:per\\s(?!cent\\b)|\\/\\s?)(\\p{L}[\\p{L}'-]*(?:\\sper\\s\\p{L}+)?)|an?\\s(${each})(?!\\p{L})|(each|apiece|p\\.?a|pcm|pw|pd|ph|pp)(?![\\p{L}\\d]))`,
  'iu',
);
const vatAfter = /^\s?\(?\s?(plus|\+|exc?\w*\.?|net of|inc\w*\.?)\s+(?:\d+% )?v\.?a\.?t/iu;
const aboutBefore = /(?:\b(?:c\.?\s?|[Cc]a\.?\s)|[~≈@]\s?)$/u;
const roughlyBefore = new RegExp(`\\b(?:${rough})\\s$`, 'iu');
const timesBefore = /(?<![\p{L}\d.,/-])((?:\d[\d,]*(?:\.\d+)?\s?(?:\p{L}+\s?)?[x×*]\s?)+)$/iu;

/**
 * Amounts of money inside words: with a currency sign, or with k, m, bn. "per day" after one makes it a rate, "@750" too; a range
 * is one amount; "4 x £500" is 2,000 with its factors. A bare number is none.
 */
export function amountsIn(text: string): FoundAmount[] {
  if (!mayHold.test(text)) return [];
  const found: FoundAmount[] = [];
  for (const match of text.matchAll(wordedFigure)) {
    const scanned = fromWords(match, text, match.index + match[0].length);
    if (!scanned) continue;
    const to = scanned.end;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const lead = (aboutBefore.exec(before) ?? roughlyBefore.exec(before))?.[0] ?? '';
    const from = match.index - lead.length;
    const last = found[found.length - 1];
    if (last && joinsRange(last, scanned, text.slice(last.to, from), text)) {
      const { per, vat } = following(text.slice(to));
      found[found.length - 1] = { ...last, to, amount: upTo(last.amount, scanned, text.slice(last.from, to), per, vat) };
      continue;
    }
    found.push({ from, to, amount: worded(scanned, lead.trim(), text, from, to) });
  }
  return found;
}

function fromWords(match: RegExpExecArray, text: string, to: number): Scanned | undefined {
  const [whole, mark, signed, signedScale, bare, scale] = match;
  const plain = (signed ?? bare)!.replace(/,/g, '');
  if (signed !== undefined) return figure(plain, mark, signedScale, text[match.index - 1] === '−', to);
  if (/^0\d/.test(plain)) return undefined;
  const rate = /@\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index));
  const pence = /^\d{1,3}$/.test(plain) && /^p(?![\p{L}\d])/u.test(text.slice(to));
  const joined = /[£€$]\s?[\d.,]+[-–—]$/u.test(text.slice(Math.max(0, match.index - 14), match.index));
  const code = /^\s?(GBP|EUR|USD)\b/.exec(text.slice(to))?.[1];
  if (pence)
    return { ...figure(plain, '£', undefined, false, to + 1), value: new Decimal(plain).div(100), half: new Decimal('0.005') };
  if (code) return figure(plain, code, scale, false, to);
  if (rate || joined) return figure(plain, undefined, scale, false, to);
  if (scale === undefined || (/^m$/i.test(scale) && (!plain.includes('.') || /\s/.test(whole)))) return undefined;
  // "a 5k run" is no money.
  return /^\s(?:run|race|walk|steps)\b/i.test(text.slice(to)) ? undefined : figure(plain, undefined, scale, false, to);
}

function following(after: string): { per?: string; vat?: NonNullable<Amount['vat']> } {
  const per = perAfter.exec(after);
  const vat = vatAfter.exec(after)?.[1]?.toLowerCase();
  return {
    ...(per && { per: per[1] ?? per[2] ?? per[3] }),
    ...(vat && {
      vat:
        vat === 'plus' || vat === '+'
          ? ('plus' as const)
          : vat.startsWith('inc')
            ? ('including' as const)
            : ('excluding' as const),
    }),
  };
}

function worded(scanned: Scanned, lead: string, text: string, from: number, to: number): Amount {
  const { per, vat } = following(text.slice(to));
  const approximate = lead === '@' ? undefined : lead;
  const base: Amount = {
    value: scanned.negative ? scanned.value.neg() : scanned.value,
    half: scanned.half,
    unit: 'money',
    ...(scanned.currency && { currency: scanned.currency }),
    ...(approximate && { approximate }),
    ...(vat && { vat }),
    text: text.slice(from, to),
  };
  const times = timesBefore.exec(text.slice(Math.max(0, from - 60), from))?.[1];
  if (times) {
    const counts = [...times.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([count]) => new Decimal(count.replace(/,/g, '')));
    const value = counts.reduce((product, count) => product.times(count), base.value);
    return { ...base, value, factors: [...counts, base.value] };
  }
  const rate = per ?? (lead === '@' ? 'each' : undefined);
  return { ...base, ...(rate && { per: rate }) };
}

function joinsRange(low: FoundAmount, high: Scanned, between: string, text: string): boolean {
  if (low.amount.upper || low.amount.per || low.amount.factors || !high.value.gt(low.amount.value)) return false;
  if (/^\s?(?:-|–|—|to)\s?$/iu.test(between)) return !/\p{L}/u.test(between) || low.amount.currency === high.currency;
  return /^\sand\s$/i.test(between) && /\bbetween\s$/i.test(text.slice(0, low.from));
}

function upTo(low: Amount, high: Scanned, text: string, per: string | undefined, vat: Amount['vat']): Amount {
  // "£5-10k": both ends are thousands; "£5k-£6,000k" says so itself.
  const scaled = low.half.lte(0.5) && low.value.lt(high.plain) ? 10 ** high.scale : 1;
  return {
    ...low,
    value: low.value.times(scaled),
    upper: high.value,
    half: Decimal.max(low.half.times(scaled), high.half),
    ...(per && { per }),
    ...(vat && { vat }),
    text,
  };
}

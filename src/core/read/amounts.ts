import type { Amount, Currency, Unit } from '../model/amount';
import { Decimal, decimal } from '../model/decimal';
import { cleanText } from './clean-text';

export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'nil' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'text' };

const TEXT: AmountReading = { kind: 'text' };
const NIL: AmountReading = { kind: 'nil' };
const WITHHELD: AmountReading = { kind: 'withheld' };

/** Digits with thousands in commas, thin spaces or spaces, or none; then decimals. */
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const money = String.raw`(?:(?<sign>£|€|\$|GBP ?|EUR ?|USD ?)\s?)?(?<minus>[-−–](?=[£€$\d.]))?(?:(?<sign2>£|€|\$)\s?)?(?<digits>${digits})\s?(?<scale>k|m|mn|bn|thousand|million|billion)?(?![\p{L}\d])`;
const one = new RegExp(
  `^(?<about>c\\.?\\s?(?=[£€$\\d])|~|≈|circa |about |approx(?:\\.|imately)? |around |est(?:\\.|imated)? |up to )?${money}(?<rest>.*)$`,
  'iu',
);
const inText = new RegExp(
  `(?<![\\p{L}\\d.,])(?<about>c\\.?\\s?(?=[£€$])|~|≈|circa |about |approx(?:\\.|imately)? |around |estimated |up to )?${money}`,
  'giu',
);

const scales: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };
const currencies: Readonly<Record<string, Currency>> = { '£': 'GBP', gbp: 'GBP', '€': 'EUR', eur: 'EUR', $: 'USD', usd: 'USD' };

/** Reads a whole cell of text that may be an amount. */
export function readAmount(raw: string): AmountReading {
  const text = cleanText(raw);
  if (text === '' || /^([-–—−]|nil|none|n\/?a|not applicable|zero|£\s?[-–—])$/iu.test(text)) return NIL;
  if (/^(\.\.+|:|…|\[?(c|x|z|w|low|u)\]?|\*+|#+|\(c\)|\(x\))$/iu.test(text)) return WITHHELD;
  const first = text.charCodeAt(0);
  const head =
    (first >= 48 && first <= 57) ||
    '£€$(-−–+.@~≈'.includes(text[0]!) ||
    /^(c\.? ?[£€$\d]|circa|about|approx|around|est|up to|gbp|eur|usd)/i.test(text);
  if (!head || text.length > 120) return TEXT;
  if (/^0\d+$/.test(text.replace(/[, ]/g, ''))) return TEXT;
  return bracketed(text) ?? factors(text) ?? range(text) ?? single(text) ?? TEXT;
}

/** "(1,234)", "1,234-", "1,234 CR": negative as accountants write it. */
function bracketed(text: string): AmountReading | undefined {
  const match = /^(£|€|\$)?\s?\((£|€|\$)?([^()]+)\)$/u.exec(text) ?? /^()()([£€$]?[\d.,\s]+)([-−–]| ?CR)$/iu.exec(text);
  if (!match) return undefined;
  const inner = single(`${match[1] ?? ''}${match[2] ?? ''}${match[3]!.trim()}`);
  if (inner?.kind !== 'amount') return undefined;
  return { kind: 'amount', amount: { ...inner.amount, value: inner.amount.value.neg(), text } };
}

/** "4 x £16,330" */
function factors(text: string): AmountReading | undefined {
  const parts = text.split(/\s*[x×*@]\s*/iu);
  if (parts.length < 2 || parts.length > 4 || parts.some((part) => part === '' && parts[0] !== part)) return undefined;
  if (parts[0] === '') return parts.length === 2 ? withRate(single(parts[1]!), text) : undefined;
  const read = parts.map((part) => single(part));
  if (read.some((part) => part?.kind !== 'amount')) return undefined;
  const amounts = read.map((part) => (part as { amount: Amount }).amount);
  if (!amounts.some(({ unit }) => unit === 'money')) return undefined;
  const value = amounts.reduce((product, { value: factor }) => product.times(factor), new Decimal(1));
  const currency = amounts.find((amount) => amount.currency)?.currency;
  return {
    kind: 'amount',
    amount: {
      value,
      half: decimal('0.5'),
      unit: 'money',
      ...(currency && { currency }),
      factors: amounts.map(({ value: factor }) => factor),
      text,
    },
  };
}

/** "@750": a rate. */
function withRate(reading: AmountReading | undefined, text: string): AmountReading | undefined {
  return reading?.kind === 'amount'
    ? { kind: 'amount', amount: { ...reading.amount, unit: 'money', per: 'each', text } }
    : undefined;
}

/** "£345k - £690k" */
function range(text: string): AmountReading | undefined {
  const parts = text.split(/\s*(?:[-–—]|\bto\b)\s*/u);
  if (parts.length !== 2 || parts.some((part) => part === '')) return undefined;
  if (!/[£€$]|\d(k|m|bn)\b|%/iu.test(text)) return undefined;
  const [low, high] = parts.map((part) => single(part));
  if (low?.kind !== 'amount' || high?.kind !== 'amount' || high.amount.value.lte(low.amount.value)) return undefined;
  return {
    kind: 'amount',
    amount: {
      ...low.amount,
      upper: high.amount.value,
      half: Decimal.max(low.amount.half, high.amount.half),
      unit: high.amount.unit,
      ...(high.amount.currency && { currency: high.amount.currency }),
      text,
    },
  };
}

function single(text: string): AmountReading | undefined {
  const match = one.exec(text);
  if (!match) return undefined;
  const rest = match.groups!['rest']!.trim();
  const base = toAmount(match.groups!, text);
  if (!base) return undefined;
  if (rest === '') return { kind: 'amount', amount: base };
  return withRest(base, rest, text);
}

/** What may follow a figure in its cell: %, VAT, per …, a note mark, a second amount in brackets. */
function withRest(base: Amount, rest: string, text: string): AmountReading | undefined {
  const found = (more: Partial<Amount>): AmountReading => ({ kind: 'amount', amount: { ...base, ...more, text } });
  if (/^(%|per ?cent)$/i.test(rest)) return found({ value: base.value.div(100), half: base.half.div(100), unit: 'percent' });
  if (/^[*†‡^]+$|^\(\d\)$|^\[[a-z\d]{1,3}\]$|^[eprf]$/iu.test(rest)) return found({});
  const vat = /^(\(?\s*(?:plus|\+|exc(?:l|luding)?\.?|ex|net of|inc(?:l|luding)?\.?)\s*vat\s*\)?)$/iu.exec(rest);
  if (vat)
    return found({
      unit: 'money',
      vat: /^\(?\s*(plus|\+)/iu.test(rest) ? 'plus' : /inc/iu.test(rest) ? 'including' : 'excluding',
    });
  const per = /^(?:\(?(?:per|a|an|each|p\.?|\/)\s*([\p{L}][\p{L} -]{0,30})?\)?|each|p\.?a\.?|ph|pd|pw|pcm|pp)$/iu.exec(rest);
  if (per && base.unit === 'money') return found({ per: per[1]?.trim() || rest.replace(/^\/\s*/, '') });
  const unit = /^(days?|hours?|hrs|weeks?|months?|years?|fte|wte|people|staff)$/iu.exec(rest);
  if (unit && base.unit === 'number') return found({ unit: unitOf(unit[1]!.toLowerCase()) });
  if (/^(gbp|eur|usd)$/iu.test(rest)) return found({ unit: 'money', currency: currencies[rest.toLowerCase()]! });
  const also = /^\((.*)\)$/u.exec(rest);
  if (also && base.unit === 'money') {
    const inner = amountsIn(also[1]!);
    if (inner.length === 1) return found({ also: { amount: inner[0]!.amount, note: also[1]! } });
  }
  return undefined;
}

function unitOf(word: string): Unit {
  if (word.startsWith('day')) return 'days';
  if (word.startsWith('h')) return 'hours';
  if (word.startsWith('week')) return 'weeks';
  if (word.startsWith('month')) return 'months';
  if (word.startsWith('year')) return 'years';
  return word === 'fte' || word === 'wte' ? 'fte' : 'people';
}

function toAmount(groups: Readonly<Record<string, string | undefined>>, text: string): Amount | undefined {
  const plain = groups['digits']!.replace(/[, ]/g, '');
  const scale = groups['scale'] ? scales[groups['scale'].toLowerCase()]! : 0;
  const sign = (groups['sign'] ?? groups['sign2'])?.trim().toLowerCase();
  if (!sign && scale > 0 && /^(m|k)$/i.test(groups['scale']!) && /\s/.test(text.trim().replace(/\s*$/, '').slice(-3, -1)))
    return undefined;
  const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const unit = new Decimal(10).pow(scale);
  const value = new Decimal(plain).times(unit).times(groups['minus'] ? -1 : 1);
  const half = new Decimal(10).pow(-places).times(unit).div(2);
  const about = groups['about']?.trim();
  return {
    value,
    half,
    unit: sign || scale > 0 ? 'money' : 'number',
    text,
    ...(sign && { currency: currencies[sign]! }),
    ...(about && { approximate: about }),
  };
}

export interface FoundAmount {
  readonly amount: Amount;
  readonly from: number;
  readonly to: number;
}

/** Amounts of money inside words: with a currency sign, or k, m and bn. "per day" after one makes it a rate. */
export function amountsIn(text: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const match of text.matchAll(inText)) {
    const groups = match.groups!;
    if (!groups['sign'] && !groups['sign2']) continue;
    const to = match.index + match[0].length;
    const base = toAmount(groups, match[0].trim());
    if (!base) continue;
    const after = text.slice(to);
    const per =
      /^\s*(?:per|\/)\s*([\p{L}]+)/iu.exec(after) ??
      /^\s*(?:an?\s+)(day|week|month|year|hour|head|person|session|family|child|night|mile|place|unit|visit|annum)\b/iu.exec(
        after,
      ) ??
      /^\s*(each|p\.?a\.?|pcm|pw|pd|ph|pp)\b/iu.exec(after);
    const vat = /^\s*\(?(plus|\+|exc\w*\.?|inc\w*\.?)\s+vat/iu.exec(after);
    found.push({
      amount: {
        ...base,
        unit: 'money',
        ...(per && { per: per[1]! }),
        ...(vat && { vat: /^(plus|\+)/i.test(vat[1]!) ? 'plus' : /^inc/i.test(vat[1]!) ? 'including' : 'excluding' }),
      },
      from: match.index,
      to,
    });
  }
  return found;
}

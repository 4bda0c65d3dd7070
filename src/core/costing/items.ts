import type { Token } from './tokens';
import { frequencies, isTime, measureOf, numberWord, shortPer, windowWords, type Measure } from './words';

/** How an item hangs on the one before it. */
export type Join = 'times' | 'divide' | 'plus' | 'equals' | 'break' | 'border' | 'comma' | 'and' | 'words' | 'none';

/**
 * A figure of the text with what it measures: `num` over `den`, so £600 a day is 600 money over day and 17 hrs/week is hour over
 * week. A share is a pure number (10 %, 0.6 FTE, VAT as 1.2).
 */
export interface Item {
  readonly kind: 'money' | 'quantity' | 'share' | 'bare';
  readonly value: number;
  readonly upper?: number;
  readonly num: readonly Measure[];
  readonly den: readonly Measure[];
  readonly noun: string;
  readonly from: number;
  readonly to: number;
  readonly currency?: string;
  readonly half: number;
  readonly join: Join;
  /** Words between the item before and this one, in lower case. */
  readonly lead: string;
  /** A bracket was closed between the item before and this one: "(2 x 500 + 300) x 4". */
  readonly afterGroup: boolean;
  /** A bracket opens between the item before and this one. */
  readonly opensGroup: boolean;
  /** Tied by x, @ or / to the item before or after it. */
  readonly explicit: boolean;
  readonly window: boolean;
  /** Alone in brackets: "(2)", "(6 months)". */
  readonly bracketed: boolean;
  readonly each: boolean;
  readonly approx?: 'ceiling' | 'near' | 'rough';
  readonly placeholder: boolean;
  /** Words right before it say that it is a sum: "total", "=", "is", "comes to". */
  readonly saysTotal: boolean;
  /** Adds to what stands before: on-costs, VAT, uplift. `value` is then 1 + the rate, `rate` the rate itself. */
  readonly adds?: { readonly rate: number; readonly what: 'VAT' | 'on-costs' | 'uplift' };
  readonly derived: boolean;
  readonly pointed: boolean;
  /** Describes something else ("2-day review", "4 of whom", "10 years' experience"): never a factor. */
  readonly aside: boolean;
  /** Beside an x that ties it to words: "laptops x 2", "2 x excursion". */
  readonly crossed: boolean;
}

interface Parsed extends Omit<Item, 'join' | 'explicit' | 'lead' | 'afterGroup' | 'opensGroup'> {
  readonly first: number;
  readonly last: number;
}

const articles = new Set(['a', 'an', 'the']);
const pers = new Set(['per', 'a', 'an', 'p', 'every', 'each']);
const stops = new Set(
  (
    'for at of per to in on by from with and or plus x the a an each is are was were will be that which who than over across during into as ' +
    'until between every including inc total totaling totalling equals costs cost via about'
  ).split(' '),
);
const totalWords =
  /^(?:total|totals|totaling|totalling|totalled|totaled|is|equals|equal|amounts?|sum|cost|costs|costing|giving|gives|makes|making|be|of|to|was|comes|around|about|approximately|approx|some|roughly|requested|request|~|≈|=|:)$/i;
const strongTotal = /^(?:total|totals|totaling|totalling|totalled|totaled|equals|giving|comes|sum|makes|making|resulting)$/i;
const nearWords: Readonly<Record<string, 'near' | 'rough'>> = {
  about: 'rough', roughly: 'rough', around: 'rough', approximately: 'rough', approx: 'rough', 'approx.': 'rough', circa: 'rough', c: 'rough', 'c.': 'rough', 'ca.': 'rough',
  estimated: 'rough', estimate: 'rough', some: 'rough', nearly: 'rough', almost: 'rough', ave: 'near', avg: 'near',
}; // prettier-ignore

/** The figures of a text, in order, with their units and how they are joined. */
export function itemsOf(tokens: readonly Token[]): Item[] {
  const parsed: Parsed[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const item = itemAt(tokens, i);
    if (!item) continue;
    parsed.push(item);
    i = item.last;
  }
  const joins = parsed.map((item, i) => (i === 0 ? 'none' : joinOf(tokens, parsed[i - 1]!, item)));
  const tied = (join: Join | undefined): boolean => join === 'times' || join === 'divide';
  return parsed.map(({ first: start, last: _last, ...item }, i) => ({
    ...item,
    join: joins[i]!,
    lead: tokens
      .slice(i === 0 ? 0 : parsed[i - 1]!.last + 1, start)
      .filter(({ kind }) => kind === 'word')
      .map(({ text }) => text.toLowerCase())
      .join(' '),
    opensGroup: i > 0 && tokens.slice(parsed[i - 1]!.last + 1, start).some(({ kind }) => kind === 'open'),
    afterGroup: i > 0 && tokens.slice(parsed[i - 1]!.last + 1, start).some(({ kind }) => kind === 'close'),
    explicit: tied(joins[i]) || tied(joins[i + 1]),
  }));
}

function itemAt(tokens: readonly Token[], i: number): Parsed | undefined {
  const token = tokens[i]!;
  if (token.kind === 'money' || (token.kind === 'number' && token.placeholder && token.text.match(/[£$€]/)))
    return moneyAt(tokens, i);
  if (token.kind === 'percent') return shareAt(tokens, i);
  if (token.kind === 'number') return quantityAt(tokens, i);
  if (token.kind === 'word') return wordAt(tokens, i);
  return undefined;
}

function lowAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.kind === 'word' || tokens[i]?.word ? tokens[i]!.text.toLowerCase() : '';
}

function base(tokens: readonly Token[], i: number, last: number, more: Partial<Parsed> & Pick<Parsed, 'kind' | 'value'>): Parsed {
  const token = tokens[i]!;
  return {
    num: [], den: [], noun: '', from: token.from, to: tokens[last]!.to, half: token.half ?? 0, window: windowed(tokens, i), each: false,
    bracketed: tokens[i - 1]?.kind === 'open' && tokens[last + 1]?.kind === 'close', placeholder: token.placeholder ?? false,
    saysTotal: saysTotal(tokens, i),
    crossed: tokens[i - 1]?.kind === 'times' || tokens[last + 1]?.kind === 'times', derived: false, pointed: token.pointed ?? false, aside: false, first: i, last,
    ...approxAt(tokens, i), ...(token.upper !== undefined && { upper: token.upper }), ...(token.currency && { currency: token.currency }), ...more,
  }; // prettier-ignore
}

function moneyAt(tokens: readonly Token[], i: number): Parsed {
  const { den, last, each } = pricePer(tokens, i);
  const before = den.length === 0 && !tokens[i]!.placeholder ? rateWord(tokens, i, tokens[i]!.value!) : [];
  return base(tokens, i, last, { kind: 'money', value: tokens[i]!.value!, den: den.length > 0 ? den : before, each });
}

/** What a price is for: "a day", "/hr", "per month per constellation", "each", "pppn". */
function pricePer(tokens: readonly Token[], i: number): { den: Measure[]; last: number; each: boolean } {
  const den: Measure[] = [];
  let each = false;
  let last = i;
  for (;;) {
    let j = last + 1;
    const short = shortPer[lowAt(tokens, j).replace(/\./g, '')];
    if (short && !(lowAt(tokens, j) === 'each' && measureNear(tokens, j + 1))) {
      den.push(...short);
      each ||= short[0] === 'item';
      last = j;
      continue;
    }
    if (tokens[j]?.kind === 'divide' && tokens[j + 1]?.kind === 'word') j++;
    else if (tokens[j]?.kind === 'open' && /^(?:per|each)$/.test(lowAt(tokens, j + 1))) j += 2;
    else if (pers.has(lowAt(tokens, j))) j++;
    else if (lowAt(tokens, j) === 'for' && /^(?:each|every|a|an|one)$/.test(lowAt(tokens, j + 1)) && measureNear(tokens, j + 2))
      j += 2;
    else if (!(den.length === 0 && tokens[j]?.kind === 'word' && isTimeWord(tokens[j]!.text))) return { den, last, each };
    if (pers.has(lowAt(tokens, j)) || articles.has(lowAt(tokens, j))) j++;
    if (tokens[j]?.kind === 'open') j++;
    if (tokens[j]?.kind !== 'word') return { den, last, each };
    const found = nounFrom(tokens, j, 3);
    den.push(found?.measure ?? 'item');
    last = found?.at ?? j;
    if (tokens[last + 1]?.kind === 'close' && tokens[i + 1]?.kind === 'open') last++;
  }
}

function isTimeWord(word: string): boolean {
  const measure = measureOf(word);
  return measure !== undefined && isTime(measure) && !/ly$/.test(word);
}

function measureNear(tokens: readonly Token[], j: number): boolean {
  return tokens[j]?.kind === 'word' && nounFrom(tokens, j, 2) !== undefined;
}

/** The first word from j on that measures something, skipping at most `reach` describing words. */
function nounFrom(tokens: readonly Token[], j: number, reach: number): { measure: Measure; at: number } | undefined {
  let found: { measure: Measure; at: number } | undefined;
  for (let k = j; k < j + reach && tokens[k]?.kind === 'word'; k++) {
    const word = lowAt(tokens, k);
    if (stops.has(word)) break;
    const measure = measureOf(word);
    // "young people", "staff persons", "person days": the last measuring word of the run is the noun.
    if (measure) found = { measure, at: k };
    else if (found) break;
  }
  return found;
}

/** "hourly rate of £15", "day rate £350", "annual salary is $26,596": the unit stands before the amount. */
function rateWord(tokens: readonly Token[], i: number, value: number): Measure[] {
  for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
    if (!['word', 'border', 'open'].includes(tokens[k]!.kind)) break;
    const word = lowAt(tokens, k);
    if (/^(?:hourly|daily|weekly|monthly|nightly|annual|yearly)$/.test(word)) return [measureOf(word)!];
    if (word === 'rate' && isTimeWord(tokens[k - 1]?.text ?? '')) return [measureOf(tokens[k - 1]!.text)!];
    if (/^salar(?:y|ies)$/.test(word) && value >= 5000) return ['year'];
  }
  return [];
}

function shareAt(tokens: readonly Token[], i: number): Parsed {
  const rate = tokens[i]!.value!;
  const words = [...around(tokens, i, -4), ...around(tokens, i, 4)].join(' ');
  const lead = around(tokens, i, -4).join(' ');
  const what = /\bvat\b/.test(words) ? 'VAT' : /\b(?:on-?costs?|oncosts?|fringe|benefits?|ni)\b/.test(words) ? 'on-costs' : /\b(?:uplift|increase|inflation|award|rise)\b/.test(words) ? 'uplift' : undefined; // prettier-ignore
  const adds = what && !(lowAt(tokens, i + 1) === 'of' && what !== 'uplift') && (what === 'uplift' || /\b(?:plus|and|inc\.?|incl\.?|including|with|add|at)$|\b(?:plus|\+|inc|including|with)\b/.test(lead) || tokens[i - 1]?.kind === 'plus'); // prettier-ignore
  // "an increase of 2.75 %" tells of a change; only beside a price or the word uplift does it cost anything.
  const change =
    /\b(?:increase|decrease|reduction|rise|fall|reduce|reduced|increased|growth|discount|likely|confident|award|inflation)\b/.test(
      words,
    );
  const priced = tokens.some(
    ({ kind }, k) => kind === 'money' || (kind === 'number' && k !== i && /\.\d\d$/.test(tokens[k]!.text)),
  );
  const of = change && !(adds && (priced || /\buplift\b/.test(words)));
  const based =
    /^of\b.*\b(?:salar(?:y|ies)|costs?|pay|price|fees?|budget)\b/.test(around(tokens, i, 5).join(' ')) && !/\btime\b/.test(words);
  let last = i;
  if (measureOf(tokens[i + 1]?.text ?? '') === 'fte') last = i + 1;
  return base(tokens, i, last, {
    kind: 'share',
    value: adds ? 1 + rate : rate,
    aside: of,
    noun: last > i ? 'FTE' : based ? 'share' : '',
    ...(adds && { adds: { rate, what } }),
  });
}

function around(tokens: readonly Token[], i: number, reach: number): string[] {
  const words: string[] = [];
  const step = Math.sign(reach);
  for (let k = i + step; Math.abs(k - i) <= Math.abs(reach) && tokens[k]; k += step) {
    if (tokens[k]!.kind === 'break' || tokens[k]!.kind === 'money') break;
    words.push(tokens[k]!.text.toLowerCase());
  }
  return step < 0 ? words.reverse() : words;
}

function quantityAt(tokens: readonly Token[], i: number): Parsed | undefined {
  const token = tokens[i]!;
  let j = i + 1;
  let value = token.value!;
  if (
    token.word &&
    token.text.toLowerCase() === 'half' &&
    !articles.has(lowAt(tokens, j)) &&
    measureOf(tokens[j]?.text ?? '') === undefined
  )
    return undefined;
  // "6 x half day @ £250": the half day is what the price is for.
  if (token.word && value === 0.5 && tokens[i - 1]?.kind === 'times' && measureOf(tokens[j]?.text ?? '') === 'day')
    return base(tokens, i, j, { kind: 'quantity', value: 1, num: ['item'], noun: 'half day' });
  // "three hundred", "two and a half", "6 (six) days", "ten (10) days"
  if (tokens[j]?.word && /^(?:hundred|dozen)$/i.test(tokens[j]!.text)) value *= numberWord(tokens[j++]!.text)!;
  if (
    tokens[j]?.kind === 'open' &&
    tokens[j + 1]?.kind === 'number' &&
    tokens[j + 1]!.value === value &&
    tokens[j + 2]?.kind === 'close'
  )
    j += 3;
  if (token.word && articles.has(lowAt(tokens, j)) && token.text.toLowerCase() === 'half') j++;
  // "20 half day workshops": the figure counts the workshops.
  if (
    tokens[j]?.word &&
    /^(?:half|one|two|full)$/i.test(tokens[j]!.text) &&
    measureOf(tokens[j + 1]?.text ?? '') &&
    tokens[j + 2]?.kind === 'word' &&
    measureOf(tokens[j + 2]!.text)
  ) {
    const noun = nounFrom(tokens, j + 1, 3)!;
    return base(tokens, i, noun.at, { kind: 'quantity', value, num: [noun.measure], noun: tokens[noun.at]!.text });
  }
  // "80-day contract", "1-week trip", "37-hour week": the figure describes the noun after it.
  const hyphen = tokens[j]?.kind === 'minus' && tokens[j]!.from === token.to && tokens[j + 1]?.kind === 'word';
  if (hyphen) {
    const unit = measureOf(tokens[j + 1]!.text);
    return base(tokens, i, j + 1, { kind: 'quantity', value, num: unit ? [unit] : [], noun: tokens[j + 1]!.text, aside: true });
  }
  const vatted = tokens[j]?.kind === 'plus' && lowAt(tokens, j + 1) === 'vat';
  const pennies =
    /\.\d\d$/.test(token.text) &&
    value >= 10 &&
    tokens[i - 1]?.kind !== 'times' &&
    !['times', 'divide'].includes(tokens[j]?.kind ?? '');
  if ((vatted || (pennies && !measureNear(tokens, j) && !pers.has(lowAt(tokens, j)))) && !token.word)
    return base(tokens, i, i, { kind: 'money', value });
  const measured = tokens[j]?.kind === 'word' ? (directUnit(tokens, j) ?? nounFrom(tokens, j, 4)) : undefined;
  if (measured) {
    const { den, last } = quantityPer(tokens, measured.at);
    const noun = tokens.slice(j, measured.at + 1).map(({ text }) => text).join(' '); // prettier-ignore
    const what = { value, noun, den };
    if (measured.measure === 'fte') return base(tokens, i, last, { kind: 'share', ...what });
    if (/^['’]s?$/.test(tokens[measured.at + 1]?.text ?? '') || /['’]s?$/.test(tokens[measured.at]!.text)) {
      const owned = tokens[measured.at]!.text.replace(/['’]s?$/, '');
      return base(tokens, i, last, {
        kind: 'quantity',
        ...what,
        num: [measured.measure],
        aside:
          /^(?:month|year)$/.test(measureOf(owned) ?? '') || /^(?:experience|notice|leave)$/.test(lowAt(tokens, measured.at + 1)),
      });
    }
    return base(tokens, i, last, { kind: 'quantity', ...what, num: [measured.measure] });
  }
  const { den, last } = pricePer(tokens, i);
  if (den.length > 0 && !token.word) {
    const at = tokens[i - 1]?.kind === 'times' || lowAt(tokens, i - 1) === 'at';
    if (at || token.text.startsWith('.')) return base(tokens, i, last, { kind: 'money', value, den });
    return base(tokens, i, last, { kind: 'bare', value, den: [] });
  }
  // A count before an unknown plural: "12 beds", "15 harmonicas".
  const plural = tokens[j]?.kind === 'word' ? pluralFrom(tokens, j) : undefined;
  if (plural !== undefined) {
    const noun = tokens.slice(j, plural + 1).map(({ text }) => text).join(' '); // prettier-ignore
    return base(tokens, i, plural, { kind: 'quantity', value, num: ['item'], noun });
  }
  if (token.word && value === 1) return undefined;
  return base(tokens, i, i, { kind: 'bare', value });
}

/** A unit written right behind the figure: "5 days", "17hrs". */
function directUnit(tokens: readonly Token[], j: number): { measure: Measure; at: number } | undefined {
  const measure = measureOf(tokens[j]!.text);
  if (!measure || !(isTime(measure) || measure === 'fte' || measure === 'mile')) return undefined;
  // "5 day courses": the days describe the course; "10 days work" are days.
  return { measure, at: j };
}

function pluralFrom(tokens: readonly Token[], j: number): number | undefined {
  for (let k = j; k < j + 3 && tokens[k]?.kind === 'word'; k++) {
    const word = lowAt(tokens, k);
    if (stops.has(word)) return undefined;
    if (/[a-z]{2,}s$/.test(word) && !/(?:ss|us|is)$/.test(word)) return k;
  }
  return undefined;
}

/** "hours per week", "days a month", "sessions pw", "hrs/week". */
function quantityPer(tokens: readonly Token[], at: number): { den: Measure[]; last: number } {
  const den: Measure[] = [];
  let last = at;
  for (;;) {
    let j = last + 1;
    const short = shortPer[lowAt(tokens, j).replace(/\./g, '')];
    if (short && short[0] !== 'item') {
      den.push(...short);
      last = j;
      continue;
    }
    if (lowAt(tokens, j) === 'each' && !measureNear(tokens, j + 1)) return { den, last };
    if (tokens[j]?.kind === 'divide' && tokens[j + 1]?.kind === 'word') j++;
    else if (pers.has(lowAt(tokens, j))) j++;
    else return { den, last };
    const found = tokens[j]?.kind === 'word' ? nounFrom(tokens, j, 3) : undefined;
    if (!found) return { den, last };
    den.push(found.measure);
    last = found.at;
  }
}

/** Words that carry a figure of their own: "fortnightly", "plus VAT". */
function wordAt(tokens: readonly Token[], i: number): Parsed | undefined {
  const word = lowAt(tokens, i);
  if (
    word === 'vat' &&
    (tokens[i - 1]?.kind === 'plus' || /^(?:plus|inc|inc\.|incl|incl\.|including|and)$/.test(lowAt(tokens, i - 1)))
  )
    return base(tokens, i, i, { kind: 'share', value: 1.2, adds: { rate: 0.2, what: 'VAT' }, derived: true });
  const often = frequencies[word];
  if (
    often !== undefined &&
    tokens[i + 1]?.kind === 'word' &&
    !/^(?:rate|cost|price|charge|fee|rent|salary|total|average|amount|payment)s?$/.test(lowAt(tokens, i + 1))
  )
    return base(tokens, i, i, { kind: 'quantity', value: often, num: ['item'], den: ['year'], noun: word, derived: true });
  return undefined;
}

function windowed(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const token = tokens[k]!;
    const word = lowAt(tokens, k);
    if (windowWords.has(word)) return true;
    if (
      token.kind !== 'word' ||
      !/^(?:the|a|an|next|first|up|to|course|of|period|full|about|approximately|around|whole|entire)$/.test(word)
    )
      return false;
    if (word === 'the' && /^(?:for|of)$/.test(lowAt(tokens, k - 1)) && tokens[i]!.kind === 'number') return true;
  }
  return false;
}

function approxAt(tokens: readonly Token[], i: number): Pick<Parsed, 'approx'> {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const word = lowAt(tokens, k);
    if ((word === 'to' && lowAt(tokens, k - 1) === 'up') || (word === 'than' && lowAt(tokens, k - 1) === 'more' && /^(?:no|not)$/.test(lowAt(tokens, k - 2))) || /^(?:max|maximum|upto)$/.test(word)) return { approx: 'ceiling' }; // prettier-ignore
    if (tokens[k]!.kind === 'near') return { approx: 'near' };
    const near = nearWords[word];
    if (near) return { approx: near };
    if (!articles.has(word) && word !== 'of' && word !== 'at' && word !== 'rate') return {};
  }
  return {};
}

function saysTotal(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 9; k--) {
    const token = tokens[k]!;
    if (token.kind === 'equals') return true;
    const word = token.kind === 'word' ? token.text : token.kind === 'border' ? ':' : '';
    if (strongTotal.test(word)) return true;
    if (/^(?:is|be|was)$/i.test(word) && k === i - 1) return true;
    if (token.kind === 'near' && k === i - 1) return true;
    if (token.kind === 'break' || token.kind === 'money' || token.kind === 'number' || token.kind === 'times') return false;
    if (!totalWords.test(word) && i - k > 4) return false;
  }
  return false;
}

function joinOf(tokens: readonly Token[], before: Parsed, after: Parsed): Join {
  const between = tokens.slice(before.last + 1, after.first);
  const kinds = new Set(between.map(({ kind }) => kind));
  const words = between.filter(({ kind }) => kind === 'word').map(({ text }) => text.toLowerCase());
  if (kinds.has('equals')) return 'equals';
  if (between.some(({ kind, text }) => kind === 'break' && text !== '…')) return 'break';
  if (kinds.has('plus') || words.includes('plus')) return after.adds ? 'words' : 'plus';
  if (kinds.has('times') || words.includes('times') || words.includes('multiplied')) return 'times';
  if (kinds.has('divide')) return before.kind === 'money' && before.den.length > 0 ? 'border' : 'divide';
  if (kinds.has('break') || kinds.has('border')) return 'border';
  if (words.includes('and') || words.includes('then')) return 'and';
  if (kinds.has('comma')) return 'comma';
  return words.length > 0 ? 'words' : 'none';
}

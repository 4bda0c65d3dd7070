import { approxAt, articles, around, joinOf, lowAt, saysTotal, windowed } from './item-context';
import { directUnit, measureNear, nounFrom, pers, pluralFrom, pricePer, quantityPer, rateWord } from './item-units';
import type { Item, Join, Parsed } from './item';
import type { Token } from './tokens';
import { frequencies, measureOf, numberWord } from './words';

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
  return parsed.map((item, i) => ({
    ...item,
    join: joins[i]!,
    lead: tokens
      .slice(i === 0 ? 0 : parsed[i - 1]!.last + 1, item.first)
      .filter(({ kind }) => kind === 'word')
      .map(({ text }) => text.toLowerCase())
      .join(' '),
    opensGroup: i > 0 && tokens.slice(parsed[i - 1]!.last + 1, item.first).some(({ kind }) => kind === 'open'),
    afterGroup: i > 0 && tokens.slice(parsed[i - 1]!.last + 1, item.first).some(({ kind }) => kind === 'close'),
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
      return base(tokens, i, last, {
        kind: 'quantity',
        ...what,
        num: [measured.measure],
        aside: /^(?:experience|notice|leave|history|learning|service|reserves?|standing)$/.test(lowAt(tokens, measured.at + 1)),
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

/** Words that carry a figure of their own: "fortnightly", "plus VAT". */
function wordAt(tokens: readonly Token[], i: number): Parsed | undefined {
  const word = lowAt(tokens, i);
  if (
    word === 'vat' &&
    (tokens[i - 1]?.kind === 'plus' || /^(?:plus|inc|inc\.|incl|incl\.|including|and)$/.test(lowAt(tokens, i - 1)))
  )
    return base(tokens, i, i, { kind: 'share', value: 1.2, adds: { rate: 0.2, what: 'VAT' }, derived: true });
  const often = frequencies.get(word);
  if (
    often !== undefined &&
    tokens[i + 1]?.kind === 'word' &&
    !/^(?:rate|cost|price|charge|fee|rent|salary|total|average|amount|payment)s?$/.test(lowAt(tokens, i + 1))
  )
    return base(tokens, i, i, { kind: 'quantity', value: often, num: ['item'], den: ['year'], noun: word, derived: true });
  return undefined;
}

import { money, wordsOf } from './working';
import { cutCosting, weighCosting, type CostingReading, type ReadingOptions } from './read-costing';

/**
 * The costings of a longer text, sentence by sentence, with their places in it. A sentence that lacks its rate takes the amount of
 * the sentence before, where that gives the amount: "3 people for 5 days at £600 per day is £9000 per challenge. 8 local
 * authorities … is £72,000".
 */
export function readCostings(text: string, options: ReadingOptions = {}): CostingReading[] {
  return readCostingsBeside(text, [options])[0]!;
}

/** The costings of one text against each of several amounts; the words are cut into figures once. */
export function readCostingsBeside(text: string, each: readonly ReadingOptions[]): CostingReading[][] {
  const sentences = /\d/.test(text)
    ? sentencesOf(text).flatMap(({ from, to }) => {
        const sentence = text.slice(from, to);
        return /\d/.test(sentence) ? [{ from, cut: cutCosting(sentence) }] : [];
      })
    : [];
  return each.map((options) => {
    const found: CostingReading[] = [];
    for (const { from, cut } of sentences) {
      const reading = weighCosting(cut, options);
      if (reading.verdict === 'not-a-costing') continue;
      const placed = shifted(reading, from);
      found.push(chained(placed, found[found.length - 1]) ?? placed);
    }
    return found;
  });
}

/** "18 x 4 = £72 per session. 72 x 3 …" apart, a chain is: the amount before × this sentence's count = this sentence's amount. */
function chained(reading: CostingReading, before: CostingReading | undefined): CostingReading | undefined {
  if (!before || reading.verdict !== 'missing-factor' || reading.stated?.where !== 'text' || !reading.implied) return undefined;
  const unit = before.stated ?? (before.computed && { value: before.computed });
  const count = reading.terms[0]?.computed;
  if (!unit || !count || count.lte(0)) return undefined;
  const computed = unit.value.times(count);
  if (computed.minus(reading.stated.value).abs().gt(1)) return undefined;
  const factors = [{ name: 'rate', value: unit.value, unit: '£', convention: 'the amount before' }, ...reading.terms[0]!.factors];
  return {
    ...reading,
    verdict: 'agrees',
    missing: [],
    implied: undefined,
    computed,
    terms: [{ factors, computed }],
    working: `${money(unit.value, reading.currency)} × ${factors
      .slice(1)
      .map((factor, i) => wordsOf(factor, i, reading.currency))
      .join('')} = ${money(computed, reading.currency)}`,
  };
}

function shifted(reading: CostingReading, by: number): CostingReading {
  const move = <T extends { readonly from?: number; readonly to?: number }>(place: T): T =>
    place.from === undefined || place.to === undefined ? place : { ...place, from: place.from + by, to: place.to + by };
  return {
    ...reading,
    from: reading.from + by,
    to: reading.to + by,
    terms: reading.terms.map((term) => ({ ...term, factors: term.factors.map(move) })),
    windows: reading.windows.map(move),
    ...(reading.stated && { stated: move(reading.stated) }),
  };
}

/** Sentences and lines: a stop ends one before a capital, a figure or a bullet, but not inside 12.5, "approx. 20" or "p.a.". */
export function sentencesOf(text: string): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let from = 0;
  const end =
    /\n+|(?<!\b(?:approx|inc|incl|e\.g|i\.e|p\.a|no|hrs?|wks?|est|c|St|Dr|Mr|Mrs|Ms))[.!?](?=\s+(?:[A-Z\d£$€“"‘'•(-]|$))/g;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    if (text.slice(from, to).trim() !== '') spans.push({ from, to });
    from = to;
  }
  if (text.slice(from).trim() !== '') spans.push({ from, to: text.length });
  return spans;
}

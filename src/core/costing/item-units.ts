import { articles, lowAt } from './item-context';
import type { Token } from './tokens';
import { isTime, measureOf, shortPer, type Measure } from './words';

export const pers = new Set(['per', 'a', 'an', 'p', 'every', 'each']);

const stops = new Set(
  (
    'for at of per to in on by from with and or plus x the a an each is are was were will be that which who than over across during into as ' +
    'until between every including inc total totaling totalling equals costs cost via about'
  ).split(' '),
);

/** What a price is for: "a day", "/hr", "per month per constellation", "each", "pppn". */
export function pricePer(tokens: readonly Token[], i: number): { den: Measure[]; last: number; each: boolean } {
  const den: Measure[] = [];
  let each = false;
  let last = i;
  for (;;) {
    let j = last + 1;
    const short = shortPer.get(lowAt(tokens, j).replace(/\./g, ''));
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

export function measureNear(tokens: readonly Token[], j: number): boolean {
  return tokens[j]?.kind === 'word' && nounFrom(tokens, j, 2) !== undefined;
}

/** The first word from j on that measures something, skipping at most `reach` describing words. */
export function nounFrom(tokens: readonly Token[], j: number, reach: number): { measure: Measure; at: number } | undefined {
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
export function rateWord(tokens: readonly Token[], i: number, value: number): Measure[] {
  for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
    if (!['word', 'border', 'open'].includes(tokens[k]!.kind)) break;
    const word = lowAt(tokens, k);
    if (/^(?:hourly|daily|weekly|monthly|nightly|annual|yearly)$/.test(word)) return [measureOf(word)!];
    if (word === 'rate' && isTimeWord(tokens[k - 1]?.text ?? '')) return [measureOf(tokens[k - 1]!.text)!];
    if (/^salar(?:y|ies)$/.test(word) && value >= 5000) return ['year'];
  }
  return [];
}

/** A unit written right behind the figure: "5 days", "17hrs". */
export function directUnit(tokens: readonly Token[], j: number): { measure: Measure; at: number } | undefined {
  const measure = measureOf(tokens[j]!.text);
  if (!measure || !(isTime(measure) || measure === 'fte' || measure === 'mile')) return undefined;
  // "5 day courses": the days describe the course; "10 days work" are days.
  return { measure, at: j };
}

export function pluralFrom(tokens: readonly Token[], j: number): number | undefined {
  for (let k = j; k < j + 3 && tokens[k]?.kind === 'word'; k++) {
    const word = lowAt(tokens, k);
    if (stops.has(word)) return undefined;
    if (/[a-z]{2,}s$/.test(word) && !/(?:ss|us|is)$/.test(word)) return k;
  }
  return undefined;
}

/** "hours per week", "days a month", "sessions pw", "hrs/week". */
export function quantityPer(tokens: readonly Token[], at: number): { den: Measure[]; last: number } {
  const den: Measure[] = [];
  let last = at;
  for (;;) {
    let j = last + 1;
    const short = shortPer.get(lowAt(tokens, j).replace(/\./g, ''));
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

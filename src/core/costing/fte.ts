import { decimal, type Decimal } from '../model/decimal';

/** How much of a full-time post the text speaks of. `posts` is the number of such posts, where it says so. */
export interface FteMention {
  readonly fte: Decimal;
  readonly posts?: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What had to be assumed: a five-day week, a 37-hour week. */
  readonly assumes?: string;
}

const stated =
  /(?:(\d{1,2})\s*[x×@]\s*)?(?<![\d,])(\d{0,3}(?:\.\d+)?)\s*[-‐]?\s*(?:F\.?T\.?E\.?|W\.?T\.?E\.?|full[- ]time equivalents?|whole[- ]time equivalents?)(?!\w)/gi;
const reversed = /\b(?:FTE|WTE)s?\s*(?:of|:|=|is)?\s*(\d{1,2}(?:\.\d+)?)(?![\d,%]|\s*(?:months?|days?|weeks?|hours?))/gi;
const daysAWeek = /\b(\d(?:\.\d+)?|one|two|three|four|five|two and a half)\s*days?\s*(?:a|per|\/|each|every)\s*week\b/gi;
const hoursAWeek = /\b(\d{1,2}(?:\.\d+)?)\s*(?:hours?|hrs?)\s*(?:a|per|\/|each|every|p\.?)\s*(?:week|wk|w)\b/gi;
const words: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, 'two and a half': 2.5 };

/** FTE in words: "0.6 FTE", "1.0 WTE", "half time", "3 days a week" (of five), "18.5 hours a week" (of 37), in order. */
export function fteIn(text: string): FteMention[] {
  const found: FteMention[] = [];
  const add = (match: RegExpMatchArray, fte: number, rest: Partial<FteMention> = {}): void => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (fte > 0 && !found.some((other) => from < other.to && other.from < to))
      found.push({ fte: decimal(fte), text: match[0].trim(), from, to, ...rest });
  };
  for (const match of text.matchAll(stated))
    if (match[2] !== '' && match[2] !== '.') add(match, Number(match[2]), match[1] ? { posts: Number(match[1]) } : {});
  for (const match of text.matchAll(reversed)) add(match, Number(match[1]));
  for (const match of text.matchAll(/\bhalf[- ]time\b/gi)) add(match, 0.5);
  for (const match of text.matchAll(/\bfull[- ]time\b(?!\s*equiv)/gi)) add(match, 1);
  for (const match of text.matchAll(daysAWeek)) {
    const days = words[match[1]!.toLowerCase()] ?? Number(match[1]);
    if (days <= 5) add(match, days / 5, { assumes: 'a five-day week' });
  }
  for (const match of text.matchAll(hoursAWeek)) {
    const hours = Number(match[1]);
    if (hours >= 35 && hours <= 40) add(match, 1);
    else if (hours < 35) add(match, hours / 37, { assumes: 'a 37-hour week' });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The one FTE a text states; undefined where it states none or several that differ. */
export function fteOf(text: string): FteMention | undefined {
  const found = fteIn(text);
  const first = found[0];
  return first && found.every(({ fte }) => fte.eq(first.fte)) ? first : undefined;
}

import type { Day } from '../model/period';
import { datePattern, dayIn, durationsIn } from './duration';

/** When the words say that something runs, with the places in the text that say it. */
export interface HeardDates {
  readonly start?: Day;
  readonly end?: Day;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

const starts = new RegExp(
  `\\b(?:from|start(?:s|ing)?(?:\\s+(?:on|in|from))?|beginning|commencing|since)\\s+(?:the\\s+)?(${datePattern})`,
  'i',
);
const ends = new RegExp(
  `\\b(?:to|until|till|through to|ending|ends|up to|by)\\s+(?:the\\s+)?(?:end of\\s+)?(${datePattern})`,
  'i',
);

/** "from 1 October 2023", "starting October 2023", "1 April 2024 to 31 March 2026", "until March 2025". */
export function datesHeard(text: string): HeardDates {
  const span = durationsIn(text).find(({ dates }) => dates);
  if (span) return { ...span.dates, spans: [{ from: span.from, to: span.to }] };
  const spans: { from: number; to: number }[] = [];
  const find = (pattern: RegExp, last: boolean): Day | undefined => {
    const match = pattern.exec(text);
    const day = match ? dayIn(match[1]!, last) : undefined;
    if (match && day) spans.push({ from: match.index, to: match.index + match[0].length });
    return day;
  };
  const start = find(starts, false);
  const end = find(ends, true);
  return { ...(start && { start }), ...(end && { end }), spans };
}

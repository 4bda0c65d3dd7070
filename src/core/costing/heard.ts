import { gradesIn, type GradeMention } from '../model/grade';
import { durationsIn } from './duration';
import { fteIn, type FteMention } from './fte';
import { datesHeard, type HeardDates } from './heard-dates';
import { nameHeard } from './heard-name';
import type { Item } from './item';
import { itemsOf } from './items';
import { tokensOf } from './tokens';
import type { Measure } from './words';

/** The figures of a line in an officer's own words, sorted by what they measure. */
export interface Heard {
  readonly text: string;
  readonly name: string;
  readonly items: readonly Item[];
  readonly moneys: readonly Item[];
  readonly grade?: GradeMention;
  readonly fte?: FteMention;
  readonly dates: HeardDates;
  /** Financial year or numbered year that the words put the money in: "in 24/25", "in year 2". */
  readonly year?: { readonly first?: number; readonly number?: number };
  /** "each year", "per annum": the same every year. */
  readonly everyYear: boolean;
  readonly uplift?: Item;
  readonly onCosts?: Item;
  readonly vat?: 'plus' | 'including' | 'excluding';
}

const longest = 500;

export function hear(words: string): Heard {
  const text = words.slice(0, longest).replace(/\s+/g, ' ').trim();
  const grade = gradesIn(withEmployment(text))[0];
  const dates = datesHeard(text);
  const year = yearHeard(text, dates);
  const covered = [...dates.spans, ...(year ? [year] : []), ...(grade ? [grade] : [])];
  const items = itemsOf(tokensOf(text)).filter((item) => !covered.some((span) => item.from < span.to && span.from < item.to));
  const fte = fteIn(text).find((mention) => !mention.assumes);
  const vat = /\b(?:plus|\+|and|excl?\.?|excluding|ex|net of|before)\s*VAT\b/i.test(text)
    ? /\b(?:plus|\+|and)\s*VAT\b/i.test(text)
      ? 'plus'
      : 'excluding'
    : /\bincl?\.?\w*(?: of)?\s*VAT\b/i.test(text)
      ? 'including'
      : undefined;
  const shares = items.filter(({ kind }) => kind === 'share');
  const uplift = shares.find((item) => item.adds?.what === 'uplift' || changes.test(around(text, item)));
  const onCosts = shares.find((item) => item !== uplift && item.adds?.what === 'on-costs');
  const spans = [
    ...covered,
    ...items,
    ...(fte ? [fte] : []),
    ...durationsIn(text),
    ...[...text.matchAll(/\b(?:plus|\+|excl?\.?(?:uding)?|incl?\.?(?:uding)?)\s*VAT\b/gi)].map((match) => ({ from: match.index, to: match.index + match[0].length })), // prettier-ignore
  ];
  return {
    text,
    name: nameHeard(text, spans),
    items,
    moneys: items.filter(({ kind, placeholder }) => kind === 'money' && !placeholder),
    ...(grade && { grade }),
    ...(fte && { fte }),
    dates,
    ...(year && { year }),
    everyYear: /\b(?:each|every|per|a)\s+(?:year|annum)\b|\bp\.?a\.?\b|\bannual(?:ly)?\b|\byearly\b/i.test(text),
    ...(uplift && { uplift }),
    ...(onCosts && { onCosts }),
    ...(vat && { vat }),
  };
}

const changes = /\b(?:uplift|inflation|pay award|award|increase|rise|CPI|RPI)\b/i;

function around(text: string, { from, to }: Item): string {
  return text.slice(Math.max(0, from - 25), to + 25);
}

/** A line that is asked for is a post where it names a scale; codes count beside words of employment. */
function withEmployment(text: string): string {
  return /\d/.test(text) ? `${text} post` : text;
}

function yearHeard(text: string, dates: HeardDates): (Heard['year'] & { from: number; to: number }) | undefined {
  const named = /\b(?:in|for|during|of)?\s*(?:FY\s?)?(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)(?![\d/])/i;
  const pair = named.exec(text);
  if (pair && Number(pair[2]) === (Number(pair[1]) + 1) % 100 && !dates.spans.some(({ from, to }) => pair.index < to && from < pair.index + pair[0].length))
    return { first: 2000 + Number(pair[1]), from: pair.index, to: pair.index + pair[0].length }; // prettier-ignore
  const numbered = /\bin (?:year|yr|y)\s?([1-9])\b/i.exec(text);
  return numbered === null
    ? undefined
    : { number: Number(numbered[1]), from: numbered.index, to: numbered.index + numbered[0].length };
}

/** The quantities that measure `num` for each `den` (or outright); what merely describes something else is left out. */
export function quantitiesOf({ items }: Heard, num: Measure, den?: Measure): Item[] {
  return items.filter(
    (item) =>
      (item.kind === 'quantity' || item.kind === 'bare') &&
      item.num[0] === num &&
      (den === undefined ? item.den.length === 0 : item.den[0] === den),
  );
}

/** Counts of people and things, in order: "3 people", "8 councils", "× 4". Posts are counted by the post itself. */
export function countsOf({ items }: Heard): Item[] {
  return items.filter(
    (item) =>
      !item.aside &&
      item.den.length === 0 &&
      ((item.kind === 'quantity' && (item.num[0] === 'item' || item.num[0] === 'person' || item.num.length === 0)) ||
        (item.kind === 'bare' && (item.explicit || item.crossed || item.bracketed))),
  );
}

import type { Unit } from '../model/amount';
import type { Priority } from '../model/bid';
import type { Share } from '../model/table';

/** Words of the trade in column headings. Tested on the whole heading, lower case. */
export const headingWords = {
  priority: /\b(priority|must[ -]?have|moscow|m\s*\/\s*s\s*\/\s*c(?:\s*\/\s*w)?|essential\s*\/\s*desirable)\b/,
  total:
    /^(grand |overall |combined |row |project )?totals?\b|\btotals?( £| \(£\)| cost| costs| amount| budget| funding| request(ed)?| spend| bid)?\s*$|\b(both|all) years\b|^all (partners|areas|sites|authorities|councils|organisations|quarters|sources|funders|lots|phases|strands)$|\bsum total\b/,
  vat: /^(vat|v\.a\.t\.?)( amount| £| \(£\)| \(?(@|at)? ?\d{1,2}(\.\d+)? ?%?\)?)?$/,
  gross: /\b(inc(l|luding)?\.?|plus|with) vat\b|^gross\b/,
  percentage: /%|\bper ?cent(age)?\b|\bproportion\b|\bshare of\b/,
  rate: /\b(day|daily|hourly|weekly|unit|pay) rate\b|\brate\b(?! of)|\bunit (cost|price)\b|\b(cost|price|payment|charge|fee|grant|£) ?(per|\/|each)\b|\bper (day|hour|unit|head|item|session|person|month|week)\b|\bprice\b|\bday cost\b|^each$|\bunit £/,
  quantity:
    /\b(qty|quantity|quantities|no\.?|nos\.?|number|num|count|units?|volume|pax|headcount|participants|people|persons|places|sessions|items|nights|miles|trips|households)\b/,
  days: /\bdays?\b/,
  hours: /\b(hours?|hrs)\b/,
  weeks: /\bweeks?\b/,
  months: /\bmonths?\b/,
  fte: /\b(fte|wte|full[ -]time equivalent)\b/,
  grade: /\b(grade|band|scp|spine ?point|pay point|scale)\b/,
  unit: /^(unit|unit of measure|uom|measure)$/,
  number: /^(no\.?|nr|ref\.?|reference|#|id|line( no\.?)?|item no\.?|s\/?n|code)$/,
  date: /\b(date|start|end|finish|from|until|timescale|deadline|when|by when)\b/,
  money:
    /£|€|\$|\b(amounts?|costs?|budget|funding|funds?|price|value|spend|expenditure|income|request(ed)?|bid|grant|allocation|allocated|contribution|match|fees?|salary|savings?|award|award|in-kind|cash)\b/,
  label:
    /\b(activity|activities|item|items|description|line|project|programme|program|work ?package|task|sub[ -]?activity|opportunity|area|heading|category|component|post|role|name|element|la|authority|partner|organisation|service|expectation|cost type|budget line|detail|details)\b/,
  benefit:
    /\b(benefit|describe|description|justif\w*|rationale|purpose|explanation|basis|assumptions?|narrative|comment\w*|detail\w*|notes?|what .* for|reference)\b/,
} as const;

export function unitOfHeading(heading: string): Unit | undefined {
  const text = heading.toLowerCase();
  if (headingWords.fte.test(text)) return 'fte';
  if (/£|€|\$|\b(costs?|budget|funding|amount|spend|fees?|price|£)\b/.test(text)) return 'money';
  if (headingWords.days.test(text)) return 'days';
  if (headingWords.hours.test(text)) return 'hours';
  if (headingWords.weeks.test(text)) return 'weeks';
  if (headingWords.months.test(text)) return 'months';
  return undefined;
}

export function shareOfHeading(heading: string): Share | undefined {
  const text = heading.toLowerCase();
  if (/\bself[ -]?fund\w*|\bown (funds?|contribution)\b/.test(text)) return 'self-fund';
  if (
    /\bmatch(ed)?\b|\b(?:already |funds? |amount |money )?(?:raised|secured)\b|\bin[ -]kind\b|\bpartner contribution\b|\bother (funding|funders?|sources?|grants?|contributions?)\b/.test(
      text,
    )
  )
    return 'match';
  if (/\bfunded\b/.test(text)) return 'funded';
  if (/\brequest(ed)?\b|\bgrant\b|\bask\b|\bsought\b|\bfunder['’]?s? contribution\b/.test(text)) return 'request';
  return undefined;
}

const priorities: readonly [RegExp, Priority][] = [
  [/^(m|must|must haves?|essential)$/, 'MUST'],
  [/^(s|should|should haves?|desirable)$/, 'SHOULD'],
  [/^(c|could|could haves?)$/, 'COULD'],
  [/^(w|wont|won t|will not|would|wont haves?|won t haves?)$/, "WON'T"],
];

/** The priority a cell states: trimmed, upper or lower case, punctuation dropped. */
export function readPriority(text: string): Priority | undefined {
  const known = readBefore.get(text);
  if (known !== undefined) return known ?? undefined;
  const priority = priorityIn(text);
  if (readBefore.size < 500) readBefore.set(text, priority ?? null);
  return priority;
}

/** A long table says few priorities very often. */
const readBefore = new Map<string, Priority | null>();

function priorityIn(text: string): Priority | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return priorities.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Labels of rows, tested on the cleaned label. */
export const rowWords = {
  total:
    /^(grand |overall |combined )?totals?\b(?=$|[\s:.(£-])|^(total|totals)$|^sum( total)?$|\bgrand total\b|\b(overall|bid|project|programme) total\b|^total$/i,
  strictTotal:
    /^(grand |overall |combined |project |programme |bid )?totals?( (cost|costs|funding|request(ed)?|amount|amounts|budget|spend|expenditure|income|savings?|bid|grant|requested|funding request(ed)?|project costs?|direct costs?|ask))?( \(?£\)?| \((exc|exc\.|excl|excluding|ex|inc|inc\.|incl|including) vat\))?\s*:?$/i,
  subtotal: /\bsub[ -]?totals?\b/i,
  /** "Staff costs total", "Total A": a total of a part, or of all where it stands last. */
  partTotal: /^\S.* \(?totals?\)?\s*:?$|^totals? \(?[a-z\d]{1,2}\)?\s*:?$/i,
  vat: /^(add )?(vat|v\.a\.t\.?)( ?(@|at)? ?\(?\d+(\.\d+)?%?\)?)?\s*:?$/i,
  gross: /\b(inc(l|luding)?\.?|plus|with) vat\b|^gross( total)?$/i,
  net: /\b(exc?(l|luding)?\.?|net of|before|without) vat\b|^net( total)?$/i,
  /** A part of the figure above it, told once more. */
  part: /^\W*(?:of which|o\/w|thereof|which includes|included (?:in the )?above|incl\.? (?:in the )?above)\b/i,
  /** What a balance begins and ends with. */
  opening: /^opening (?:balance|cash|bank|position|reserves?)\b|^(?:balance )?(?:b\/f|brought forward)\b/i,
  closing: /^closing (?:balance|cash|bank|position|reserves?)\b|^(?:balance )?(?:c\/f|carried forward)\b/i,
  /** What has come together so far. */
  cumulative: /^(?:cumulative|running (?:total|balance)|(?:total |spend |spent )?(?:year )?to date)\b/i,
  /** What one total leaves of another. */
  left: /\b(?:surplus|deficit|shortfall|(?:funding )?gap|net (?:cost|income|position|expenditure|total|saving|result|benefit)s?|balance|profit|loss)\b/i,
  /** Who pays, and what is asked of whom: no cost is called so. */
  payer:
    /\brequest(?:ed)?\b|\bcontributions?\b(?! (?:to|towards)\b)|\bmatch(?:ed)? (?:fund\w*|contributions?|income)\b|^match(?:ed)?$|\bown resources\b|\bsecured\b|^balance\b|\bshortfall\b|\bto be (?:raised|found)\b|\bintervention rate\b|\bfunding (?:level|rate|gap)\b|\b(?:grant|funding) (?:from|sought|applied for|asked for|rate)\b/i,
  /** Names that who pays shares with costs: a parish grant pays, a small grants fund or a contribution to overheads is spent. */
  purse: /\b(?:grants?|fund(?:s|ed|er|ers|ing)?|contributions?|reserves|donations?|fundrais\w+|sponsor\w*|borrowing|loans?)\b/i,
  /** Figures for one of something: a cost per learner. */
  single:
    /\b(?:cost|price|spend|grant|funding|amount|£) per \w|^(?:average|mean|unit cost)\b|\bper (?:head|unit|learner|participant|person|beneficiary|household|place|child|pupil|student|session|hour|day)\b/i,
  /** The end of a page of lines, and the beginning of the next. */
  carried: /^(?:(?:total|sum|balance) )?(?:carried forward|c\/f(?:wd)?)\b/i,
  brought: /^(?:(?:total|sum|balance) )?(?:brought forward|b\/f(?:wd)?)\b/i,
  rate: /\b(daily|day|hourly|weekly|unit|charge[- ]out) rates?\b|^rates?( \(|:|\s*$| per\b)|\bcost per (day|hour|unit)\b|\bunit cost\b|^price( per\b|\s*$)/i,
  average: /^(average|mean|median)\b/i,
  /** Rows that tell of the others and are no lines of them. */
  statistic: /^(the )?(average|mean|median|max(imum)?|min(imum)?|highest|lowest|range|std\.?|standard deviation)\b/i,
  percentage: /^%|%\)?\s*$|\b(per ?cent(age)?|proportion|share|percentage points?)\b|\bchange (on|from|in)\b|\bchange$/i,
  note: /^(note|notes|nb|n\.b\.|\*|†|source|sources|footnote|\(\d\)|\[\d+\]|\d\.? (figures|includes|excludes))\b/i,
} as const;

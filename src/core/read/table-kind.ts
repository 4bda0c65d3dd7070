import type { NarrativeTopic, TableKind } from '../model/table';
import { headingWords, rowWords } from './column-words';
import type { ColumnReading } from './columns';
import { costOfLine } from './derived-columns';
import { isFigure, type UsedRow } from './sheet-rows';

/** Rows of a long table that are looked at. */
const SAMPLE = 2000;

/** Tables of more rows or more years are told by their headings alone. */
export const SHORT = 60;
const MOST_YEARS = 6;

/** All rows of a table, or an even sample of a long one with its last rows. */
export function sample(rows: readonly UsedRow[]): readonly UsedRow[] {
  if (rows.length <= SAMPLE) return rows;
  const step = Math.floor(rows.length / SAMPLE);
  return rows.filter((_, i) => i % step === 0 || i >= rows.length - 20);
}

const topics: readonly [RegExp, NarrativeTopic][] = [
  [/\bsuccess|\bmetric|\bdeliverable|\bkpi|\bmeasure|\boutcomes?\b/i, 'success'],
  [/\bsustainab|\bexit (plan|strategy)|\bafter the grant|\bfuture funding/i, 'sustainability'],
  [/\bconsequence|\bnot (granting|funding|being funded)|\bwithout (this|the) (funding|grant)|\bif not funded/i, 'consequence'],
  [/\brisks?\b|\bmitigation/i, 'risk'],
];

function topicOf(words: string): NarrativeTopic {
  return topics.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

/** Words of a request for money, or of its parts. */
export function asksFor(words: string): boolean {
  return /\b(bid|cost|costs|costings?|budget|fund|funding|funded|request|requested|grant|amount|allocated|price|capital|revenue)\b/i.test(
    words,
  );
}

const spending =
  /\b(staff|salar(?:y|ies)|wages?|rent|fees?|travel|equipment|training|overheads?|expenses|materials|insurance|print(?:ing)?|marketing|venue|hire|consultancy|costs?|contingency|licen[cs]es?|managers?|officers?|workers?|coordinators?|administrators?)\b/i;

/** Labels that name what budgets are spent on: at least two, and a third of all. */
export function spends(body: readonly UsedRow[], labelCol: number): boolean {
  const labels = body
    .filter(({ cells }) => cells.some(({ kind }) => isFigure(kind)))
    .flatMap(({ cells }) => cells.find(({ col }) => col === labelCol)?.text ?? [])
    .filter((label) => !rowWords.total.test(label) && !rowWords.subtotal.test(label));
  const named = labels.filter((label) => label.length <= 80 && spending.test(label)).length;
  return named >= 2 && named * 3 >= labels.length;
}

/** Costs of which one at most is asked for. */
const alternatives =
  /\boptions? (?:considered|appraisal|appraised|analysis|compared|explored)\b|\b(?:comparison of|alternative) options\b|\b(?:supplier|tender)s? (?:quotes|quotations|compar\w+|bids)\b|\bquot(?:es|ations) (?:received|obtained)\b/i;

/** Money that its row works out from a price or a cost is what each line costs. */
function isPriced(columns: ColumnReading['columns']): boolean {
  return columns.some(({ because }) => because === costOfLine);
}

/** What a table is for, by its words, its columns and what its labels name. */
export function kindOf(
  reading: ColumnReading,
  whole: readonly UsedRow[],
  title: string,
  leads: readonly string[],
): { kind: TableKind; topic?: NarrativeTopic } {
  const body = sample(whole);
  const roles = reading.columns.map(({ role }) => role);
  const numeric = roles.some((role) => !['label', 'number', 'text', 'priority', 'grade', 'unit', 'date'].includes(role));
  const heads = reading.columns.map(({ heading }) => heading).join(' ');
  if (!numeric) {
    const consequence = topicOf(title) !== 'other' ? topicOf(title) : topicOf(heads);
    return {
      kind: 'narrative',
      topic: consequence === 'risk' && /not (granting|funding)/i.test(heads) ? 'consequence' : consequence,
    };
  }
  const rates = body.some(
    ({ cells }) => cells[0] && rowWords.rate.test(cells[0].text) && cells.filter(({ kind }) => isFigure(kind)).length >= 2,
  );
  if (rates) return { kind: 'matrix' };
  const lonely = body.filter(({ cells }) => cells.some(({ kind }) => isFigure(kind))).length;
  if (lonely <= 1 && body.length > 4) return { kind: 'plan' };
  const words = `${title} ${heads} ${leads.join(' ')}`.toLowerCase();
  const money = reading.columns.some(
    ({ role, unit }) => ['amount', 'period', 'party', 'total'].includes(role) && unit === 'money',
  );
  const priced = reading.columns.some(({ role }) => role === 'rate');
  const years = reading.columns.filter(({ period }) => period?.kind.endsWith('-year')).length;
  const asks =
    reading.priorityCol !== undefined ||
    asksFor(words) ||
    (whole.length <= SHORT && isPriced(reading.columns)) ||
    (whole.length <= SHORT && years <= MOST_YEARS && (/[£€]/.test(words) || spends(whole, reading.labelCol)));
  const activities = /\b(activity|activities|item|budget (line|heading)|cost (heading|type)|task|work ?package|post|role)\b/.test(
    heads.toLowerCase(),
  );
  // What a column of words is headed ("Benefit") says nothing of the figures beside it.
  const counted = reading.columns.filter(({ role }) => role !== 'text' && role !== 'label').map(({ heading }) => heading);
  const told = `${title} ${counted.join(' ')} ${leads.join(' ')}`.toLowerCase();
  const other =
    /\b(savings?|benefits?|income|avoidance|unit savings|actuals?|outturn|forecast savings|balance sheet)\b|\bneeds? (?:assessment|analysis)\b/.test(
      told,
    ) ||
    alternatives.test(title) ||
    body.some(({ cells }) => cells[0] !== undefined && /^(?:opening|closing) (?:balance|cash|bank)/i.test(cells[0].text));
  const summary = /\b(total|summary|overall) (funding|request|budget|cost|bid)|\bsummary of\b|\bfunding summary\b/.test(
    title.toLowerCase(),
  );
  const dated = (asks || activities) && reading.columns.some(({ role }) => role === 'period');
  if (money || priced || dated || (asks && headingWords.money.test(heads.toLowerCase()))) {
    if (summary) return { kind: 'summary' };
    if ((asks || (activities && dated)) && (!other || reading.priorityCol !== undefined)) return { kind: 'funding' };
  }
  return { kind: 'figures' };
}

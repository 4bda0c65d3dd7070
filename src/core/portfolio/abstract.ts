import type { Report, ReportPlace, ReportPost, Shown } from '../report/report';

/** What a portfolio keeps of one review: plain data, small, and enough to compare it with others. */
export interface BidAbstract {
  /** The workbook's name, unlike any other's in the portfolio. */
  readonly bid: string;
  /** Equal for equal workbooks. */
  readonly fingerprint: string;
  readonly headline: string;
  readonly counts: Report['counts'];
  /** What the lines add to, exact; absent where the bid has no line or lines in several currencies. */
  readonly asked?: Money;
  /** As the bid itself prints its total. */
  readonly says?: Shown;
  readonly must?: { readonly amount: string; readonly of: string; readonly share: string; readonly over: boolean };
  readonly errors: readonly AbstractError[];
  readonly posts: readonly ReportPost[];
  readonly lines: readonly AbstractLine[];
  /** It has more lines than are compared with other bids. */
  readonly long: boolean;
}

export interface Money {
  readonly text: string;
  readonly value: string;
  readonly currency: string;
}

export interface AbstractError {
  readonly check: string;
  readonly title: string;
  /** The kind of a likely cause. */
  readonly cause?: string;
}

export interface AbstractLine {
  readonly name: string;
  readonly benefit: string;
  readonly at: ReportPlace;
  readonly total: Shown;
  /** Its amounts that are not nil, exact, in the order of its columns. */
  readonly amounts: readonly string[];
}

/** A workbook that could not be reviewed, and the sentence why. */
export interface Unread {
  readonly bid: string;
  readonly error: string;
}

/** Longer lists are ledgers, where amounts recur. */
const MOST_LINES = 2000;

export function abstractOf(bid: string, report: Report): BidAbstract {
  const { fingerprint, reconciliation, priorities, verdict, counts, findings, posts = [], tables } = report;
  const last = <T>(cells: readonly T[] | undefined): T | undefined => cells?.[cells.length - 1];
  const row = (kind: string): Shown | undefined =>
    last(reconciliation?.rows.find((candidate) => candidate.kind === kind)?.cells) ?? undefined;
  const sum = row('lines');
  const says = row('bid-says');
  const whole = last(priorities?.scopes);
  const must = whole?.parts.find(({ priority }) => priority === 'MUST');
  const funding = tables.filter(({ kind }) => kind === 'funding');
  const long = funding.reduce((all, { lines }) => all + lines.length, 0) > MOST_LINES;
  return {
    bid,
    fingerprint,
    headline: verdict.headline,
    counts,
    ...(sum && { asked: { text: sum.text, value: sum.value, currency: reconciliation?.currency ?? 'GBP' } }),
    ...(says && { says: { text: says.text, value: says.value, unit: says.unit } }),
    ...(whole && {
      must: {
        amount: must?.amount.value ?? '0',
        of: whole.total.value,
        share: must?.share.text ?? '0%',
        over: whole.over,
      },
    }),
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ check, rule, cause }) => ({ check, title: rule, ...(cause?.likely && { cause: cause.kind }) })),
    posts,
    lines: long
      ? []
      : funding.flatMap(({ lines }) =>
          lines.map(({ name, benefit, at, total, amounts }) => ({
            name,
            benefit,
            at,
            total,
            amounts: amounts.flatMap((amount) => (amount && !/^-?0(\.0+)?$/.test(amount.value) ? [amount.value] : [])),
          })),
        ),
    long,
  };
}

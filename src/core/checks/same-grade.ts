import { swaps } from '../causes/digits';
import type { Bid } from '../model/bid';
import { round, type Decimal } from '../model/decimal';
import type { Cause } from '../model/finding';
import { money } from './costed-words';
import { defineCheck, fail, pass, type Outcome } from './define-check';
import { annualOf, byGrade, monthsMiss, referenceOf, sameCost, type GradedPost } from './graded-posts';

interface Pair {
  readonly grade: string;
  readonly one: GradedPost;
  readonly reference: GradedPost;
}

export const sameGrade = defineCheck<Pair>({
  id: 'same-grade',
  group: 'grades',
  severity: 'warning',
  title: 'Posts of one grade cost the same for a year',
  why: 'Two prices for one grade mean that one of them is a slip, or a difference that the bid does not explain.',
  repair: 'Use one annual cost for the grade, or say why this post costs more (spine point, supplement).',
  wrong: `
    | Activity          | 23/24      | 24/25  | Priority | Describe the exact benefit                          |
    | Programme lead    | 31,384     | 62,769 | MUST     | Employs a programme lead for 18 months (BG14 Grade) |
    | Practice lead     | 31,398 ✗   | 31,398 | MUST     | Employs a practice lead (BG14) for 12 months        |
    | Service manager   | 34,000 ✗   | 34,000 | MUST     | A service manager (BG14) for a 12 month period      |`,
  right: `
    | Activity          | 23/24      | 24/25  | Priority | Describe the exact benefit                          |
    | Programme lead    | 31,384     | 62,769 | MUST     | Employs a programme lead for 18 months (BG14 Grade) |
    | Practice lead     | 31,384     | 31,385 | MUST     | Employs a practice lead (BG14) for 12 months        |
    | Half a lead       | 15,692     | 15,692 | MUST     | 0.5 FTE BG14 lead for 12 months                     |`,
  messages: {
    over: '{grade} costs {found} a year on {line} and {expected} on {reference}, {gap}.',
    under: '{grade} costs {found} a year on {line} and {expected} on {reference}, {gap}.',
  },
  select: pairsOf,
  judge: ({ grade, one, reference }): Outcome => {
    const found = annualOf(one)!;
    const expected = annualOf(reference)!;
    const currency = one.amounts[0]?.amount.currency ?? 'GBP';
    const data = {
      grade: { kind: 'words', text: grade },
      line: { kind: 'name', text: one.line.name },
      reference: { kind: 'name', text: reference.line.name },
      found: money(found, currency),
      expected: money(expected, currency),
      gap: { kind: 'gap', value: found.minus(expected), unit: 'money', currency },
    } as const;
    if (sameCost(one, reference) || laterYear(one, reference))
      return pass(one.line.at, '{grade} costs {found} a year on {line}, as on {reference}', data);
    const cause = causeOf(found, expected, one, reference);
    return fail({
      check: 'same-grade',
      severity: 'warning',
      message: found.gt(expected) ? 'over' : 'under',
      data,
      subject: one.line.name,
      at: [one.line.at, reference.line.at],
      expected: money(expected, currency),
      found: money(found, currency),
      difference: money(found.minus(expected), currency),
      per: 'a year',
      ...(cause && { cause }),
      working: [one, reference].map(({ line, post }) => ({
        text: '{line}: {total} for {months} months is {annual} a year.',
        data: {
          line: { kind: 'name', text: line.name },
          total: money(post.total, currency),
          months: { kind: 'words', text: post.duration!.months.toFixed() },
          annual: money(round(post.annual!), currency),
        },
      })),
    });
  },
});

/** Every post against the one that sets its grade's price; a post whose split by months is broken is told there. */
function pairsOf(bid: Bid): Pair[] {
  return [...byGrade(bid)].flatMap(([grade, group]) => {
    if (group.length < 2) return [];
    const reference = referenceOf(group);
    return group
      .filter((one) => one !== reference && one.post.even && reference.post.even && !monthsMiss(one, reference.post.annual!))
      .map((one) => ({ grade, one, reference }));
  });
}

/** A post paid in a later year only may cost up to 6 % more for each year between: a pay award. */
function laterYear(one: GradedPost, reference: GradedPost): boolean {
  if (one.amounts.length > 1 && reference.amounts.length > 1) return false;
  const gap = middleOf(one) - middleOf(reference);
  if (Math.abs(gap) < 0.5) return false;
  const rise = one.post.annual!.div(reference.post.annual!).minus(1).toNumber() / gap;
  return rise > 0 && rise <= 0.06;
}

/** The year, as a column's place among its table's periods, that the post's money lies around. */
function middleOf({ line, amounts, post }: GradedPost): number {
  const periods = line.table.columns.filter(({ period }) => period !== undefined).map(({ col }) => col);
  const weights = amounts.map(({ column, amount }) => periods.indexOf(column.col) * amount.value.div(post.total).toNumber());
  return weights.reduce((total, weight) => total + weight, 0);
}

function causeOf(found: Decimal, expected: Decimal, one: GradedPost, reference: GradedPost): Cause | undefined {
  if (!swaps(found).some((swapped) => swapped.eq(expected))) return undefined;
  const data = { wrong: money(found), right: money(expected), line: { kind: 'name', text: reference.line.name } } as const;
  return {
    kind: 'swapped-digits',
    likely: true,
    saying: { text: 'Two digits are swapped: {wrong} for {right}.', data },
    evidence: [
      { saying: { text: 'The difference is a multiple of nine.', data: {} }, holds: true, at: one.line.at },
      { saying: { text: '{line} has {right} a year for the same grade.', data }, holds: true, at: reference.line.at },
    ],
  };
}

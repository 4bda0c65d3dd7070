import type { Bid } from '../model/bid';
import { placeOf } from '../model/place';
import { money } from './costed-words';
import { defineCheck, fail, type Outcome } from './define-check';
import { annualOf, byGrade, gradedPosts, monthsMiss, referenceOf, splitOf, type GradedPost } from './graded-posts';

interface Split {
  readonly one: GradedPost;
  /** The post of the same grade that sets its price, where there is another. */
  readonly reference?: GradedPost;
}

export const gradeMonths = defineCheck<Split>({
  id: 'grade-months',
  group: 'grades',
  severity: 'error',
  title: 'A post’s amounts are its months at its annual cost',
  why: 'A post of 18 months from October is half a year and a year; an amount off that split over- or under-asks in its year.',
  repair: 'Let each year be annual cost × months ÷ 12.',
  wrong: `
    | Activity          | 23/24      | 24/25    | Priority | Describe the exact benefit                          |
    | Practice lead     | 31,384     | 31,385   | MUST     | Employs a practice lead (BG14) for 12 months        |
    | Programme lead    | 31,384     | 52,769 ✗ | MUST     | Employs a programme lead for 18 months (BG14 Grade) |`,
  right: `
    | Activity          | 23/24      | 24/25    | Priority | Describe the exact benefit                          |
    | Practice lead     | 31,384     | 31,385   | MUST     | Employs a practice lead (BG14) for 12 months        |
    | Programme lead    | 31,384     | 62,769   | MUST     | Employs a programme lead for 18 months (BG14 Grade) |`,
  messages: { wrong: '{line}: {months} months of {grade} at {annual} a year are {expected}; {column} says {found}.' },
  select: splitsOf,
  judge: ({ one, reference }): Outcome => {
    const { line, post } = one;
    const currency = one.amounts[0]?.amount.currency ?? 'GBP';
    const annual = annualOf(reference ?? one)!;
    const miss = reference && monthsMiss(one, reference.post.annual!);
    if (!miss) {
      if (!post.even)
        return {
          verdict: 'not-examined',
          subject: line.name,
          at: line.at,
          saying: {
            text: '{line} does not split into whole months; its annual cost or its start is not stated.',
            data: { line: { kind: 'name', text: line.name } },
          },
        };
      return {
        verdict: 'pass',
        at: line.at,
        saying: {
          text: '{line}: {split} at {annual} a year',
          data: {
            line: { kind: 'name', text: line.name },
            split: { kind: 'words', text: splitOf(one) },
            annual: money(annualOf(one)!, currency),
          },
        },
      };
    }
    const { amount, at, column } = miss.amount;
    return fail({
      check: 'grade-months',
      severity: 'error',
      message: 'wrong',
      data: {
        line: { kind: 'name', text: line.name },
        months: { kind: 'words', text: miss.months.toFixed() },
        grade: { kind: 'words', text: post.grade!.key },
        annual: money(annual, currency),
        expected: money(miss.expected, currency),
        found: money(amount.value, currency, amount.text),
        column: { kind: 'words', text: column.heading },
      },
      subject: line.name,
      at: [placeOf(at), reference.line.at],
      expected: money(miss.expected, currency),
      found: money(amount.value, currency, amount.text),
      difference: money(amount.value.minus(miss.expected), currency),
    });
  },
});

function splitsOf(bid: Bid): Split[] {
  const groups = byGrade(bid);
  return gradedPosts(bid)
    .filter(({ post, amounts }) => post.grade && post.annual && amounts.length > 0)
    .map((one) => {
      const others = (groups.get(one.post.grade!.key) ?? []).filter((other) => other !== one && other.post.even);
      return others.length > 0 ? { one, reference: referenceOf(others) } : { one };
    });
}

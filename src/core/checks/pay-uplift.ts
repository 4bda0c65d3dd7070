import { postText } from '../costing/post';
import type { Bid } from '../model/bid';
import { sum } from '../model/decimal';
import { money } from './costed-words';
import { defineCheck, fail, pass, type Outcome } from './define-check';
import { gradedPosts, splitOf, type GradedPost } from './graded-posts';

export const payUplift = defineCheck<readonly GradedPost[]>({
  id: 'pay-uplift',
  group: 'grades',
  severity: 'warning',
  title: 'Posts in later years allow for a pay award',
  why: 'Council pay rises each April; a second year at the first year’s rate has to be found elsewhere.',
  repair: 'Add the assumed award to the later years, or say that the service carries it.',
  wrong: `
    | Activity        | 23/24    | 24/25    | Priority | Describe the exact benefit                    |
    | Programme lead  | 31,384 ✗ | 62,769   | MUST     | Employs a programme lead for 18 months (BG14) |
    | Venue           | 2,000    | 2,000    | MUST     | Rooms                                         |`,
  right: `
    | Activity        | 23/24    | 24/25    | Priority | Describe the exact benefit                    |
    | Programme lead  | 31,384   | 64,652   | MUST     | Employs a programme lead for 18 months (BG14) |
    | Venue           | 2,000    | 2,000    | MUST     | Rooms                                         |`,
  messages: { flat: '{count} paid at one rate across {years}: no pay award is built in.' },
  select: (bid) => {
    const posts = acrossYears(bid);
    return posts.length > 0 ? [posts] : [];
  },
  judge: (posts): Outcome => {
    const flat = posts.filter(isFlat);
    const [first] = flat;
    if (!first) return pass(posts[0]!.line.at);
    const years = [...new Set(flat.flatMap(({ amounts }) => amounts.flatMap(({ column }) => column.period?.text ?? [])))];
    return fail({
      check: 'pay-uplift',
      severity: 'warning',
      message: 'flat',
      data: {
        count: { kind: 'count', value: flat.length, noun: ['post is', 'posts are'] },
        years: { kind: 'words', text: years.join(' and ') },
      },
      subject: flat.length === 1 ? first.line.name : '',
      at: flat.map(({ line }) => line.at),
      members: flat.map((one) => ({
        name: one.line.name,
        at: one.line.at,
        figure: money(sum(one.amounts.slice(1).map(({ amount }) => amount.value)), one.amounts[0]!.amount.currency),
        ...(one.post.months && { note: { text: '{split} at one rate', data: { split: { kind: 'words', text: splitOf(one) } } } }),
      })),
    });
  },
});

/** Posts with money in two or more years, in tables by year. */
function acrossYears(bid: Bid): GradedPost[] {
  return gradedPosts(bid).filter(({ line, amounts }) => {
    const years = amounts.filter(({ column, amount }) => column.role === 'period' && column.period && amount.value.gt(0));
    return (
      years.length === amounts.length && years.length > 1 && !/\b(?:pay award|uplift|inflation|increment)\b/i.test(postText(line))
    );
  });
}

/** The months of each year are paid at one rate; without months, the years have one amount. */
function isFlat({ post, amounts }: GradedPost): boolean {
  if (post.months) return post.even;
  return amounts.every(({ amount }) => amount.value.eq(amounts[0]!.amount.value));
}

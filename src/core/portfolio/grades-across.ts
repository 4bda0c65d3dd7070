import { decimal } from '../model/decimal';
import type { ReportPost } from '../report/report';
import { shownMoney } from './shown-money';
import type { BidAbstract } from './abstract';
import type { GradeAcross } from './portfolio';

interface Priced {
  readonly bid: string;
  readonly post: ReportPost;
}

/**
 * Grades that two bids price differently by more than the rounding of their figures. Two prices for one grade inside one bid are that
 * bid's own finding, also where another bid has the same two. A later year may cost a pay award more: up to 6 % between posts that share
 * no year is no difference.
 */
export function gradesAcross(bids: readonly BidAbstract[]): GradeAcross[] {
  const byGrade = new Map<string, Priced[]>();
  for (const { bid, posts } of bids) {
    for (const post of posts) {
      const group = byGrade.get(post.grade);
      if (group) group.push({ bid, post });
      else byGrade.set(post.grade, [{ bid, post }]);
    }
  }
  return [...byGrade]
    .flatMap(([grade, group]) => {
      const posts = group
        .map((one) => ({ one, annual: decimal(one.post.annual.value) }))
        .sort((a, b) => a.annual.comparedTo(b.annual));
      const [first, last] = [posts[0]!, posts[posts.length - 1]!];
      const gap = last.annual.minus(first.annual);
      if (!differAcross(group)) return [];
      const across: GradeAcross = {
        grade,
        lowest: first.one.post.annual,
        highest: last.one.post.annual,
        gap: shownMoney(gap, 'GBP'),
        posts: posts.map(({ one: { bid, post } }) => ({
          bid,
          name: post.name,
          at: post.at,
          annual: post.annual,
          years: post.years,
        })),
      };
      return [{ across, gap }];
    })
    .sort((a, b) => b.gap.comparedTo(a.gap))
    .map(({ across }) => across);
}

/** One bid has a price that another has not, nor one near it. */
function differAcross(group: readonly Priced[]): boolean {
  const byBid = new Map<string, Priced[]>();
  for (const one of group) byBid.set(one.bid, [...(byBid.get(one.bid) ?? []), one]);
  const prices = [...byBid.values()];
  return group.some((one) =>
    prices.some((others) => others[0]!.bid !== one.bid && others.every(({ post }) => differ(one.post, post))),
  );
}

function differ(one: ReportPost, other: ReportPost): boolean {
  const [a, b] = [decimal(one.annual.value), decimal(other.annual.value)];
  const [low, high] = a.lt(b) ? [a, b] : [b, a];
  const [own, others] = [decimal(one.within), decimal(other.within)];
  if (high.minus(low).lte(own.gt(others) ? own : others)) return false;
  const shared = one.years.some((year) => other.years.includes(year));
  return shared || high.gt(low.times(1.06));
}

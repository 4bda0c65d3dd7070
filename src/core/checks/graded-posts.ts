import { costingsOf } from '../costing/basis';
import { readPost, type Post } from '../costing/post';
import type { Bid, Line, LineAmount } from '../model/bid';
import { isTimed } from './costed-words';
import { decimal, round, sum, type Decimal } from '../model/decimal';

/** A funded line that is a post: a grade or FTE in its words, and no day rate. */
export interface GradedPost {
  readonly line: Line;
  readonly post: Post;
  readonly amounts: readonly LineAmount[];
}

const known = new WeakMap<Bid, readonly GradedPost[]>();
/** A quick look before the full reading: a code of capitals and digits, a scale, FTE, a part of the week. */
const mayBePost =
  /[A-Z]{1,4}[ -]?\d{1,2}\b|[FW]\.?T\.?E|[Gg]rade|GRADE|[Bb]and|[Ss]cale|SCP|spin[ea]|HAY|Hay|[- ][Tt]ime\b|(?:a|per) week/;

export function gradedPosts(bid: Bid): readonly GradedPost[] {
  const done = known.get(bid);
  if (done) return done;
  const found = bid.lines.flatMap((line): GradedPost[] => {
    if (!(mayBePost.test(line.name) || mayBePost.test(line.benefit)) || line.total.isZero()) return [];
    const post = readPost(line);
    if (!post || costingsOf(line).some(isTimed)) return [];
    const amounts = line.amounts.filter(({ column }) => column.share !== 'self-fund' && column.share !== 'match');
    return [{ line, post, amounts }];
  });
  known.set(bid, found);
  return found;
}

export function annualOf({ post }: GradedPost): Decimal | undefined {
  return post.annual && round(post.annual);
}

/** Posts of one grade whose cost for a year can be told, in sheet order. */
export function byGrade(bid: Bid): Map<string, GradedPost[]> {
  const groups = new Map<string, GradedPost[]>();
  for (const one of gradedPosts(bid)) {
    const key = one.post.grade?.key;
    if (key === undefined || one.post.annual === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/**
 * How far two annual costs may lie apart by printing alone: £1 a month, or the half of each printed amount grown to a full year.
 */
export function annualTolerance({ post, amounts }: GradedPost): Decimal {
  const printed = sum(amounts.map(({ amount }) => (amount.half.lt(0.5) ? decimal(0.5) : amount.half)));
  const share = post.annual && !post.annual.isZero() ? post.total.div(post.annual) : decimal(1);
  const grown = printed.plus(0.5).div(share);
  return grown.gt(12) ? grown : decimal(12);
}

/** The post that sets the grade's price: of the largest group that agrees, the first in the sheet. */
export function referenceOf(group: readonly GradedPost[]): GradedPost {
  const agreeing = (one: GradedPost): number => group.filter((other) => sameCost(one, other)).length;
  return group.reduce((best, one) => (agreeing(one) > agreeing(best) ? one : best));
}

export function sameCost(a: GradedPost, b: GradedPost): boolean {
  const tolerance = annualTolerance(a).gt(annualTolerance(b)) ? annualTolerance(a) : annualTolerance(b);
  return a.post.annual!.minus(b.post.annual!).abs().lte(tolerance);
}

/** A year's amount that is not its months at the grade's annual cost, where the other years' amounts are. */
export interface MonthsMiss {
  readonly amount: LineAmount;
  readonly months: Decimal;
  readonly expected: Decimal;
}

/** Finds the one amount that breaks the split by months: all the others are whole months of the reference cost, within £1 a year. */
export function monthsMiss(one: GradedPost, annual: Decimal): MonthsMiss | undefined {
  const { post, amounts } = one;
  if (!post.duration || amounts.length < 2 || !post.annual) return undefined;
  const full = post.total.div(post.annual).times(12).div(post.duration.months);
  const month = annual.times(full).div(12);
  const fits = amounts.map(({ amount }) => {
    const months = round(amount.value.div(month));
    const whole = months.gte(1) && months.lte(12) && amount.value.minus(months.times(month)).abs().lte(1.5);
    return whole ? months : undefined;
  });
  const missing = fits.flatMap((months, i) => (months === undefined ? [i] : []));
  if (missing.length !== 1) return undefined;
  const rest = post.duration.months.minus(sum(fits.flatMap((months) => months ?? [])));
  if (rest.lt(1) || rest.gt(12)) return undefined;
  return { amount: amounts[missing[0]!]!, months: rest, expected: round(rest.times(month)) };
}

/** "6 + 12 months": how many months each amount pays. */
export function splitOf({ post }: GradedPost): string {
  return `${(post.months ?? []).map((months) => round(months).toFixed()).join(' + ')} months`;
}

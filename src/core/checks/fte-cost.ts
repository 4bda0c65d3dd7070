import type { Bid } from '../model/bid';
import { round, type Decimal } from '../model/decimal';
import { money } from './costed-words';
import { defineCheck, fail, pass, type Outcome } from './define-check';
import { gradedPosts, type GradedPost } from './graded-posts';

interface Pair {
  readonly one: GradedPost;
  readonly reference: GradedPost;
}

export const fteCost = defineCheck<Pair>({
  id: 'fte-cost',
  group: 'grades',
  severity: 'warning',
  title: 'The same post costs the same full-time, whatever its FTE',
  why: 'Two part-time posts of one kind that imply two full-time costs are graded apart, or one FTE or amount is a slip.',
  repair: 'Check FTE and amount of both, or say why one is graded higher.',
  wrong: `
    | Activity                                 | Amount     |
    | 0.6 FTE Family Support Worker (north)    | £24,000    |
    | 0.5 FTE Family Support Worker (south)    | £26,000 ✗  |
    | 1.0 FTE Data Officer                     | £45,000    |
    | Venue hire                               | £2,000     |`,
  right: `
    | Activity                                 | Amount     |
    | 0.6 FTE Family Support Worker (north)    | £24,000    |
    | 0.5 FTE Family Support Worker (south)    | £20,000    |
    | 1.0 FTE Data Officer                     | £45,000    |
    | Venue hire                               | £2,000     |`,
  messages: { wrong: '{line} is {found} a year full-time; {reference} is {expected}, {gap}.' },
  select: pairsOf,
  judge: ({ one, reference }): Outcome => {
    const found = fullTime(one);
    const expected = fullTime(reference);
    const currency = one.amounts[0]?.amount.currency ?? 'GBP';
    const data = {
      line: { kind: 'name', text: one.line.name },
      reference: { kind: 'name', text: reference.line.name },
      found: money(found, currency),
      expected: money(expected, currency),
      gap: { kind: 'gap', value: found.minus(expected), unit: 'money', currency },
    } as const;
    if (found.minus(expected).abs().lte(expected.times(0.01)))
      return pass(one.line.at, '{line} and {reference}: {expected} a year full-time', data);
    return fail({
      check: 'fte-cost',
      severity: 'warning',
      message: 'wrong',
      data,
      subject: one.line.name,
      at: [one.line.at, reference.line.at],
      expected: money(expected, currency),
      found: money(found, currency),
      difference: money(found.minus(expected), currency),
      per: 'a year',
      working: [one, reference].map((post) => ({
        text: '{total} at {fte} FTE is {annual} full-time.',
        data: {
          total: money(post.post.total, currency),
          fte: { kind: 'words', text: post.post.fte!.fte.toFixed() },
          annual: money(fullTime(post), currency),
        },
      })),
    });
  },
});

function fullTime({ post }: GradedPost): Decimal {
  return round(post.annual ?? post.total.div(post.fte!.fte).div(post.posts));
}

/** Posts with an FTE and no grade against the first of the same kind, over the same time. */
function pairsOf(bid: Bid): Pair[] {
  const posts = gradedPosts(bid).filter(({ post }) => post.fte && !post.fte.assumes && !post.grade && post.total.gt(0));
  return posts.flatMap((one, i) => {
    const reference = posts
      .slice(0, i)
      .find(
        (other) =>
          (other.post.annual === undefined) === (one.post.annual === undefined) &&
          other.amounts.length === one.amounts.length &&
          samePost(other.line.name, one.line.name),
      );
    return reference ? [{ one, reference }] : [];
  });
}

const heads =
  /\b(co-?ordinator|officer|worker|lead|leader|manager|practitioner|administrator|analyst|adviser|advisor|assistant|therapist|psychologist|trainer|supervisor|director|teacher|nurse|mentor)s?\b/i;
const noise = new Set('fte wte post posts role funded until across and the for of in a to with from senior'.split(' '));

/** The same kind of post: one head noun, and a describing word or its initials in common ("CS Coordinator", "Contextual Safeguarding Coordinator"). */
export function samePost(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (!left || !right || left.head !== right.head) return false;
  if (left.words.length === 0 || right.words.length === 0) return left.words.length === right.words.length;
  const initials = (words: readonly string[]): string => words.map((word) => word[0]).join('');
  return (
    left.words.every((word) => right.words.includes(word)) ||
    right.words.every((word) => left.words.includes(word)) ||
    left.codes.includes(initials(right.words)) ||
    right.codes.includes(initials(left.words))
  );
}

/** The head noun, the words right before it, and codes of capitals around it. */
function partsOf(name: string): { head: string; words: string[]; codes: string[] } | undefined {
  const match = heads.exec(name);
  if (!match) return undefined;
  const before =
    name
      .slice(0, match.index)
      .split(/[-–—:,(]|\d+(?:\.\d+)?\s*(?:FTE|WTE)/i)
      .pop() ?? '';
  const words = (before.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !noise.has(word));
  const codes = (name.match(/\b[A-Z]{2,5}\b/g) ?? []).map((code) => code.toLowerCase()).filter((code) => !noise.has(code));
  return { head: match[1]!.toLowerCase().replace('-', ''), words, codes };
}

import type { Bid } from '../model/bid';
import type { Datum } from '../model/finding';
import type { GradeCost } from '../model/rate-card';
import { money } from './costed-words';
import { defineCheck, fail, pass } from './define-check';
import { gradedPosts, type GradedPost } from './graded-posts';

interface Wanted {
  readonly grade: string;
  readonly posts: readonly GradedPost[];
  readonly costs: readonly GradeCost[];
  /** Years that its posts are paid in and that the card has no cost for, as the bid prints them. */
  readonly open: readonly string[];
}

export const gradeCost = defineCheck<Wanted>({
  id: 'grade-cost',
  group: 'grades',
  severity: 'warning',
  title: 'Each grade that the bid pays has its annual cost in the rate card',
  why: 'A post of a grade that the card lacks rests on a figure that nobody can look up, and a year without a cost leaves the pay award out.',
  repair: 'Set the annual cost of the grade for that year in Rates, or correct the grade in the line.',
  wrong: `
    ## Funding
    | Activity       | 23/24    | 24/25    | Priority | Benefit                               |
    | Practice lead  | 31,384 ✗ | 62,769   | MUST     | BG14 practice lead for 18 months      |
    | Link officer   | 27,388 ✗ | 27,388   | MUST     | A BG12 officer post for 12 months     |
    | Total          | 58,772   | 90,157   |          |                                       |

    ## Rates
    | Grade | 23/24  | 24/25  |
    | BG14  | 62,769 |        |
    | BG11  | 51,000 | 52,000 |`,
  right: `
    ## Funding
    | Activity       | 23/24    | 24/25    | Priority | Benefit                               |
    | Practice lead  | 31,384   | 62,769   | MUST     | BG14 practice lead for 18 months      |
    | Link officer   | 27,388   |          | MUST     | A BG 12 officer post for 6 months     |
    | Total          | 58,772   | 62,769   |          |                                       |

    ## Rates
    | Grade | 23/24  | 24/25  |
    | BG14  | 62,769 | 64,000 |
    | BG12  | 54,776 |        |`,
  messages: {
    unknown: 'No annual cost for {grade} in the rate card.',
    year: '{grade} has no annual cost for {years} in the rate card.',
    years: 'The rate card has no {years} cost for the grades of {count} lines.',
  },
  select: wantedIn,
  judge({ grade, posts, costs, open }) {
    const lines = posts.map(({ line }) => line);
    const years: Datum = { kind: 'list', items: open.map((text): Datum => ({ kind: 'words', text })), joined: 'and' };
    const data = { grade: { kind: 'words', text: grade }, years } as const;
    if (costs.length > 0 && open.length === 0) return pass(lines[0]!.at, '{grade} has its annual cost in the rate card', data);
    return fail({
      check: 'grade-cost',
      severity: 'warning',
      message: costs.length === 0 ? 'unknown' : 'year',
      data,
      subject: grade,
      at: lines.map(({ at }) => at),
      ...(costs.length > 0 && { group: { key: `open ${open.join()}`, many: 'years' } }),
      members: lines.map((line) => ({ name: line.name, at: line.at, figure: money(line.total, line.currency) })),
    });
  },
});

/** Grades of the bid's posts where there is a card with grades; one that is built up from a spine point needs no annual cost. */
function wantedIn(bid: Bid): Wanted[] {
  const card = bid.rates;
  if (!card || card.listed.length === 0) return [];
  const groups = new Map<string, GradedPost[]>();
  for (const one of gradedPosts(bid)) {
    const key = one.post.grade?.key;
    if (key === undefined || key.startsWith('SCP') || card.points.some((point) => point.key === key)) continue;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, posts]) => {
    const costs = card.grades.filter((cost) => cost.key === key);
    const open = new Map<number, string>();
    for (const { amounts } of posts)
      for (const { column } of amounts) {
        const { kind, year, text = '' } = column.period ?? {};
        if (kind !== 'financial-year' || year === undefined) continue;
        if (!costs.some((cost) => cost.year === undefined || cost.year === year)) open.set(year, text);
      }
    return {
      grade: posts[0]!.post.grade!.text.replace(/\s+grade$/i, ''),
      posts,
      costs,
      open: [...open].sort(([a], [b]) => a - b).map(([, text]) => text),
    };
  });
}

import { postText } from '../costing/post';
import type { Bid } from '../model/bid';
import { decimal, round, type Decimal } from '../model/decimal';
import { money } from './costed-words';
import { defineCheck, fail, pass, type Outcome } from './define-check';
import { gradedPosts, type GradedPost } from './graded-posts';

interface Salaried {
  readonly one: GradedPost;
  readonly salary: Decimal;
}

export const onCosts = defineCheck<Salaried>({
  id: 'on-costs',
  group: 'grades',
  severity: 'warning',
  title: 'The cost of a post holds more than its salary',
  why: 'Employer’s national insurance and pension add a fifth to two fifths to a salary.',
  repair: 'Cost the post with on-costs, or say that the amount already has them.',
  wrong: `
    | Activity        | 23/24    | Priority | Describe the exact benefit                               |
    | Programme lead  | 43,000 ✗ | MUST     | PO3 lead for 12 months, on a salary of £42,503           |
    | Venue           | 2,000    | MUST     | Rooms                                                    |`,
  right: `
    | Activity        | 23/24    | Priority | Describe the exact benefit                               |
    | Programme lead  | 54,776   | MUST     | PO3 lead for 12 months, on a salary of £42,503           |
    | Venue           | 2,000    | MUST     | Rooms                                                    |`,
  messages: { missing: '{line} costs {found} a year on a salary of {salary}, {ratio} times it; on-costs may be missing.' },
  select: salariedPosts,
  judge: ({ one, salary }): Outcome => {
    const annual = one.post.annual!;
    const ratio = round(annual.div(salary), 2);
    const data = {
      line: { kind: 'name', text: one.line.name },
      found: money(round(annual)),
      salary: money(salary),
      ratio: { kind: 'words', text: ratio.toFixed() },
    } as const;
    if (ratio.gte(1.15)) return pass(one.line.at, '{line} costs {ratio} times its salary', data);
    return fail({
      check: 'on-costs',
      severity: 'warning',
      message: 'missing',
      data,
      subject: one.line.name,
      at: [one.line.at],
      found: money(round(annual)),
    });
  },
});

const stated = /\bsalar(?:y|ies)\s*(?:of|is|at|:|\(|–|-)?\s*£\s?(\d{1,3}(?:,\d{3})+|\d{5,6})(?:\.\d\d)?/i;

/** Posts whose salary and annual cost are both known, unless the words say that on-costs are in it or beside it. */
function salariedPosts(bid: Bid): Salaried[] {
  return gradedPosts(bid).flatMap((one): Salaried[] => {
    const text = postText(one.line);
    const match = stated.exec(text);
    if (!match || !one.post.annual || /\bon-?costs?\b|\binclusive\b|\bincluding NI\b/i.test(text)) return [];
    const salary = decimal(Number(match[1]!.replace(/,/g, '')));
    const ratio = one.post.annual.div(salary);
    return ratio.gte(0.9) && ratio.lte(2) ? [{ one, salary }] : [];
  });
}

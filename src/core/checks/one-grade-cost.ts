import type { Bid } from '../model/bid';
import { yearText } from '../model/period';
import { placeOf } from '../model/place';
import type { GradeCost } from '../model/rate-card';
import { money } from './costed-words';
import { defineCheck, fail, pass } from './define-check';

export const oneGradeCost = defineCheck<readonly GradeCost[]>({
  id: 'one-grade-cost',
  group: 'grades',
  severity: 'warning',
  title: 'The rate card has one annual cost for a grade and year',
  why: 'With two costs for one grade and year, what a post comes to depends on which of them somebody looks up.',
  repair: 'Keep the cost that holds, or say in the row what tells the two apart: a role, a spine point, a date.',
  wrong: `
    ## Rates
    | Grade | 23/24    | 24/25  |
    | BG14  | 62,769 ✗ | 64,000 |
    | BG12  | 54,776   | 56,000 |
    | BG 14 | 61,000   | 64,000 |`,
  right: `
    ## Rates
    | Grade | Point | 23/24    | 24/25  |
    | BG14  | 38    | 62,769   | 64,000 |
    | BG14  | 39    | 63,900   | 65,000 |
    | BG12  | 32    | 54,776   | 56,000 |`,
  messages: {
    two: '{grade} has two annual costs{year} in the rate card, {first} and {second}. The first is used.',
  },
  select: severalIn,
  judge(costs) {
    const [first] = costs;
    const second = costs.find(({ annual }) => !annual.eq(first!.annual));
    const { grade, year } = first!;
    const data = {
      grade: { kind: 'words', text: grade },
      year: { kind: 'words', text: year === undefined ? '' : ` for ${yearText(year)}` },
    } as const;
    if (!second) return pass(placeOf(first!.cell), '{grade} has one annual cost{year} in the rate card', data);
    return fail({
      check: 'one-grade-cost',
      severity: 'warning',
      message: 'two',
      data: { ...data, first: money(first!.annual), second: money(second.annual) },
      subject: grade,
      at: [placeOf(first!.cell), placeOf(second.cell)],
    });
  },
});

/** Costs of one grade and year that nothing in their rows tells apart. */
function severalIn({ rates }: Bid): (readonly GradeCost[])[] {
  const groups = new Map<string, GradeCost[]>();
  for (const cost of rates?.grades ?? []) {
    const name = cost.grade.replace(/\s+/g, '').toUpperCase();
    const key = `${name}|${cost.year ?? ''}|${cost.apart}`;
    groups.set(key, [...(groups.get(key) ?? []), cost]);
  }
  return [...groups.values()].filter((costs) => costs.length > 1);
}

import type { Bid } from '../model/bid';
import { placeOf } from '../model/place';
import type { CardText } from '../model/rate-card';
import { defineCheck, fail } from './define-check';

export const rateText = defineCheck<readonly CardText[]>({
  id: 'rate-text',
  group: 'grades',
  severity: 'warning',
  title: 'The figures of the rate card are numbers',
  why: 'A rate typed as text looks like a figure, and a formula that points at it comes to nothing or to an error.',
  repair: 'Type it again as a number: 62,769 without the sign, or with the sign as a currency format.',
  wrong: `
    ## Rates
    | Grade | 23/24     | 24/25    |
    | BG14  | '62,769 ✗ | 64,000   |
    | BG12  | 54,776    | 'ask HR ✗ |`,
  right: `
    ## Rates
    | Grade | 23/24  | 24/25  |
    | BG14  | 62,769 | 64,000 |
    | BG12  | 54,776 |        |`,
  messages: {
    one: 'The rate card has {printed} for {name} as text, under {column}. It is used, but no formula can point at it.',
    several:
      'The rate card has {count} as text, such as {printed} for {name} under {column}. They are used, but no formula can point at them.',
    words: 'The rate card has {printed} for {name} under {column}, which is no figure, so the rate counts as not set.',
  },
  select: textsIn,
  judge(texts) {
    const [first] = texts;
    const { name, column, text, value } = first!;
    return fail({
      check: 'rate-text',
      severity: 'warning',
      message: value === undefined ? 'words' : texts.length === 1 ? 'one' : 'several',
      data: {
        name: { kind: 'words', text: name },
        column: { kind: 'name', text: column },
        printed: { kind: 'name', text },
        count: { kind: 'count', value: texts.length, noun: ['figure', 'figures'] },
      },
      subject: name,
      at: texts.map(({ at }) => placeOf(at)),
    });
  },
});

/** What reads as figures is told at once, words each by themselves. */
function textsIn({ rates }: Bid): (readonly CardText[])[] {
  const texts = rates?.texts ?? [];
  const read = texts.filter(({ value }) => value !== undefined);
  return [...(read.length > 0 ? [read] : []), ...texts.filter(({ value }) => value === undefined).map((one) => [one])];
}

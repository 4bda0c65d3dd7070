import type { Claim, Hypothesis } from '../../../src/core/costing/hypothesis';
import { agreesWith, near } from '../../../src/core/costing/tolerance';

const whole = { half: 0.5, where: 'text', strong: true, cost: 0 } as const;

/** Whether a product, or a range of them, agrees with what the text states. */
function agrees(computed: number | readonly [number, number], stated: number, more: Partial<Claim> = {}): boolean {
  const [value, upper] = typeof computed === 'number' ? [computed] : computed;
  const hypothesis: Hypothesis = {
    ...{ terms: [], complete: true, open: [], cost: 0, plainSum: false, scaled: false },
    value,
    ...(upper !== undefined && { upper }),
    claim: { ...whole, value: stated, ...more },
  };
  return agreesWith(hypothesis);
}

describe('a costing agrees with the amount stated', () => {
  it.each([
    ['within £1 from £100 on', 100, 1],
    ['within £1 of thousands', 16_237, 1],
    ['within 50p from £10 on', 10, 0.5],
    ['within 50p below £100', 99, 0.5],
    ['to the penny below £10', 9.5, 0.01],
  ])('%s', (_, stated, slack) => {
    for (const side of [-1, 1]) {
      expect(agrees(stated + side * slack, stated)).toBe(true);
      expect(agrees(stated + side * slack * 1.01, stated)).toBe(false);
    }
  });

  it.each([
    ['£30k', 30_000, { half: 500 }, 500],
    ['about £5,000', 5000, { approx: 'rough' }, 250],
    ['~£5,000', 5000, { approx: 'near' }, 50],
    ['about £30k', 30_000, { half: 500, approx: 'rough' }, 1500],
    ['£5', 5, { half: 0.5 }, 0.01],
    ['£5k', 5000, { half: 500, approx: 'near' }, 500],
  ] as const)('%s as far as it says', (_, stated, more, slack) => {
    for (const side of [-1, 1]) {
      expect(agrees(stated + side * slack, stated, more)).toBe(true);
      expect(agrees(stated + side * slack * 1.01, stated, more)).toBe(false);
    }
  });

  it.each([
    ['its low end', 4000, true],
    ['its high end', 6000, true],
    ['what lies between', 5000, false],
    ['what lies outside', 7000, false],
  ])('one product agrees with a stated range at %s: %d', (_, computed, expected) => {
    expect(agrees(computed, 4000, { upper: 6000 })).toBe(expected);
  });

  it.each([
    ['both ends', [4000, 6000], true],
    ['the low end', [4000, 6500], true],
    ['the high end', [3500, 6000], true],
    ['no end', [3500, 6500], false],
    ['low and high confused', [6000, 4000], false],
  ] as const)('a range of products agrees with a stated range at %s', (_, computed, expected) => {
    expect(agrees(computed, 4000, { upper: 6000 })).toBe(expected);
  });

  it.each([
    ['its low end', 4000, true],
    ['its high end', 6000, true],
    ['its middle', 5000, true],
    ['none of them', 5500, false],
    ['their difference', 1000, false],
  ])('a range of products agrees with one stated amount at %s', (_, stated, expected) => {
    expect(agrees([4000, 6000], stated)).toBe(expected);
  });
});

it.each([
  [16_237, 16_237.004, true],
  [16_237, 16_237.006, false],
  [10, 10.004, true],
  [10, 10.006, false],
  [-10, 10, false],
  [0, 0, true],
  [0.1 * 3, 0.3, true],
  [5e9, 5e9 + 4, true],
  [5e9, 5e9 + 6, false],
])('%d and %d come to the same penny: %s', (a, b, same) => {
  expect(near(a, b)).toBe(same);
  expect(near(b, a)).toBe(same);
});

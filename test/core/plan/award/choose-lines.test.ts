import fc from 'fast-check';
import { chooseLines, type Choice } from '../../../../src/core/plan/award/choose-lines';

const alone = (cost: number, tier = 0): Choice => ({ uses: [cost], tier, needs: [] });

/** Whole numbers by chance, the same ones every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return (state ^ (state >>> 15)) >>> 0;
  };
}

/** Every choice there is, weighed by the law of `chooseLines`. */
function bruteForce(choices: readonly Choice[], limits: readonly number[]): { worth: number[]; lines: number } {
  const tiers = [...new Set(choices.map(({ tier }) => tier))].sort((a, b) => a - b);
  let best: { worth: number[]; lines: number } | undefined;
  for (let mask = 0; mask < 2 ** choices.length; mask++) {
    const kept = choices.map((_, i) => (mask >> i) % 2 === 1);
    if (!isLawful(choices, limits, kept)) continue;
    const found = weigh(choices, kept, tiers);
    if (!best || compare(found, best) > 0) best = found;
  }
  return best!;
}

function isLawful(choices: readonly Choice[], limits: readonly number[], kept: readonly boolean[]): boolean {
  if (choices.some(({ needs }, i) => kept[i] && needs.some((other) => !kept[other]))) return false;
  return limits.every((limit, at) => choices.reduce((all, { uses }, i) => all + (kept[i] ? uses[at]! : 0), 0) <= limit);
}

function weigh(
  choices: readonly Choice[],
  kept: readonly boolean[],
  tiers: readonly number[],
): { worth: number[]; lines: number } {
  return {
    worth: tiers.map((tier) =>
      choices.reduce((all, choice, i) => all + (kept[i] && choice.tier === tier ? choice.uses[0]! : 0), 0),
    ),
    lines: kept.filter(Boolean).length,
  };
}

function compare(a: { worth: number[]; lines: number }, b: { worth: number[]; lines: number }): number {
  for (let tier = 0; tier < a.worth.length; tier++) if (a.worth[tier] !== b.worth[tier]) return a.worth[tier]! - b.worth[tier]!;
  return a.lines - b.lines;
}

const problems = fc.integer({ min: 0, max: 3 }).chain((periods) =>
  fc
    .array(
      fc.record({
        parts: fc.array(fc.integer({ min: periods > 1 ? -20 : 0, max: 60 }), { minLength: periods, maxLength: periods }),
        more: fc.integer({ min: 0, max: 30 }),
        tier: fc.integer({ min: 0, max: 2 }),
        needs: fc.array(fc.nat(10), { maxLength: 2 }),
      }),
      { maxLength: 11 },
    )
    .chain((drawn) => {
      const choices: Choice[] = drawn.map(({ parts, more, tier, needs }, i) => {
        const own = parts.reduce((all, part) => all + part, 0);
        return {
          uses: [Math.max(0, own) + more, ...parts],
          tier,
          needs: needs.filter((other, n) => (n === 0 || i % 3 === 0) && other < drawn.length && other !== i),
        };
      });
      return fc.record({
        choices: fc.constant(choices),
        limits: fc.tuple(
          fc.integer({ min: 0, max: 400 }),
          ...Array.from({ length: periods }, () => fc.integer({ min: 0, max: 200 })),
        ),
      });
    }),
);

describe('chooseLines', () => {
  it('finds what trying everything finds, with needs, circles of needs and limits by period', () => {
    fc.assert(
      fc.property(problems, ({ choices, limits }) => {
        const chosen = chooseLines(choices, limits);
        const tiers = [...new Set(choices.map(({ tier }) => tier))].sort((a, b) => a - b);
        expect(chosen.proven).toBe(true);
        expect(isLawful(choices, limits, chosen.kept)).toBe(true);
        expect(weigh(choices, chosen.kept, tiers)).toEqual(bruteForce(choices, limits));
      }),
      { numRuns: 600 },
    );
  });

  it('keeps the first of equal lines, whatever stands between them', () => {
    const { kept } = chooseLines([alone(500), alone(300), alone(500), alone(300)], [800]);
    expect(kept).toEqual([true, true, false, false]);
  });

  it('prefers the tier above, then more lines, to more money below', () => {
    expect(chooseLines([alone(60), alone(50), alone(70, 1), alone(40, 1)], [100]).kept).toEqual([true, false, false, true]);
    expect(chooseLines([alone(60), alone(20), alone(20), alone(20)], [60]).kept).toEqual([false, true, true, true]);
  });

  it('keeps circles of needs whole', () => {
    const round: Choice[] = [
      { uses: [30], tier: 0, needs: [1] },
      { uses: [30], tier: 1, needs: [0] },
      { uses: [50], tier: 0, needs: [] },
    ];
    expect(chooseLines(round, [59]).kept).toEqual([false, false, true]);
    expect(chooseLines(round, [115]).kept).toEqual([true, true, true]);
  });

  it('says what nothing can exceed where it stops before the proof', () => {
    // 60 lines of like cost whose two years must both be met: no bound by year tells them apart.
    const next = chance(12345);
    const hard: Choice[] = Array.from({ length: 44 }, () => {
      const [a, b] = [100_000_00 + (next() % 900_000_00), 100_000_00 + (next() % 900_000_00)];
      return { uses: [a + b, a, b], tier: 0, needs: [] };
    });
    const limits = [1e12, 9_000_000_00, 9_000_000_00];
    const chosen = chooseLines(hard, limits);
    expect(isLawful(hard, limits, chosen.kept)).toBe(true);
    const used = hard.reduce((all, { uses }, i) => all + (chosen.kept[i] ? uses[0]! : 0), 0);
    if (!chosen.proven) expect(chosen.most).toBeGreaterThan(used);
    expect(chosen.most).toBeLessThanOrEqual(18_000_000_00);
  });

  it.each([10, 25, 60, 300])('proves %i lines in pence at any award', (count) => {
    const next = chance(count);
    const lines = Array.from({ length: count }, () => alone(1_000_00 + (next() % 120_000_00)));
    const all = lines.reduce((whole, { uses }) => whole + uses[0]!, 0);
    for (const share of [0.1, 0.35, 0.5, 0.8, 0.97]) expect(chooseLines(lines, [Math.floor(all * share)]).proven).toBe(true);
  });
});

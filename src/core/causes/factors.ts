import { decimal, Decimal, round } from '../model/decimal';
import { filledParts, gapOf, money, nameAt, roomOf, type Puzzle, type Story } from './puzzle';

/** The total is the parts at another scale (thousands for pounds), or one part is. */
export function scale(puzzle: Puzzle): Story | undefined {
  const { found, expected } = puzzle;
  for (const power of [1, 2, 3, 6]) {
    const factor = new Decimal(10).pow(power);
    for (const [much, word] of [
      [factor, 'too large'],
      [new Decimal(1).div(factor), 'too small'],
    ] as const) {
      if (!expected.isZero() && found.value.minus(expected.times(much)).abs().lte(found.half)) {
        const data = {
          times: { kind: 'words' as const, text: factor.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',') },
          word: { kind: 'words' as const, text: word },
        };
        return {
          kind: 'scale',
          likely: false,
          chance: 0.001,
          blames: puzzle.target,
          mended: expected,
          saying: { text: 'The total is {times} times {word}.', data },
          evidence: [],
        };
      }
    }
  }
  const gap = gapOf(puzzle);
  const parts = filledParts(puzzle);
  for (const power of [1, 2, 3]) {
    const factor = new Decimal(10).pow(power);
    for (const times of [factor, new Decimal(1).div(factor)]) {
      const hits = parts.filter(
        ({ value }) =>
          value.times(times).minus(value).minus(gap).abs().lte(puzzle.tolerance) &&
          // A line that was next to nothing when the total was made is a line left out.
          value.times(times).abs().gt(puzzle.tolerance) &&
          value.times(times).decimalPlaces() <= Math.max(2, value.decimalPlaces()),
      );
      if (hits.length !== 1) continue;
      const { ref, value } = hits[0]!;
      const data = { name: nameAt(puzzle, ref), amount: money(puzzle, value), right: money(puzzle, value.times(times)) };
      return {
        kind: 'scale',
        likely: false,
        chance: (parts.length * 2) / roomOf(puzzle),
        blames: ref,
        mended: value.times(times),
        saying: { text: '{name} was {right} when the total was made; the sheet says {amount}.', data },
        evidence: [],
      };
    }
  }
  return undefined;
}

/** VAT in one and not in the other. UK rates: 20 % now, 17.5 % and 15 % before 2011, 5 % reduced. */
export function vat(puzzle: Puzzle): Story | undefined {
  const { found, expected } = puzzle;
  for (const rate of ['0.2', '0.175', '0.05']) {
    const factor = decimal(1).plus(rate);
    const withVat = round(expected.times(factor), 2);
    const without = round(expected.div(factor), 2);
    const slack = found.half.plus(puzzle.tolerance.div(4));
    const over = found.value.minus(withVat).abs().lte(slack);
    if (!over && !found.value.minus(without).abs().lte(slack)) continue;
    const data = {
      rate: { kind: 'share' as const, value: decimal(rate) },
      found: money(puzzle, found.value),
      expected: money(puzzle, expected),
    };
    return {
      kind: 'vat',
      likely: false,
      chance: slack.times(2).div(gapOf(puzzle).abs().plus('0.01')).toNumber() * 3,
      saying: { text: over ? '{found} is {expected} with {rate} VAT.' : '{expected} is {found} with {rate} VAT.', data },
      evidence: [],
    };
  }
  return undefined;
}

/** A gap that the rounding of the parts could make. */
export function rounding(puzzle: Puzzle): Story | undefined {
  const gap = gapOf(puzzle).abs();
  const limit = puzzle.found.half.times(puzzle.parts.length + 1);
  if (gap.gt(limit) || puzzle.headline) return undefined;
  return {
    kind: 'rounding',
    likely: false,
    chance: 0.3,
    saying: {
      text: 'Rounding: each of {count} may be out by half a unit.',
      data: { count: { kind: 'count', value: puzzle.parts.length, noun: ['figure', 'figures'] } },
    },
    evidence: [],
  };
}

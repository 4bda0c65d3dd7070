import { matchInfo, missInfo, roundness } from '../../../../src/core/read/relations/chance';

test.each([
  [1200, 1e6, 100],
  [1201, 1e6, 1],
  [0, 1e6, 1e6],
  [5000, 100, 100],
  [-5000, 1e6, 1000],
  [7, 1, 1],
])('%d is round to %d at most: %d', (figure, most, unit) => {
  expect(roundness(figure, most)).toBe(unit);
});

describe('what a match proves', () => {
  it('is the odds against chance in powers of ten, for the one figure in a thousand that would fit', () => {
    expect(matchInfo(999, 0, 1)).toBeCloseTo(Math.log10(0.95 * 1000), 12);
    // A tolerance of 2 either way lets four more fit.
    expect(matchInfo(999, 2, 1)).toBeCloseTo(Math.log10(0.95 * 200), 12);
  });

  it('is more for longer figures, less for rounder ones and for wider tolerances', () => {
    expect(matchInfo(10_000, 0, 1)).toBeGreaterThan(matchInfo(1_000, 0, 1));
    expect(matchInfo(10_000, 0, 100)).toBeLessThan(matchInfo(10_000, 0, 10));
    expect(matchInfo(10_000, 5, 1)).toBeLessThan(matchInfo(10_000, 1, 1));
  });

  it('is next to nothing where nearly anything would fit', () => {
    expect(matchInfo(1, 1e9, 1)).toBeCloseTo(Math.log10(0.95 / 0.98), 12);
  });

  it('a miss is one in twenty', () => {
    expect(missInfo).toBeCloseTo(Math.log10(1 / 20), 12);
  });
});

import { noise, sumTolerance } from '../../../src/core/model/tolerance';

describe('the tolerance of a sum of rounded figures', () => {
  it.each([
    [1, 0.5, 1],
    [2, 0.5, 1.5],
    [1, 5000, 10_000],
    [0, 0.5, 0.5],
  ])('of %i figures, each out by %d at most, is the hard limit: %d', (count, half, tolerance) => {
    expect(sumTolerance(count, half)).toBe(tolerance);
  });

  it('grows as chance does beyond a few figures: 2.4 standard deviations of their errors, and half a unit', () => {
    for (const count of [5, 12, 99, 10_000]) {
      const deviation = 0.5 / Math.sqrt(3);
      const chance = 2.425 * deviation * Math.sqrt(count + 1) + 0.5;
      expect(sumTolerance(count, 0.5)).toBeGreaterThan(0.99 * chance);
      expect(sumTolerance(count, 0.5)).toBeLessThan(1.01 * chance);
    }
  });

  it('is never beyond the hard limit, and never falls with another figure', () => {
    for (let count = 1; count < 200; count++) {
      expect(sumTolerance(count, 1)).toBeLessThanOrEqual(count + 1);
      expect(sumTolerance(count + 1, 1)).toBeGreaterThanOrEqual(sumTolerance(count, 1));
    }
  });
});

it('the noise of binary fractions covers sums of pence and hides no penny', () => {
  const pence = Array.from({ length: 1000 }, (_, i) => (i * 7919) / 100);
  const doubles = pence.reduce((all, value) => all + value, 0);
  const exact = Math.round(doubles * 100) / 100;
  expect(Math.abs(doubles - exact)).toBeLessThan(noise(exact));
  expect(Math.abs(0.1 + 0.2 - 0.3)).toBeLessThan(noise(0));
  expect(noise(1_000_000_000)).toBeLessThan(0.005);
  expect(noise(1_000_000_000)).toBeGreaterThan(1e-4);
});

import { headlineStories } from '../../../src/core/causes/headline-stories';
import type { Puzzle } from '../../../src/core/causes/puzzle';
import { decimal } from '../../../src/core/model/decimal';
import { bidOf, column, down, evidence, told } from './puzzles';

/** Lines under a headline that is rounded to `half` on either side. */
function headline(lines: readonly number[], stated: number, half: number): Puzzle {
  const { cast: _, ...puzzle } = down(column(lines, stated));
  return { ...puzzle, found: { ...puzzle.found, half: decimal(half) }, headline: {} as never };
}

const lines = [520_470, 22_000, 23_500, 45_000, 463_500];
const sum = 1_074_470;

describe('a rounded headline', () => {
  it('cannot decide between the lines and pairs that come to the difference, and shows four', () => {
    const cause = headlineStories(headline(lines, 1_120_000, 5000));
    expect(told(cause)).toBe(
      'undecided: The headline is rounded to within £5,000. 2 lines or pairs of lines come to the difference, and an earlier version may too: the figures cannot decide.',
    );
    expect(evidence(cause)).toEqual(['(“Line 2” with “Line 3”: £45,500 @B3)', '(“Line 4”: £45,000 @B5)']);
  });

  it('counts all and shows four examples', () => {
    const same = [1000, 1000, 1000, 1000, 1000, 1000];
    const cause = headlineStories(headline(same, 7000, 100));
    expect(told(cause)).toMatch(/6 lines or pairs of lines/);
    expect(evidence(cause)).toHaveLength(4);
    const pairs = headlineStories(headline(same, 8000, 100));
    expect(told(pairs)).toMatch(/15 lines or pairs of lines/);
    expect(evidence(pairs)).toHaveLength(4);
  });

  it('says so where no line and no pair comes to it', () => {
    expect(told(headlineStories(headline(lines, sum + 1_000, 500)))).toBe(
      'undecided: The headline is rounded to within £500, and no line or pair of lines is the difference: it may come from an earlier version.',
    );
  });

  it('takes lines at either edge of its window', () => {
    const at = (gap: number): string => told(headlineStories(headline([10_000, 10_000, 500], 20_500 - gap, 100)));
    expect(at(10_100)).toMatch(/2 lines or pairs/);
    expect(at(9_900)).toMatch(/2 lines or pairs/);
    expect(at(10_101)).toMatch(/no line or pair/);
  });

  it('leaves one story alone to the others', () => {
    expect(headlineStories(headline(lines, sum + 520_470, 500))).toBeUndefined();
  });

  it.each([
    ['exact to a pound', 0.5],
    ['exact to the penny', 0.005],
  ])('%s has no window', (_, half) => {
    expect(headlineStories(headline(lines, 1_120_000, half))).toBeUndefined();
    expect(headlineStories(headline(lines, 1_120_000, 1))).toBeDefined();
  });

  it('is asked of headlines only', () => {
    expect(headlineStories({ ...headline(lines, 1_120_000, 5000), headline: undefined })).toBeUndefined();
  });

  it('takes the years of a line together', () => {
    const bid = bidOf(`
      | Activity | 23/24 | 24/25 |
      | Lead | 10,000 | 12,000 |
      | Cover | 11,000 | 11,000 |
      | Hall | 4,000 | 6,000 |
      | Total | 25,000 | 29,000 |`);
    const parts = [1, 2, 3].flatMap((row) => [1, 2].map((col) => ({ sheet: 0, row, col })));
    const puzzle = down(bid);
    const cause = headlineStories({
      ...{ ...puzzle, cast: undefined, parts, expected: decimal(54_000), headline: {} as never },
      found: { ...puzzle.found, value: decimal(76_000), half: decimal(500) },
    });
    expect(evidence(cause)).toEqual(['(“Lead”: £22,000 @B2)', '(“Cover”: £22,000 @B3)']);
  });

  it('looks at 400 lines at most', () => {
    const many = [...Array.from({ length: 399 }, (_, i) => 1000 + i), 50_000, 50_000];
    const all = many.reduce((a, b) => a + b, 0);
    expect(headlineStories(headline(many, all + 50_000, 1))).toBeUndefined();
    expect(told(headlineStories(headline(many.slice(1), all + 50_000 - 1000, 1)))).toMatch(/2 lines or pairs/);
  });
});

import fc from 'fast-check';
import { changedDigit, oneDigitApart, swappedDigits, swaps } from '../../../src/core/causes/digits';
import { decimal } from '../../../src/core/model/decimal';
import { column, down, evidence, told } from './puzzles';

const lines = [27_388, 25_014, 16_237, 31_384, 9_651];
const total = 109_674;

describe('two neighbouring digits that change places', () => {
  it.each([
    ['109674', '190674 106974 109764 109647'],
    ['1055', '1505'],
    ['-1234', '-2134 -1324 -1243'],
    ['12.50', '21.5 15.2'],
    ['2000', ''],
    ['10', ''],
    ['12', '21'],
    ['7', ''],
  ])('of %s give %s', (value, swapped) => {
    expect(swaps(decimal(value)).map(String).join(' ')).toBe(swapped);
  });

  it('always differ by a multiple of nine, and swapping back gives the figure again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999_999 }), (value) => {
        for (const swapped of swaps(decimal(value))) {
          expect(swapped.minus(value).mod(9).isZero()).toBe(true);
          expect(swapped.toFixed().length).toBe(String(value).length);
          if (swapped.toFixed()[1] !== '0') expect(swaps(swapped).some((back) => back.eq(value))).toBe(true);
        }
      }),
      { seed: 1 },
    );
  });
});

it.each([
  ['109674', '109675', true],
  ['109674', '109574', true],
  ['109674', '209674', true],
  ['109674', '109674', false],
  ['109674', '109775', false],
  ['109674', '10967', false],
  ['9', '10', false],
  ['12.5', '12.55', true],
  ['12.5', '12', true],
  ['12.5', '12.06', false],
  ['-12', '-13', true],
  ['-12', '12', false],
  ['-12', '13', false],
])('%s and %s differ in one digit: %s', (a, b, apart) => {
  expect(oneDigitApart(decimal(a), decimal(b))).toBe(apart);
  expect(oneDigitApart(decimal(b), decimal(a))).toBe(apart);
});

describe('the story of swapped digits', () => {
  it('blames the total that a swap mends', () => {
    const story = swappedDigits(down(column(lines, 109_764)));
    expect(told(story)).toBe('swapped-digits: Two digits are swapped: £109,764 for £109,674 (“Total”). [B7 = 109674]');
    expect(evidence(story)).toEqual([
      'The difference £90 is a multiple of 9, as it is when two digits change places.',
      'Swapping two neighbouring digits of £109,764 gives £109,674, and the figures agree. @B7',
    ]);
    // Five swaps of six digits, among 180 figures that lie as near, and slips of the hand are commoner than chance.
    expect(story!.chance).toBeCloseTo((5 * 0.15) / 180, 9);
  });

  it('blames the one line that a swap mends, more warily the more lines there are', () => {
    // Line 3 was 16,273 when the total was made.
    const story = swappedDigits(down(column(lines, total + 36)));
    expect(told(story)).toBe('swapped-digits: Two digits are swapped: £16,237 for £16,273 (“Line 3”). [B4 = 16273]');
    expect(evidence(story)).toEqual([
      'The difference £36 is a multiple of 9, as it is when two digits change places.',
      'Swapping two neighbouring digits of £16,237 gives £16,273, and the figures agree. @B4',
    ]);
    expect(story!.chance).toBeCloseTo((5 * 4 * 0.5) / 72, 9);
  });

  it('names the slip and no figure where a swap in several would mend it', () => {
    const story = swappedDigits(down(column([1_324, 5_324, 9_111], 1_324 + 5_324 + 9_111 - 90)));
    expect(told(story)).toBe(
      'swapped-digits: Two digits are swapped in one of these figures; which one, the figures do not say.',
    );
    expect(evidence(story)).toEqual([
      '(“Line 1”: £1,324 for £1,234 would mend it. @B2)',
      '(“Line 2”: £5,324 for £5,234 would mend it. @B3)',
    ]);
    expect(story!.blames).toBeUndefined();
    // A gap of two figures, among 180: three times what chance gives.
    expect(story!.chance).toBeCloseTo((3 * 2) / 180, 9);
  });

  it('shows at most six of them', () => {
    const many = Array.from({ length: 8 }, (_, i) => 1_021 + i * 1000);
    const story = swappedDigits(down(column(many, many.reduce((a, b) => a + b, 0) - 9)));
    expect(evidence(story)).toHaveLength(6);
    expect(evidence(story)[0]).toBe('(“Line 1”: £1,021 for £1,012 would mend it. @B2)');
  });

  it('looks at the total alone where its parts are not added', () => {
    expect(told(swappedDigits(down(column([12, 21], 261), 1, { kind: 'product' })))).toBe('nothing');
    expect(told(swappedDigits(down(column([12, 21], 225), 1, { kind: 'product' })))).toMatch(/£225 for £252 \(“Total”\)/);
  });

  it('has nothing to say of other gaps', () => {
    expect(told(swappedDigits(down(column(lines, total + 3_137))))).toBe('nothing');
    expect(told(swappedDigits(down(column(lines, total + 90_000))))).toBe('nothing');
  });

  it('counts the chance in the last place shown', () => {
    const pence = swappedDigits(down(column(['10.25', '20.50'], '37.05')));
    expect(told(pence)).toBe('swapped-digits: Two digits are swapped: £37.05 for £30.75 (“Total”). [B4 = 30.75]');
    expect(pence!.chance).toBeCloseTo((3 * 0.15) / 1260, 9);
  });
});

describe('the story of one digit', () => {
  it('blames the total that is written alike but for one digit', () => {
    const story = changedDigit(down(column(lines, total + 200)));
    expect(told(story)).toBe('changed-digit: One digit differs: £109,874 for £109,674. [B7 = 109674]');
    expect(evidence(story)).toEqual(['£109,874 and £109,674 are written alike but for one digit. @B7']);
    // Nine other digits in each of six places, among as many figures as the total is high.
    expect(story!.chance).toBeCloseTo(54 / 109_674 + 0.02, 9);
  });

  it('is weaker in small and in rounded totals', () => {
    expect(changedDigit(down(column([3, 4, 5], 15)))!.chance).toBeCloseTo(18 / 20 + 0.02, 9);
    const rounded = changedDigit(down(column(['£112k', '£108k'], '£240k')));
    expect(told(rounded)).toMatch(/^changed-digit: One digit differs/);
    expect(rounded!.chance).toBeCloseTo(54 / 220 + 0.02, 9);
  });

  it('names no figure where the gap is one digit and noughts', () => {
    const story = changedDigit(down(column(lines, total + 4000)));
    expect(told(story)).toBe(
      'changed-digit: One digit is wrong in the total or in one of its lines: the difference is a single digit and zeros.',
    );
    expect(evidence(story)).toEqual([]);
    expect(story!.chance).toBeCloseTo((3 * 4) / 8000 + 0.005, 9);
  });

  it.each([
    ['no digit and noughts', lines, total + 4100, {}],
    ['a digit alone', lines, total + 17, {}],
    ['noughts between', lines, total + 4010, {}],
    ['a product', [200, 2000], 370_000, { kind: 'product' }],
    ['rates', [9, 4000], 40_000, { rates: 0 }],
  ] as const)('has nothing to say of %s', (_, parts, stated, more) => {
    expect(told(changedDigit(down(column(parts, stated), 1, more)))).toBe('nothing');
  });

  it('has nothing to say of a headline, which stands for lines that may have changed', () => {
    const puzzle = down(column(lines, total + 4000));
    expect(told(changedDigit({ ...puzzle, cast: undefined }))).toMatch(/^changed-digit/);
    expect(told(changedDigit({ ...puzzle, cast: undefined, headline: {} as never }))).toBe('nothing');
  });
});

import fc from 'fast-check';
import { allocate, allocateBy } from '../../../src/core/model/allocate';
import { decimal, round, sum } from '../../../src/core/model/decimal';

const texts = (parts: readonly { toFixed(): string }[]): string[] => parts.map((part) => part.toFixed());

describe('allocate', () => {
  it.each([
    [
      ['31384.5', '62769'],
      ['31385', '62769'],
    ],
    [
      ['31384.5', '31384.5'],
      ['31385', '31384'],
    ],
    [
      ['0.25', '0.25'],
      ['1', '0'],
    ],
    [
      ['0.2', '0.2'],
      ['0', '0'],
    ],
    [
      ['-0.25', '-0.25'],
      ['0', '-1'],
    ],
    [
      ['100', '0'],
      ['100', '0'],
    ],
  ])('%j is %j', (exact, whole) => {
    expect(texts(allocate(exact.map((text) => decimal(text))))).toEqual(whole);
  });

  it('splits £1,000 over three years as 334 + 333 + 333', () => {
    expect(texts(allocateBy(decimal(1000), [1, 1, 1].map(decimal)))).toEqual(['334', '333', '333']);
  });

  it('gives all to the first where nothing has weight, and nothing to what has none', () => {
    expect(texts(allocateBy(decimal('1000.5'), [0, 0, 0].map(decimal)))).toEqual(['1001', '0', '0']);
    expect(texts(allocateBy(decimal(1000), [0, 3, 0].map(decimal)))).toEqual(['0', '1000', '0']);
  });

  const shares = fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 366 })), {
    minLength: 1,
    maxLength: 8,
  });

  it('adds up to the rounded whole, and no share is a unit or more off', () => {
    fc.assert(
      fc.property(shares, (drawn) => {
        const exact = drawn.map(([top, bottom]) => decimal(top).div(bottom));
        const parts = allocate(exact);
        expect(sum(parts).toFixed()).toBe(round(round(sum(exact), 6)).toFixed());
        parts.forEach((part, i) => expect(part.minus(exact[i]!).abs().lt(decimal('1.000001'))).toBe(true));
      }),
    );
  });

  it('never gives a smaller share more than a larger one', () => {
    fc.assert(
      fc.property(shares, (drawn) => {
        const exact = drawn.map(([top, bottom]) => decimal(top).div(bottom));
        const parts = allocate(exact);
        for (const [i, one] of exact.entries())
          for (const [j, other] of exact.entries())
            if (one.gt(other.plus(decimal('0.000001')))) expect(parts[i]!.gte(parts[j]!)).toBe(true);
      }),
    );
  });

  it('keeps whole figures as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 }), (whole) => {
        expect(texts(allocate(whole.map(decimal)))).toEqual(whole.map(String));
      }),
    );
  });
});

import { matchInfo } from '../../../../src/core/read/relations/chance';
import { linesOf, type Lines } from '../../../../src/core/read/relations/lines';
import { evaluateProduct, newProductOutcome } from '../../../../src/core/read/relations/product-pattern';
import { evaluateRatio } from '../../../../src/core/read/relations/ratio-pattern';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { evaluateSum, newOutcome, toleranceOf } from '../../../../src/core/read/relations/sum-pattern';
import { sumTolerance } from '../../../../src/core/model/tolerance';
import { gridOf } from './grids';

/** Rows of a drawing as lines. Figures of an ordinary row below keep dashes and hidden figures what they are. */
const rows = (drawing: string): Lines => {
  const grid = gridOf(drawing);
  return linesOf(grid, scaleGrid(grid), 'across');
};
const weight = ({ holds, weak }: { holds: boolean; weak: boolean }): string =>
  `${holds ? 'holds' : 'misses'}${weak ? ', weakly' : ''}`;

describe('a sum on a line', () => {
  const others = '\n7 | 8 | 9 | 11\n7 | 8 | 9 | 11\n7 | 8 | 9 | 11';
  const says = (line: string, parts = [0, 1, 2]): string => {
    const out = evaluateSum(rows(line + others), 0, 3, parts, newOutcome());
    return out ? `${weight(out)}, ${out.present} ${out.filled} ${out.hidden}, ${out.deviation}` : 'nothing';
  };

  it.each([
    ['314 | 275 | 31 | 620', 'holds, 3 3 0, 0'],
    ['314 | 275 | 31 | 621', 'holds, 3 3 0, -1'],
    ['314 | 275 | 31 | 622', 'misses, 3 3 0, -2'],
    ['314 | 275 | 31 | 618', 'misses, 3 3 0, 2'],
    ['-314 | -275 | -31 | -620', 'holds, 3 3 0, 0'],
    ['314 | - | 31 | 345', 'holds, 3 2 0, 0'],
    ['314 | | | 314', 'holds, weakly, 1 1 0, 0'],
    ['314 | 0 | - | 314', 'holds, weakly, 3 1 0, 0'],
    ['314 | | | 315', 'misses, weakly, 1 1 0, -1'],
    ['314 | - | | 315', 'misses, 2 1 0, -1'],
    ['314 | .. | 31 | 345', 'holds, 3 2 1, 0'],
    ['0 | 0 | 0 | 0', 'holds, weakly, 3 0 0, 0'],
    ['| | | 0', 'holds, weakly, 0 0 0, 0'],
    ['| | | 5', 'nothing'],
    ['314 | 275 | 31 | ', 'nothing'],
    ['314 | 275 | 31 | -', 'nothing'],
  ])('%s: %s', (line, said) => {
    expect(says(line)).toBe(said);
  });

  it('takes the coarsest place that is shown', () => {
    expect(says('31.25 | 27 | 3.1 | 63')).toMatch(/^holds/);
    expect(says('31.25 | 27.75 | 3.13 | 63.00')).toMatch(/^misses/);
  });

  it('one part must be met exactly, several as their rounding lets them', () => {
    expect([toleranceOf(3, 1, 0.5), toleranceOf(3, 2, 0.5)]).toEqual([0, sumTolerance(3, 0.5)]);
  });

  it('proves as much as its largest figure is long and not round', () => {
    const info = (line: string): number => evaluateSum(rows(line + others), 0, 3, [0, 1, 2], newOutcome())!.info;
    expect(info('314 | 275 | 31 | 620')).toBeCloseTo(matchInfo(620, 0, 1), 9);
    expect(info('300 | 200 | 120 | 620')).toBeCloseTo(matchInfo(620, 0, 10), 9);
    expect(info('300 | 200 | 121 | 620')).toBeCloseTo(matchInfo(620, sumTolerance(3, 0.5), 1), 9);
    expect(info('-900 | 275 | 5 | -620')).toBeCloseTo(matchInfo(900, 0, 1), 9);
    expect(info('314 | | | 314')).toBe(0.15);
    expect(info('0 | 0 | 0 | 0')).toBe(0);
    expect(info('314 | 275 | 31 | 700')).toBe(0);
  });

  it('lines of the same proportions have one key', () => {
    const key = (line: string): number => evaluateSum(rows(line + others), 0, 3, [0, 1, 2], newOutcome())!.key;
    expect(key('100 | 200 | 300 | 600')).toBe(key('50 | 100 | 150 | 300'));
    expect(key('100 | 200 | 300 | 600')).not.toBe(key('200 | 100 | 300 | 600'));
    expect(key('100 | 200 | 300 | 600')).not.toBe(key('150 | 150 | 300 | 600'));
    expect(key('| 200 | 300 | 500')).not.toBe(key('200 | | 300 | 500'));
  });
});

describe('a quotient on a line', () => {
  const says = (line: string, { times = 1, change = false } = {}): string => {
    const out = { holds: false, weak: true, info: 0, key: 0, deviation: 0 };
    const said = evaluateRatio(rows(line), 0, { target: 2, first: 0, second: 1, times, change }, out);
    return said ? weight(said) : 'nothing';
  };

  it.each([
    ['37 | 84 | 44%', 'holds'],
    ['37 | 84 | 0.44', 'holds'],
    ['37 | 84 | 0.4405', 'holds'],
    ['37 | 84 | 0.449', 'holds'],
    ['37 | 84 | 0.450', 'misses'],
    ['37 | 84 | 0.46', 'misses'],
    ['0 | 84 | 0.00', 'holds, weakly'],
    ['84 | 84 | 1.00', 'holds, weakly'],
    ['37 | 1 | 37', 'holds, weakly'],
    ['37 | -1 | -37', 'holds, weakly'],
    ['37 | 100 | 0.37', 'holds, weakly'],
    ['37 | 84 | 0', 'holds, weakly'],
    ['37 | 0 | 5', 'nothing'],
    ['37 | 84 | ', 'nothing'],
    ['37 | x | 5', 'nothing'],
    ['x | 84 | 5', 'nothing'],
  ])('%s: %s', (line, said) => {
    expect(says(line)).toBe(said);
  });

  it.each([
    ['37 | 84 | 44.0', 'holds'],
    ['37 | 84 | 44', 'holds'],
    ['37 | 84 | 45.1', 'misses'],
  ])('as a percentage written whole, %s: %s', (line, said) => {
    expect(says(line, { times: 100 })).toBe(said);
  });

  it.each([
    ['126 | 84 | 50%', 'holds'],
    ['63 | 84 | -25%', 'holds'],
    ['126 | 84 | 1.50', 'misses'],
    ['17000 | 84 | 201.38', 'holds, weakly'],
    ['-17000 | 84 | -203.38', 'holds, weakly'],
    ['8000 | 84 | 94.24', 'holds'],
  ])('as a change, %s: %s', (line, said) => {
    expect(says(line, { change: true })).toBe(said);
  });

  it('leaves room for parts that are rounded themselves, up to a twentieth', () => {
    expect(says('3.7 | 8.4 | 0.446')).toBe('holds');
    expect(says('3.7 | 8.4 | 0.454')).toBe('misses');
    expect(says('0.4 | 0.8 | 0.520')).toBe('holds');
    expect(says('0.4 | 0.8 | 0.530')).toBe('misses');
  });

  it('proves more by more digits', () => {
    const info = (line: string): number => {
      const out = { holds: false, weak: true, info: 0, key: 0, deviation: 0 };
      return evaluateRatio(rows(line), 0, { target: 2, first: 0, second: 1, times: 1, change: false }, out)!.info;
    };
    expect(info('37129 | 84357 | 0.4401')).toBeGreaterThan(info('37129 | 84357 | 0.440') + 0.5);
    expect(info('42000 | 84000 | 0.5000')).toBeLessThan(info('37129 | 84357 | 0.4401') - 2);
    expect(info('37 | 84 | 0.46')).toBe(0);
  });
});

describe('a product on a line', () => {
  const says = (line: string): string => {
    const lines = rows(line);
    const factors = Array.from({ length: lines.length - 1 }, (_, p) => p);
    const out = evaluateProduct(lines, 0, lines.length - 1, factors, newProductOutcome());
    return out ? `${weight(out)}${out.exact ? ', exactly' : ''}${out.largest ? ', the largest' : ''}` : 'nothing';
  };

  it.each([
    ['12 | 725 | 8,700', 'holds, exactly, the largest'],
    ['4 | 12 | 725 | 34,800', 'holds, exactly, the largest'],
    ['| 12 | 725 | 8,700', 'holds, exactly, the largest'],
    ['12 | 725 | 8,701', 'misses, the largest'],
    ['1.5 | 20.33 | 30.50', 'holds, the largest'],
    ['1.5 | 20.33 | 30.51', 'misses, the largest'],
    ['0.5 | 725 | 362.50', 'holds, exactly'],
    ['-12 | 725 | -8,700', 'holds, exactly, the largest'],
    ['1 | 725 | 725', 'holds, weakly, exactly, the largest'],
    ['0 | 725 | 0', 'holds, weakly, exactly'],
    ['2 | 1 | 1 | 2', 'holds, weakly, exactly, the largest'],
    ['2 | 3 | 1 | 6', 'holds, exactly, the largest'],
    ['| 725 | 0', 'holds, weakly, exactly'],
    ['| 725 | 725', 'nothing'],
    ['| | 0', 'nothing'],
    ['12 | 725 | ', 'nothing'],
  ])('%s: %s', (line, said) => {
    expect(says(line)).toBe(said);
  });

  it('proves by the digits of the product', () => {
    const lines = rows('12 | 725 | 8,700\n13 | 731 | 9,503\n12 | 725 | 8,700.4');
    const info = (line: number) => evaluateProduct(lines, line, 2, [0, 1], newProductOutcome())!.info;
    expect(info(0)).toBeCloseTo(matchInfo(87_000, 0, 1000), 9);
    expect(info(1)).toBeCloseTo(matchInfo(95_030, 0, 10), 9);
    expect(info(2)).toBe(0);
    const key = (line: number) => evaluateProduct(lines, line, 2, [0, 1], newProductOutcome())!.key;
    expect(key(0)).toBe(key(2));
    expect(key(0)).not.toBe(key(1));
  });
});

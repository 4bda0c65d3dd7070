import { findRatios } from '../../../../src/core/read/relations/find-ratios';
import { linesOf } from '../../../../src/core/read/relations/lines';
import { scaleGrid } from '../../../../src/core/read/relations/scaled-grid';
import { startWork } from '../../../../src/core/read/relations/work';
import { gridOf } from './grids';

const pairs: [number, number][] = [
  [371, 8443],
  [2904, 7129],
  [618, 1313],
  [4477, 9901],
  [53, 677],
  [7719, 8861],
];

/** Two columns and what is worked out of them, under a heading. */
function table(heading: string, shown: (a: number, b: number, row: number) => string, count = pairs.length): string {
  const rows = pairs.slice(0, count).map(([a, b], row) => `${a} | ${b} | ${shown(a, b, row)}`);
  return [`Asked | All | ${heading}`, ...rows].join('\n');
}

function found(drawing: string): string[] {
  const grid = gridOf(drawing);
  const lines = linesOf(grid, scaleGrid(grid), 'across');
  return findRatios(lines, () => false, startWork(1e7)).map(
    ({ kind, target, parts, times, held, missed }) =>
      `${kind} ${target} = ${times === 1 ? '' : '100 × '}${parts.join(' ÷ ')} on ${held.length}${missed.length > 0 ? `, not on ${missed.length}` : ''}`,
  );
}

describe('shares', () => {
  it('as fractions, as percentages and as percentages written whole', () => {
    expect(found(table('Share', (a, b) => (a / b).toFixed(4)))).toEqual(['ratio 2 = 0 ÷ 1 on 6']);
    expect(found(table('%', (a, b) => `${((100 * a) / b).toFixed(2)}%`))).toEqual(['ratio 2 = 0 ÷ 1 on 6']);
    expect(found(table('%', (a, b) => ((100 * a) / b).toFixed(2)))).toEqual(['ratio 2 = 100 × 0 ÷ 1 on 6']);
  });

  it('are told without a word for them', () => {
    expect(found(table('Result', (a, b) => (a / b).toFixed(4)))).toEqual(['ratio 2 = 0 ÷ 1 on 6']);
  });

  it('of three figures are told once, of the one that has fractions', () => {
    // All = asked ÷ share as well.
    expect(found(table('Share', (a, b) => (a / b).toFixed(4)))).toHaveLength(1);
  });

  it('miss on a line that is out, and are none where three in ten are', () => {
    const out = (many: number) => (a: number, b: number, row: number) =>
      row >= 2 && row < 2 + many ? '0.9876' : (a / b).toFixed(4);
    expect(found(table('Share', out(1)))).toEqual(['ratio 2 = 0 ÷ 1 on 5, not on 1']);
    expect(found(table('Share', out(4)))).toEqual([]);
  });
});

describe('changes', () => {
  const change = (a: number, b: number): string => (a / b - 1).toFixed(4);

  it('are told by a word, on three lines', () => {
    expect(found(table('Change', change))).toEqual(['change 2 = 0 ÷ 1 on 6']);
    expect(found(table('Growth', change, 3))).toEqual(['change 2 = 0 ÷ 1 on 3']);
    expect(found(table('Growth', change, 2))).toEqual([]);
    expect(found(table('% of all', change))).toEqual(['change 2 = 0 ÷ 1 on 6']);
  });

  it('or by many lines', () => {
    expect(found(table('Result', change, 3))).toEqual([]);
    expect(found(table('Result', change))).toEqual(['change 2 = 0 ÷ 1 on 6']);
  });
});

it('unit costs are told of the larger figure, whatever divides it', () => {
  const cost = [...pairs].map(([a, b]) => `${a * 13 + (b % 13)} | ${a} | ${((a * 13 + (b % 13)) / a).toFixed(3)}`);
  expect(found(['Cost | Places | Unit cost', ...cost].join('\n'))).toEqual(['ratio 2 = 0 ÷ 1 on 6']);
});

it('of many lines two must propose it', () => {
  const rows = Array.from({ length: 45 }, (_, i) => `${i * 7 + 11} | x | y`);
  expect(found(['A | B | Share', '371 | 8443 | 0.04394', ...rows].join('\n'))).toEqual([]);
});

it('a target has one reading on each line', () => {
  const rows = pairs.map(([a, b]) => `${a} | ${b} | ${a} | ${b} | ${(a / b).toFixed(4)}`);
  const read = found(['A | B | A | B | Share', ...rows].join('\n'));
  expect(read.filter((one) => one.startsWith('ratio 4'))).toEqual(['ratio 4 = 2 ÷ 3 on 6']);
});

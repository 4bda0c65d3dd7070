import { filledParts, gapOf, money, nameAt, placeDatum, roomOf } from '../../../src/core/causes/puzzle';
import { decimal } from '../../../src/core/model/decimal';
import { across, bidOf, column, down } from './puzzles';

describe('how many gaps were as likely', () => {
  const room = (lines: readonly (number | string)[], total: number | string): number => roomOf(down(column(lines, total)));

  it.each([
    ['counts twice the gap in pounds', [27_388, 25_014], 52_502, 200],
    ['over as under', [27_388, 25_014], 52_302, 200],
    ['in tens, where most figures are', [27_380, 25_010, 1_233], 53_823, 40],
    ['in fifties', [27_350, 25_050, 1_250], 53_850, 8],
    ['in hundreds', [27_300, 25_100, 1_200], 54_600, 20],
    ['in five hundreds', [27_500, 25_500, 1_500], 64_500, 40],
    ['in thousands', [27_000, 25_000, 1_000], 63_000, 20],
    ['in pounds where fewer than six in ten are round', [27_000, 25_001, 1_000, 1_001], 54_102, 200],
    ['in thousands where six in ten are', [27_000, 25_001, 1_000, 1_001, 4_000], 68_002, 20],
    ['and is two at least', [27_000, 25_000, 1_000], 53_100, 2],
  ])('%s', (_, lines, total, expected) => {
    expect(room(lines, total)).toBe(expected);
  });

  it('counts in the last place shown', () => {
    expect(room(['27.38', '25.01'], '53.39')).toBeCloseTo(200, 9);
    expect(room(['£27k', '£26k'], '£73k')).toBeCloseTo(40, 9);
    expect(room(['27.00', '25.00'], '62.00')).toBeCloseTo(20, 9);
    expect(room([], 100)).toBe(200);
  });
});

it('the gap is what is found less what is expected, and only filled parts count', () => {
  const puzzle = down(column([27_388, '-', 'tbc', 0, 16_237], 50_000));
  expect(gapOf(puzzle).toFixed()).toBe('6375');
  expect(filledParts(puzzle).map(({ ref, value }) => `${ref.row}: ${value.toFixed()}`)).toEqual(['1: 27388', '5: 16237']);
});

describe('a figure of a story', () => {
  const drawing = `
    | Activity | Days | Cost | Total |
    | Lead | 5 | €300 | 305 |
    | Total | 5 | €300 | 305 |`;
  const shown = (puzzle: Parameters<typeof money>[0]) => {
    const { unit, currency } = money(puzzle, decimal(1));
    return `${unit} ${currency ?? ''}`.trim();
  };

  it('measures what its column measures, where the cell does not say', () => {
    const bid = bidOf(drawing);
    expect(shown(down(bid, 1))).toBe('days');
    expect(shown(down(bid, 2))).toBe('money EUR');
    expect(shown(down(bid, 3))).toBe('money');
    expect(shown(across(bid, 1))).toBe('money');
    expect(shown({ ...across(bid, 1), cast: undefined })).toBe('money');
    expect(shown(down(bidOf(drawing.replaceAll('| 5 |', '| £5 |')), 1))).toBe('money GBP');
    expect(shown({ ...down(bid, 1), line: 9 })).toBe('number');
    expect(shown({ ...down(bid, 1), cast: { ...down(bid, 1).cast!, table: 'Other' } })).toBe('number');
    expect(shown({ ...across(bid, 1), cast: { ...across(bid, 1).cast!, target: 1 } })).toBe('days');
  });
});

describe('the name of a cell', () => {
  const puzzle = down(`
    | Activity | Cost |
    | Lead | 5 |
    | Total | 5 |`);
  const name = (row: number, col: number, sheet = 0) => nameAt(puzzle, { sheet, row, col });

  it('is the label of its row', () => {
    expect(name(1, 1)).toEqual({ kind: 'name', text: 'Lead' });
    expect(name(2, 1)).toEqual({ kind: 'name', text: 'Total' });
    expect(name(1, 0)).toEqual({ kind: 'name', text: 'Lead' });
  });

  it.each([
    [0, 1, 0],
    [3, 1, 0],
    [1, 2, 0],
    [1, 1, 1],
  ])('is its place where no row of a table holds it: row %i, column %i, sheet %i', (row, col, sheet) => {
    const box = { top: row, bottom: row, left: col, right: col };
    expect(name(row, col, sheet)).toEqual({ kind: 'place', place: { sheet, box } });
    expect(placeDatum({ sheet, row, col })).toEqual(name(row, col, sheet));
  });

  it('is that of the wrapped row it stands in', () => {
    const { bid } = puzzle;
    const wrapped = bid.tables.map((table) => ({
      ...{ ...table, box: { ...table.box, left: 0, bottom: 4 } },
      rows: [{ ...table.rows[0]!, rows: { first: 1, last: 2 }, label: 'Lead officer' }],
    }));
    const own = { ...puzzle, bid: { ...bid, tables: wrapped } };
    expect(nameAt(own, { sheet: 0, row: 2, col: 1 })).toEqual({ kind: 'name', text: 'Lead officer' });
    expect(nameAt(own, { sheet: 0, row: 3, col: 1 })).toMatchObject({ kind: 'place' });
  });
});

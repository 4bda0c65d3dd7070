import { findRelationPatterns, findRelations } from '../../../../src/core/read/relations/find-relations';
import { gridOf, told } from './grids';

const found = (drawing: string): string[] => {
  const grid = gridOf(drawing);
  return told(grid, findRelations(grid).relations);
};

const funding = `
  Line      | 23/24  | 24/25  | Total
  Training  | 14,310 | 20,745 | 35,055
  Grants    | 10,275 | 31,610 | 41,885
  Equipment |  3,127 |  9,416 | 12,543
  Total     | 27,712 | 61,771 | 89,483`;

it('finds totals down and across', () => {
  const sums = found(funding);
  for (const sum of ['sum B5 = B2 B3 B4', 'sum D5 = D2 D3 D4', 'sum D2 = B2 C2', 'sum D5 = B5 C5']) expect(sums).toContain(sum);
  expect(sums.filter((sum) => sum.startsWith('sum')).length).toBe(7);
});

it('calls them certain', () => {
  const { relations } = findRelations(gridOf(funding));
  expect(relations.filter(({ grade }) => grade === 'certain').length).toBe(7);
});

it('finds totals that stand before their parts', () => {
  const sums = found(`
    All    | 27,712 | 61,771 | 44,918
    North  | 14,310 | 20,745 | 17,201
    South  | 10,275 | 31,610 | 21,402
    West   |  3,127 |  9,416 |  6,315`);
  expect(sums).toEqual(['sum B1 = B2 B3 B4', 'sum C1 = C2 C3 C4', 'sum D1 = D2 D3 D4']);
});

it('builds the grand total of its subtotals', () => {
  const sums = found(`
    Section A   |        |        |
    Training    | 14,310 | 20,745 | 17,201
    Grants      | 10,275 | 31,610 | 21,402
    Subtotal A  | 24,585 | 52,355 | 38,603
    Section B   |        |        |
    Equipment   |  3,127 |  9,416 |  6,315
    Travel      |  1,841 |  2,733 |  4,972
    Subtotal B  |  4,968 | 12,149 | 11,287
    Grand total | 29,553 | 64,504 | 49,890`);
  expect(sums).toContain('sum B4 = B2 B3');
  expect(sums).toContain('sum C8 = C6 C7');
  expect(sums).toContain('sum D9 = D4 D8');
  expect(sums).not.toContain('sum B9 = B2 B3 B6 B7');
});

it('finds every other column', () => {
  const sums = found(`
    Line | Ask 23 | Match 23 | Ask 24 | Match 24 | Ask 25 | Match 25 | Asked
    A    | 14,310 |    1,207 | 20,745 |    3,318 |  8,931 |    2,117 | 43,986
    B    | 10,275 |    2,466 | 31,610 |    1,092 |  7,024 |    3,845 | 48,909
    C    |  3,127 |    4,871 |  9,416 |    2,950 | 11,668 |    1,733 | 24,211
    D    |  6,542 |    3,090 |  5,183 |    4,127 |  9,349 |    2,681 | 21,074`);
  for (const row of [2, 3, 4, 5]) expect(sums).toContain(`sum H${row} = B${row} D${row} F${row}`);
});

it('reads dashes as nothing and rounds as printed', () => {
  const sums = found(`
    Region | Q1   | Q2   | Q3   | Year
    North  | 10.4 | 13.7 | -    | 24.1
    South  | 21.6 | -    | 17.3 | 38.9
    East   | 31.3 | 12.9 | 18.6 | 62.9
    West   | 42.8 | 27.1 | 33.2 | 103.1`);
  expect(sums).toContain('sum E2 = B2 C2 D2');
  expect(sums).toContain('sum E4 = B4 C4 D4');
});

it('counts a row that is not shown at all among the parts', () => {
  expect(
    found(`
      Source   | 1999    | 2000    | 2001
      Income   | 216,187 | 229,342 | 243,327
      Taxes    | 133,704 | 141,915 | 150,028
      Fees     | ..      | ..      | ..
      Grants   | 47,312  | 50,027  | 54,816
      Interest | 35,171  | 37,400  | 38,483`),
  ).toContain('sum C2 = C3 C4 C5 C6');
});

it('finds the total of a whole block of parts however far it stands', () => {
  const rows = [
    '24|13|16|27||961|857|767|642|129|960|576|80',
    '12|25|6|10||215|480|580|989|352|489|656|53',
    '8|23|12|5||848|321|517|386|286|988|884|48',
    '17|10|7|9||732|732|555|229|235|101|992|43',
    '5|11|11|10||993|270|396|421|303|652|997|37',
    '26|25|11|10||807|301|492|405|122|469|524|72',
  ];
  const sums = found(['Q1|Q2|Q3|Q4||A|B|C|D|E|F|G|Quiz', ...rows].join('\n'));
  expect(sums).toContain('sum M2 = A2 B2 C2 D2');
  expect(sums).toContain('sum M7 = A7 B7 C7 D7');
});

it('adds up figures that are not rounded, cut off at the last place it keeps', () => {
  const parts = [2, 3, 5, 6, 7, 10].map((k) => [Math.sqrt(k), Math.cbrt(k), Math.log(k)] as const);
  const rows = parts.map((row) => [...row, row[0] + row[1] + row[2]].map((v) => v.toFixed(13)).join('|'));
  const sums = found(['a|b|c|d', ...rows].join('\n'));
  expect(sums.filter((sum) => /^sum D\d = A\d B\d C\d$/.test(sum))).toHaveLength(rows.length);
});

it('finds shares, changes, products and named means', () => {
  expect(
    found(`
      Kind   | Spent  | Of     | Share
      Staff  | 14,310 | 41,722 | 34.3%
      Rent   | 10,275 | 39,044 | 26.3%
      Travel |  3,127 | 18,913 | 16.5%
      Other  |  6,542 | 12,376 | 52.9%`),
  ).toContain('ratio D3 = B3 C3');
  expect(
    found(`
      Body  | 2023   | 2024   | % change
      North | 14,310 | 18,722 | 30.8
      South | 10,275 |  9,044 | -12.0
      East  |  3,127 |  8,913 | 185.0
      West  |  6,542 | 12,376 | 89.2`),
  ).toContain('change D2 = C2 B2');
  expect(
    found(`
      Item   | Days | Rate   | Cost
      Coach  | 12   | 415.50 | 4,986.00
      Tutor  | 37   | 262.25 | 9,703.25
      Expert | 9    | 723.10 | 6,507.90
      Admin  | 51   | 187.40 | 9,557.40`),
  ).toContain('product D3 = B3 C3');
  expect(
    found(`
      Month   | North | South | East
      April   | 1,431 | 2,745 | 1,207
      May     | 1,027 | 3,610 | 2,466
      June    | 3,127 | 9,416 | 4,871
      Average | 1,862 | 5,257 | 2,848`),
  ).toContain('average C5 = C2 C3 C4');
});

it('tells a change without a word for it only where many lines speak, and never as certain', () => {
  const changes = (heading: string): string[] =>
    findRelations(
      gridOf(`
        Area  | Before | After | ${heading}
        North | 4,120  | 4,532 | 10.0
        South | 3,051  | 2,746 | -10.0
        East  | 1,977  | 2,372 | 20.0
        West  | 2,218  | 2,875 | 29.6
        Isles | 1,309  | 1,453 | 11.0
        Coast | 2,741  | 2,916 | 6.4
        Hills | 1,853  | 1,614 | -12.9
        Fens  | 3,377  | 4,198 | 24.3`),
    )
      .relations.filter(({ kind }) => kind === 'change')
      .map(({ grade }) => grade);
  expect(changes('Growth')).toEqual(Array(8).fill('certain'));
  expect(changes('Index')).not.toContain('certain');
});

it('takes a figure divided by one for no change, and one vague digit for no share', () => {
  const kinds = findRelations(
    gridOf(`
      Site   | Area  | Net   | Share | Cost    | Units
      Hall   | 4,889 | 9,570 | 1     | 132,832 | 1
      Annex  | 3,012 | 4,411 | 1     | 98,115  | 1
      Labs   | 5,723 | 6,038 | 1     | 201,462 | 1
      Store  | 1,947 | 3,120 | 1     | 61,730  | 1
      Studio | 2,388 | 2,951 | 1     | 75,904  | 1`),
  ).relations.map(({ kind }) => kind);
  expect(kinds).not.toContain('change');
  expect(kinds).not.toContain('ratio');
});

it('does not call a column of means a total without its name', () => {
  const kinds = findRelations(
    gridOf(`
      Month | North | South | East
      April | 1,431 | 2,745 | 1,207
      May   | 1,027 | 3,610 | 2,466
      June  | 3,127 | 9,416 | 4,871
      Usual | 1,862 | 5,257 | 2,848`),
  ).relations.map(({ kind }) => kind);
  expect(kinds).not.toContain('average');
});

it('multiplies people, days and rate, whichever of them a line has', () => {
  const products = found(`
    Item      | People | Days | Rate  | Cost
    Coaches   | 12     | 5    | 415   | 24,900
    Tutors    | 37     | 5    | 262   | 48,470
    Experts   | 9      | 4    | 723   | 26,028
    Travel    | 41     |      | 137   | 5,617
    Room hire |        | 5    | 1,285 | 6,425`);
  expect(products).toContain('product E2 = B2 C2 D2');
  expect(products).toContain('product E5 = B5 D5');
  expect(products).toContain('product E6 = C6 D6');
});

it('takes a single line of round figures for a total only where it is called one and ends at a boundary', () => {
  const table = (label: string): string[] =>
    found(`Rent | 30,000\nPosts | 22,000\nPrint | 14,000\nTravel | 11,000\n${label} | 77,000`);
  expect(table('Total')).toEqual(['sum B5 = B1 B2 B3 B4']);
  expect(table('Estates')).toEqual([]);
});

it('tells changes from the row before only when asked', () => {
  const grid = gridOf(`
    Year | Balance | Movement
    1    | 10,417  |
    2    | 14,720  | 4,303
    3    | 13,118  | -1,602
    4    | 19,845  | 6,727
    5    | 22,961  | 3,116
    6    | 21,030  | -1,931
    7    | 28,344  | 7,314`);
  expect(told(grid, findRelations(grid, { types: ['sums', 'steps'] }).relations)).toContain('difference C3 = B3 B2');
  expect(told(grid, findRelations(grid).relations)).not.toContain('difference C3 = B3 B2');
});

it('tells changes over several rows, where they are clear', () => {
  const debt = [31207, 33418, 36950, 35121, 40277, 44836, 43012, 47754, 52209, 50648, 55931, 58317];
  const grid = gridOf(debt.map((level, k) => `${2001 + k} | ${level} | ${k < 3 ? '' : level - debt[k - 3]!}`).join('\n'));
  const changes = findRelations(grid).relations.filter(({ kind }) => kind === 'difference');
  expect(told(grid, changes)).toContain('difference C4 = B4 B1');
  expect(changes.length).toBe(9);
  for (const { grade } of changes) expect(grade).toBe('likely');
});

it('leaves a header of years alone', () => {
  expect(found('| 2001 | 2002 | 4003\n| 1,999 | 2,005 | 4,004')).toEqual([]);
});

it('tells patterns as it tells relations', () => {
  const { patterns } = findRelationPatterns(gridOf(funding));
  expect(patterns.map(({ direction, target, parts, lines }) => [direction, target, parts, lines])).toEqual([
    ['down', 4, [1, 2, 3], [1, 2, 3]],
    ['across', 3, [1, 2], [1, 2, 3, 4]],
  ]);
});

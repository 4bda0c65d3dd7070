import { readFileSync } from 'node:fs';
import { explainCell } from '../../../src/core';
import { readBook } from '../../../src/hosts/book';
import { makeXlsx } from '../../support/make-xlsx';

const sample = readBook(readFileSync('assets/sample-bid.xlsx'), 'sample-bid.xlsx');
const made = readBook(
  makeXlsx({
    sheets: [
      {
        name: 'Funding',
        rows: [
          ['Activity', '23/24', '24/25', 'Total'],
          ['Training', 4000, 2500, 6500],
          ['Grants', 10000, 1200, 11200],
          ['Travel', 1310, 420, 1730],
          ['Total', 16310, 4120, 19430],
        ],
      },
    ],
  }),
  'made.xlsx',
);
const at = (cells: string) => explainCell(made, { sheet: 'Funding', cells })!;

test('a total is told by what it adds, what that comes to, and how far off it is', () => {
  const [down] = at('B5').sums;
  expect(down).toMatchObject({
    title: 'The sum of the figures above it',
    expected: { text: '£15,310' },
    found: { text: '£16,310' },
    difference: { text: '+£1,000' },
    state: 'wrong',
  });
  expect(down!.parts.map(({ name, at: place, figure }) => [name, place.cells, figure?.value])).toEqual([
    ['Training · 23/24', 'B2', '4000'],
    ['Grants · 23/24', 'B3', '10000'],
    ['Travel · 23/24', 'B4', '1310'],
  ]);
});

test('a cell that is a total both ways is told both ways, a line by the totals that add it', () => {
  expect(at('D5').sums.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['The sum of the figures above it', 'The sum of its row']),
  );
  expect(at('B2')).toMatchObject({ name: 'Training · 23/24', shows: '4000', sums: [] });
  expect(
    at('B2')
      .countsIn.map(({ at: place }) => place.cells)
      .sort(),
  ).toEqual(['B5', 'D2']);
});

test('the difference of every sum is what is found less what is expected, and holds where the check holds', () => {
  const of = (cells: string) => explainCell(sample, { sheet: 'Funding', cells })!;
  expect(of('C42').sums[0]).toMatchObject({ expected: { value: '446055' }, difference: { text: 'nil' }, state: 'agrees' });
  expect(of('C39').agrees.map(({ title }) => title)).toContain('A summary repeats the totals of the tables it sums up');
});

test('a blank cell and a sheet that is not there', () => {
  expect(at('H9')).toMatchObject({ name: 'H9', shows: '', sums: [], agrees: [], countsIn: [] });
  expect(explainCell(made, { sheet: 'Gone', cells: 'A1' })).toBeUndefined();
});

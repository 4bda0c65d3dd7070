import { sheetBuilder } from '../../../../src/core/model/sheet-builder';
import type { Snapshot } from '../../../../src/core/model/snapshot';
import { readFormula } from '../../../../src/core/read/formulas/formula';
import { sumTerms, takes } from '../../../../src/core/read/formulas/sum-terms';

function book(): Snapshot {
  const main = sheetBuilder();
  main.add(0, 0, 'Item');
  main.add(0, 1, 'Net cost');
  main.add(0, 2, 'VAT');
  for (let row = 1; row <= 4; row++) {
    main.add(row, 0, `Line ${row}`);
    main.add(row, 1, row * 100);
    main.add(row, 2, row * 20);
  }
  const list = { name: 'Costs', box: { top: 0, left: 0, bottom: 4, right: 2 }, headerRow: true, totalsRow: true };
  const other = (name: string) => sheetBuilder().build({ name });
  return {
    sheets: [main.build({ name: 'Bid', tables: [list] }), other('Jan'), other('Feb')],
    formats: ['General'],
    names: [
      { name: 'Staff', refersTo: 'Bid!$B$2:$B$3' },
      { name: 'Rate', refersTo: '725' },
    ],
    externalLinks: [],
    date1904: false,
  };
}

/** Terms as "+0:1,1-3,1": sign, sheet, top,left-bottom,right. */
function terms(text: string, row = 9, col = 1): string | undefined {
  const found = sumTerms(readFormula(text)!, { snapshot: book(), sheet: 0, row, col });
  return found
    ?.map(({ sign, sheet, box }) => `${sign > 0 ? '+' : '-'}${sheet}:${box.top},${box.left}-${box.bottom},${box.right}`)
    .join(' ');
}

test.each([
  ['SUM(B2:B4)', '+0:1,1-3,1'],
  ['SUM(B4:B2)', '+0:1,1-3,1'],
  ['B2+B4-C2', '+0:1,1-1,1 +0:3,1-3,1 -0:1,2-1,2'],
  ['-(B2-B3)', '-0:1,1-1,1 +0:2,1-2,1'],
  ['SUM(B2:B3,-B4)', '+0:1,1-2,1 -0:3,1-3,1'],
  ['SUM((B2,B4),C2)', '+0:1,1-1,1 +0:3,1-3,1 +0:1,2-1,2'],
  ['IFERROR(ROUND(SUM(B:B),2),0)', '+0:0,1-4,1'],
  ['SUM(2:2)', '+0:1,0-1,2'],
  ['SUM(Jan:Feb!B4)', '+1:3,1-3,1 +2:3,1-3,1'],
  ['SUM(Costs[Net cost])', '+0:1,1-3,1'],
  ['SUM(costs[[#Totals],[Net cost]:[VAT]])', '+0:4,1-4,2'],
  ['SUM(Costs[[#All],[VAT]])', '+0:0,2-4,2'],
  ['SUM(Staff)', '+0:1,1-2,1'],
  ['SUBTOTAL(9,B2:B4)', '+0:1,1-3,1'],
  ['AGGREGATE(9,5,B2:B4)', '+0:1,1-3,1'],
  ['B2+0', '+0:1,1-1,1'],
])('%s', (text, expected) => expect(terms(text)).toBe(expected));

test('the row a table formula stands in', () => {
  expect(terms('Costs[@[Net cost]]+[@VAT]', 2, 2)).toBe('+0:2,1-2,1 +0:2,2-2,2');
});

test.each([
  'SUM(B2:B4)+500',
  'B2*2',
  'SUM(B2*C2)',
  'AVERAGE(B2:B4)',
  'SUBTOTAL(1,B2:B4)',
  'SUM([1]Bid!B2)',
  'SUM(Gone!B2)',
  'SUM(Costs[Gross])',
  'SUM(Gone[VAT])',
  'SUM(Rate)',
  'SUM(OFFSET(B2,0,0))',
  'B2:B4',
  '#REF!+B2',
  '7',
  'SUM()',
])('not a plain sum of cells: %s', (text) => expect(terms(text)).toBeUndefined());

test('what a subtotal leaves out', () => {
  const of = (text: string) => sumTerms(readFormula(text)!, { snapshot: book(), sheet: 0, row: 9, col: 1 })![0]!;
  expect(of('SUBTOTAL(9,B2:B4)')).toMatchObject({ skipsSubtotals: true, skipsHidden: false, via: 'sum' });
  expect(of('SUBTOTAL(109,B2:B4)')).toMatchObject({ skipsSubtotals: true, skipsHidden: true });
  expect(of('AGGREGATE(9,6,B2:B4)')).toMatchObject({ skipsSubtotals: false, skipsHidden: false });
  expect(of('B2+B3')).toMatchObject({ skipsSubtotals: false, via: 'plus' });
  expect(takes(of('SUM(B2:B4)'), 0, 2, 1)).toBe(true);
  expect(takes(of('SUM(B2:B4)'), 0, 4, 1)).toBe(false);
});

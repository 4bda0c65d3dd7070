import { adjustReferences, type Shift } from '../../../src/workbench/store/adjust-references';

const insert: Shift = { axis: 'rows', at: 4, count: 2 };
const remove: Shift = { axis: 'rows', at: 4, count: -2 };
const column: Shift = { axis: 'cols', at: 1, count: 1 };
const everywhere = (): boolean => true;

test.each([
  ['SUM(B2:B5)+B4', insert, 'SUM(B2:B7)+B4'],
  ['SUM($B$2:B$6)*"B5"', insert, 'SUM($B$2:B$8)*"B5"'],
  ['B5+b6', remove, '#REF!+#REF!'],
  ['SUM(B2:B5)', remove, 'SUM(B2:B4)'],
  ['SUM(B5:B9)', remove, 'SUM(B5:B7)'],
  ['SUM(B5:B6)', remove, 'SUM(#REF!)'],
  ['SUM(B:B)+SUM(5:6)', insert, 'SUM(B:B)+SUM(7:8)'],
  ['A1+B1+SUM($B1:C$1)', column, 'A1+C1+SUM($C1:D$1)'],
  ['LOG10(B5)+Rate5+Costs[B5]', insert, 'LOG10(B7)+Rate5+Costs[B5]'],
])('%s', (formula, shift, after) => {
  expect(adjustReferences(formula, shift, everywhere)).toBe(after);
});

test('only references to the sheet that changed move', () => {
  const here = (sheet: string | undefined): boolean => sheet === "Year's 1";
  expect(adjustReferences("B5+'Year''s 1'!B5+Other!B5", insert, here)).toBe("B5+'Year''s 1'!B7+Other!B5");
});

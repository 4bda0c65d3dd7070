import { adjustReferences, type Shift } from '../../src/hosts/adjust-references';

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
  ['SUM(B$9:B2)+XFE9+B0+A1048577', insert, 'SUM(B$11:B2)+XFE9+B0+A1048577'],
  ['SUM(A3:A1048575)+A1048576', insert, 'SUM(A3:A1048576)+#REF!'],
  ["'It''s'!name+'B5'!B5+T[[#This Row],[a'[B5]]", insert, "'It''s'!name+'B5'!B7+T[[#This Row],[a'[B5]]"],
])('%s', (formula, shift, after) => {
  expect(adjustReferences(formula, shift, everywhere)).toBe(after);
});

test('only references to the sheet that changed move', () => {
  const here = (sheet: string | undefined): boolean => sheet === "Year's 1";
  expect(adjustReferences("B5+'Year''s 1'!B5+Other!B5", insert, here)).toBe("B5+'Year''s 1'!B7+Other!B5");
});

test('runs of sheets and other workbooks stay', () => {
  const here = (sheet: string | undefined): boolean => sheet === 'Dec';
  const formula = "SUM(Jan:Dec!B5)+[1]Dec!B5+'[1]Dec'!B5+'Jan:Dec'!B5";
  expect(adjustReferences(`${formula}+Dec!B5`, insert, here)).toBe(`${formula}+Dec!B7`);
});

test('in a defined name, what is relative to the cell that uses it stays', () => {
  const of = (formula: string): string => adjustReferences(formula, insert, everywhere, true);
  expect(of('A!$A$5:$B$9,A!$5:$6,A!B5,A!$B5,A!$B:$C')).toBe('A!$A$7:$B$11,A!$7:$8,A!B5,A!$B5,A!$B:$C');
});

import { plainReferences, type ReferredTable } from '../../../src/workbench/store/structured-references';

const costs: ReferredTable = {
  name: 'Costs',
  sheet: 'Year 1',
  box: { top: 2, left: 1, bottom: 6, right: 3 },
  headerRow: true,
  totalsRow: true,
  columns: ['Line', '23/24', 'Cost [net]'],
};
const find = (name: string): ReferredTable | undefined => (name === 'Costs' ? costs : undefined);

test.each([
  ['SUM(Costs[23/24])', "SUM('Year 1'!$C$4:$C$6)"],
  ['Costs[[#Totals],[23/24]]', "'Year 1'!$C$7"],
  ['SUM(Costs[[#Headers],[Line]:[23/24]])', "SUM('Year 1'!$B$3:$C$3)"],
  ['COUNTA(Costs[#All])', "COUNTA('Year 1'!$B$3:$D$7)"],
  ['ROWS(Costs[])', "ROWS('Year 1'!$B$4:$D$6)"],
  ['[@[23/24]]*2', "'Year 1'!$C$5*2"],
  ['[@Line]', "'Year 1'!$B$5"],
  ["SUM(Costs[Cost '[net']])", "SUM('Year 1'!$D$4:$D$6)"],
  ['Costs[Nowhere]', '#REF!'],
  ['Rates[Day]', '#REF!'],
  ["'[2]Rates'!A1+[1]Sheet1!A1", "'[2]Rates'!A1+[1]Sheet1!A1"],
  ['"Costs[23/24]"', '"Costs[23/24]"'],
])('%s', (formula, plain) => {
  expect(plainReferences(formula, 4, costs, find)).toBe(plain);
});

import { filledFormula, movedFormula } from '../../../../src/core/plan/line/moved-formula';

const target = { sheet: 'Funding', row: 9 };

describe('a formula once a row is put in before row 10', () => {
  it.each([
    ['SUM(B3:B9)', 'SUM(B3:B9)'],
    ['SUM(B3:B10)', 'SUM(B3:B11)'],
    ['B10+B$11+$B12', 'B11+B$12+$B13'],
    ['SUM($3:$12)', 'SUM($3:$13)'],
    ['SUM(B:B)', 'SUM(B:B)'],
    ['IF(A10="B10 and \'Funding\'!B12",1,0)', 'IF(A11="B10 and \'Funding\'!B12",1,0)'],
    ['Other!B12+B12', 'Other!B12+B13'],
    ["'Funding'!B12", "'Funding'!B13"],
    ['LOG10(B12)+RATE12', 'LOG10(B13)+RATE12'],
    ['Costs[[#Totals],[B12]]', 'Costs[[#Totals],[B12]]'],
  ])('%s is %s', (formula, moved) => {
    expect(movedFormula(formula, 'Funding', target)).toBe(moved);
  });

  it('widens the ranges it is told to', () => {
    const down = (text: string): string => movedFormula(text, 'Summary', target, ({ last, single }) => (!single && last === 8 ? 'down' : undefined)); // prettier-ignore
    expect(down("SUM('Funding'!B3:B9)+SUM(B3:B9)")).toBe("SUM('Funding'!B3:B10)+SUM(B3:B9)");
    expect(down('SUMIF(Funding!$D$3:$D$9,"MUST",Funding!B$3:B$9)')).toBe('SUMIF(Funding!$D$3:$D$10,"MUST",Funding!B$3:B$10)');
  });
});

describe('a formula filled down', () => {
  it.each([
    ['SUM(B9:C9)', 'SUM(B10:C10)'],
    ['B9*$E$4', 'B10*$E$4'],
    ['B9*$E$20', 'B10*$E$21'],
    ['B9*Rates!$E$20', 'B10*Rates!$E$20'],
  ])('%s is %s', (formula, filled) => {
    expect(filledFormula(formula, 1, 9)).toBe(filled);
  });
});

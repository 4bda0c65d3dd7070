import fc from 'fast-check';
import {
  amountsOf,
  by,
  expressionOf,
  formulasOf,
  over,
  valueOf,
  workingOf,
  type Calculation,
  type Operand,
} from '../../../src/core/costing/calculation';
import { decimal, round, sum } from '../../../src/core/model/decimal';
import { area } from '../../../src/core/model/place';

const rate = (value: string, row = 0): Operand => ({ value: decimal(value), at: { sheet: 0, row, col: 0 } });
const added = (value: string, ...rows: number[]): Operand => ({
  value: decimal(value),
  adds: rows.map((row) => area(0, row, 0, row + 1, 0)),
});
const naming = {
  cell: ({ row }: { row: number }) => `A${row + 1}`,
  range: ({ box }: { box: { top: number; bottom: number } }) => `A${box.top + 1}:A${box.bottom + 1}`,
};

/** What Excel makes of the few functions that the formulas use. */
function excel(formula: string, cells: Readonly<Record<string, string>> = {}): string {
  if (formula === '') return '0';
  const functions = {
    INT: Math.floor,
    IF: (test: boolean, yes: number, no: number) => (test ? yes : no),
    ROUND: (value: number, places: number) => round(decimal(value), places).toNumber(),
    ROUNDUP: (value: number) => Math.ceil(Number(value.toFixed(6))),
    ROUNDDOWN: (value: number) => Math.floor(Number(value.toFixed(6))),
  };
  const names = [...Object.keys(functions), ...Object.keys(cells)];
  const values = [...Object.values(functions), ...Object.values(cells).map(Number)];
  return String(new Function(...names, `return ${formula}`)(...values));
}

describe('what a calculation comes to', () => {
  it.each<[string, Calculation, string]>([
    ['nothing', [], '0'],
    ['a post of 0.6 for half a year', [[by(62_769), by(decimal('0.6')), by(6), over(12)]], '18830.7'],
    ['a third of a third, exactly', [[by(9), over(3), over(3)]], '1'],
    ['divided before it is multiplied', [[over(3), by(9)]], '3'],
    ['two products', [[by(2), by(3)], [by(4)]], '10'],
  ])('%s', (_, calculation, value) => {
    expect(valueOf(calculation).toFixed()).toBe(value);
  });

  it('is divided last, so that thirds and twelfths come out whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 97 }), (whole, part) => {
        expect(valueOf([[over(part), by(whole), by(part)]]).toFixed()).toBe(String(whole));
      }),
    );
  });

  it.each<[string, Calculation, string, string]>([
    ['an officer says it', [[by(62_769), by(decimal('0.6')), by(6), over(12)]], '62,769 × 0.6 × 6 ÷ 12', '62769*0.6*6/12'],
    ['sums', [[by(2), by(3)], [by(4)]], '2 × 3 + 4', '2*3+4'],
    ['a divisor first', [[over(12), by(3)]], '12 × 3', '1/12*3'],
    ['nothing', [], '', '0'],
    ['rates of the card', [[rate('725', 4), by(3)]], '725 × 3', 'A5*3'],
    ['sums of cells', [[added('1234567.1234567', 1, 5), over(3)]], '1,234,567.123457 ÷ 3', 'SUM(A2:A3,A6:A7)/3'],
    ['a sum of no cell', [[added('0')]], '0', '0'],
  ])('%s', (_, calculation, working, expression) => {
    expect(workingOf(calculation)).toBe(working);
    expect(expressionOf(calculation, naming)).toBe(expression);
  });
});

describe('formulas of periods', () => {
  it.each<[string, Calculation[], string[]]>([
    ['one period with money', [[], [[rate('700'), by(80)]]], ['', 'ROUND(A1*80,0)']],
    ['no cell to follow', [[[by(100), over(3)]], [[by(50)]]], ['ROUND(100/3,0)', 'ROUND(50,0)']],
    [
      'pounds that change hands',
      [[[by(decimal('0.5'))]], [[by(decimal('0.5'))]], [[by(3)]]],
      ['ROUND(0.5,0)', 'ROUNDDOWN(0.5,0)', 'ROUND(3,0)'],
    ],
    [
      'a pound taken',
      [[[by(decimal('1.4'))]], [[by(decimal('1.4'))]], [[by(decimal('1.4'))]]],
      ['ROUNDUP(1.4,0)', 'ROUND(1.4,0)', 'ROUND(1.4,0)'],
    ],
    ['none', [[], []], ['', '']],
  ])('%s', (_, periods, expected) => {
    expect(formulasOf(periods, naming)).toEqual(expected);
  });

  it.each([
    ['a rate', [[rate('100.4')]], [[rate('100.4')]]],
    ['a sum of cells', [[by(1), added('100.4', 0)]], [[by(1)]]],
    ['in the second product of the second period', [[by(1)]], [[by(1)], [by(1), rate('1')]]],
  ] as [string, Calculation, Calculation][])('follow %s', (_, ...periods) => {
    for (const formula of formulasOf(periods, naming)) expect(formula).toMatch(/^INT\(ROUND\(.*IF\(/);
  });

  const amount = fc.integer({ min: 1, max: 2_000_000 }).map((pence) => decimal(pence).div(100).toFixed());
  const line = fc
    .tuple(
      amount,
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(12, 7, 3),
      fc.boolean(),
    )
    .map(([price, months, parts, live]) => ({
      price,
      periods: months.map((own): Calculation =>
        own === 0 ? [] : [[live ? rate(price) : by(decimal(price)), by(own), over(parts)]],
      ),
    }));

  it('give what the split gives, which adds up to the whole', () => {
    fc.assert(
      fc.property(line, ({ price, periods }) => {
        const amounts = amountsOf(periods).map((own) => own.toFixed());
        expect(formulasOf(periods, naming).map((formula) => excel(formula, { A1: price }))).toEqual(amounts);
        expect(sum(amounts.map((own) => decimal(own))).eq(round(round(sum(periods.map(valueOf)), 6)))).toBe(true);
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it('follow a rate that changes afterwards', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 }),
        amount,
        amount,
        (months, old, now) => {
          const at = (price: string): Calculation[] => months.map((own) => [[rate(price), by(own), over(12)]]);
          const formulas = formulasOf(at(old), naming);
          expect(formulas.map((formula) => excel(formula, { A1: now }))).toEqual(amountsOf(at(now)).map((own) => own.toFixed()));
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });
});

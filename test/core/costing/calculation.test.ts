import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { amountsOf, formulasOf, over, type Calculation, type Operand } from '../../../src/core/costing/calculation';
import { decimal } from '../../../src/core/model/decimal';
import { loadIronCalc } from '../../../src/workbench/store/iron-calc';

const naming = {
  cell: ({ row, col }: { row: number; col: number }) => `${String.fromCharCode(65 + col)}${row + 1}`,
  range: () => '',
};

/** What a calculation engine makes of the formulas. */
async function worked(lines: readonly (readonly string[])[], figures: readonly string[] = []): Promise<string[][]> {
  const wasm = readFileSync(join(__dirname, '../../../node_modules/@ironcalc/wasm/wasm_bg.wasm'));
  const engine = (await loadIronCalc(wasm))();
  const cells = figures.map((value, row) => ({ row, col: 0, content: { value: Number(value) } }));
  engine.load({
    sheets: [
      { name: 'Rates', cells },
      {
        name: 'Lines',
        cells: lines.flatMap((formulas, row) =>
          formulas.flatMap((formula, col) => (formula === '' ? [] : [{ row, col, content: { formula } }])),
        ),
      },
    ],
    names: [],
  });
  const values = lines.map((formulas) => formulas.map(() => '0'));
  for (const { sheet, row, col, value } of engine.calculate()) if (sheet === 1) values[row]![col] = String(value);
  return values;
}

const figure = (value: string): Operand => ({ value: decimal(value) });
const money = fc.oneof(
  fc.integer({ min: 1, max: 400_000 }).map(String),
  fc.integer({ min: 100, max: 20_000_000 }).map((pence) => decimal(pence).div(100).toFixed()),
);
const share = fc.constantFrom('0.1', '0.2', '0.25', '0.4', '0.5', '0.6', '0.75', '0.8', '0.9', '1');
const months = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '5.5', '2.48');

/** A post, a service shared over its months, days of every week: what lines are made of, over one to five periods. */
const line: fc.Arbitrary<Calculation[]> = fc.oneof(
  fc
    .tuple(money, share, fc.array(fc.option(months, { nil: undefined }), { minLength: 1, maxLength: 5 }))
    .map(([annual, fte, periods]) =>
      periods.map((own) => (own === undefined ? [] : [[figure(annual), figure(fte), figure(own), over(12)]])),
    ),
  fc.tuple(money, fc.array(months, { minLength: 2, maxLength: 5 })).map(([price, periods]) => {
    const of = periods.reduce((all, own) => all.plus(own), decimal(0));
    return periods.map((own) => [[figure(price), figure(own), over(of)]]);
  }),
  fc
    .tuple(money, fc.integer({ min: 1, max: 5 }), fc.array(months, { minLength: 1, maxLength: 4 }))
    .map(([rate, days, periods]) =>
      periods.map((own) => [[figure(rate), figure(String(days)), figure('52'), figure(own), over(12)]]),
    ),
  fc
    .tuple(money, money, fc.constantFrom('1', '1.03', '1.0609', '1.25'), fc.array(months, { minLength: 1, maxLength: 3 }))
    .map(([a, b, rise, periods]) =>
      periods.map((own) => [
        [figure(a), figure(rise), figure(own), over(12)],
        [figure(b), figure(own), over(7)],
      ]),
    ),
);

describe('the formulas of a line', () => {
  it('give what the engine gives, on thousands of lines', async () => {
    const lines = fc.sample(line, { numRuns: 2000, seed: 20260401 });
    const figures: string[] = [];
    // Every other line points at a cell for its first figure, as a line with a rate card does.
    const pointing = lines.map((periods, i) =>
      i % 2 === 0
        ? periods
        : periods.map((calculation) =>
            calculation.map(([first, ...rest]) => [
              { ...first!, at: { sheet: 0, row: figures.push(first!.value.toFixed()) - 1, col: 0 } },
              ...rest,
            ]),
          ),
    );
    const onRates = { ...naming, cell: ({ row }: { row: number }) => `Rates!A${row + 1}` };
    const formulas = pointing.map((periods) => formulasOf(periods, onRates));
    const values = await worked(formulas, figures);
    const wrong = lines.flatMap((periods, i) => {
      const ours = amountsOf(periods).map((amount) => amount.toFixed());
      return ours.join() === values[i]!.join() ? [] : [`${formulas[i]!.join(' | ')}: ${ours.join()} and ${values[i]!.join()}`];
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  it('are plain where one period has all the money', () => {
    expect(formulasOf([[], [[figure('700'), figure('80')]]], naming)).toEqual(['', 'ROUND(700*80,0)']);
  });

  it('point at the cells that hold the rates, and follow them', async () => {
    const at = { sheet: 0, row: 0, col: 0 };
    const pointing = { ...naming, cell: () => 'Rates!A1' };
    const post = (own: string): Calculation => [[{ value: decimal(62_769), at }, figure(own), over(12)]];
    const formulas = formulasOf([post('6'), post('6')], pointing);
    expect(formulas[0]).toContain('Rates!A1*6/12');
    expect(await worked([formulas], ['62769'])).toEqual([['31385', '31384']]);
    expect(await worked([formulas], ['65000'])).toEqual([['32500', '32500']]);
  });
});

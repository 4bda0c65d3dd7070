import fc from 'fast-check';
import { sheetBuilder } from '../../../src/core/model/sheet-builder';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import type { Box } from '../../../src/core/model/place';
import { readAmount } from '../../../src/core/read/amounts';
import { figureGrid, readFigures } from '../../../src/core/read/figures';
import { readPlain } from '../../../src/core/read/plain-figure';
import { KIND } from '../../../src/core/read/sheet-figures';

/** A sheet of rows; a number may come with its format: [5, '0%']. */
function book(
  rows: readonly (readonly (CellValue | readonly [number, string] | undefined)[])[],
  merges: readonly Box[] = [],
): Snapshot {
  const formats = ['General'];
  const builder = sheetBuilder();
  rows.forEach((row, r) =>
    row.forEach((item, c) => {
      if (item === undefined) return;
      const [value, code] = Array.isArray(item) ? (item as readonly [number, string]) : [item as CellValue, 'General'];
      if (!formats.includes(code)) formats.push(code);
      builder.add(r, c, value, formats.indexOf(code));
    }),
  );
  return { sheets: [builder.build({ name: 'S', merges })], formats, names: [], externalLinks: [], date1904: false };
}

const at = (row: number, col: number) => ({ sheet: 0, row, col });

describe('figures of a sheet', () => {
  it('keeps half a unit of the last place that the reader sees', () => {
    const figures = readFigures(
      book([
        [
          27388,
          2.5,
          [27388, '£#,##0.00'],
          [1_120_000, '0.00,,"m"'],
          [0.58, '0%'],
          [1074.47, '#,##0,'],
          [1 / 3, '0.0#'],
          0.1 + 0.2,
          [2.5, '#,##0.##'],
        ],
      ]),
    );
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((col) => figures.half(at(0, col)))).toEqual([
      0.5, 0.05, 0.005, 5000, 0.005, 500, 0.005, 0.05, 0.05,
    ]);
    expect(figures.amount(at(0, 2))).toMatchObject({ unit: 'money', currency: 'GBP', text: '£27,388.00' });
    expect(figures.amount(at(0, 4))).toMatchObject({ unit: 'percent', text: '58%' });
    expect(figures.amount(at(0, 7))!.value.toString()).toBe('0.3');
  });

  it('tells dates, ticks, withheld figures and words apart', () => {
    const figures = readFigures(
      book([
        [[45017, 'dd/mm/yyyy'], 'x', '5', true, { error: '#REF!' }, 'MUST', '-', '  ', '<u> </u>', '27,388', '0033'],
        [[45017, 'mmm-yy'], 'x', 'x'],
      ]),
    );
    const kinds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((col) => figures.kind(at(0, col)));
    expect(kinds).toEqual([
      'date',
      'text',
      'text-amount',
      'boolean',
      'error',
      'text',
      'nil',
      'blank',
      'blank',
      'text-amount',
      'text',
      'blank',
    ]);
    expect(figures.kind(at(1, 2))).toBe('withheld');
    expect(figures.text(at(0, 0))).toBe('01/04/2023');
    expect(figures.text(at(1, 0))).toBe('Apr-23');
    expect(figures.text(at(0, 4))).toBe('#REF!');
    expect(figures.amount(at(0, 0))).toBeUndefined();
  });

  it('reads 1.234,56 where the column is written so, and never turns 5,255 into 5.255', () => {
    const figures = readFigures(
      book([
        ['1.234,56', '5,255', '1.234'],
        ['1.234', '2006', '2.345'],
        ['12,5', '27,388', '3.456'],
        ['0,75', '1,200', '9.999'],
      ]),
    );
    expect([0, 1, 2, 3].map((row) => figures.value(at(row, 0)))).toEqual([1234.56, 1234, 12.5, 0.75]);
    expect(figures.value(at(0, 1))).toBe(5255);
    expect(figures.value(at(2, 1))).toBe(27388);
    expect(figures.amount(at(1, 0))!.value.toString()).toBe('1234');
  });

  it('shows a merged area at its top left cell only', () => {
    const figures = readFigures(
      book(
        [
          [100, 100],
          [100, 7],
        ],
        [{ top: 0, left: 0, bottom: 1, right: 0 }],
      ),
    );
    expect(figures.value(at(0, 0))).toBe(100);
    expect(figures.kind(at(1, 0))).toBe('blank');
    expect(figures.value(at(1, 1))).toBe(7);
  });

  it('lays a box out densely, blank cells too', () => {
    const snapshot = book([
      ['Post', '£5k', 3],
      [undefined, '-', 'x'],
      [undefined, undefined, 9],
    ]);
    const figures = readFigures(snapshot);
    const box = { top: 0, left: 1, bottom: 2, right: 3 };
    const grid = figureGrid(figures, 0, box);
    expect([...grid.kind]).toEqual([KIND.textAmount, KIND.number, 0, KIND.nil, KIND.withheld, 0, 0, KIND.number, 0]);
    expect(grid.value[0]).toBe(5000);
    expect(grid.half[0]).toBe(500);
    // Figures with amounts in words laid over them have no packed form.
    expect(figureGrid({ ...figures }, 0, box)).toEqual(grid);
  });

  it('reads plain figures as the full reader does', () => {
    const parts = fc.tuple(
      fc.constantFrom('', '£', '-', '-£', '(', '(£', '£-'),
      fc.array(fc.constantFrom('0', '1', '12', '234', '5678', ',', ',000', '.', '.5'), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', ')', '%', ' ', 'k'),
    );
    const plain = { value: 0, half: 0, english: false, ambiguous: false };
    fc.assert(
      fc.property(parts, ([before, middle, after]) => {
        const text = before + middle.join('') + after;
        if (!readPlain(text, plain)) return;
        const reading = readAmount(text);
        if (reading.kind !== 'amount') throw new Error(`${text} is ${reading.kind}`);
        expect(reading.amount.value.toNumber() + 0).toBe(plain.value + 0);
        expect(reading.amount.half.toNumber()).toBe(plain.half);
        expect(reading.amount.unit).toBe(text.includes('£') ? 'money' : 'number');
      }),
      { numRuns: 2000 },
    );
  });
});

import type { FigureGrid, FoundRelation } from '../../../../src/core/read/relations/figure-grid';

/** A grid of a drawing: one line a row, cells by |. Words are text, "-" is nil, ".." is withheld; half follows from the digits shown. */
export function gridOf(drawing: string): FigureGrid {
  const rows = drawing
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const height = rows.length;
  const width = Math.max(...rows.map((row) => row.length));
  const kind = new Uint8Array(height * width);
  const value = new Float64Array(height * width).fill(NaN);
  const half = new Float64Array(height * width);
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const i = r * width + c;
      if (cell === '') return;
      if (cell === '-') kind[i] = 3;
      else if (cell === '..') kind[i] = 4;
      else if (/^-?[\d,]*\.?\d+%?$/.test(cell)) {
        kind[i] = 1;
        const percent = cell.endsWith('%') ? 100 : 1;
        const plain = cell.replace(/[,%]/g, '');
        value[i] = Number(plain) / percent;
        half[i] = (0.5 * 10 ** -(plain.split('.')[1]?.length ?? 0)) / percent;
      } else kind[i] = 6;
    }),
  );
  return { height, width, kind, value, half, label: (row, col) => rows[row]?.[col] ?? '' };
}

/** A grid of whole numbers without words. */
export function gridOfNumbers(rows: readonly (readonly number[])[]): FigureGrid {
  const height = rows.length;
  const width = rows[0]!.length;
  return {
    height,
    width,
    kind: new Uint8Array(height * width).fill(1),
    value: Float64Array.from(rows.flat()),
    half: new Float64Array(height * width).fill(0.5),
  };
}

/** "sum B5 = B2 B3 B4" for each relation, sorted. */
export function told(grid: FigureGrid, relations: readonly FoundRelation[]): string[] {
  const name = (cell: number): string => `${String.fromCharCode(65 + (cell % grid.width))}${Math.floor(cell / grid.width) + 1}`;
  return relations.map(({ kind, target, parts }) => `${kind} ${name(target)} = ${parts.map(name).join(' ')}`).sort();
}

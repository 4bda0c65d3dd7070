import { readFileSync } from 'node:fs';
import { figureGrid, readFigures } from '../src/core/read/figures';
import type { FigureGrid } from '../src/core/read/relations/figure-grid';
import { sheetBuilder } from '../src/core/model/sheet-builder';

export interface Aggregation {
  readonly type: string;
  readonly target: readonly [number, number];
  readonly operands: readonly (readonly [number, number])[];
}

/** A sheet as cells of text with the relations that people marked, in the form of AggreCol's published set. */
export interface AnnotatedSheet {
  readonly file: string;
  readonly cells: readonly (readonly string[])[];
  readonly aggregations: readonly Aggregation[];
}

export function readAnnotated(path: string): AnnotatedSheet[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as AnnotatedSheet);
}

/** Reads the cells the way a sheet pasted as text is read: through the reader of figures that the product uses. */
export function gridOf(cells: AnnotatedSheet['cells']): FigureGrid {
  const builder = sheetBuilder();
  let width = 0;
  cells.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text.trim() === '') return;
      builder.add(r, c, text);
      if (c >= width) width = c + 1;
    });
  });
  const sheet = builder.build({ name: 'Sheet1' });
  const figures = readFigures({ sheets: [sheet], formats: ['General'], names: [], externalLinks: [], date1904: false });
  const box = { top: 0, left: 0, bottom: cells.length - 1, right: Math.max(0, width - 1) };
  return { ...figureGrid(figures, 0, box), label: (row, col) => cells[row]?.[col] ?? '' };
}

/** Two halves by a fixed shuffle: rules are tuned on the first and reported on both. */
export function halves<T>(list: readonly T[], seed = 20260): { tuned: T[]; aside: T[] } {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  const middle = all.length >> 1;
  return { tuned: all.slice(0, middle), aside: all.slice(middle) };
}

import type { FigureGrid } from '../src/core/read/relations/figure-grid';
import type { Wanted } from '../src/core/read/relations/find-patterns';
import { findRelationPatterns } from '../src/core/read/relations/find-relations';

/** A funding table: whole pounds, the last column the sum of the others, the last row the totals; or noise without any total. */
function table(height: number, width: number, totals: boolean, negatives: boolean): FigureGrid {
  let state = 99;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  const size = height * width;
  const value = new Float64Array(size);
  for (let r = 0; r < height; r++)
    for (let c = 0; c < width; c++) value[r * width + c] = Math.floor(random() * 50000) * (negatives && random() < 0.2 ? -1 : 1);
  if (totals) {
    for (let r = 0; r < height - 1; r++) {
      let sum = 0;
      for (let c = 0; c < width - 1; c++) sum += value[r * width + c]!;
      value[r * width + width - 1] = sum;
    }
    for (let c = 0; c < width; c++) {
      let sum = 0;
      for (let r = 0; r < height - 1; r++) sum += value[r * width + c]!;
      value[(height - 1) * width + c] = sum;
    }
  }
  return { height, width, kind: new Uint8Array(size).fill(1), value, half: new Float64Array(size).fill(0.5) };
}

const shapes: readonly (readonly [number, number])[] = [
  [1000, 10],
  [100, 100],
  [2000, 5],
  [10000, 10],
  [20000, 10],
  [100000, 10],
  [200000, 10],
];

for (const [height, width] of shapes)
  for (const kind of ['totals', 'noise', 'noise with negatives'] as const) {
    const grid = table(height, width, kind === 'totals', kind === 'noise with negatives');
    const times: string[] = [];
    for (const types of [['sums'], ['sums', 'averages', 'ratios']] satisfies Wanted[][]) {
      const started = performance.now();
      const { patterns, broken } = findRelationPatterns(grid, { types });
      times.push(
        `${(performance.now() - started).toFixed(0).padStart(6)} ms ${String(patterns.length).padStart(4)} patterns ${broken.length} broken`,
      );
    }
    console.log(`${`${height} × ${width}`.padEnd(13)} ${kind.padEnd(21)} sums ${times[0]} · all ${times[1]}`);
  }

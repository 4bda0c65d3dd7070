import type { Along, FigureGrid } from './figure-grid';
import { kindCodes } from './figure-grid';
import { empty, figure, type ScaledGrid } from './scaled-grid';

/**
 * The grid seen along one direction, line by line: down, a line is a column and a position in it is a row; across, a line is
 * a row. Everything that looks for relations runs on this, once a direction.
 */
export interface Lines {
  readonly direction: Along;
  /** Number of lines and of positions on each. */
  readonly count: number;
  readonly length: number;
  readonly scale: number;
  /** By line × length + position. */
  readonly x: Float64Array;
  readonly half: Float64Array;
  readonly state: Uint8Array;
  /** Number of the line in the grid, where only some lines are looked at. */
  readonly ids: Int32Array;
  /** Words that head a position. */
  readonly heading: (position: number) => string;
  /** Positions on which no line has a figure. */
  readonly blank: Uint8Array;
}

const headingLines = { down: 4, across: 8 } as const;

/** `ids` picks lines; all of them where it is left out. */
export function linesOf(grid: FigureGrid, scaled: ScaledGrid, direction: Along, ids?: Int32Array): Lines {
  const down = direction === 'down';
  const count = ids?.length ?? (down ? scaled.width : scaled.height);
  const length = down ? scaled.height : scaled.width;
  const chosen = ids ?? Int32Array.from({ length: count }, (_, l) => l);
  const blank = new Uint8Array(length).fill(1);
  const pick = chosen.length !== scaled.height || down;
  const x = pick ? new Float64Array(count * length) : scaled.x;
  const half = pick ? new Float64Array(count * length) : scaled.half;
  const state = pick ? new Uint8Array(count * length) : scaled.state;
  for (let l = 0; l < count; l++) {
    const line = chosen[l]!;
    for (let p = 0, to = l * length; p < length; p++, to++) {
      const from = down ? p * scaled.width + line : line * scaled.width + p;
      const s = scaled.state[from]!;
      if (s !== empty) blank[p] = 0;
      if (!pick || s === empty) continue;
      state[to] = s;
      x[to] = scaled.x[from]!;
      half[to] = scaled.half[from]!;
    }
  }
  const known = new Map<number, string>();
  const heading = (position: number): string => {
    const before = known.get(position);
    if (before !== undefined) return before;
    const words: string[] = [];
    const limit = Math.min(down ? scaled.width : scaled.height, headingLines[direction]);
    for (let l = 0; l < limit; l++) {
      const i = down ? position * grid.width + l : l * grid.width + position;
      if (grid.kind[i] === kindCodes.text && grid.label) words.push(down ? grid.label(position, l) : grid.label(l, position));
    }
    const text = words.join(' ');
    known.set(position, text);
    return text;
  };
  return { direction, count, length, scale: scaled.scale, x, half, state, ids: chosen, heading, blank };
}

/** Index of the cell in the grid. */
export function cellOf(lines: Lines, width: number, line: number, position: number): number {
  const id = lines.ids[line]!;
  return lines.direction === 'down' ? position * width + id : id * width + position;
}

/** Positions of a line that hold a figure or a nought and are not `covered`. */
export function openPositions(lines: Lines, line: number, covered?: Uint8Array): number[] {
  const out: number[] = [];
  for (let p = 0, i = line * lines.length; p < lines.length; p++, i++)
    if (lines.state[i] !== empty && !(covered && covered[i])) out.push(p);
  return out;
}

export function isFigure(lines: Lines, line: number, position: number): boolean {
  return lines.state[line * lines.length + position] === figure;
}

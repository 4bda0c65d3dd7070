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

/** Figures a line needs before the digits they use say how fine it is. */
const leastToWiden = 3;
const headingLines = { down: 12, across: 40 } as const;

/** `ids` picks lines; all of them where it is left out. */
export function linesOf(grid: FigureGrid, scaled: ScaledGrid, direction: Along, ids?: Int32Array): Lines {
  const down = direction === 'down';
  const count = ids?.length ?? (down ? scaled.width : scaled.height);
  const length = down ? scaled.height : scaled.width;
  const chosen = ids ?? Int32Array.from({ length: count }, (_, l) => l);
  const blank = new Uint8Array(length).fill(1);
  const pick = chosen.length !== scaled.height || down;
  const x = pick ? new Float64Array(count * length) : scaled.x;
  const half = new Float64Array(count * length);
  const state = pick ? new Uint8Array(count * length) : scaled.state;
  for (let l = 0; l < count; l++) {
    const line = chosen[l]!;
    for (let p = 0, to = l * length; p < length; p++, to++) {
      const from = down ? p * scaled.width + line : line * scaled.width + p;
      const s = scaled.state[from]!;
      if (s !== empty) blank[p] = 0;
      if (s === empty) continue;
      half[to] = scaled.half[from]!;
      if (!pick) continue;
      state[to] = s;
      x[to] = scaled.x[from]!;
    }
    widen(x, half, state, l * length, length, scaled.scale);
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

/**
 * Digits that no figure of a line uses are format, not precision: where all of 3.23000, 0.77000, 0.80000 end in noughts, the
 * line is in hundredths and rounds there. Never coarser than whole units.
 */
function widen(x: Float64Array, half: Float64Array, state: Uint8Array, base: number, length: number, whole: number): void {
  let unit = whole;
  let figures = 0;
  for (let i = base; i < base + length; i++) {
    if (state[i] !== figure || x[i] === 0) continue;
    figures++;
    let used = 2 * half[i]!;
    if (used < 1 || used >= whole) return;
    while (used < unit && x[i]! % (used * 10) === 0) used *= 10;
    if (used < unit) unit = used;
  }
  if (figures < leastToWiden) return;
  for (let i = base; i < base + length; i++) if (state[i] === figure && half[i]! < 0.5 * unit) half[i] = 0.5 * unit;
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

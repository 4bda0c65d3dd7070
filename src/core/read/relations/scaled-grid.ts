import { kindCodes, type FigureGrid } from './figure-grid';

/** What stands in a cell as far as adding goes. `nought` is a dash among figures, `withheld` a figure that is not shown. */
export const empty = 0;
export const figure = 1;
export const nought = 2;
export const withheld = 3;

/** Figures as whole numbers: `x` is the value × `scale`, exact below 2^53, so that sums of decimals compare exactly. */
export interface ScaledGrid {
  readonly height: number;
  readonly width: number;
  readonly scale: number;
  readonly x: Float64Array;
  readonly half: Float64Array;
  readonly state: Uint8Array;
}

const largest = 1e14;
const mostPlaces = 8;
/** More than this off a whole number is digits cut off by the scale, not the noise of binary figures. */
const cut = 1e-3;

export function scaleGrid(grid: FigureGrid): ScaledGrid {
  const { height, width, kind, value } = grid;
  const size = height * width;
  const state = new Uint8Array(size);
  const places = new Int8Array(size);
  let most = 0;
  let big = 0;
  for (let i = 0; i < size; i++) {
    if (kind[i] !== kindCodes.number && kind[i] !== kindCodes['text-amount']) continue;
    const v = value[i]!;
    if (!Number.isFinite(v)) continue;
    state[i] = figure;
    const shown = placesShown(v, grid.half[i]!);
    places[i] = shown;
    if (shown > most) most = shown;
    const magnitude = v < 0 ? -v : v;
    if (magnitude > big) big = magnitude;
  }
  while (most > 0 && big * 10 ** most > largest) most--;
  const scale = 10 ** most;
  const x = new Float64Array(size);
  const half = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    if (state[i] !== figure) continue;
    const scaled = value[i]! * scale;
    x[i] = Math.round(scaled);
    half[i] = Math.max(grid.half[i]! * scale, places[i]! > most || Math.abs(scaled - x[i]!) > cut ? 0.5 : 0);
  }
  const scaled = { height, width, scale, x, half, state };
  dropHeaders(scaled);
  placeNoughts(grid, scaled);
  coarsen(scaled, places);
  return scaled;
}

/** Decimal places a reader sees; where the figure is exact, those that it has. */
function placesShown(value: number, half: number): number {
  if (half > 0) return Math.max(0, Math.min(mostPlaces, Math.round(-Math.log10(2 * half))));
  let places = 0;
  let scaled = value;
  while (places < mostPlaces && Math.abs(scaled - Math.round(scaled)) > 1e-9 * Math.max(1, Math.abs(scaled)))
    scaled = value * 10 ** ++places;
  return places;
}

/** A row or a column that holds nothing but years is a header, not figures. */
function dropHeaders(grid: ScaledGrid): void {
  const { height, width, state } = grid;
  for (const byRow of [true, false]) {
    for (let a = 0; a < (byRow ? height : width); a++) {
      let figures = 0;
      let years = 0;
      const count = byRow ? width : height;
      for (let b = 0; b < count && years === figures; b++) {
        const i = byRow ? a * width + b : b * width + a;
        if (state[i] !== figure) continue;
        figures++;
        const v = grid.x[i]! / grid.scale;
        if (v >= 1900 && v <= 2100 && Number.isInteger(v)) years++;
      }
      if (figures === 0 || years !== figures) continue;
      for (let b = 0; b < count; b++) state[byRow ? a * width + b : b * width + a] = empty;
    }
  }
}

/** Dashes and hidden figures are parts where their row and their column hold figures; elsewhere they are words. */
function placeNoughts(grid: FigureGrid, scaled: ScaledGrid): void {
  const { height, width, state } = scaled;
  const rows = tally(grid, state, height, (i) => Math.floor(i / width));
  const cols = tally(grid, state, width, (i) => i % width);
  for (let r = 0, i = 0; r < height; r++)
    for (let c = 0; c < width; c++, i++) {
      const kind = grid.kind[i];
      if (kind === kindCodes.nil) {
        const numeric =
          cols.figures[c]! + cols.nils[c]! >= 0.5 * cols.used[c]! && rows.figures[r]! + rows.nils[r]! >= 0.3 * rows.used[r]!;
        if (numeric && rows.figures[r]! + cols.figures[c]! >= 2) state[i] = nought;
      } else if (kind === kindCodes.withheld) {
        if (cols.figures[c]! < 2 || cols.figures[c]! < 0.3 * cols.used[c]!) continue;
        if (rows.figures[r]! + rows.nils[r]! + rows.hidden[r]! < 0.3 * rows.used[r]!) continue;
        state[i] = withheld;
      }
    }
}

interface Tally {
  readonly figures: Float64Array;
  readonly nils: Float64Array;
  readonly hidden: Float64Array;
  readonly used: Float64Array;
}

function tally(grid: FigureGrid, state: Uint8Array, count: number, group: (cell: number) => number): Tally {
  const figures = new Float64Array(count);
  const nils = new Float64Array(count);
  const hidden = new Float64Array(count);
  const used = new Float64Array(count);
  for (let i = 0; i < state.length; i++) {
    const kind = grid.kind[i];
    if (kind === kindCodes.blank) continue;
    const g = group(i);
    used[g]!++;
    if (state[i] === figure) figures[g]!++;
    else if (kind === kindCodes.nil) nils[g]!++;
    else if (kind === kindCodes.withheld) hidden[g]!++;
  }
  return { figures, nils, hidden, used };
}

/** Figures published to the nearest 5, 10, 50 … stand for a range of that width, whatever digits they show. */
function coarsen(grid: ScaledGrid, places: Int8Array): void {
  const { x, half, state, scale } = grid;
  let unit = 1;
  for (const step of [5, 10, 50, 100, 500, 1000]) {
    let whole = 0;
    let even = 0;
    for (let i = 0; i < x.length; i++) {
      if (state[i] !== figure || places[i] !== 0 || x[i] === 0) continue;
      whole++;
      if (x[i]! % (step * scale) === 0) even++;
      if (whole >= 200 && even < 0.5 * whole) break;
    }
    if (whole < 12 || even < 0.97 * whole) break;
    unit = step;
  }
  if (unit === 1) return;
  for (let i = 0; i < x.length; i++) if (state[i] === figure && places[i] === 0) half[i] = Math.max(half[i]!, 0.5 * unit * scale);
}

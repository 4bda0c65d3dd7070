import type { Figures } from '../../model/bid';
import type { Grade, Working } from '../../model/relation';
import type { Column, Row } from '../../model/table';
import { proposals, type Proposal } from './proposals';
import { rowFigures, type RowFigures } from './row-figures';
import { statedWorkings, type StatedSum } from './stated-workings';
import { weigh, type Weight } from './weigh-working';

/** A column that follows from others of its row by multiplying, dividing, or taking a share. */
export interface FoundWorking {
  readonly target: Column;
  readonly parts: readonly Column[];
  readonly working: Working;
  /** Whether an error may rest on it. */
  readonly grade: Grade;
  readonly said: Proposal['said'];
  readonly weight: Weight;
}

export interface RowWorkings {
  /** At most one for a column. */
  readonly products: readonly FoundWorking[];
  /** All that the lines bear out, for the same column too. */
  readonly all: readonly FoundWorking[];
  readonly sums: readonly StatedSum[];
}

/** Tables of more lines are data, whose columns say themselves what they are: only stated workings are looked for. */
const LONG = 200;

/**
 * What the columns of a table are worked out from, by the vote of its lines: a relation that at least three telling lines meet and
 * nearly all others too. Lines that miss it do not end it, for a figure typed wrong is one of them.
 */
export function findWorkings(columns: readonly Column[], rows: readonly Row[], sheet: number, figures: Figures): RowWorkings {
  const grid = rowFigures(columns, rows, sheet, figures);
  if (grid.columns.length < 2 || grid.rows.length < 2) return { products: [], all: [], sums: [] };
  const stated = statedWorkings(grid);
  const long = rows.length > LONG;
  const weighed: Weighed[] = [];
  let tried = 0;
  for (const proposal of [...stated.products, ...proposals(grid)]) {
    tried++;
    if (long && proposal.said !== 'formula' && proposal.said !== 'words') continue;
    const weight = weigh(grid, proposal);
    if (weight && weight.held > 0) weighed.push({ proposal, weight });
  }
  const luck = Math.log10(1 + tried);
  const all = weighed.filter((one) => isBorneOut(one, luck)).sort((a, b) => rank(b, grid) - rank(a, grid));
  return {
    products: chosen(all).map((one) => found(one, grid, luck)),
    all: all.map((one) => found(one, grid, luck)),
    sums: stated.sums,
  };
}

interface Weighed {
  readonly proposal: Proposal;
  readonly weight: Weight;
}

function isBorneOut({ proposal: { said, cost }, weight: { held, missed, telling, info } }: Weighed, luck: number): boolean {
  if (said === 'formula') return held >= missed;
  if (said === 'words') return telling >= 1 && held >= missed;
  if (said === 'share') return telling >= 2 && held >= 2 * missed;
  if (held < 2 * missed || info < luck + cost + 3) return false;
  return telling >= 3 || (telling === 2 && info >= luck + cost + (held > 2 ? 3 : 5));
}

/** What the figures bear out, less what the guess took; an exact product before a quotient, the target after its parts. */
function rank({ proposal: { said, cost, target, parts, factors }, weight }: Weighed, { columns }: RowFigures): number {
  const plain = factors.every(({ as }) => as !== 'over');
  const last = parts.every((part) => columns[part]!.col < columns[target]!.col);
  return (
    (said === 'formula' ? 100 : said === 'words' ? 2 : said === 'share' ? 1 : 0) +
    Math.min(weight.info, 60) -
    4 * weight.missed -
    cost +
    (weight.exact ? (plain ? 4 : 2) : 0) +
    (last ? 2 : 0)
  );
}

/** One for a column; of two ways to turn the same columns round the better; none that goes round in a circle. */
function chosen(ranked: readonly Weighed[]): Weighed[] {
  const out: Weighed[] = [];
  const kept = new Map<number, readonly number[]>();
  const shapes = new Set<string>();
  const leadsTo = (from: number, to: number): boolean => from === to || (kept.get(from) ?? []).some((part) => leadsTo(part, to));
  for (const one of ranked) {
    const { target, parts } = one.proposal;
    const shape = [target, ...parts].sort((a, b) => a - b).join();
    if (kept.has(target) || shapes.has(shape) || parts.some((part) => leadsTo(part, target))) continue;
    kept.set(target, parts);
    shapes.add(shape);
    out.push(one);
  }
  return out;
}

function found({ proposal, weight }: Weighed, { columns }: RowFigures, luck: number): FoundWorking {
  const { target, parts, factors, times, said, cost } = proposal;
  const strong = weight.telling >= 3 && weight.held >= 3 * weight.missed && weight.info >= luck + cost + 3;
  const few = weight.telling === 2 && weight.missed <= 1 && weight.info >= luck + cost + (weight.held > 2 ? 3 : 5);
  return {
    target: columns[target]!,
    parts: parts.map((part) => columns[part]!),
    working: { factors, ...(times && { times }), ...(weight.exact && { exact: true }) },
    grade: said === 'formula' || said === 'words' || said === 'share' || strong || few ? 'certain' : 'likely',
    said,
    weight,
  };
}

import type { Bid, SummaryRow } from '../../model/bid';
import { keyOf, placeOf, type CellRef } from '../../model/place';
import type { Cast } from '../../model/relation';
import type { Column, Row, Table } from '../../model/table';
import { partOf, targetOf } from '../../read/cast-value';
import { moneyColumns } from '../../read/lines';
import { columnsFor, linesOf } from '../../read/summary-columns';
import type { Recipe } from '../plan';
import { cellsIn, rangesOf } from '../ranges';
import { workOut, figuresOf } from './worked-out';

/** A figure that follows from others, and how; whether it may be made live is judged apart. */
export interface Target {
  readonly at: CellRef;
  readonly table: Table;
  readonly row?: Row;
  readonly column?: Column;
  /** The row of totals, or the column of totals, that it is told with. */
  readonly group: string;
  readonly direction: 'down' | 'across';
  readonly recipe: Recipe;
  /** Every cell its formula takes. */
  readonly parts: readonly CellRef[];
  readonly certain: boolean;
  /** "it adds all lines above" */
  readonly because: string;
  /** For summary rows: why it waits, where the tables it stands for are not settled. */
  readonly asked?: boolean;
}

/** Totals of the tables by what should add up in them; where a cell is the total of two ways, the one that holds. */
export function castTargets(bid: Bid): Target[] {
  const byCell = new Map<string, Target>();
  for (const cast of bid.casts) {
    if (cast.kind !== 'sum' && cast.kind !== 'difference' && cast.kind !== 'product') continue;
    // A share that only the figures show is nobody's word: it is held against the lines and written into no cell.
    if (cast.kind === 'product' && cast.parts.length === 1 && !cast.basis.includes('label')) continue;
    const table = bid.tables.find(({ id }) => id === cast.table)!;
    if (table.inWords) continue;
    for (const line of cast.lines) {
      const target = castTarget(cast, line, table, bid);
      if (!target) continue;
      const key = keyOf(target.at);
      const before = byCell.get(key);
      if (!before || better(target, before, bid)) byCell.set(key, target);
    }
  }
  return [...byCell.values()];
}

function castTarget(cast: Cast, line: number, table: Table, bid: Bid): Target | undefined {
  const at = targetOf(cast, line);
  const own = cast.parts.map((part) => partOf(cast, line, part));
  // A cell that holds nothing yet is a place for a new total, not a total.
  if (own.length === 0 || Number.isNaN(bid.figures.value(at))) return undefined;
  const recipe = recipeOf(cast, own, table, bid);
  if (!recipe) return undefined;
  const row = table.rows.find(({ figures }) => figures === at.row);
  const column = table.columns.find(({ col }) => col === at.col);
  return {
    at,
    table,
    ...(row && { row }),
    ...(column && { column }),
    group: `${table.id}/${cast.direction}/${cast.target}`,
    direction: cast.direction,
    recipe,
    parts: [...recipe.of, ...(recipe.rates ?? [])].flatMap((place) => [...cellsIn(place)]),
    certain: cast.grade === 'certain',
    because: cast.because,
  };
}

function recipeOf(cast: Cast, own: readonly CellRef[], table: Table, bid: Bid): Recipe | undefined {
  const parts = inSheetOrder(own);
  if (cast.kind === 'difference') {
    // A matrix of what is left is nobody's law.
    if (cast.rates !== undefined || own.length < 2) return undefined;
    return { kind: 'difference', of: [placeOf(own[0]!), ...rangesOf(inSheetOrder(own.slice(1)), bid.figures, table)] };
  }
  if (cast.kind === 'product')
    return {
      kind: 'product',
      ...(cast.working && { working: cast.working }),
      of: (cast.working ? own : parts).map(placeOf),
    };
  const of = rangesOf(parts, bid.figures, table);
  if (cast.rates !== undefined) {
    const shift = cast.rates;
    const rates = of.map(({ sheet, box }) => ({
      sheet,
      box: cast.direction === 'across' ? { ...box, top: shift, bottom: shift } : { ...box, left: shift, right: shift },
    }));
    return { kind: 'matrix', of, rates };
  }
  const [at] = parts;
  const list = bid.snapshot.sheets[at!.sheet]!.tables.find(
    ({ box, totalsRow }) =>
      totalsRow && cast.direction === 'down' && box.bottom === cast.target && at!.col >= box.left && at!.col <= box.right,
  );
  return { kind: 'sum', of, ...(list && { subtotal: true }) };
}

function inSheetOrder(cells: readonly CellRef[]): CellRef[] {
  return [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
}

/** A reading that gives the figure beats one that does not; a sure one beats a likely one; down beats across. */
function better(one: Target, other: Target, bid: Bid): boolean {
  const score = (target: Target): number =>
    (gives(target, bid) ? 4 : 0) + (target.certain ? 2 : 0) + (target.direction === 'down' ? 1 : 0);
  return score(one) > score(other);
}

function gives({ at, recipe }: Target, bid: Bid): boolean {
  const value = workOut(recipe, figuresOf(bid.figures));
  return value !== undefined && (bid.figures.amount(at)?.value.eq(value) ?? false);
}

/**
 * Rows of a summary, each column of money of them. A row takes a table's own total where `liveTotal` knows one to lean on, else its lines.
 */
export function summaryTargets(bid: Bid, liveTotal: (table: Table, col: number) => CellRef | undefined): Target[] {
  return bid.summaries.flatMap((summary) =>
    moneyColumns(summary.table).flatMap((column): Target[] => {
      const at = { sheet: summary.table.sheet, row: summary.row.figures, col: column.col };
      if (Number.isNaN(bid.figures.value(at))) return [];
      const of = summaryParts(summary, column, bid, liveTotal);
      if (!of) return [];
      return [
        {
          at,
          table: summary.table,
          row: summary.row,
          column,
          group: `${summary.table.id}/down/${summary.row.figures}`,
          direction: 'down',
          recipe: { kind: 'sum', of },
          parts: of.flatMap((place) => [...cellsIn(place)]),
          certain: true,
          because: summary.rank
            ? `it adds the ${summary.rank} lines`
            : `it adds ${summary.covers.map(({ title }) => `“${title?.text ?? ''}”`).join(' and ')}`,
          asked: summary.settled === 'asked',
        },
      ];
    }),
  );
}

function summaryParts(
  { table: summary, covers, repeats, rank }: SummaryRow,
  column: Column,
  bid: Bid,
  liveTotal: (table: Table, col: number) => CellRef | undefined,
): Recipe['of'] | undefined {
  const places = covers.map((table) => {
    const rows = (repeats ? [repeats] : linesOf(table, rank, bid.figures)).map((row) => row.figures);
    return columnsFor(column, summary, table).flatMap(({ col, scale }) => {
      // Pounds are never added into thousands.
      if (scale !== column.scale) return [];
      const total = repeats || rank ? undefined : liveTotal(table, col);
      return rangesOf(total ? [total] : rows.map((row): CellRef => ({ sheet: table.sheet, row, col })), bid.figures, table);
    });
  });
  return places.length === 0 || places.some((one) => one.length === 0) ? undefined : places.flat();
}

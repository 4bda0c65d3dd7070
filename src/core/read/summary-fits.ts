import type { Figures } from '../model/bid';
import { noise, sumTolerance } from '../model/tolerance';
import type { Column, Row, Table } from '../model/table';
import { moneyColumns } from './lines';
import { isTelling } from './row-sums';
import { coarse, columnsFor, headingKey } from './summary-columns';

/** A table with its money added up by column heading. */
export interface Totalled {
  readonly table: Table;
  /** By heading, lower case. */
  readonly sums: ReadonlyMap<string, number>;
}

const MAX_UNION = 4;

/** Sums of the lines of a table by column heading, as numbers: for finding which figures belong together. */
function lineSums(table: Table, figures: Figures): Map<string, number> {
  const sums = new Map<string, number>();
  for (const column of moneyColumns(table)) {
    let total = 0;
    for (const row of table.rows) {
      if (row.kind !== 'line') continue;
      const value = figures.value({ sheet: table.sheet, row: row.figures, col: column.col });
      if (!Number.isNaN(value)) total += value;
    }
    sums.set(headingKey(column), total);
  }
  return sums;
}

export function totalled(table: Table, figures: Figures): Totalled {
  return { table, sums: lineSums(table, figures) };
}

function sumFor(column: Column, summary: Table, { table, sums }: Totalled): number | undefined {
  const columns = columnsFor(column, summary, table);
  return columns.length === 0 ? undefined : columns.reduce((total, own) => total + sums.get(headingKey(own))!, 0);
}

/** Whether a figure of the row tells: it does not agree with another by chance. */
export function tells(table: Table, row: Row, figures: Figures): boolean {
  return moneyColumns(table).some(({ col }) => isTelling(figures.value({ sheet: table.sheet, row: row.figures, col })));
}

/** The one table whose total in some column, a figure of three digits or more, is the row's. */
export function partial(table: Table, row: Row, details: readonly Totalled[], figures: Figures): Totalled | undefined {
  const hits = details.filter((detail) =>
    moneyColumns(table).some((column) => {
      const sum = sumFor(column, table, detail);
      const at = { sheet: table.sheet, row: row.figures, col: column.col };
      return (
        sum !== undefined &&
        Math.abs(sum) >= 1000 &&
        sum % 1000 !== 0 &&
        Math.abs(sum - figures.value(at)) <= coarse(column, figures, at)
      );
    }),
  );
  return hits.length === 1 ? hits[0] : undefined;
}

/** Whether the row holds the figures of one row of another table, in every column both have. */
export function repeats(table: Table, row: Row, detail: Table, other: Row, figures: Figures): boolean {
  let shown = 0;
  for (const column of moneyColumns(table)) {
    const own = columnsFor(column, table, detail);
    if (own.length === 0) continue;
    const at = { sheet: table.sheet, row: row.figures, col: column.col };
    const found = figures.value(at) || 0;
    const there = own.map(({ col }) => figures.value({ sheet: detail.sheet, row: other.figures, col }) || 0);
    const sum = there.reduce((total, value) => total + value, 0);
    if (Math.abs(found - sum) > noise(Math.abs(sum)) + coarse(column, figures, at)) return false;
    if (found !== 0) shown++;
  }
  return shown > 0;
}

/** Whether the row holds the sums of these tables in every column both have, at least one of them not nil. */
export function fitsAll(table: Table, row: Row, details: readonly Totalled[], figures: Figures): boolean {
  let shown = 0;
  for (const column of moneyColumns(table)) {
    const sums = details.map((detail) => sumFor(column, table, detail));
    if (sums.includes(undefined)) continue;
    const at = { sheet: table.sheet, row: row.figures, col: column.col };
    const found = figures.value(at);
    const expected = sums.reduce((total: number, one) => total + one!, 0);
    const value = Number.isNaN(found) ? 0 : found;
    if (Math.abs(value - expected) > sumTolerance(1, figures.half(at)) + noise(Math.abs(expected))) return false;
    if (expected !== 0) shown++;
  }
  return shown > 0;
}

export function unionsThatFit(table: Table, row: Row, details: readonly Totalled[], figures: Figures): Totalled[][] {
  const found: Totalled[][] = [];
  const grow = (from: number, chosen: Totalled[]): void => {
    if (chosen.length >= 2 && fitsAll(table, row, chosen, figures)) found.push([...chosen]);
    if (chosen.length === MAX_UNION || found.length > 4) return;
    for (let i = from; i < details.length; i++) grow(i + 1, [...chosen, details[i]!]);
  };
  grow(0, []);
  return found;
}

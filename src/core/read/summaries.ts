import type { Figures, Priority, SummaryRow } from '../model/bid';
import type { Correction, Corrections } from '../model/correction';
import { noise, sumTolerance } from '../model/tolerance';
import type { CellRef } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { anchoredRow } from './anchors';
import { readPriority } from './column-words';
import { likeness, rarity, type Rarity } from './label-match';
import { isAsked, moneyColumns } from './lines';
import { withoutUnit } from './scales';

/** A table with its money added up by column heading. */
interface Totalled {
  readonly table: Table;
  /** By heading, lower case. */
  readonly sums: ReadonlyMap<string, number>;
}

const NAME_CERTAIN = 0.62;
const MAX_UNION = 4;

/** A table without a title goes by its sheet's name, with which its id begins. */
function nameOf({ title, id }: Table): string {
  return title?.text ?? id.slice(0, id.indexOf('/'));
}

/** Sums of the lines of a table by column heading, as numbers: for finding which figures belong together. */
export function lineSums(table: Table, figures: Figures): Map<string, number> {
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

/** What a figure printed in thousands or millions may be out by and still be the same; nothing for figures in pounds. */
function coarse({ scale }: Column, figures: Figures, at: CellRef): number {
  return scale ? figures.half(at) : 0;
}

export function headingKey(column: Column): string {
  return (column.period ? `${column.period.kind} ${column.period.year ?? ''} ${column.period.index ?? ''}` : column.heading)
    .toLowerCase()
    .trim();
}

/**
 * The columns of a table that a column of its summary stands for: those of the same heading; where the summary has one column of money,
 * all that the table asks for.
 */
export function columnsFor(column: Column, summary: Table, detail: Table): readonly Column[] {
  const own = moneyColumns(detail).filter((other) => headingKey(other) === headingKey(column) || sameButUnit(column, other));
  return own.length > 0 || moneyColumns(summary).length > 1 ? own : moneyColumns(detail).filter(isAsked);
}

/** "Council (£000)" and "Council £" are one column in two units. */
function sameButUnit(one: Column, other: Column): boolean {
  if ((!one.scale && !other.scale) || one.period || other.period) return false;
  return withoutUnit(one.heading).toLowerCase() === withoutUnit(other.heading).toLowerCase();
}

function sumFor(column: Column, summary: Table, { table, sums }: Totalled): number | undefined {
  const columns = columnsFor(column, summary, table);
  return columns.length === 0 ? undefined : columns.reduce((total, own) => total + sums.get(headingKey(own))!, 0);
}

/**
 * Finds the tables whose rows repeat the totals of other tables, and says for each such row which tables it stands for. A name
 * alone, or a figure alone in all its columns, settles a single table; a union of tables is settled by a correction only.
 */
export function readSummaries(
  tables: readonly Table[],
  figures: Figures,
  corrections: Corrections,
): { tables: Table[]; rows: SummaryRow[] } {
  const totalled = tables
    .filter(({ kind }) => kind === 'funding')
    .map((table): Totalled => ({ table, sums: lineSums(table, figures) }));
  const said = saidSums(tables, corrections);
  const rows: SummaryRow[] = [];
  const out = tables.map((table): Table => {
    if (table.kind === 'narrative' || table.kind === 'matrix' || table.kind === 'plan') return table;
    if (table.inWords || (table.said && table.kind !== 'summary')) return table;
    const ranked = rankSummary(table, tables, figures);
    if (ranked) {
      rows.push(...ranked);
      return { ...table, kind: 'summary' };
    }
    if (table.priorityCol !== undefined) return table;
    const details = totalled.filter((other) => other.table !== table && sharesColumns(table, other));
    const found = details.length === 0 ? undefined : readSummary(table, details, figures, said);
    // A title that says summary over rows that sum nothing up is a table of lines like any other.
    if (!found) return table.kind === 'summary' && !table.said ? { ...table, kind: 'funding' } : table;
    rows.push(...found);
    return { ...table, kind: 'summary' };
  });
  const renamed = new Map(out.map((table) => [table.id, table]));
  return {
    tables: out,
    rows: rows.map((row) => ({
      ...row,
      table: renamed.get(row.table.id)!,
      covers: row.covers.map(({ id }) => renamed.get(id)!),
      ...(row.fits && { fits: row.fits.map(({ id }) => renamed.get(id)!) }),
    })),
  };
}

type SaidSum = Extract<Correction, { kind: 'summary-of' }>;

/** What a person said of the rows of summaries. */
function saidSums(tables: readonly Table[], corrections: Corrections): Map<Row, SaidSum> {
  const said = new Map<Row, SaidSum>();
  for (const correction of corrections) {
    const found = correction.kind === 'summary-of' ? anchoredRow(correction.at, tables) : undefined;
    if (found && correction.kind === 'summary-of') said.set(found.row, correction);
  }
  return said;
}

/** The lines of a table, those of one priority where a rank is given. */
export function linesOf({ rows, sheet, priorityCol }: Table, rank: Priority | undefined, figures: Figures): readonly Row[] {
  return rows.filter(
    (row) =>
      row.kind === 'line' &&
      (rank === undefined ||
        (priorityCol !== undefined && readPriority(figures.text({ sheet, row: row.figures, col: priorityCol })) === rank)),
  );
}

/** "Must | 79,340", "Should | 59,400": rows named by priorities that repeat what the lines of each come to, at least one of them right. */
function rankSummary(table: Table, tables: readonly Table[], figures: Figures): SummaryRow[] | undefined {
  const lines = table.rows.filter(({ kind, unit }) => kind === 'line' && unit !== 'percent');
  const ranks = lines.map(({ label }) => readPriority(label));
  if (lines.length < 2 || ranks.includes(undefined) || new Set(ranks).size < ranks.length) return undefined;
  const covers = tables.filter(
    (other) => other !== table && other.kind === 'funding' && other.priorityCol !== undefined && other.rows.length > lines.length,
  );
  const columns = moneyColumns(table);
  const sums = (column: Column, rank: Priority): number =>
    covers.reduce(
      (total, detail) =>
        columnsFor(column, table, detail).reduce(
          (all, { col }) =>
            linesOf(detail, rank, figures).reduce(
              (sum, row) => sum + (figures.value({ sheet: detail.sheet, row: row.figures, col }) || 0),
              all,
            ),
          total,
        ),
      0,
    );
  const fits = lines.filter((row, i) =>
    columns.every((column) => {
      const found = figures.value({ sheet: table.sheet, row: row.figures, col: column.col }) || 0;
      return (
        Math.abs(found - sums(column, ranks[i]!)) <=
        noise(Math.abs(found)) +
          Math.max(0.005, coarse(column, figures, { sheet: table.sheet, row: row.figures, col: column.col }))
      );
    }),
  );
  if (fits.length === 0 || columns.length === 0) return undefined;
  return lines.map((row, i) => ({
    table,
    row,
    covers,
    rank: ranks[i]!,
    settled: 'name',
    because: `it is the ${ranks[i]!} lines`,
  }));
}

function sharesColumns(table: Table, other: Totalled): boolean {
  const columns = moneyColumns(table);
  const shared = columns.filter((column) => columnsFor(column, table, other.table).length > 0).length;
  return shared >= 1 && shared * 2 >= columns.length;
}

function readSummary(
  table: Table,
  details: readonly Totalled[],
  figures: Figures,
  said: ReadonlyMap<Row, SaidSum>,
): SummaryRow[] | undefined {
  const lines = table.rows.filter(({ kind, label, unit }) => kind === 'line' && label !== '' && unit !== 'percent');
  if (lines.length < 2 && table.kind !== 'summary') return undefined;
  const names = rarity([...lines.map(({ label }) => label), ...details.map(({ table: detail }) => nameOf(detail))]);
  const exact = lines.map((row) => details.filter((detail) => fitsAll(table, row, [detail], figures)));
  const named = lines.map((row) => nameMatch(row, details, names));
  const hits = lines.filter((_, i) => exact[i]!.length > 0 || named[i] !== undefined).length;
  if (!isTold(table)) {
    // One column of money alike proves little: two tables at least have to be there by figures that do not agree by chance, or by name.
    const telling = lines.flatMap((row, i) =>
      exact[i]!.filter((detail) => detail === named[i] || isTelling(table, row, figures)),
    );
    if (new Set(telling).size < 2) return undefined;
  }
  if (hits === 0 || (hits * 2 < lines.length && table.kind !== 'summary')) return undefined;
  const taken = new Set<Totalled>();
  lines.forEach((row, i) => {
    const best = settledOne(exact[i]!, named[i]);
    if (best) taken.add(best);
  });
  return lines.map((row, i): SummaryRow => {
    const wanted = said.get(row)?.tables;
    const given = details.map(({ table: detail }) => detail).filter(({ id }) => wanted?.includes(id));
    // One of its tables gone, a row is not the total of the others.
    if (given.length === wanted?.length) return { table, row, covers: given, settled: 'correction', because: 'you said so' };
    const one = settledOne(exact[i]!, named[i]);
    // A table's name with its figures is the surest; then a row of it by name and figures.
    const repeated = one ? undefined : repeatedRow(table, row, named[i] ? [named[i]] : details, figures, names);
    if (repeated)
      return {
        table,
        row,
        covers: [repeated.table],
        repeats: repeated.row,
        settled: 'name',
        because: `it repeats “${repeated.row.label}” of that table`,
      };
    if (one)
      return {
        table,
        row,
        covers: [one.table],
        settled: 'name',
        because: exact[i]!.includes(one) ? 'its figures are that table’s totals' : 'its name is that table’s',
      };
    const free = details.filter((detail) => !taken.has(detail));
    const unions = unionsThatFit(table, row, free, figures);
    const like = named[i] ?? partial(table, row, free, figures);
    // Named after one table, and no other reading adds up: it is that table's row, and its figures are wrong.
    if (like && unions.length === 0)
      return {
        table,
        row,
        covers: [like.table],
        settled: 'name',
        because: named[i] ? 'its name is that table’s' : 'one of its figures is that table’s total',
      };
    const fits = unions.length === 1 ? unions[0]!.map(({ table: detail }) => detail) : undefined;
    const covers = like ? [like.table] : closest(row, free, names);
    return {
      table,
      row,
      covers,
      settled: 'asked',
      ...(fits && { fits }),
      because: fits
        ? 'together these tables give its figures'
        : unions.length > 1
          ? 'several sets of tables give its figures'
          : 'no set of tables gives its figures',
    };
  });
}

/** Four digits at least that are not trailing noughts, in pounds. */
function isTelling(table: Table, row: Row, figures: Figures): boolean {
  return moneyColumns(table).some(({ col }) => {
    const value = figures.value({ sheet: table.sheet, row: row.figures, col });
    return !Number.isNaN(value) && String(Math.round(Math.abs(value) * 100)).replace(/0+$/, '').length >= 4;
  });
}

/** Whether the columns themselves, by period, by party or by their number, tie a table to those it sums up. */
function isTold(table: Table): boolean {
  const columns = moneyColumns(table);
  return columns.length > 1 || columns.some(({ role }) => role === 'period' || role === 'party');
}

/** One table settles a row: its figures in every column, or its name where no other table has the figures. */
function settledOne(exact: readonly Totalled[], named: Totalled | undefined): Totalled | undefined {
  if (exact.length === 1) return exact[0];
  if (exact.length > 1) return named && exact.includes(named) ? named : undefined;
  return undefined;
}

function nameMatch(row: Row, details: readonly Totalled[], names: Rarity): Totalled | undefined {
  const scored = details
    .map((detail) => ({ detail, score: likeness(row.label, nameOf(detail.table), names) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score >= NAME_CERTAIN && best.score - (second?.score ?? 0) >= 0.15 ? best.detail : undefined;
}

/** The one table whose total in some column, a figure of three digits or more, is the row's. */
function partial(table: Table, row: Row, details: readonly Totalled[], figures: Figures): Totalled | undefined {
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

function closest(row: Row, details: readonly Totalled[], names: Rarity): Table[] {
  const scored = details
    .map((detail) => ({ detail, score: likeness(row.label, nameOf(detail.table), names) }))
    .sort((a, b) => b.score - a.score);
  return scored[0] && scored[0].score > 0.2 ? [scored[0].detail.table] : [];
}

/** A printed total, or a line, of another table whose name and figures the row repeats; its lines may not be all that the table has. */
function repeatedRow(
  table: Table,
  row: Row,
  details: readonly Totalled[],
  figures: Figures,
  names: Rarity,
): { table: Table; row: Row } | undefined {
  const found = details.flatMap(({ table: detail }) =>
    detail.rows
      .filter(({ kind }) => kind === 'total' || kind === 'subtotal' || kind === 'gross' || kind === 'line')
      .filter((other) => likeness(row.label, other.label, names) >= NAME_CERTAIN && repeats(table, row, detail, other, figures))
      .map((other) => ({ table: detail, row: other })),
  );
  return found.length === 1 ? found[0] : undefined;
}

function repeats(table: Table, row: Row, detail: Table, other: Row, figures: Figures): boolean {
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
function fitsAll(table: Table, row: Row, details: readonly Totalled[], figures: Figures): boolean {
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

function unionsThatFit(table: Table, row: Row, details: readonly Totalled[], figures: Figures): Totalled[][] {
  const found: Totalled[][] = [];
  const grow = (from: number, chosen: Totalled[]): void => {
    if (chosen.length >= 2 && fitsAll(table, row, chosen, figures)) found.push([...chosen]);
    if (chosen.length === MAX_UNION || found.length > 4) return;
    for (let i = from; i < details.length; i++) grow(i + 1, [...chosen, details[i]!]);
  };
  grow(0, []);
  return found;
}

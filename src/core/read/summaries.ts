import type { Figures, SummaryRow } from '../model/bid';
import type { Correction, Corrections } from '../model/correction';
import type { Row, Table } from '../model/table';
import { anchoredRow } from './anchors';
import { likeness, rarity, type Rarity } from './label-match';
import { moneyColumns } from './lines';
import { rankSummary } from './rank-summary';
import { columnsFor } from './summary-columns';
import { fitsAll, partial, repeats, tells, totalled, unionsThatFit, type Totalled } from './summary-fits';

const NAME_CERTAIN = 0.62;

/** A table without a title goes by its sheet's name, with which its id begins. */
function nameOf({ title, id }: Table): string {
  return title?.text ?? id.slice(0, id.indexOf('/'));
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
  const sources = tables.filter(({ kind }) => kind === 'funding').map((table) => totalled(table, figures));
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
    const details = sources.filter((other) => other.table !== table && sharesColumns(table, other));
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
    const telling = lines.flatMap((row, i) => exact[i]!.filter((detail) => detail === named[i] || tells(table, row, figures)));
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

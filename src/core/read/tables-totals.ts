import type { Figures, TablesTotal } from '../model/bid';
import type { CellRef } from '../model/place';
import type { Cast } from '../model/relation';
import { noise, sumTolerance } from '../model/tolerance';
import type { Row, Table } from '../model/table';
import { castValue, holds } from './cast-value';
import { addsDown } from './casts-down';
import { headingKey } from './summary-columns';

/** Words that say a total stands for more than the table it stands under. */
const wholeWords =
  /\b(grand|overall|combined|cumulative)\b|\b(?:all|both|(?:all |the )?(?:two|three|four|five)) (lots?|tables|strands|packages|work ?packages|sections|parts|phases|areas|projects|partners|schools|sites|years|activities|strands)\b|\b(lots?|tables|strands|packages|sections|parts|phases|projects) [\da-z]+ ?(?:,|and|&|to|\+|-|–)/i;
const numbered =
  /\b(?:lots?|tables?|strands?|packages?|sections?|parts?|phases?|projects?) ((?:\d+|[a-z])\b(?:(?:\s*(?:,|and|&|\+)\s*)+(?:\d+|[a-z])\b)*)/i;

/**
 * Totals over several tables: a total row that closes no lines of its own ("Grand total" right under "Total lot 2"). It stands
 * for its own table and tables of the same columns above it on the sheet: those its label numbers, all of them where it says all,
 * or the run that adds up. Where no column adds up, an error may rest on it only if its label settles what it covers.
 */
export function tablesTotals(tables: readonly Table[], figures: Figures): TablesTotal[] {
  return tables.flatMap((table, index) => {
    const row = outerTotal(table);
    if (!row || table.kind === 'narrative' || table.kind === 'plan') return [];
    const above: Table[] = [];
    // A table that ends with such a total closes what stands above it.
    for (let i = index - 1; i >= 0 && tables[i]!.sheet === table.sheet && !outerTotal(tables[i]!); i--)
      if (isAlike(tables[i]!, table)) above.unshift(tables[i]!);
    const own = hasLines(table) ? [...above, table] : above;
    const total = read(table, row, own, figures);
    return total ? [total] : [];
  });
}

/** The last row of a table, where it is a total right under another total, or a total of nothing. */
function outerTotal({ rows }: Table): Row | undefined {
  const shown = rows.filter(({ kind }) => kind !== 'note' && kind !== 'blank');
  const last = shown[shown.length - 1];
  const before = shown[shown.length - 2];
  if (last?.kind !== 'total' || last.adds) return undefined;
  const totals = shown.filter(({ kind }) => kind === 'total' || kind === 'subtotal');
  return totals.length === 2 && (before?.kind === 'total' || before?.kind === 'subtotal') ? last : undefined;
}

function hasLines({ rows }: Table): boolean {
  return rows.some(({ kind }) => kind === 'line');
}

function isAlike(other: Table, table: Table): boolean {
  const columns = table.columns.filter(addsDown);
  return (
    hasLines(other) &&
    columns.length > 0 &&
    columns.every((column) => other.columns.some((one) => one.col === column.col && headingKey(one) === headingKey(column)))
  );
}

function read(table: Table, row: Row, own: readonly Table[], figures: Figures): TablesTotal | undefined {
  if (own.length < 2) return undefined;
  const says = wholeWords.test(row.label);
  const picked = numberedTables(row.label, own);
  const readings: (readonly Table[])[] = [];
  if (picked) readings.push(picked);
  else for (let from = 0; from <= own.length - 2; from++) readings.push(own.slice(from));
  const columns = table.columns
    .filter(addsDown)
    .map(({ col }) => ({ col, found: figures.value({ sheet: table.sheet, row: row.figures, col }) }))
    .filter(({ found }) => !Number.isNaN(found));
  if (columns.length === 0) return undefined;
  const tried = readings.map((covers) => {
    const parts = new Map(
      columns.map(({ col }) => [col, covers.flatMap((one) => partsOf(one, one === table ? row : undefined, col, figures))]),
    );
    const held = columns.filter(({ col, found }) => {
      const sum = parts.get(col)!.reduce((all, at) => all + figures.value(at), 0);
      const half = Math.max(0, ...parts.get(col)!.map((at) => figures.half(at)));
      return Math.abs(sum - found) <= sumTolerance(parts.get(col)!.length, half) + noise(Math.abs(found));
    });
    return { covers, parts, held: held.length };
  });
  const best = tried.reduce((a, b) => (b.held > a.held ? b : a));
  const settled = picked !== undefined || says;
  if (best.held === 0 && !settled) return undefined;
  // One column of several that adds up by this reading is too little to call the others wrong.
  const certain = settled || (best.held >= 2 && best.held * 2 >= columns.length);
  return {
    table,
    row,
    covers: best.covers,
    columns: columns.map(({ col }) => ({ col, parts: best.parts.get(col)! })),
    held: best.held,
    certain: certain || best.held === columns.length,
  };
}

/** A row is read as a total of its own table or of several, whichever adds up in more columns; where neither does, as its label says. */
export function withoutTablesTotals(
  casts: readonly Cast[],
  totals: readonly TablesTotal[],
  figures: Figures,
): { casts: Cast[]; totals: TablesTotal[] } {
  const isOf = ({ table, row }: TablesTotal, cast: Cast): boolean =>
    cast.direction === 'down' && cast.table === table.id && cast.target === row.figures;
  const kept = totals.filter((total) => {
    const own = casts.filter((cast) => isOf(total, cast));
    const held = own.reduce((all, cast) => all + cast.lines.filter((line) => adds(cast, line, figures)).length, 0);
    return total.held > held || (held === 0 && total.certain);
  });
  return { casts: casts.filter((cast) => !kept.some((total) => isOf(total, cast))), totals: kept };
}

function adds(cast: Cast, line: number, figures: Figures): boolean {
  const value = castValue(cast, line, figures);
  return value !== undefined && holds(value);
}

/** "Lots 1 and 3": the tables whose titles, sections or totals bear these numbers, where there is one for each. */
function numberedTables(label: string, own: readonly Table[]): readonly Table[] | undefined {
  const said = numbered.exec(label)?.[1];
  if (!said) return undefined;
  const marks = said
    .toLowerCase()
    .split(/\s*(?:,|\band\b|&|\+)\s*/)
    .filter((mark) => mark !== '');
  if (marks.length < 2) return undefined;
  const found = marks.map((mark) => own.filter((table) => numberOf(table) === mark));
  return found.every((list) => list.length === 1) ? found.map((list) => list[0]!) : undefined;
}

function numberOf({ title, rows }: Table): string | undefined {
  const words = [
    title?.text ?? '',
    ...rows.filter(({ kind }) => kind === 'total' || kind === 'subtotal').map(({ label }) => label),
  ];
  for (const text of words) {
    const mark = /\b(?:lot|table|strand|package|section|part|phase|project) (\d+|[a-z])\b/i.exec(text)?.[1];
    if (mark) return mark.toLowerCase();
  }
  return undefined;
}

/** The total of a table in a column, or its lines where it prints none. */
function partsOf({ rows, sheet }: Table, but: Row | undefined, col: number, figures: Figures): CellRef[] {
  const at = (row: Row): CellRef => ({ sheet, row: row.figures, col });
  const shown = (row: Row): boolean => row !== but && !Number.isNaN(figures.value(at(row)));
  const totals = rows.filter((row) => row.kind === 'total' && shown(row));
  const subtotals = rows.filter((row) => row.kind === 'subtotal' && shown(row));
  if (totals.length > 0) return [at(totals[totals.length - 1]!)];
  if (subtotals.length > 0) return subtotals.map(at);
  return rows.filter((row) => row.kind === 'line' && shown(row)).map(at);
}

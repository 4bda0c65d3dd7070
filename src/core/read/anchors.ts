import type { Anchor } from '../model/correction';
import { inside } from '../model/place';
import type { Snapshot } from '../model/snapshot';
import type { Column, Row, Table } from '../model/table';

/** How far from its table a row named only by place and words is looked for. */
const REACH = 50;

/** A row with the table it stands in. */
export interface AnchoredRow {
  readonly table: Table;
  readonly row: Row;
}

/** Sheet names of table ids: the part before the slash. */
function onSheet(anchor: Anchor, table: Table): boolean {
  return table.id.startsWith(`${anchor.sheet}/`);
}

function holdsRow({ row }: Anchor, { rows }: Row): boolean {
  return row >= rows.first && row <= rows.last;
}

/**
 * The row that a correction points at: the one of its words, whatever was put in above it. Where several bear them, the same of as
 * many as there were, else the one in its place; a row that only might be meant is none.
 */
export function anchoredRow(anchor: Anchor, tables: readonly Table[]): AnchoredRow | undefined {
  const { nth } = anchor;
  const own = ownTable(anchor, tables);
  const named = namedRows(anchor, own ? [own] : tables);
  if (anchor.table !== undefined && !own) return only(named.filter(({ row }) => holdsRow(anchor, row)));
  if (nth) return named.length === nth.of ? named[nth.at - 1] : undefined;
  return only(named) ?? only(named.filter(({ row }) => holdsRow(anchor, row)));
}

/** The table of a correction by its id; undefined where it has none or none is named so any more. */
function ownTable(anchor: Anchor, tables: readonly Table[]): Table | undefined {
  return anchor.table === undefined ? undefined : tables.find(({ id }) => id === anchor.table);
}

/** Rows that bear a correction's words; those of its place where it has no words. */
export function namedRows(anchor: Anchor, tables: readonly Table[]): AnchoredRow[] {
  const plain = anchor.table === undefined;
  const named = (table: Table, row: Row): boolean => {
    if (!plain) return row.label === anchor.text;
    return anchor.text === '' ? holdsRow(anchor, row) : row.label === anchor.text && near(anchor, table);
  };
  return tables
    .filter((table) => onSheet(anchor, table))
    .flatMap((table) => table.rows.filter((row) => named(table, row)).map((row) => ({ table, row })));
}

function near({ row, col }: Anchor, { box }: Table): boolean {
  return inside({ left: 0, right: 16_383, top: box.top - REACH, bottom: box.bottom + REACH }, row, col);
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** The table that a correction points into. */
export function anchoredTable(anchor: Anchor, tables: readonly Table[]): Table | undefined {
  return (
    ownTable(anchor, tables) ??
    tables.find((table) => onSheet(anchor, table) && inside(table.box, anchor.row, anchor.col)) ??
    (anchor.text === '' ? undefined : only(tables.filter((table) => onSheet(anchor, table) && table.title?.text === anchor.text)))
  );
}

/** The column that a correction points at: by its heading where it says one, else by its place. */
export function anchoredColumn(anchor: Anchor, { columns }: Table): Column | undefined {
  const there = columns.find(({ col }) => col === anchor.col);
  if (anchor.table === undefined) return there;
  const headed = columns.filter(({ heading }) => heading === anchor.text);
  return anchor.nth ? (headed.length === anchor.nth.of ? headed[anchor.nth.at - 1] : undefined) : only(headed);
}

/** Which of the rows of its words each row of a table is, counted once. */
const counted = new WeakMap<Table, ReadonlyMap<Row, NonNullable<Anchor['nth']>>>();

/** What a correction of a row points at. */
export function rowAnchor(table: Table, row: Row, snapshot: Snapshot): Anchor {
  const places = counted.get(table) ?? nthOf(table.rows, ({ label }) => label);
  counted.set(table, places);
  const at = { table, sheet: sheetName(table, snapshot), row: row.rows.first, col: table.labelCol, text: row.label };
  return anchorAt(at, places.get(row));
}

export function columnAnchor(table: Table, column: Column, snapshot: Snapshot): Anchor {
  const sheet = sheetName(table, snapshot);
  const nth = nthOf(table.columns, ({ heading }) => heading).get(column);
  return anchorAt({ table, sheet, row: table.headerRows[0] ?? table.box.top, col: column.col, text: column.heading }, nth);
}

export function tableAnchor(table: Table, snapshot: Snapshot): Anchor {
  return {
    sheet: sheetName(table, snapshot),
    row: table.box.top,
    col: table.box.left,
    text: table.title?.text ?? '',
    table: table.id,
  };
}

function sheetName({ sheet }: Table, { sheets }: Snapshot): string {
  return sheets[sheet]?.name ?? '';
}

function anchorAt(
  { table, ...at }: Omit<Anchor, 'table' | 'nth'> & { readonly table: Table },
  nth: Anchor['nth'] | undefined,
): Anchor {
  return { ...at, table: table.id, ...(nth && nth.of > 1 && { nth }) };
}

function nthOf<T>(items: readonly T[], words: (item: T) => string): Map<T, { at: number; of: number }> {
  const counts = new Map<string, number>();
  const found = new Map<T, { at: number; of: number }>();
  for (const item of items) {
    const at = (counts.get(words(item)) ?? 0) + 1;
    counts.set(words(item), at);
    found.set(item, { at, of: 0 });
  }
  for (const [item, place] of found) place.of = counts.get(words(item))!;
  return found;
}

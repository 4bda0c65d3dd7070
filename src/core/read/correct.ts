import type { Anchor, Correction, Corrections } from '../model/correction';
import { sameCell, type CellRef, type Span } from '../model/place';
import type { Cast } from '../model/relation';
import type { ColumnRole, Row, RowKind, Table } from '../model/table';
import { anchoredColumn, anchoredRow, anchoredTable } from './anchors';
import { targetOf } from './cast-value';

/**
 * Applies what a person said of tables, columns and rows. Every correction is looked for in the tables as they were read, so that
 * one never hides another; the last word on one thing counts.
 */
export function applyTableCorrections(tables: readonly Table[], corrections: Corrections): Table[] {
  const changed = new Map(tables.map((table) => [table.id, table]));
  for (const correction of corrections) {
    const found = aimOf(correction, tables);
    const table = found && changed.get(found.id);
    if (!table) continue;
    const corrected = applyOne(table, correction, tables);
    if (corrected) changed.set(table.id, corrected);
    else changed.delete(table.id);
  }
  return tables.flatMap(({ id }) => changed.get(id) ?? []);
}

/** The table that a correction of tables, columns or rows changes. */
function aimOf(correction: Correction, tables: readonly Table[]): Table | undefined {
  switch (correction.kind) {
    case 'table-kind':
    case 'column-role':
      return anchoredTable(correction.at, tables);
    case 'row-kind':
    case 'total-of':
      return anchoredRow(correction.at, tables)?.table;
    default:
      return undefined;
  }
}

function applyOne(table: Table, correction: Correction, tables: readonly Table[]): Table | undefined {
  switch (correction.kind) {
    case 'table-kind':
      return correction.as === 'none'
        ? undefined
        : { ...table, kind: correction.as, said: true, ...(correction.topic && { topic: correction.topic }) };
    case 'column-role':
      return withRole(table, anchoredColumn(correction.at, table)?.col, correction.role);
    case 'row-kind': {
      const found = anchoredRow(correction.at, tables)!.row;
      const { as } = correction;
      return withRow(table, found, ({ leads, ...row }) => ({
        ...row,
        ...(leads && as === row.kind && { leads }),
        kind: as,
        because: 'you said so',
      }));
    }
    case 'total-of': {
      const found = anchoredRow(correction.at, tables)!.row;
      const adds = rowsBetween(correction, found, tables);
      return adds ? withRow(table, found, (row) => ({ ...asTotal(row), adds, because: 'you said so' })) : table;
    }
    default:
      return table;
  }
}

function withRole(table: Table, col: number | undefined, role: ColumnRole): Table {
  if (col === undefined) return table;
  const columns = table.columns.map((column) => (column.col === col ? { ...column, role, because: 'you said so' } : column));
  const priority = columns.find((column) => column.role === 'priority')?.col;
  const label = columns.find((column) => column.role === 'label')?.col ?? table.labelCol;
  return { ...table, columns, labelCol: label, priorityCol: priority };
}

/** Changes one row; what stands under which heading follows where a heading or a total came or went. */
function withRow(table: Table, found: Row, change: (row: Row) => Row): Table {
  const rows = table.rows.map((row) => (row.rows.first === found.rows.first ? change(row) : row));
  const parts = (kind: RowKind): boolean => kind === 'section' || kind === 'total';
  const moved = rows.some((row, i) => row.kind !== table.rows[i]!.kind && (parts(row.kind) || parts(table.rows[i]!.kind)));
  return { ...table, rows: moved ? underHeadings(rows) : rows };
}

function underHeadings(rows: readonly Row[]): Row[] {
  let section: number | undefined;
  return rows.map(({ section: _, ...row }, i) => {
    if (row.kind === 'section') section = i;
    const under: Row = section !== undefined && row.kind !== 'section' ? { ...row, section } : row;
    if (row.kind === 'total') section = undefined;
    return under;
  });
}

/** A row that adds others is a total of some kind, whatever it was read as. */
function asTotal(row: Row): Row {
  return ['total', 'subtotal', 'gross', 'part'].includes(row.kind) ? row : { ...row, kind: 'subtotal' };
}

/** The sheet rows from one row to another of the same table; undefined where either is gone or no other row lies between. */
export function rowsBetween(
  { from, to }: Extract<Correction, { kind: 'total-of' }>,
  total: Row,
  tables: readonly Table[],
): Span | undefined {
  const [first, last] = [anchoredRow(from, tables), anchoredRow(to, tables)];
  if (!first || !last || first.table.id !== last.table.id) return undefined;
  const span = {
    first: Math.min(first.row.rows.first, last.row.rows.first),
    last: Math.max(first.row.rows.last, last.row.rows.last),
  };
  const others = first.table.rows.some(
    (row) => row.rows.first >= span.first && row.rows.last <= span.last && row.rows.first !== total.rows.first,
  );
  return others ? span : undefined;
}

/** Drops the totals that a person said are none. */
export function withoutDismissedTotals(
  casts: readonly Cast[],
  tables: readonly Table[],
  corrections: Corrections,
): readonly Cast[] {
  const none = corrections.flatMap((entry) => (entry.kind === 'not-a-total' ? (totalAt(entry.at, tables) ?? []) : []));
  if (none.length === 0) return casts;
  return casts.map((cast) => ({
    ...cast,
    lines: cast.lines.filter((line) => !none.some((at) => sameCell(at, targetOf(cast, line)))),
  }));
}

/** The cell of a total that is none: it follows the words of its row, where they were said. */
export function totalAt(at: Anchor, tables: readonly Table[]): CellRef | undefined {
  const found = anchoredRow(at, tables);
  return found && { sheet: found.table.sheet, row: found.row.figures, col: at.col };
}

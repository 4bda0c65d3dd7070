import type { Amount } from '../model/amount';
import type { Datum, Figure } from '../model/finding';
import type { CellRef } from '../model/place';
import type { Snapshot } from '../model/snapshot';
import type { Column, Row, Table } from '../model/table';

/** What goes into the sentences of the checks of form, and the cells they look at. */

export function named(text: string): Datum {
  return { kind: 'name', text };
}

export function worded(text: string): Datum {
  return { kind: 'words', text };
}

export function counted(value: number, one: string, many: string): Datum {
  return { kind: 'count', value, noun: [one, many] };
}

export function listed(items: readonly Datum[]): Datum {
  return { kind: 'list', items, joined: 'and' };
}

/** A figure of the sheet. A bare number in a column of money is money. */
export function shown(amount: Amount, column?: Column): Figure {
  const unit = amount.unit === 'number' ? (column?.unit ?? amount.unit) : amount.unit;
  const currency = amount.currency ?? column?.currency ?? (unit === 'money' ? 'GBP' : undefined);
  return { kind: 'figure', value: amount.value, unit, ...(currency && { currency }), printed: amount.text };
}

/** Tables whose figures are the bid's own money. */
export function isMoneyTable({ kind }: Table): boolean {
  return kind === 'funding' || kind === 'summary' || kind === 'matrix';
}

const moneyRoles: readonly Column['role'][] = ['amount', 'period', 'party', 'total', 'vat', 'gross'];
const counts: readonly (string | undefined)[] = ['days', 'hours', 'weeks', 'months', 'years', 'fte', 'people', 'percent', 'date'];

/** Columns of amounts: money, or figures of no stated unit in a column of a period, a party or a total. */
export function isAmountColumn({ role, unit }: Column): boolean {
  return moneyRoles.includes(role) && !counts.includes(unit);
}

export function isTotalRow({ kind }: Row): boolean {
  return kind === 'total' || kind === 'subtotal' || kind === 'gross';
}

/** The row of a table that holds its figures on this sheet row. */
export function rowOf(table: Table, row: number): Row | undefined {
  return table.rows.find(({ figures }) => figures === row);
}

export function columnOf(table: Table, col: number): Column | undefined {
  return table.columns.find((column) => column.col === col);
}

/** A row by its label, else by its column and table: never an address alone. */
export function nameOf(table: Table, row: number, col: number): string {
  const label = rowOf(table, row)?.label;
  return label || columnOf(table, col)?.heading || table.title?.text || '';
}

/** A table by its title, else by its sheet. */
export function tableName(table: Table, { sheets }: Snapshot): string {
  return table.title?.text ?? sheets[table.sheet]?.name ?? '';
}

/** The figure cells of the lines in the columns of amounts. */
export function* amountCells(table: Table): Iterable<{ readonly row: Row; readonly column: Column; readonly at: CellRef }> {
  const columns = table.columns.filter(isAmountColumn);
  for (const row of table.rows) {
    if (row.kind !== 'line') continue;
    for (const column of columns) yield { row, column, at: { sheet: table.sheet, row: row.figures, col: column.col } };
  }
}

/** Adds to the list under a key. */
export function gather<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

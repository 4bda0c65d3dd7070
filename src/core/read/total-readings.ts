import type { Figures, Priority } from '../model/bid';
import type { RelationKind } from '../model/relation';
import type { Column, Row, Table } from '../model/table';
import { readPriority, rowWords } from './column-words';
import { plainLabel } from './label-match';
import { isUnder } from './row-numbers';

/** Tables of more rows are data, of which more is asked before a total is called wrong. */
export const SHORT = 60;

/** One way in which a total row may be meant. */
export interface Reading {
  readonly kind?: RelationKind;
  readonly parts: readonly number[];
  readonly because: string;
  /** Its label names the lines. */
  readonly named?: true;
}

/** The ways a total row may be meant, the most natural first. */
export function readingsOf(table: Table, index: number, figures: Figures): Reading[] {
  return [
    ...remainders(table, index, figures),
    ...leftovers(table, index),
    ...ranked(table, index, figures),
    ...keyed(table, index, figures),
    ...(table.rows[index]!.kind === 'part' ? lastPayer(table, index) : naturalReadings(table, index)),
  ];
}

/** By its place among the lines and the totals above it. */
function naturalReadings(table: Table, index: number): Reading[] {
  const row = table.rows[index]!;
  const before = table.rows.slice(0, index);
  const readings: Reading[] = [];
  const add = (rows: readonly Row[], because: string): void => {
    const parts = rows.map(({ figures }) => figures);
    if (parts.length === 0) return;
    if (readings.some((other) => other.parts.length === parts.length && other.parts.every((part, i) => part === parts[i])))
      return;
    readings.push({ parts, because });
  };
  const lines = before.filter(isLine);
  const lastClose = before.findLastIndex(({ kind }) => kind === 'total' || kind === 'subtotal');
  const sinceClose = before.slice(lastClose + 1).filter(isLine);
  const sinceSection = row.section === undefined ? [] : table.rows.slice(row.section + 1, index).filter(isLine);
  const subtotals = before.filter(({ kind }) => kind === 'subtotal');
  if (row.kind === 'gross' || (rowWords.gross.test(row.label) && row.kind === 'total')) {
    const vat = before.findLastIndex(({ kind }) => kind === 'vat');
    const net = before.slice(0, vat < 0 ? undefined : vat).findLastIndex(({ kind }) => kind === 'total' || kind === 'subtotal');
    if (vat >= 0 && net >= 0) add([before[net]!, before[vat]!], 'it is the total and its VAT');
  }
  const brought = before.filter(({ kind, label }) => kind === 'part' && rowWords.opening.test(label));
  const told = lastClose >= 0 && sinceClose.length === 0;
  const payers = told ? before.slice(lastClose + 1).filter(({ kind }) => kind === 'part') : [];
  if (row.leads) {
    const after = table.rows.slice(index + 1);
    const next = after.findIndex(({ kind }) => kind === 'subtotal' || kind === 'total');
    const own = (next < 0 ? after : after.slice(0, next)).filter(isLine);
    const numbered = own.filter((line) => isUnder(line, row));
    add(numbered.length > 0 ? numbered : own, 'it stands before the lines it adds');
  } else if (row.kind === 'subtotal') {
    if (rowWords.carried.test(row.label) || rowWords.brought.test(row.label)) add(lines, 'it adds the lines so far');
    add(sinceSection, 'it closes its section');
    add(sinceClose, 'it adds the lines since the total above');
    add(lines, 'it adds all lines above');
  } else if (payers.length > 0) {
    add(payers, 'it adds what pays for the total above');
  } else {
    add(lines, 'it adds all lines above');
    add(sinceClose, 'it adds the lines since the total above');
    if (subtotals.length > 0) {
      const loose = before.slice(before.findLastIndex(({ kind }) => kind === 'subtotal') + 1).filter(isLine);
      add([...subtotals, ...loose], 'it adds the subtotals above');
      add(subtotals, 'it adds the subtotals above');
    }
    const totals = before.filter(({ kind }) => kind === 'total' || kind === 'subtotal');
    if (totals.length > 1) add(totals, 'it adds the totals above');
    if (lastClose >= 0 && sinceClose.length === 0 && totals.length < 2) add([before[lastClose]!], 'it repeats the total above');
    const vat = before.findLastIndex(({ kind }) => kind === 'vat');
    if (vat > lastClose && lastClose >= 0) add([before[lastClose]!, before[vat]!], 'it is the total and its VAT');
  }
  if (brought.length > 0 && lastClose < 0) add([...brought, ...lines], 'it adds the balance brought in and the lines');
  if (lines.length === 0) {
    const after = table.rows.slice(index + 1);
    const next = after.findIndex(({ kind }) => kind === 'total');
    const below = (next < 0 ? after : after.slice(0, next)).filter(isLine);
    add(below, 'it stands before the lines it adds');
    add(
      after.filter(({ kind }) => kind === 'subtotal'),
      'it stands before the subtotals it adds',
    );
  }
  return readings;
}

/** What remains of a total after the deductions between: they are added where they are negative, taken off where they are not. */
function remainders(table: Table, index: number, figures: Figures): Reading[] {
  let top = index - 1;
  while (top > 0 && table.rows[top]!.kind === 'deduction') top--;
  const off = table.rows.slice(top + 1, index);
  if (off.length === 0 || table.rows[top]!.kind !== 'total') return [];
  const negative = off.some((row) =>
    table.columns.some(
      ({ col, role }) => role !== 'percentage' && figures.value({ sheet: table.sheet, row: row.figures, col }) < 0,
    ),
  );
  const parts = [table.rows[top]!, ...off].map((row) => row.figures);
  return [{ kind: negative ? 'sum' : 'difference', parts, because: 'it is the total above, less what stands between' }];
}

/** The last of those who pay for the total above pays what the others leave of it. */
function lastPayer({ rows }: Table, index: number): Reading[] {
  if (rows[index + 1]?.kind === 'part' || rows[index + 1]?.kind === 'total') return [];
  let top = index;
  while (top > 0 && rows[top]!.kind === 'part') top--;
  const parts = rows.slice(top, index);
  if (rows[top]!.kind !== 'total' || parts.length < 2) return [];
  return [
    { kind: 'difference', parts: parts.map(({ figures }) => figures), because: 'it is what the others leave of the total' },
  ];
}

/** "Surplus" under a total of income and one of expenditure: either less the other. */
function leftovers(table: Table, index: number): Reading[] {
  const row = table.rows[index]!;
  if (row.kind !== 'total' || !rowWords.left.test(row.label)) return [];
  const totals = table.rows
    .slice(0, index)
    .filter(({ kind }) => kind === 'total' || kind === 'subtotal')
    .slice(-2);
  if (totals.length < 2) return [];
  const [first, second] = totals.map(({ figures }) => figures);
  const because = `it is the difference of “${totals[0]!.label}” and “${totals[1]!.label}”`;
  return [
    { kind: 'difference', parts: [first!, second!], named: true, because },
    { kind: 'difference', parts: [second!, first!], named: true, because },
  ];
}

/** "Total MUST", "Of which desirable": the lines of that priority, where every line has one. */
function ranked(table: Table, index: number, figures: Figures): Reading[] {
  const { priorityCol } = table;
  const rank = priorityCol === undefined ? undefined : rankOf(table.rows[index]!.label);
  if (priorityCol === undefined || !rank) return [];
  const lines = table.rows.slice(0, index).filter(isLine);
  const ranks = lines.map(({ figures: row }) => readPriority(figures.text({ sheet: table.sheet, row, col: priorityCol })));
  const own = lines.filter((_, i) => ranks[i] === rank);
  if (own.length === 0 || ranks.includes(undefined)) return [];
  return [{ parts: own.map((row) => row.figures), named: true, because: `it adds the ${rank} lines above` }];
}

const wordColumns: ReadonlySet<Column['role']> = new Set(['label', 'text', 'date', 'unit', 'number']);

/** "Year 2 total" or "Total Leeds" under lines that say "Year 2" or "Leeds" in one of their columns: it adds those. */
function keyed(table: Table, index: number, figures: Figures): Reading[] {
  if (table.rows.length > SHORT) return [];
  const key = plainLabel(table.rows[index]!.label.replace(/\b(?:sub-?)?totals?\b|^\W*of which\b/gi, ' '));
  const lines = table.rows.slice(0, index).filter(isLine);
  if (key === '') return [];
  return table.columns.flatMap(({ role, col, heading }): Reading[] => {
    if (!wordColumns.has(role)) return [];
    const own = lines.filter((row) => plainLabel(figures.text({ sheet: table.sheet, row: row.figures, col })) === key);
    if (own.length < 2 || own.length === lines.length) return [];
    return [{ parts: own.map((row) => row.figures), named: true, because: `it adds the lines that say so under “${heading}”` }];
  });
}

function rankOf(label: string): Priority | undefined {
  return readPriority(
    label.replace(
      /^(?:(?:of which|sub-?total|total|all|sum)\W+)+|\W+(?:items?|lines?|only|activit\w+|costs?|elements?)\W*$/gi,
      '',
    ),
  );
}

/** Rows of shares and changes stand among the lines of statistics; they are no parts. */
export function isLine(row: Row): boolean {
  return row.kind === 'line' && row.unit !== 'percent';
}

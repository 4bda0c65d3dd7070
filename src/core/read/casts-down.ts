import type { Figures } from '../model/bid';
import type { Basis, Cast, Grade, Law } from '../model/relation';
import type { Span } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { castValue, holds, type CastValue } from './cast-value';
import { trustAllButOne, withoutFollowing } from './cast-trust';
import { headingWords, rowWords } from './column-words';
import { isLine, readingsOf, SHORT, type Reading } from './total-readings';

/** Columns whose figures add down: money, and counts of things. Rates, shares and dates do not. */
export function addsDown({ role }: Column): boolean {
  return ['amount', 'period', 'party', 'total', 'vat', 'gross', 'quantity', 'days', 'hours', 'fte', 'other'].includes(role);
}

/** What every total row of a table should be the sum of. */
export function castsDown(table: Table, figures: Figures): Cast[] {
  const cols = table.columns.filter(addsDown).map(({ col }) => col);
  const rates = table.rows.find(({ kind }) => kind === 'rate');
  const casts: Cast[] = [];
  table.rows.forEach((row, index) => {
    if (!['total', 'subtotal', 'gross', 'part'].includes(row.kind)) return;
    const lines = cols.filter((col) => !Number.isNaN(figures.value({ sheet: table.sheet, row: row.figures, col })));
    if (lines.length === 0) return;
    if (row.adds) {
      const cast = castSaid(table, row, lines, row.adds);
      if (cast) casts.push(cast);
      return;
    }
    const readings = readingsOf(table, index, figures);
    if (readings.length === 0) return;
    casts.push(...chooseReading(table, row, lines, readings, figures, rates));
  });
  const own = withoutFollowing(casts, figures);
  return table.rows.length <= SHORT ? trustAllButOne(own, figures) : own;
}

/** The lines between the rows that a person named; the total itself is none of them. */
function castSaid(table: Table, row: Row, lines: readonly number[], adds: Span): Cast | undefined {
  const parts = table.rows.filter(
    (other) => isLine(other) && other !== row && other.rows.first >= adds.first && other.rows.last <= adds.last,
  );
  if (parts.length === 0) return undefined;
  return {
    law: lawOf(row),
    sheet: table.sheet,
    table: table.id,
    kind: 'sum',
    direction: 'down',
    target: row.figures,
    parts: parts.map(({ figures }) => figures),
    lines,
    grade: 'certain',
    basis: ['correction'],
    because: 'you said so',
  };
}

/**
 * The reading that holds in most columns; the first where none does. Columns in which only another reading holds are given to
 * that one, so that a total is never called wrong while one of its natural readings adds up.
 */
function chooseReading(
  table: Table,
  row: Row,
  lines: readonly number[],
  readings: readonly Reading[],
  figures: Figures,
  rates: Row | undefined,
): Cast[] {
  const make = (reading: Reading, cols: readonly number[], grade: Grade, basis: readonly Basis[]): Cast => ({
    law: lawOf(row),
    sheet: table.sheet,
    table: table.id,
    kind: reading.kind ?? 'sum',
    direction: 'down',
    target: row.figures,
    parts: reading.parts,
    lines: cols,
    grade,
    basis,
    because: reading.because,
  });
  const trial = readings.map((reading) => {
    const cast = make(reading, lines, 'likely', ['label']);
    const values = lines.map((col) => castValue(cast, col, figures));
    return { reading, values, strong: values.filter((value) => value && holds(value) && value.filled >= 2).length };
  });
  const best = trial.reduce((a, b) => (b.strong > a.strong ? b : a));
  const own: number[] = [];
  const casts: Cast[] = [];
  lines.forEach((col, i) => {
    if (accepts(best.values[i])) own.push(col);
    else {
      const other = trial.find(({ values }) => accepts(values[i]) && values[i]!.filled >= 1);
      if (other) casts.push(make(other.reading, [col], 'certain', ['structure', 'figures']));
      else own.push(col);
    }
  });
  if (rates && rowWords.total.test(row.label))
    return [...casts, ...matrixDown(table, row, own, rates, best.reading, figures, make)];
  const labelled = row.label !== '';
  // A second total right under the first, which no reading explains, may stand for other tables.
  const before = table.rows.slice(0, table.rows.indexOf(row)).filter(({ kind }) => kind !== 'line' && kind !== 'note');
  const second = row.kind === 'total' && before.length > 0 && before.every(({ kind }) => kind === 'total' || kind === 'part');
  if (repeatsElsewhere(table, row) && !best.values.some(accepts)) return casts;
  if (second && !best.reading.named && best.strong === 0 && !best.values.some(accepts) && !rowWords.strictTotal.test(row.label))
    return casts;
  // Who pays is often told in part: nothing rests on it until two columns show that it is told in full.
  if (row.kind === 'part' && !best.reading.named && best.strong < 2) return casts;
  const held = own.filter((col, i) => i >= 0 && accepts(best.values[lines.indexOf(col)]));
  const sure = own.filter((col) => certainColumn(table, row, col, held.length, own.length, best.strong));
  const unsure = own.filter((col) => !sure.includes(col));
  if (sure.length > 0)
    casts.push(make(best.reading, sure, 'certain', labelled ? ['label', 'structure'] : ['structure', 'figures']));
  if (unsure.length > 0) casts.push(make(best.reading, unsure, 'likely', labelled ? ['label'] : ['structure']));
  return casts;
}

/** A subtotal right under another total, with no line of its own between, may repeat one of another table. */
function repeatsElsewhere(table: Table, row: Row): boolean {
  if (row.kind !== 'subtotal' || row.leads || rowWords.brought.test(row.label)) return false;
  const above = table.rows.slice(0, table.rows.indexOf(row)).findLastIndex(({ kind }) => kind !== 'note' && kind !== 'blank');
  return above >= 0 && (table.rows[above]!.kind === 'subtotal' || table.rows[above]!.kind === 'total');
}

function accepts(value: CastValue | undefined): boolean {
  return value !== undefined && holds(value);
}

/**
 * Whether an error may rest on this total: it is labelled (or its sister columns add up), its column's figures add by nature,
 * and the table does not show that the reading is wrong throughout (several columns, none of which adds).
 */
function certainColumn(table: Table, row: Row, col: number, held: number, columns: number, strong: number): boolean {
  const labelled = row.label !== '';
  const column = table.columns.find((candidate) => candidate.col === col)!;
  const bid = table.kind === 'funding' || table.kind === 'summary' || table.kind === 'matrix';
  const most = strong >= 2 && held * 3 >= columns * 2;
  if (column.role === 'other' && column.unit !== 'money' && !most) return false;
  if (!labelled) return bid ? strong >= 1 && held * 2 >= columns - 1 : most;
  if (bid) return most || columns <= 2 || (strong >= 1 && held * 2 >= columns);
  // An income table beside a budget: one column of pounds, few rows, and a total that says so.
  const pounds = column.unit === 'money' && headingWords.money.test(column.heading.toLowerCase());
  if (columns === 1 && pounds && table.rows.length <= FEW && rowWords.total.test(row.label)) return true;
  return strong >= 2 && held * 10 >= columns * 8;
}

const FEW = 30;

/** In a matrix, the row of total days adds down and the row of total budget is rate × total days in each person's column. */
function matrixDown(
  table: Table,
  row: Row,
  own: readonly number[],
  rates: Row,
  reading: Reading,
  figures: Figures,
  make: (reading: Reading, cols: readonly number[], grade: Grade, basis: readonly Basis[]) => Cast,
): Cast[] {
  const sheet = table.sheet;
  const rated = own.filter((col) => !Number.isNaN(figures.value({ sheet, row: rates.figures, col })));
  const days = table.rows.find(
    (other) => (other.kind === 'total' || other.kind === 'subtotal') && other.figures < row.figures && other.unit !== 'money',
  );
  const budget: Cast = {
    law: 'matrix',
    sheet,
    table: table.id,
    kind: 'product',
    direction: 'down',
    target: row.figures,
    parts: days ? [rates.figures, days.figures] : [],
    lines: rated,
    grade: 'certain',
    basis: ['structure', 'figures'],
    because: 'each person’s budget is the rate times the days',
  };
  const product = days ? rated.filter((col) => accepts(castValue(budget, col, figures))) : [];
  const plain = own.filter((col) => !rated.includes(col));
  if (days && product.length * 2 > rated.length) {
    // The rest of the row (its own total) is added across, not down.
    return [budget];
  }
  return [
    ...(rated.length > 0 ? [make(reading, rated, 'certain', ['label', 'structure'])] : []),
    ...(plain.length > 0 ? [make(reading, plain, 'certain', ['label', 'structure'])] : []),
  ];
}

function lawOf(row: Row): Law {
  if (row.kind === 'gross' || rowWords.gross.test(row.label)) return 'gross';
  return row.kind === 'subtotal' ? 'subtotal' : 'column-total';
}

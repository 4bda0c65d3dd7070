import type { Figures, Priority } from '../model/bid';
import type { Basis, Cast, Grade, Law, RelationKind } from '../model/relation';
import type { Span } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { castValue, holds, type CastValue } from './cast-value';
import { headingWords, readPriority, rowWords } from './column-words';
import { plainLabel } from './label-match';
import { isUnder } from './row-numbers';

/** Columns whose figures add down: money, and counts of things. Rates, shares and dates do not. */
export function addsDown({ role }: Column): boolean {
  return ['amount', 'period', 'party', 'total', 'vat', 'gross', 'quantity', 'days', 'hours', 'fte', 'other'].includes(role);
}

interface Reading {
  readonly kind?: RelationKind;
  readonly parts: readonly number[];
  readonly because: string;
  /** Its label names the lines. */
  readonly named?: true;
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
    const readings = [
      ...remainders(table, index, figures),
      ...leftovers(table, index),
      ...ranked(table, index, figures),
      ...keyed(table, index, figures),
      ...(row.kind === 'part' ? lastPayer(table, index) : readingsOf(table, index)),
    ];
    if (readings.length === 0) return;
    casts.push(...chooseReading(table, row, lines, readings, figures, rates));
  });
  const own = withoutFollowing(casts, figures);
  return table.rows.length <= SHORT ? trustAllButOne(own, figures) : own;
}

/** A figure that follows from a wrong total, and is right once that total is, is not wrong: the total is told, and not what follows. */
function withoutFollowing(casts: readonly Cast[], figures: Figures): Cast[] {
  const misses = new Map<string, number>();
  for (const cast of casts)
    for (const line of cast.lines) {
      const value = castValue(cast, line, figures);
      if (value && !value.withheld && !holds(value)) misses.set(`${cast.target} ${line}`, value.expected - value.found);
    }
  if (misses.size < 2) return [...casts];
  const follows = (cast: Cast, line: number): boolean => {
    const value = castValue(cast, line, figures);
    if (!value || holds(value)) return false;
    const mend = cast.parts.reduce((all, part, i) => {
      const miss = misses.get(`${part} ${line}`) ?? 0;
      return all + (cast.kind === 'difference' && i > 0 ? -miss : miss);
    }, 0);
    return mend !== 0 && Math.abs(value.expected + mend - value.found) <= value.tolerance;
  };
  return casts.map((cast) =>
    cast.kind === 'sum' || cast.kind === 'difference'
      ? { ...cast, lines: cast.lines.filter((line) => !follows(cast, line)) }
      : cast,
  );
}

/** Tables of more rows are data, of which more is asked before a total is called wrong. */
const SHORT = 60;

/** Where all totals of a short table hold but one, that one is wrong, whatever the table is for. */
function trustAllButOne(casts: readonly Cast[], figures: Figures): Cast[] {
  let strong = 0;
  let broken = 0;
  for (const cast of casts)
    for (const line of cast.lines) {
      const value = castValue(cast, line, figures);
      if (!value || value.withheld || value.filled < 2) continue;
      if (holds(value)) strong++;
      else broken++;
    }
  return broken === 1 && strong >= 2 ? casts.map((cast): Cast => ({ ...cast, grade: 'certain' })) : [...casts];
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

/** The ways a total row may be meant, the most natural first. */
function readingsOf(table: Table, index: number): Reading[] {
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
  const lastClose = findLast(before, ({ kind }) => kind === 'total' || kind === 'subtotal');
  const sinceClose = before.slice(lastClose + 1).filter(isLine);
  const sinceSection = row.section === undefined ? [] : table.rows.slice(row.section + 1, index).filter(isLine);
  const subtotals = before.filter(({ kind }) => kind === 'subtotal');
  if (row.kind === 'gross' || (rowWords.gross.test(row.label) && row.kind === 'total')) {
    const vat = findLast(before, ({ kind }) => kind === 'vat');
    const net = findLast(before.slice(0, vat < 0 ? undefined : vat), ({ kind }) => kind === 'total' || kind === 'subtotal');
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
      const loose = before.slice(findLast(before, ({ kind }) => kind === 'subtotal') + 1).filter(isLine);
      add([...subtotals, ...loose], 'it adds the subtotals above');
      add(subtotals, 'it adds the subtotals above');
    }
    const totals = before.filter(({ kind }) => kind === 'total' || kind === 'subtotal');
    if (totals.length > 1) add(totals, 'it adds the totals above');
    if (lastClose >= 0 && sinceClose.length === 0 && totals.length < 2) add([before[lastClose]!], 'it repeats the total above');
    const vat = findLast(before, ({ kind }) => kind === 'vat');
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
function isLine(row: Row): boolean {
  return row.kind === 'line' && row.unit !== 'percent';
}

function findLast<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let i = items.length - 1; i >= 0; i--) if (test(items[i]!)) return i;
  return -1;
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
  const above = findLast(table.rows.slice(0, table.rows.indexOf(row)), ({ kind }) => kind !== 'note' && kind !== 'blank');
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

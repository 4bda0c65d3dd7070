import type { Figures } from '../model/bid';
import type { Cast, Grade, Law, RelationKind } from '../model/relation';
import type { Column, Row, Table } from '../model/table';
import { castValue, holds } from './cast-value';
import { rowWords } from './column-words';
import { castsOfWorkings } from './workings/working-casts';

interface Reading {
  readonly kind: RelationKind;
  readonly law: Law;
  readonly parts: readonly number[];
  readonly because: string;
}

/** Rows on which figures add across: lines and their totals. */
function rowsAcross(table: Table): Row[] {
  return table.rows.filter(
    ({ kind, unit, label }) =>
      ['line', 'total', 'subtotal', 'vat', 'gross', 'deduction', 'part'].includes(kind) &&
      unit !== 'percent' &&
      !rowWords.statistic.test(label),
  );
}

const LOOK = 400;

/** What every total column of a table, and every column that is worked out from others, should be. */
export function castsAcross(table: Table, figures: Figures): Cast[] {
  const rows = rowsAcross(table);
  if (rows.length === 0) return [];
  const rates = table.rows.find(({ kind }) => kind === 'rate');
  const casts: Cast[] = rates ? [] : castsOfWorkings(table, figures);
  for (const column of table.columns) {
    if (rates) {
      const matrix = matrixAcross(table, column, rows, rates, figures);
      if (matrix) casts.push(matrix);
      if (matrix) continue;
    }
    const worked = casts.find(({ target, law }) => target === column.col && (law === 'product' || law === 'row-total'));
    if (worked?.law === 'row-total') continue;
    const readings = readingsOf(table, column);
    const cast = readings.length > 0 ? choose(table, column, rows, readings, figures) : undefined;
    if (!cast) continue;
    // What a column is worked out from and what it adds may both be true; where they differ, its lines say which is meant.
    if (worked && held(worked, figures) > held(cast, figures)) continue;
    if (worked && held(cast, figures) > held(worked, figures)) casts.splice(casts.indexOf(worked), 1);
    casts.push(cast);
  }
  if (rates) casts.push(...budgetRows(table, rates, figures));
  return casts;
}

function held(cast: Cast, figures: Figures): number {
  return cast.lines.slice(0, LOOK).filter((line) => {
    const value = castValue(cast, line, figures);
    return value !== undefined && holds(value) && value.filled > 0;
  }).length;
}

function readingsOf(table: Table, column: Column): Reading[] {
  const at = table.columns.indexOf(column);
  const left = table.columns.slice(0, at);
  const readings: Reading[] = [];
  const add = (columns: readonly Column[], because: string, law: Law = 'row-total'): void => {
    const parts = columns.map(({ col }) => col);
    if (parts.length === 0 || (parts.length === 1 && law === 'row-total')) return;
    readings.push({ kind: 'sum', law, parts, because });
  };
  if (column.role === 'total' || (column.share === 'funded' && column.role !== 'period')) {
    const asked = (other: Column): boolean =>
      column.share === 'self-fund' || column.share === 'match'
        ? other.share === column.share
        : other.share !== 'self-fund' && other.share !== 'match';
    const parts = (columns: readonly Column[]): Column[] =>
      columns.filter(({ role, unit }) => isPart(role) && sameUnit(unit, column.unit));
    const lastTotal = left.findLastIndex(({ role }) => role === 'total');
    const others = table.columns.filter((other) => other !== column && other.role !== 'total');
    if (column.share) add(parts(left).filter(asked), `its heading says ${column.share}`);
    add(parts(left.slice(lastTotal + 1)), 'it adds the columns since the last total');
    add(parts(left), 'it adds the columns before it');
    add(
      left.filter(({ role }) => role === 'total'),
      'it adds the totals before it',
    );
    add(parts(others), 'it adds the other columns');
    add(
      siblings(column, left).filter(({ unit }) => sameUnit(unit, column.unit)),
      'it adds the columns under the same heading',
    );
    add(namesakes(column, left), 'it adds the columns of its kind before it');
    if (lastTotal >= 0) add([...left.filter(({ role }) => role === 'total')], 'it adds the totals before it');
  }
  if (column.role === 'gross') {
    const vat = left.findLastIndex(({ role }) => role === 'vat');
    const net = left.slice(0, Math.max(vat, 0)).findLastIndex(({ role }) => role === 'amount' || role === 'total');
    if (vat >= 0 && net >= 0) add([left[net]!, left[vat]!], 'it is the net amount and its VAT', 'gross');
  }
  return readings;
}

/** "2022/23 | Capital", "2023/24 | Capital", "All years | Capital": under headings of two rows the last adds those of its own kind. */
function namesakes(column: Column, left: readonly Column[]): Column[] {
  const own = kindOf(column);
  return left.filter((other) => other.headings[0] !== column.headings[0] && kindOf(other) === own && own !== '');
}

/** What stands before a column under the same spanning heading. */
function siblings(column: Column, left: readonly Column[]): Column[] {
  const head = column.headings[0];
  return head ? left.filter((other) => other.headings.length > 1 && other.headings[0] === head) : [];
}

const plainKind = /^(?:all|both|grand|overall|combined|total|totals|sum|years?|cost|costs|£|£000|of|for)$/;

/** The words of a heading that tell its kind: its last row where there are several, else what is left of "Total capital". */
function kindOf({ headings, heading }: Column): string {
  const last = headings.length > 1 ? headings.findLast((text) => text !== '') : heading.replace(/\d+(?:[/-]\d+)?/g, '');
  const words = (last ?? '')
    .toLowerCase()
    .split(/[^\p{L}\d£]+/u)
    .filter((word) => word !== '');
  const told = headings.length > 1 ? words : words.filter((word) => !plainKind.test(word));
  return told.join(' ');
}

function isPart(role: Column['role']): boolean {
  return ['amount', 'period', 'party', 'other', 'quantity', 'days', 'hours', 'fte', 'vat'].includes(role);
}

function sameUnit(part: Column['unit'], total: Column['unit']): boolean {
  return part === undefined || total === undefined || part === total || part === 'number' || total === 'number';
}

/** The reading that holds on most rows. Errors rest on it where it holds on most of the rows that can show it. */
function choose(
  table: Table,
  column: Column,
  rows: readonly Row[],
  readings: readonly Reading[],
  figures: Figures,
): Cast | undefined {
  const sheet = table.sheet;
  const filled = rows.filter((row) => !Number.isNaN(figures.value({ sheet, row: row.figures, col: column.col })));
  if (filled.length === 0) return undefined;
  const step = Math.max(1, Math.floor(filled.length / LOOK));
  const look = filled.filter((_, i) => i % step === 0);
  const make = (reading: Reading, lines: readonly number[], grade: Grade): Cast => ({
    law: reading.law,
    sheet,
    table: table.id,
    kind: reading.kind,
    direction: 'across',
    target: column.col,
    parts: reading.parts,
    lines,
    grade,
    basis: column.role === 'total' ? ['label', 'structure'] : ['structure', 'figures'],
    because: reading.because,
  });
  let best: { reading: Reading; strong: number; shown: number; held: number } | undefined;
  for (const reading of readings) {
    const cast = make(reading, [], 'likely');
    let strong = 0;
    let shown = 0;
    let held = 0;
    for (const row of look) {
      const value = castValue(cast, row.figures, figures);
      if (!value || Number.isNaN(value.expected)) continue;
      const good = holds(value);
      if (good) held++;
      if (value.filled >= 2) {
        shown++;
        if (good) strong++;
      }
    }
    if (!best || strong > best.strong || (strong === best.strong && held > best.held)) best = { reading, strong, shown, held };
  }
  if (!best) return undefined;
  const { reading, strong, shown } = best;
  const bid = table.kind === 'funding' || table.kind === 'summary' || table.kind === 'matrix';
  const share = shown === 0 ? 0 : strong / shown;
  const labelled = column.role === 'total' || reading.law === 'gross';
  // A bid's few rows may hold a fault each; published columns of totals may miss at most one row in ten.
  const certain = bid
    ? (strong >= 2 && share >= 0.5) || (labelled && shown <= 3 && (strong >= 1 || shown === 1))
    : strong >= 4 && share >= 0.9;
  return make(
    reading,
    filled.map(({ figures: row }) => row),
    certain ? 'certain' : 'likely',
  );
}

/** Over a row of rates: the budget of an activity is Σ rate × days; its days are Σ days. */
function matrixAcross(table: Table, column: Column, rows: readonly Row[], rates: Row, figures: Figures): Cast | undefined {
  const sheet = table.sheet;
  const rated = table.columns.filter(
    ({ col, role }) => role !== 'label' && !Number.isNaN(figures.value({ sheet, row: rates.figures, col })),
  );
  if (rated.length < 2 || rated.includes(column)) return undefined;
  const lines = rows.filter(
    (row) =>
      row.unit !== 'money' &&
      row.kind !== 'vat' &&
      row.kind !== 'gross' &&
      !Number.isNaN(figures.value({ sheet, row: row.figures, col: column.col })),
  );
  if (lines.length < 2) return undefined;
  const make = (withRates: boolean): Cast => ({
    law: withRates ? 'matrix' : 'row-total',
    sheet,
    table: table.id,
    kind: 'sum',
    direction: 'across',
    target: column.col,
    parts: rated.map(({ col }) => col),
    lines: lines.map(({ figures: row }) => row),
    ...(withRates && { rates: rates.figures }),
    grade: 'certain',
    basis: ['structure', 'figures'],
    because: withRates ? 'it is the days at each person’s rate' : 'it adds the days of all people',
  });
  const score = (cast: Cast): number =>
    cast.lines.filter((line) => {
      const value = castValue(cast, line, figures);
      return value !== undefined && holds(value);
    }).length;
  const plain = make(false);
  const priced = make(true);
  const [a, b] = [score(plain), score(priced)];
  if (Math.max(a, b) * 2 < lines.length) return undefined;
  return b > a ? priced : plain;
}

/** Rows of money under a matrix ("Total budget per team member"): their own total stands in the last column and adds across. */
function budgetRows(table: Table, rates: Row, figures: Figures): Cast[] {
  const sheet = table.sheet;
  const rated = table.columns
    .filter(({ col, role }) => role !== 'label' && !Number.isNaN(figures.value({ sheet, row: rates.figures, col })))
    .map(({ col }) => col);
  const after = table.columns.filter(({ col }) => col > Math.max(...rated));
  return table.rows.flatMap((row): Cast[] => {
    if (row.kind !== 'total' || row.unit !== 'money') return [];
    const filled = rated.filter((col) => !Number.isNaN(figures.value({ sheet, row: row.figures, col })));
    const target = after.find(({ col }) => !Number.isNaN(figures.value({ sheet, row: row.figures, col })));
    if (!target || filled.length < 2) return [];
    return [
      {
        law: 'row-total',
        sheet,
        table: table.id,
        kind: 'sum',
        direction: 'across',
        target: target.col,
        parts: rated,
        lines: [row.figures],
        grade: 'certain',
        basis: ['label', 'structure'],
        because: 'it adds each person’s budget',
      },
    ];
  });
}

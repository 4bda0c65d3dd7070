import type { Amount } from '../model/amount';
import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Snapshot } from '../model/snapshot';
import type { Column, Table } from '../model/table';
import { readFormula } from '../read/formulas/formula';
import { sumTerms, takes, type SumTerm } from '../read/formulas/sum-terms';
import { amountCells, counted, isMoneyTable, named, nameOf, rowOf, shown, tableName } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

interface TextAmount {
  readonly table: Table;
  readonly column: Column;
  readonly at: CellRef;
  readonly amount: Amount;
  /** The formula that passes over it. */
  readonly skippedBy?: CellRef;
}

type Subject =
  | { readonly kind: 'wholly'; readonly cells: readonly TextAmount[] }
  | { readonly kind: 'column'; readonly numbers: number; readonly cells: readonly TextAmount[] };

/** A plain figure that Excel would hold as a number had it been typed into a cell that is not text. */
const figureOnly = /^[('"\s]*[-−–]?\s*[£€$]?\s*[-−–]?\d[\d,\s]*(\.\d+)?\s*%?[)\s]*$/;

function* subjectsOf(bid: Bid): Iterable<Subject> {
  const columns = new Map<Column, { numbers: number; cells: TextAmount[] }>();
  for (const table of bid.tables) {
    if (!isMoneyTable(table) || table.inWords) continue;
    for (const { column, at } of amountCells(table)) {
      const kind = bid.figures.kind(at);
      if (kind !== 'number' && kind !== 'text-amount') continue;
      const own = columns.get(column) ?? { numbers: 0, cells: [] };
      columns.set(column, own);
      const amount = kind === 'text-amount' ? bid.figures.amount(at) : undefined;
      if (amount) own.cells.push({ table, column, at, amount });
      else own.numbers++;
    }
  }
  const all = [...columns.values()];
  const texts = all.flatMap(({ cells }) => cells);
  const numbers = all.reduce((total, column) => total + column.numbers, 0);
  if (texts.length > numbers * 3 && bid.snapshot.sheets.every(({ formulas }) => formulas.size === 0)) {
    if (texts.length > 1) yield { kind: 'wholly', cells: texts };
    return;
  }
  const sums = texts.length === 0 ? [] : sumsOf(bid);
  for (const { numbers: count, cells } of all) {
    if (count + cells.length === 0) continue;
    yield { kind: 'column', numbers: count, cells: cells.map((cell) => withSkipper(cell, sums)) };
  }
}

interface SumCell {
  readonly at: CellRef;
  readonly terms: readonly SumTerm[];
}

/** Formulas that take ranges through SUM, which passes over text. */
function sumsOf({ snapshot }: Bid): SumCell[] {
  const found: SumCell[] = [];
  snapshot.sheets.forEach((sheet, index) => {
    if (sheet.formulas.size === 0) return;
    for (let r = 0; r < sheet.rows.length; r++) {
      for (let i = sheet.starts[r]!; i < sheet.starts[r + 1]!; i++) {
        const text = sheet.formulas.get(i);
        if (text === undefined || !/SUM|SUBTOTAL|AGGREGATE/i.test(text)) continue;
        const at = { sheet: index, row: sheet.rows[r]!, col: sheet.cols[i]! };
        const formula = readFormula(text);
        const terms = formula && sumTerms(formula, { snapshot, ...at });
        if (terms) found.push({ at, terms });
      }
    }
  });
  return found;
}

function withSkipper(cell: TextAmount, sums: readonly SumCell[]): TextAmount {
  const { sheet, row, col } = cell.at;
  const sum = sums.find(({ terms }) => terms.some((term) => term.via === 'sum' && takes(term, sheet, row, col)));
  return sum ? { ...cell, skippedBy: sum.at } : cell;
}

function judge(subject: Subject, { snapshot }: Bid): Outcome[] {
  const { cells } = subject;
  if (subject.kind === 'wholly') {
    return [
      {
        verdict: 'fail',
        finding: {
          check: 'text-amounts',
          severity: 'note',
          message: 'wholly',
          data: { amounts: counted(cells.length, 'amount is', 'amounts are') },
          subject: '',
          at: cells.slice(0, 50).map(({ at }) => placeOf(at)),
        },
      },
    ];
  }
  const outcomes = cells.flatMap((cell): Outcome[] => {
    if (cell.skippedBy && !cell.amount.value.isZero() && (rowOf(cell.table, cell.at.row)?.label ?? '') !== '')
      return [finding(cell, 'error', 'skipped', snapshot)];
    const stray = subject.numbers >= 2 && cells.length * 2 <= subject.numbers && isFigure(cell);
    return stray ? [finding(cell, 'warning', 'stray', snapshot)] : [];
  });
  return outcomes.length > 0 ? outcomes : [{ ...pass(), verdict: 'pass', count: Math.max(1, subject.numbers) }];
}

/** A figure by itself, on a line with a name. Small bracketed numbers head columns or point to notes. */
function isFigure({ table, at, amount }: TextAmount): boolean {
  if (!figureOnly.test(amount.text) || (rowOf(table, at.row)?.label ?? '') === '') return false;
  return !/^\(?\d{1,2}\)?$/.test(amount.text.trim());
}

function finding(
  { table, column, at, amount, skippedBy }: TextAmount,
  severity: 'error' | 'warning',
  message: string,
  snapshot: Snapshot,
): Outcome {
  const name = nameOf(table, at.row, at.col);
  const data = {
    line: named(name),
    amount: shown(amount, column),
    column: named(column.heading),
    table: named(tableName(table, snapshot)),
    total: named(skippedBy ? nameOf(table, skippedBy.row, skippedBy.col) : ''),
  };
  return {
    verdict: 'fail',
    finding: {
      check: 'text-amounts',
      severity,
      message,
      data,
      subject: name,
      at: [placeOf(at), ...(skippedBy ? [placeOf(skippedBy)] : [])],
      found: shown(amount, column),
      group: { key: `${table.id}/${message}/${column.col}`, many: `${message}Many` },
      ...(skippedBy && {
        cause: {
          kind: 'text-number',
          likely: true,
          saying: { text: 'The cell of {line} holds words, and SUM passes over words.', data },
          evidence: [],
          blames: skippedBy,
        },
      }),
    },
  };
}

export const textAmounts = defineCheck<Subject>({
  id: 'text-amounts',
  group: 'form',
  severity: 'error',
  title: 'An amount is kept as a number',
  why: 'An amount kept as text looks like the others, but SUM passes over it and the total is short.',
  repair: 'Type the amount again in a cell with a number format, or use Convert to Number.',
  wrong: `
    Funding request
    | Activity  | Cost                    |
    | Training  | £4,000                  |
    | Marketing | '25,000 ✗               |
    | Grants    | £10,000                 |
    | Lead      | £31,000                 |
    | Total     | =SUM(B3:B6) → £45,000   |`,
  right: `
    Funding request
    | Activity  | Cost                    |
    | Training  | £4,000                  |
    | Marketing | £25,000                 |
    | Grants    | £10,000                 |
    | Lead      | £31,000                 |
    | Total     | =SUM(B3:B6) → £70,000   |`,
  messages: {
    wholly: '{amounts} kept as text, so no formula can add them.',
    skipped: '{line}, {amount}, is kept as text under {column}; the formula of {total} passes over it.',
    skippedMany: '{count} amounts of {table} are kept as text, and a formula passes over them.',
    stray: '{line}, {amount}, is kept as text among numbers under {column}.',
    strayMany: '{count} amounts of {table} are kept as text among numbers.',
  },
  select: subjectsOf,
  judge,
});

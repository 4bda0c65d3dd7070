import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Snapshot } from '../model/snapshot';
import type { Column, Table } from '../model/table';
import { referencesOf } from '../read/formulas/parts';
import { formulasOf, type SheetFormulas } from '../read/formulas/sheet-formulas';
import { sumTerms } from '../read/formulas/sum-terms';
import { counted, isAmountColumn, isMoneyTable, isTotalRow, named, nameOf, tableName, worded } from './form-data';
import { defineCheck, type Outcome } from './define-check';
import { termsAt } from './total-cells';

/** Formulas that should be one another's fill: down the lines of a column, or along a row of totals. */
interface Fill {
  readonly table: Table;
  readonly direction: 'down' | 'across';
  readonly cells: readonly CellRef[];
  /** Lines of the column with a figure but no formula. */
  readonly typed: readonly CellRef[];
}

/** So many must agree before one can be called odd, and so large a share of all. */
const AGREE = 4;
const SHARE = 0.8;

function* fillsOf({ tables, snapshot, figures }: Bid): Iterable<Fill> {
  for (const table of tables) {
    const formulas = formulasOf(snapshot.sheets[table.sheet]!);
    if (snapshot.sheets[table.sheet]!.formulas.size === 0 || !isMoneyTable(table)) continue;
    const lines = table.rows.filter(({ kind }) => kind === 'line');
    for (const { col } of table.columns) {
      const refs = lines.map((row): CellRef => ({ sheet: table.sheet, row: row.figures, col }));
      const cells = refs.filter((at) => formulas.has(at.row, col));
      if (cells.length >= AGREE)
        yield {
          table,
          direction: 'down',
          cells,
          typed: refs.filter((at) => !formulas.has(at.row, col) && figures.kind(at) === 'number'),
        };
    }
    const columns = table.columns.filter((column: Column) => isAmountColumn(column) && column.role !== 'total');
    for (const row of table.rows.filter(isTotalRow)) {
      const cells = columns
        .map(({ col }): CellRef => ({ sheet: table.sheet, row: row.figures, col }))
        .filter((at) => formulas.has(at.row, at.col));
      if (cells.length >= AGREE) yield { table, direction: 'across', cells, typed: [] };
    }
  }
}

function judge(fill: Fill, bid: Bid): Outcome[] {
  const { table, direction, cells, typed } = fill;
  const formulas = formulasOf(bid.snapshot.sheets[table.sheet]!);
  const forms = new Map<string, CellRef[]>();
  for (const at of cells) {
    const form = formulas.form(at.row, at.col);
    const own = forms.get(form);
    if (own) own.push(at);
    else forms.set(form, [at]);
  }
  const [form, most] = [...forms].reduce((best, next) => (next[1].length > best[1].length ? next : best));
  const good: Outcome = { verdict: 'pass', at: placeOf(most[0]!), count: most.length };
  if (form === '' || most.length < AGREE || most.length < cells.length * SHARE) return [];
  const odd = cells.filter((at) => isLone(at, forms, formulas) && isOdd(at, fill, most, form, formulas, bid));
  const fixed =
    direction === 'down' && takesFigures(table, most[0]!, bid.snapshot)
      ? typed.filter((at) => couldBeLive(at, most[0]!, formulas, bid))
      : [];
  const lone = fixed.length * 5 <= most.length ? fixed : [];
  return [
    good,
    ...odd.map((at) => finding(at, fill, most.length, 'odd', bid)),
    ...lone.map((at) => finding(at, fill, most.length, 'typed', bid)),
  ];
}

/** A form that no other cell has; where several share one, the difference is by design. */
function isLone(at: CellRef, forms: ReadonlyMap<string, readonly CellRef[]>, formulas: SheetFormulas): boolean {
  return forms.size <= 3 && forms.get(formulas.form(at.row, at.col))!.length === 1;
}

function takesFigures(table: Table, model: CellRef, snapshot: Snapshot): boolean {
  // A typed figure in a column that adds across is a typed total, which has its own law.
  const column = table.columns.find(({ col }) => col === model.col);
  return column !== undefined && isAmountColumn(column) && (column.role !== 'total' || termsAt(snapshot, model) === undefined);
}

/** Different from the rest, and not because it follows the cells beside it, starts a running figure, or adds the same cells. */
function isOdd(
  at: CellRef,
  { direction, cells }: Fill,
  most: readonly CellRef[],
  form: string,
  formulas: SheetFormulas,
  { snapshot }: Bid,
): boolean {
  const own = formulas.form(at.row, at.col);
  if (own === '') return false;
  const [down, across] = direction === 'down' ? [0, 1] : [1, 0];
  if (own === formulas.form(at.row - down, at.col - across) || own === formulas.form(at.row + down, at.col + across))
    return false;
  const first = cells[0]!.row === at.row && cells[0]!.col === at.col;
  const last = cells[cells.length - 1]!.row === at.row && cells[cells.length - 1]!.col === at.col;
  if ((first || last) && (direction === 'across' || /R\[-?\d+\]/.test(form))) return false;
  return !addsTheSame(at, most[0]!, formulas, snapshot);
}

/** `B3+B4` beside `SUM(C3:C4)`: written otherwise, the same cells. */
function addsTheSame(at: CellRef, model: CellRef, formulas: SheetFormulas, snapshot: Bid['snapshot']): boolean {
  const cellsOf = (from: CellRef): string | undefined => {
    const formula = formulas.at(from.row, from.col);
    const terms = formula && sumTerms(formula, { snapshot, ...from });
    if (!terms) return undefined;
    const cells: string[] = [];
    for (const { sheet, box, sign } of terms) {
      if ((box.bottom - box.top + 1) * (box.right - box.left + 1) > 1_000) return undefined;
      for (let r = box.top; r <= box.bottom; r++)
        for (let c = box.left; c <= box.right; c++) cells.push(`${sign}:${sheet}:${r - from.row}:${c - from.col}`);
    }
    return cells.sort().join(' ');
  };
  const own = cellsOf(at);
  return own !== undefined && own === cellsOf(model);
}

/** All that the formula of the other lines takes from its own row is there on this line too. */
function couldBeLive(at: CellRef, model: CellRef, formulas: SheetFormulas, { figures }: Bid): boolean {
  const formula = formulas.at(model.row, model.col);
  const value = figures.value(at);
  if (!formula || Number.isNaN(value) || value === 0) return false;
  const own = referencesOf(formula).filter((reference) => reference.kind === 'cells' && reference.sheet === undefined);
  const cols = own.flatMap((reference) =>
    reference.kind === 'cells' && reference.from === reference.to && reference.from.row === model.row && !reference.from.rowFixed
      ? [reference.from.col!]
      : [],
  );
  if (cols.length < 2 || cols.length !== own.length) return false;
  return cols.every((col) => Math.abs(figures.value({ ...at, col })) > 0);
}

function finding(
  at: CellRef,
  { table, direction }: Fill,
  others: number,
  message: 'odd' | 'typed',
  { figures, snapshot }: Bid,
): Outcome {
  const name = nameOf(table, at.row, at.col);
  const column = table.columns.find(({ col }) => col === at.col);
  return {
    verdict: 'fail',
    finding: {
      check: 'uneven-formulas',
      severity: 'warning',
      message,
      data: {
        line: named(name),
        column: named(column?.heading ?? ''),
        amount: worded(figures.amount(at)?.text ?? ''),
        others: counted(others, 'other', 'others'),
        where: worded(direction === 'down' ? 'in the column' : 'along the row'),
        table: named(tableName(table, snapshot)),
      },
      subject: name,
      at: [placeOf(at)],
      group: { key: `${table.id}/${direction}/${direction === 'down' ? at.col : at.row}/${message}`, many: `${message}Many` },
    },
  };
}

export const unevenFormulas = defineCheck<Fill>({
  id: 'uneven-formulas',
  group: 'form',
  severity: 'warning',
  title: 'Formulas of one row or column are alike',
  why: 'One formula that differs from its neighbours is often a slip of the mouse, and hides behind a figure that looks right.',
  repair: 'Fill the formula of the neighbours over the cell, or say in a note why it differs.',
  wrong: `
    Consultant costs
    | Role     | Days | Day rate | Cost                 |
    | Lead     | 10   | £600     | =B3*C3 → £6,000      |
    | Analyst  | 20   | £400     | =B4*C4 → £8,000      |
    | Designer | 5    | £400     | =B5*C4 → £2,000 ✗    |
    | Trainer  | 8    | £500     | =B6*C6 → £4,000      |
    | Writer   | 6    | £300     | =B7*C7 → £1,800      |
    | Editor   | 3    | £300     | =B8*C8 → £900        |`,
  right: `
    Consultant costs
    | Role     | Days | Day rate | Cost                 |
    | Lead     | 10   | £600     | =B3*C3 → £6,000      |
    | Analyst  | 20   | £400     | =B4*C4 → £8,000      |
    | Designer | 5    | £400     | =B5*C5 → £2,000      |
    | Trainer  | 8    | £500     | =B6*C6 → £4,000      |
    | Travel   |      |          | £1,800               |
    | Editor   | 3    | £300     | =B8*C8 → £900        |`,
  messages: {
    odd: 'The formula of {line} under {column} differs from the {others} {where}, which agree.',
    oddMany: '{count} formulas of {table} differ from the {others} {where}, which agree.',
    typed: '{line} under {column} is typed, {amount}; the {others} are formulas, and what they take is there on this line too.',
    typedMany: '{count} figures of {table} are typed where the {others} {where} are formulas.',
  },
  select: fillsOf,
  judge,
});

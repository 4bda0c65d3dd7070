import { formulasOf, type Naming } from '../../costing/calculation';
import type { Bid } from '../../model/bid';
import type { CellEdit, Change, Content } from '../../model/edit';
import type { CellRef } from '../../model/place';
import { formulaAt } from '../../model/snapshot';
import { cellsText } from '../../report/a1';
import { quotedSheet } from '../formulas';
import { barredTable } from './barred-table';
import { absolute, isText, shownAs } from './cell-look';
import { lineCost, type LineCost } from './cost';
import type { Costed } from './costed';
import { valuesOf } from './fields';
import { keepCosting } from './keep-costing';
import { filledFormula } from './moved-formula';
import { restsOf } from './rests';
import { rowTotals } from './row-totals';
import { priorityWords, spotOf, type LineTarget, type Spot } from './target';
import { typedTotals, type TypedTotal } from './typed-totals';
import { widenedFormulas, type Widened } from './widened';

/** How a line is put in, beside where. */
export interface InsertOptions extends LineTarget {
  /** Id of the table. */
  readonly table?: string;
  /** Typed totals that hold the line take its amount too; they are left as they are unless this is asked for. */
  readonly typed?: boolean;
}

/** A line's way into the workbook: the change, and what it does to totals. */
export interface Insertion {
  readonly change: Change;
  readonly row: number;
  readonly widened: readonly Widened[];
  readonly typed: readonly TypedTotal[];
  /** Figures in words or alone that stand for the table: nothing can take the line into them. */
  readonly headlines: readonly string[];
}

/** What keeps a line out, as a sentence. */
export class LineRefused extends Error {}

/**
 * A costed line as one change: its row with the look of its neighbour, its name, words, priority and amounts as native formulas, and every
 * total that is to hold it. The change rests on the rates that its formulas point at.
 */
export function insertLine(bid: Bid, costed: Costed, target: InsertOptions): Change {
  return insertion(bid, costed, target).change;
}

export function insertion(bid: Bid, { words, given }: Pick<Costed, 'words' | 'given'>, target: InsertOptions): Insertion {
  const cost = lineCost(bid, words, { ...given, ...(target.table !== undefined && { table: target.table }) });
  if (cost.missing.length > 0) throw new LineRefused(`${cost.missing.join('. ')}.`);
  const { table } = cost;
  const spot = table && spotOf(bid, table, target);
  if (!table || !spot) throw new LineRefused('There is no funding table to put the line in.');
  const barred = barredTable(table);
  if (barred) throw new LineRefused(`${barred}, so no line can be put in.`);
  const name = valuesOf(cost.fields).words('name') ?? '';
  if (name === '') throw new LineRefused('The line has no name. Say what it is called.');
  const widened = widenedFormulas(bid, spot);
  const typed = typedTotals(bid, spot, cost.slots, cost.amounts);
  const sheetNames = bid.snapshot.sheets.map((sheet) => sheet.name);
  const naming = namingAfter(spot, sheetNames);
  const cells = [...lineCells(bid, cost, spot, name, naming), ...widened.map(({ edit }) => edit)];
  if (target.typed)
    for (const { at, after, text } of typed)
      cells.push({
        at: movedRef(at, spot),
        content: { kind: 'number', value: after.toFixed() },
        ...(text && { format: shownAs(bid, at) }),
      });
  const labelled = { sheet: sheetNames[table.sheet]!, row: spot.row, col: table.labelCol };
  const told = cells.some(({ content }) => content.kind === 'text' && content.text === cost.heard.text);
  return {
    row: spot.row,
    widened,
    typed,
    headlines: bid.headlines.filter(({ covers }) => covers.some(({ id }) => id === table.id)).map(({ amount }) => amount.text),
    change: {
      title: `Insert “${name}”`,
      rows: [{ sheet: table.sheet, row: spot.row, like: spot.like }],
      cells: distinct(cells),
      sheets: [],
      rests: restsOf(cost, table, spot.like),
      keeps: [keepCosting(bid, words, cost, { at: { ...labelled, text: name }, told })],
    },
  };
}

/** "Adds row 10 and extends 2 totals that should include it." */
export function insertionText({ row, widened, typed, headlines }: Insertion, taken: boolean): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const extends_ = widened.length === 0 ? '' : ` and extends ${count(widened.length, 'total', 'totals')} that should include it`;
  const left =
    typed.length === 0
      ? ''
      : taken
        ? ` ${count(typed.length, 'typed total is', 'typed totals are')} raised by its amount.`
        : ` ${count(typed.length, 'typed total does', 'typed totals do')} not follow and ${typed.length === 1 ? 'stays as it is' : 'stay as they are'}.`;
  const words =
    headlines.length === 0
      ? ''
      : ` ${headlines.map((text) => `“${text}”`).join(' and ')} ${headlines.length === 1 ? 'stays as it is' : 'stay as they are'}.`;
  return `Adds row ${row + 1}${extends_}.${left}${words}`;
}

function lineCells(bid: Bid, cost: LineCost, spot: Spot, name: string, naming: Naming): CellEdit[] {
  const { table, row, like } = spot;
  const sheet = bid.snapshot.sheets[table.sheet]!;
  const at = (col: number): CellRef => ({ sheet: table.sheet, row, col });
  const cells = new Map<number, Content>();
  const text = (col: number, words: string): void => void cells.set(col, { kind: 'text', text: words });
  text(table.labelCol, name);
  if (table.benefitCol !== undefined && table.benefitCol !== table.labelCol) text(table.benefitCol, cost.heard.text);
  else {
    // Without a column for it, the first free column of words takes the costing.
    const free = table.columns.find(({ role, col }) => role === 'text' && !cells.has(col));
    if (free) text(free.col, cost.heard.text);
  }
  if (table.priorityCol !== undefined && spot.priority) text(table.priorityCol, priorityWords(bid, table, spot.priority));
  const number = nextNumber(bid, spot);
  if (number) cells.set(number.col, number.content);
  const formulas = formulasOf(cost.calculations, naming);
  cost.slots.forEach(({ column }, i) => {
    const value = cost.amounts[i]!.toFixed();
    if (formulas[i] !== '') cells.set(column.col, { kind: 'formula', formula: formulas[i]!, value });
  });
  // What the neighbour works out from its own row, its total and VAT among it, this row works out the same way.
  const totals = rowTotals(bid, spot, cost.slots, cost.amounts);
  for (const { col } of table.columns) {
    if (cells.has(col) || cost.slots.some(({ column }) => column.col === col)) continue;
    const formula = formulaAt(sheet, like, col);
    if (formula !== undefined) {
      const filled = filledFormula(formula, row - like, row);
      // Where the neighbour moves down, its own formula has moved with it; what is filled from it stands on this row.
      cells.set(col, { kind: 'formula', formula: filled, ...(totals.has(col) && { value: totals.get(col)!.toFixed() }) });
    } else if (totals.has(col)) cells.set(col, { kind: 'number', value: totals.get(col)!.toFixed() });
  }
  return [...cells].map(([col, content]) => {
    // What is pasted as text would show a formula and not work it out.
    const pasted = content.kind !== 'text' && isText(bid, { sheet: table.sheet, row: like, col });
    return { at: at(col), content, ...(pasted && { format: shownAs(bid, { sheet: table.sheet, row: like, col }) }) };
  });
}

/** 1.7 after 1.6 where the table numbers its lines in a column of their own; nothing where the line goes in between. */
function nextNumber(bid: Bid, { table, row, like }: Spot): { readonly col: number; readonly content: Content } | undefined {
  const column = table.columns.find(({ role }) => role === 'number');
  const last = table.rows.filter(({ kind }) => kind === 'line').pop();
  if (!column || column.col === table.labelCol || last?.figures !== like || row <= like) return undefined;
  const before = bid.figures.text({ sheet: table.sheet, row: like, col: column.col });
  const match = /^(.*?)(\d{1,4})(\D*)$/.exec(before);
  if (!match || formulaAt(bid.snapshot.sheets[table.sheet]!, like, column.col) !== undefined) return undefined;
  const next = `${match[1]}${Number(match[2]) + 1}${match[3]}`;
  const kind = bid.figures.kind({ sheet: table.sheet, row: like, col: column.col });
  return {
    col: column.col,
    content: kind === 'number' && /^\d+$/.test(next) ? { kind: 'number', value: next } : { kind: 'text', text: next },
  };
}

/** Names of cells as they stand once the row is in; ranges over the table's lines leave the new row itself out. */
function namingAfter(spot: Spot, sheets: readonly string[]): Naming {
  const prefix = (sheet: number): string => (sheet === spot.table.sheet ? '' : `${quotedSheet(sheets[sheet]!)}!`);
  return {
    cell: (at) => prefix(at.sheet) + absolute(movedRef(at, spot)),
    range: ({ sheet, box }) => {
      if (sheet !== spot.table.sheet || box.bottom < spot.row) return prefix(sheet) + cellsText(box);
      const down = { ...box, top: box.top + 1, bottom: box.bottom + 1 };
      if (box.top >= spot.row) return prefix(sheet) + cellsText(down);
      return `${cellsText({ ...box, bottom: spot.row - 1 })},${cellsText({ ...down, top: spot.row + 1 })}`;
    },
  };
}

function movedRef(at: CellRef, { table, row }: Spot): CellRef {
  return at.sheet === table.sheet && at.row >= row ? { ...at, row: at.row + 1 } : at;
}

/** The last edit of a cell counts: the line's own cells come first, totals after. */
function distinct(cells: readonly CellEdit[]): CellEdit[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.at.sheet}:${cell.at.row}:${cell.at.col}`, cell]));
  return [...byPlace.values()];
}

import { formulasOf, type Naming } from '../../costing/calculation';
import type { Bid, Line } from '../../model/bid';
import { sum, ZERO, type Decimal } from '../../model/decimal';
import type { CellEdit, Change, Content } from '../../model/edit';
import type { CellRef } from '../../model/place';
import { postText } from '../../costing/post';
import { formulaAt } from '../../model/snapshot';
import { cellsText } from '../../report/a1';
import { bareText, gapText } from '../../report/figures-in-words';
import type { ReportPlace } from '../../report/report';
import { quotedSheet } from '../formulas';
import { absolute, isText, shownAs } from './cell-look';
import { barredTable } from './barred-table';
import { lineCost, type LineCost } from './cost';
import type { Costed } from './costed';
import { LineRefused } from './insert-line';
import { keepCosting } from './keep-costing';
import { restsOf } from './rests';
import { rowTotals } from './row-totals';
import { typedTotals, type TypedTotal } from './typed-totals';

/** An amount of a line as it stands and as its costing gives it. Strings are ready to show. */
export interface FilledAmount {
  readonly label: string;
  readonly at: ReportPlace;
  readonly now: string;
  readonly then: string;
  readonly change: string;
  /** "=ROUND(700*44,0)", or "empty"; absent where the cell stays as it is. */
  readonly writes?: string;
}

/** A costing's way into a line of the bid. */
export interface Filling {
  readonly line: Line;
  readonly cost: LineCost;
  /** What the line adds to the bid more than now, by slot. */
  readonly added: readonly Decimal[];
  readonly amounts: readonly FilledAmount[];
  readonly typed: readonly TypedTotal[];
  readonly change: Change;
  /** Cells of the line that change. */
  readonly cells: number;
}

const style = { pence: false, date1904: false };

/** The costing of a line of the bid as one change: its amounts as native formulas, only the cells that change. */
export function fillLine(bid: Bid, costed: Pick<Costed, 'words' | 'given'>): Change {
  const { change, cells } = filling(bid, costed);
  if (cells === 0) throw new LineRefused('The line holds its costing already, so there is nothing to write.');
  return change;
}

export function filling(bid: Bid, { words, given }: Pick<Costed, 'words' | 'given'>): Filling {
  const line = bid.lines.find(({ id }) => id === given.line);
  if (!line) throw new LineRefused('The line is no longer in the bid. Check again, then choose it.');
  const cost = lineCost(bid, words, given);
  if (cost.missing.length > 0) throw new LineRefused(`${cost.missing.join('. ')}.`);
  const { table, row } = line;
  const barred = barredTable(table);
  if (barred) throw new LineRefused(`${barred}, so no formula can stand there.`);
  const cellOf = (col: number): CellRef => ({ sheet: table.sheet, row: row.figures, col });
  const figure = (at: CellRef): Decimal => bid.figures.amount(at)?.value ?? ZERO;
  const formulas = formulasOf(cost.calculations, namingFor(bid, table.sheet));
  const sheet = bid.snapshot.sheets[table.sheet]!;
  const edits: CellEdit[] = [];
  const amounts = cost.slots.map(({ column, label }, i): FilledAmount => {
    const at = cellOf(column.col);
    const [now, then] = [figure(at), cost.amounts[i]!];
    const content = contentFor(formulas[i]!, then, formulaAt(sheet, at.row, at.col), now);
    if (content) edits.push({ at, content, ...lookOf(bid, at, content) });
    return {
      label,
      at: { sheet: sheet.name, cells: cellsText({ top: at.row, left: at.col, bottom: at.row, right: at.col }) },
      now: shown(bid, at),
      then: bareText(then, style),
      change: gapText(then.minus(now), 'number', undefined, style),
      ...(content && { writes: content.kind === 'formula' ? `=${content.formula}` : 'empty' }),
    };
  });
  const added = cost.slots.map(({ column }, i) => cost.amounts[i]!.minus(figure(cellOf(column.col))));
  const spot = { table, row: row.figures, like: row.figures };
  const own = edits.length;
  for (const [col, rise] of rowTotals(bid, spot, cost.slots, added)) {
    const at = cellOf(col);
    // A typed total of the row is part of the line: it goes with its amounts where it was their total.
    if (rise.isZero() || formulaAt(sheet, at.row, at.col) !== undefined || !addsUp(bid, line, at)) continue;
    const content: Content = { kind: 'number', value: figure(at).plus(rise).toFixed() };
    edits.push({ at, content, ...lookOf(bid, at, content) });
  }
  const typed = typedTotals(bid, spot, cost.slots, added);
  if (given.typed)
    for (const { at, after, text } of typed)
      edits.push({
        at,
        content: { kind: 'number', value: after.toFixed() },
        ...(text && { format: shownAs(bid, at) }),
      });
  const told = plain(postText(line)).includes(plain(words)) && words.trim() !== '';
  const anchor = { sheet: sheet.name, row: row.figures, col: table.labelCol, text: row.label };
  const before = cost.slots.map(({ column }) => figure(cellOf(column.col)).toFixed());
  return {
    line,
    cost,
    added,
    amounts,
    typed,
    cells: own,
    change: {
      title: `Cost “${line.name}”`,
      rows: [],
      cells: edits,
      sheets: [],
      rests: restsOf(cost, table, row.figures),
      keeps: [keepCosting(bid, words, cost, { at: anchor, told, before })],
    },
  };
}

/** Whether a total of the row is what it adds now. */
function addsUp(bid: Bid, { table, row, amounts }: Line, at: CellRef): boolean {
  const cast = bid.casts.find(
    ({ table: id, direction, target, lines }) =>
      id === table.id && direction === 'across' && target === at.col && lines.includes(row.figures),
  );
  const parts = cast ? cast.parts.map((col) => ({ ...at, col })) : amounts.map((amount) => amount.at);
  const total = sum(parts.map((part) => bid.figures.amount(part)?.value ?? ZERO));
  return total
    .minus(bid.figures.amount(at)?.value ?? ZERO)
    .abs()
    .lte(1);
}

/** Undefined where the cell holds it already. */
function contentFor(formula: string, amount: Decimal, held: string | undefined, now: Decimal): Content | undefined {
  if (formula === '') return now.isZero() ? undefined : { kind: 'blank' };
  if (held !== undefined && bare(held) === bare(formula)) return undefined;
  return { kind: 'formula', formula, value: amount.toFixed() };
}

/** Hosts give a formula back with their own quotes and capitals. */
function bare(formula: string): string {
  return formula.replace(/[\s']/g, '').toUpperCase();
}

/** What is kept as text would show a formula and not work it out. */
function lookOf(bid: Bid, at: CellRef, { kind }: Content): { format?: string } {
  const text = isText(bid, at) || bid.figures.kind(at) === 'text-amount';
  return kind !== 'blank' && text ? { format: shownAs(bid, at) } : {};
}

function shown(bid: Bid, at: CellRef): string {
  const own = bid.figures.amount(at);
  if (!own) return bid.figures.text(at) === '' ? '–' : bid.figures.text(at);
  return bid.figures.kind(at) === 'text-amount' ? own.text : bareText(own.value, style);
}

function namingFor(bid: Bid, own: number): Naming {
  const prefix = (sheet: number): string => (sheet === own ? '' : `${quotedSheet(bid.snapshot.sheets[sheet]!.name)}!`);
  return { cell: (at) => prefix(at.sheet) + absolute(at), range: ({ sheet, box }) => prefix(sheet) + cellsText(box) };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** "Changes 2 cells, B9 and C9. 2 typed totals do not follow and stay as they are." */
export function fillingText({ change, amounts, cells, typed, line, added }: Filling, taken: boolean): string {
  if (cells === 0) return 'The line holds this costing already.';
  const sheet = amounts[0]!.at.sheet;
  const own = change.cells.filter(({ at }) => at.row === line.row.figures && at.sheet === line.table.sheet);
  const places = own.map(({ at }) => cellsText({ top: at.row, left: at.col, bottom: at.row, right: at.col }));
  const first = `Changes ${places.length === 1 ? places[0] : `${places.slice(0, -1).join(', ')} and ${places[places.length - 1]}`} on “${sheet}”.`;
  if (typed.length === 0 || added.every((value) => value.isZero())) return first;
  const count = typed.length === 1 ? '1 typed total' : `${typed.length} typed totals`;
  const rest = taken
    ? `${count} ${typed.length === 1 ? 'is' : 'are'} changed by the same.`
    : `${count} ${typed.length === 1 ? 'does not follow and stays as it is' : 'do not follow and stay as they are'}.`;
  return `${first} ${rest}`;
}

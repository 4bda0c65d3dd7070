import type { Bid } from '../../model/bid';
import { sum } from '../../model/decimal';
import { keyOf, type CellRef } from '../../model/place';
import type { Table } from '../../model/table';
import { shownText } from '../../read/number-format';
import { titleText } from '../../report/atlas';
import { amountText, type FigureStyle } from '../../report/figures-in-words';
import { hashOf } from '../../report/fingerprints';
import { printable } from '../../report/printable';
import type { Report } from '../../report/report';
import type { CellWords } from './cell-words';
import type { Choice } from './choices';
import { formulaOf } from '../formulas';
import { cellLook, ownFormat, type Write } from './judge-target';
import { formulaFormat } from './number-look';
import { grandTotals, rowTotals, type NewTotal } from './new-totals';
import type { PlanCell, PlanGroup, PlanItem, PlanKind } from '../plan';
import type { Target } from './targets';
import type { TextAmount } from './text-amounts';
import type { Totals } from './total-items';
import { figuresOf, workOut } from './worked-out';

/** An item that does not yet know which others it needs. */
export interface Draft {
  readonly kind: PlanKind;
  readonly group: PlanGroup;
  /** What its id is made of. */
  readonly key: string;
  readonly label: string;
  readonly why: string;
  readonly note: string;
  readonly finding?: string;
  readonly cells: readonly PlanCell[];
  /** Cells that its formulas take. */
  readonly parts: readonly CellRef[];
}

type Movers = (at: CellRef) => Target[];

const LIVE = 'A typed total stays as it is when a line changes; a formula follows.';

export function totalItems(totals: Totals, bid: Bid, words: CellWords, movers: Movers, report: Report): Draft[] {
  const groups = new Map<string, Totals['writes'][number][]>();
  for (const write of totals.writes) {
    const key = `${write.group}/${write.target.group}`;
    const own = groups.get(key);
    if (own) own.push(write);
    else groups.set(key, [write]);
  }
  const typed = report.findings.find(({ check, severity }) => check === 'typed-total' && severity === 'note')?.id;
  const grand = grandTotals(bid);
  return [...groups].map(([key, writes]) => {
    const first = writes[0]!;
    const { table, direction, row, column } = first.target;
    const cells = writes.map((write) => totalCell(write, words));
    const extra =
      first.group === 'safe' && direction === 'down' ? grand.filter((one) => one.table === table && one.row === row) : [];
    const added = extra.flatMap((one) => newCell(one, bid, words, 'Both') ?? []);
    const finding = first.finding?.id ?? (first.group === 'safe' ? typed : undefined);
    return {
      kind: 'total',
      group: first.group,
      key,
      label: words.total(table, direction, row, column),
      why: `${sentence(because(first.target))} ${LIVE}`,
      note: [...added.map(({ at, shows }) => `${at.cells} will show ${shows}.`), ...totalNote(writes, movers)].join(' '),
      ...(finding !== undefined && { finding }),
      cells: [...cells, ...(periodsOnly(writes) ? added : [])],
      parts: [...writes.flatMap(({ target }) => target.parts)],
    };
  });
}

/** A total of totals stands beside those it adds, so all of them have to be in the item. */
function periodsOnly(writes: readonly Write[]): boolean {
  return writes.every(({ target }) => target.column?.role === 'period');
}

function because({ because: reason, row, column }: Target): string {
  const name = row?.label || column?.heading || '';
  return name === '' ? reason : reason.replace(/^it\b/, `“${printable(name)}”`);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function totalCell({ target, content, format, before, shows, recipe }: Write, words: CellWords): PlanCell {
  const column = target.direction === 'down' ? words.column(target.column, target.at) : words.row(target.row, target.table);
  return {
    column,
    at: words.place(target.at),
    cell: target.at,
    before,
    after: `=${content.formula}`,
    shows,
    content,
    ...(format !== undefined && { format }),
    recipe,
  };
}

/** What a figure that changes does, and where that goes. */
function totalNote(writes: readonly Write[], movers: Movers): string[] {
  const changed = writes.filter(({ before, shows }) => before !== shows);
  if (changed.length === 0) return [];
  const shows = changed.map(({ before, shows: after }) => `${before} becomes ${after}`).join(', ');
  const next = names(changed.flatMap(({ target }) => movers(target.at)));
  return [
    `${sentence(shows)}`,
    ...(next.length > 0
      ? [`${list(next)} ${next.length === 1 ? 'moves' : 'move'} with it where ${next.length === 1 ? 'it is' : 'they are'} live.`]
      : []),
  ];
}

export function numberItems({ texts, writes }: Totals, bid: Bid, words: CellWords, report: Report): Draft[] {
  const owned = new Set(writes.filter(({ group }) => group === 'safe').map(({ target }) => keyOf(target.at)));
  const tables = new Map<string, TextAmount[]>();
  for (const [key, text] of texts) {
    if (owned.has(key)) continue;
    const group = `${text.changes ? 'choice' : 'safe'}/${text.table.id}`;
    const own = tables.get(group);
    if (own) own.push(text);
    else tables.set(group, [text]);
  }
  const finding = report.findings.find(({ check }) => check === 'text-amounts')?.id;
  return [...tables].map(([key, amounts]): Draft => {
    const { table, changes } = amounts[0]!;
    const readers = [...new Set(amounts.flatMap((one) => (one.changes ? [words.place(one.changes).cells] : [])))];
    return {
      kind: 'numbers',
      group: changes ? 'choice' : 'safe',
      key: `numbers/${key}`,
      label: `Amounts kept as text · ${titleText(table)}`,
      why: 'Excel passes over amounts that are kept as text: a formula over them gives 0. As numbers they look the same and can be added.',
      note: changes ? `${list(readers)} ${readers.length === 1 ? 'passes' : 'pass'} over them today and will take them in.` : '',
      ...(finding !== undefined && { finding }),
      cells: amounts.map((one) => numberCell(one, bid, words)),
      parts: [],
    };
  });
}

function numberCell({ at, look, row, column, table }: TextAmount, bid: Bid, words: CellWords): PlanCell {
  const value = bid.figures.amount(at)!.value;
  const shows = shownText(value.toNumber(), look, bid.snapshot.date1904);
  return {
    column: `${words.row(row, table)}, ${words.column(column, at)}`,
    at: words.place(at),
    cell: at,
    before: bid.figures.text(at),
    after: `${shows} as a number`,
    shows,
    content: { kind: 'number', value: value.toFixed() },
    format: look,
  };
}

/** Rows of totals that are printed nowhere yet. */
export function newTotalItems(bid: Bid, words: CellWords): Draft[] {
  const tables = new Map<Table, NewTotal[]>();
  for (const total of rowTotals(bid)) {
    const own = tables.get(total.table);
    if (own) own.push(total);
    else tables.set(total.table, [total]);
  }
  return [...tables].map(([table, rows]): Draft => {
    const label: CellRef = { sheet: table.sheet, row: rows[0]!.at.row, col: table.labelCol };
    const name: PlanCell = {
      column: 'Label',
      at: words.place(label),
      cell: label,
      before: 'empty',
      after: 'Total',
      shows: 'Total',
      content: { kind: 'text', text: 'Total' },
    };
    const cells = rows.flatMap((one) => newCell(one, bid, words, words.column(one.column, one.at)) ?? []);
    return {
      kind: 'new-total',
      group: 'choice',
      key: `new-total/${table.id}`,
      label: `Total · ${titleText(table)}`,
      why: 'No total of these lines is printed.',
      note: 'It adds a row of totals under the table. No figure changes.',
      cells: [name, ...cells],
      parts: rows.flatMap(({ parts }) => parts),
    };
  });
}

function newCell({ at, recipe, like }: NewTotal, bid: Bid, words: CellWords, column: string): PlanCell | undefined {
  const formula = formulaOf(recipe, at, bid.snapshot);
  const value = workOut(recipe, figuresOf(bid.figures));
  if (formula === undefined || value === undefined) return undefined;
  const own = ownFormat(like, bid);
  const format = bid.figures.kind(like) === 'text-amount' ? cellLook(like, bid.figures) : (formulaFormat(own, undefined) ?? own);
  const shows = shownText(value.toNumber(), format ?? 'General', bid.snapshot.date1904);
  return {
    column,
    at: words.place(at),
    cell: at,
    before: 'empty',
    after: `=${formula}`,
    shows,
    content: { kind: 'formula', formula, value: value.toFixed() },
    ...(format !== undefined && { format }),
    recipe,
  };
}

export function choiceItem(
  { kind, label, why, note, finding, cells, changes }: Choice,
  movers: Movers,
  style: FigureStyle,
): Draft {
  const next = kind === 'line' ? names(changes.flatMap(({ at }) => movers(at))) : [];
  const change = sum(changes.map((one) => one.change));
  const by = amountText(change.abs(), 'money', 'GBP', style);
  const moves = `${list(next)} ${change.isNegative() ? 'fall' : 'rise'}${next.length === 1 ? 's' : ''} by ${by} where ${next.length === 1 ? 'it is' : 'they are'} live.`;
  return {
    kind,
    group: 'choice',
    key: `${kind}/${finding.id}/${label}`,
    label: printable(label),
    why,
    note: [note, ...(next.length > 0 && !change.isZero() ? [moves] : [])].filter((text) => text !== '').join(' '),
    finding: finding.id,
    cells,
    parts: [],
  };
}

/** Items with their ids and what each needs: the items that turn the words it adds into numbers. Safe ones first. */
export function withIds(drafts: readonly Draft[], { texts }: Totals): PlanItem[] {
  const seen = new Map<string, number>();
  const items = drafts.map((draft) => {
    const plain = hashOf([draft.kind, draft.key]);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return { draft, id: count > 1 ? `${plain}-${count}` : plain };
  });
  const owners = new Map<string, string>();
  // A safe total turns its own cell into a number; a choice on the same cell is for the person alone.
  for (const { draft, id } of items)
    if (draft.kind === 'numbers') for (const { cell } of draft.cells) owners.set(keyOf(cell), id);
  for (const { draft, id } of items)
    if (draft.kind === 'total' && draft.group === 'safe') for (const { cell } of draft.cells) owners.set(keyOf(cell), id);
  const made = items.map(({ draft: { key: _key, parts, ...item }, id }): PlanItem => {
    const needs = new Set<string>();
    for (const part of parts) {
      const owner = texts.has(keyOf(part)) ? owners.get(keyOf(part)) : undefined;
      if (owner !== undefined && owner !== id) needs.add(owner);
    }
    return { id, ...item, needs: [...needs] };
  });
  return [...inOrder(made, 'safe'), ...inOrder(made, 'choice')];
}

/** In the order of the sheet; what was kept as text before the totals that need it as numbers is told after them. */
function inOrder(items: readonly PlanItem[], group: PlanGroup): PlanItem[] {
  return items
    .filter((item) => item.group === group)
    .sort((a, b) => {
      const [x, y] = [a.cells[0]!.cell, b.cells[0]!.cell];
      return x.sheet - y.sheet || x.row - y.row || x.col - y.col;
    });
}

function names(targets: readonly Target[]): string[] {
  const found = targets.map(({ row, column, direction }) => (direction === 'down' ? row?.label : column?.heading) ?? '');
  return [...new Set(found)].filter((name) => name !== '').map((name) => `“${printable(name)}”`);
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]!}`;
}

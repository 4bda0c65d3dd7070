import type { Bid } from '../model/bid';
import type { Place } from '../model/place';
import type { Law } from '../model/relation';
import type { Outcomes } from '../checks/run-checks';
import { castValue, holds } from '../read/cast-value';
import { moneyColumns } from '../read/lines';
import type { Told, ToldFindings } from './findings';
import type { Verdict } from './report';

/** Later states overrule earlier ones. */
const states = ['agree', 'unchecked', 'dismissed', 'follow', 'waiting', 'wrong'] as const;
type State = (typeof states)[number];

const totalling: ReadonlySet<Law> = new Set<Law>(['column-total', 'subtotal', 'row-total', 'gross', 'matrix']);

const WIDTH = 16_384;

/** States of the cells that print a total, by sheet and then by row and column as one number. */
export interface PrintedTotals {
  state(sheet: number, row: number, col: number): State | undefined;
  readonly counts: Verdict['printed'];
}

/**
 * Every figure that the bid prints as a total (totals of tables, rows and sections, summary rows, headlines), each once, and how it
 * stands. A total that no cast upholds and no finding speaks about is "unchecked", never "agree".
 */
export function printedTotals(
  bid: Bid,
  outcomes: Outcomes,
  { open, dismissed }: Pick<ToldFindings, 'open' | 'dismissed'>,
): PrintedTotals {
  const sheets = bid.snapshot.sheets.map(() => new Map<number, State>());
  const mark = (sheet: number, row: number, col: number, state: State): void => {
    const cells = sheets[sheet];
    const before = cells?.get(row * WIDTH + col);
    if (cells && (before === undefined || states.indexOf(state) > states.indexOf(before))) cells.set(row * WIDTH + col, state);
  };
  for (const cast of bid.casts) {
    if (!totalling.has(cast.law)) continue;
    for (const line of cast.lines) {
      const value = castValue(cast, line, bid.figures);
      if (value) mark(cast.sheet, value.target.row, value.target.col, holds(value) && !value.withheld ? 'agree' : 'unchecked');
    }
  }
  const upheld = passedCells(outcomes);
  const claim = (sheet: number, row: number, col: number): void =>
    mark(sheet, row, col, upheld.has(`${sheet}:${row}:${col}`) ? 'agree' : 'unchecked');
  for (const { table, row } of bid.summaries) {
    for (const { col } of moneyColumns(table)) {
      if (!Number.isNaN(bid.figures.value({ sheet: table.sheet, row: row.figures, col }))) claim(table.sheet, row.figures, col);
    }
  }
  for (const { at, certain } of bid.headlines) if (certain) claim(at.sheet, at.row, at.col);
  const touch = (place: Place, state: State): void =>
    over(sheets[place.sheet], place, (row, col) => mark(place.sheet, row, col, state));
  for (const told of open) markFinding(told, touch);
  for (const { entry } of dismissed) {
    if (entry.finding.severity === 'error' || entry.finding.severity === 'question')
      for (const place of entry.finding.at) touch(place, 'dismissed');
  }
  return { state: (sheet, row, col) => sheets[sheet]?.get(row * WIDTH + col), counts: count(sheets) };
}

/** An error is wrong where it stands; its further places carry it on. */
function markFinding({ entry: { finding, others } }: Told, touch: (place: Place, state: State) => void): void {
  if (finding.severity === 'question') for (const place of finding.at) touch(place, 'waiting');
  if (finding.severity !== 'error') return;
  const own = new Set([finding, ...others.map((other) => other.finding)].map(({ at }) => at[0]));
  finding.at.forEach((place, i) => touch(place, i === 0 || own.has(place) ? 'wrong' : 'follow'));
}

/** Cells of totals inside a place; the shorter way round, for places may be whole columns. */
function over(cells: ReadonlyMap<number, State> | undefined, { box }: Place, see: (row: number, col: number) => void): void {
  if (!cells) return;
  const size = (box.bottom - box.top + 1) * (box.right - box.left + 1);
  if (size <= cells.size) {
    for (let row = box.top; row <= box.bottom; row++) {
      for (let col = box.left; col <= box.right; col++) if (cells.has(row * WIDTH + col)) see(row, col);
    }
    return;
  }
  for (const key of [...cells.keys()]) {
    const row = Math.floor(key / WIDTH);
    const col = key % WIDTH;
    if (row >= box.top && row <= box.bottom && col >= box.left && col <= box.right) see(row, col);
  }
}

function passedCells({ passes }: Outcomes): Set<string> {
  const cells = new Set<string>();
  for (const { check, at } of passes) {
    if (check.group === 'casts' && at && at.box.top === at.box.bottom && at.box.left === at.box.right)
      cells.add(`${at.sheet}:${at.box.top}:${at.box.left}`);
  }
  return cells;
}

function count(sheets: readonly ReadonlyMap<number, State>[]): Verdict['printed'] {
  const counts = { all: 0, agree: 0, waiting: 0, wrong: 0, follow: 0, dismissed: 0, unchecked: 0 };
  for (const cells of sheets) {
    for (const state of cells.values()) {
      counts.all++;
      counts[state]++;
    }
  }
  return counts;
}

import { isAmountColumn } from '../../checks/form-data';
import type { Bid } from '../../model/bid';
import type { CellRef } from '../../model/place';
import { inSpans } from '../../model/place';
import type { Column, Row, Table } from '../../model/table';
import { isHeadlineRow } from '../../read/headlines';
import { isAsked, moneyColumns } from '../../read/lines';
import { barredBy, partsBar } from './judge-target';
import type { Recipe } from '../plan';
import { rangesOf } from '../ranges';
import { changedReader } from './text-readers';

/** A total that the bid does not print, in a place that is free. */
export interface NewTotal {
  readonly at: CellRef;
  readonly table: Table;
  readonly row?: Row;
  readonly column?: Column;
  readonly recipe: Recipe;
  readonly parts: readonly CellRef[];
  /** The cell whose look it takes. */
  readonly like: CellRef;
}

/** The sum of the grand totals of all periods, right of the last of them: for the summary, or for the only table there is. */
export function grandTotals(bid: Bid): NewTotal[] {
  const summaries = bid.tables.filter(({ kind }) => kind === 'summary');
  const funding = bid.tables.filter(({ kind }) => kind === 'funding' || kind === 'matrix');
  const table = summaries.length === 1 ? summaries[0] : summaries.length === 0 && funding.length === 1 ? funding[0] : undefined;
  if (!table || table.inWords || table.columns.some(({ role }) => role === 'total')) return [];
  const periods = table.columns.filter(({ role }) => role === 'period');
  const money = table.columns.filter(isAmountColumn);
  if (periods.length < 2 || money.length !== periods.length || !periods.every(isAsked)) return [];
  const row = [...table.rows].reverse().find(({ kind, label }) => kind === 'total' && label !== '');
  const last = periods[periods.length - 1]!;
  if (!row) return [];
  const parts = periods.map(({ col }) => ({ sheet: table.sheet, row: row.figures, col }));
  const at = { sheet: table.sheet, row: row.figures, col: last.col + 1 };
  if (parts.some((part) => Number.isNaN(bid.figures.value(part)))) return [];
  if (!freeColumn(table, at.col, bid) || barredBy(at, bid) !== undefined) return [];
  return [
    { at, table, row, recipe: { kind: 'sum', of: rangesOf(parts, bid.figures, table) }, parts, like: parts[parts.length - 1]! },
  ];
}

/** A row of totals under a table of lines whose total is printed nowhere. */
export function rowTotals(bid: Bid): NewTotal[] {
  const summed = new Set(
    bid.summaries.filter(({ rank }) => !rank).flatMap(({ covers, fits = [] }) => [...covers, ...fits].map(({ id }) => id)),
  );
  return bid.tables.flatMap((table): NewTotal[] => {
    const lines = table.rows.filter(({ kind }) => kind === 'line');
    const closed = table.rows.some(({ kind }) => kind === 'total' || kind === 'gross' || kind === 'subtotal' || kind === 'rate');
    if (table.kind !== 'funding' || table.inWords || closed || lines.length < 2 || summed.has(table.id)) return [];
    const row = Math.max(table.box.bottom, ...table.rows.map(({ rows }) => rows.last)) + 1;
    if (!freeRow(table, row, bid)) return [];
    const totals = moneyColumns(table).flatMap((column): NewTotal[] => {
      const parts = lines.map(({ figures }) => ({ sheet: table.sheet, row: figures, col: column.col }));
      const filled = parts.filter((part) => !Number.isNaN(bid.figures.value(part)));
      const at = { sheet: table.sheet, row, col: column.col };
      if (filled.length < 2) return [];
      return [
        {
          at,
          table,
          column,
          recipe: { kind: 'sum', of: rangesOf(parts, bid.figures, table) },
          parts,
          like: filled[filled.length - 1]!,
        },
      ];
    });
    return isWhole(totals, [{ sheet: table.sheet, row, col: table.labelCol }], bid) ? totals : [];
  });
}

/** A column of totals that is printed nowhere: its heading and one total a row. */
export interface NewColumn {
  readonly table: Table;
  readonly heading: CellRef;
  /** As the headings of the years are worded: "Total", "Total funding". */
  readonly text: string;
  readonly totals: readonly NewTotal[];
}

/** A column of totals right of years that have none, where every row of money can be added across. */
export function columnTotals(bid: Bid): NewColumn[] {
  return bid.tables.flatMap((table): NewColumn[] => {
    const periods = table.columns.filter(({ role }) => role === 'period');
    const last = periods[periods.length - 1];
    const header = table.headerRows[table.headerRows.length - 1];
    const closed = table.columns.some(({ role }) => role === 'total' || role === 'gross');
    if ((table.kind !== 'funding' && table.kind !== 'summary') || table.inWords || closed || !last || header === undefined)
      return [];
    if (periods.length < 2 || table.columns.filter(isAmountColumn).length !== periods.length || !periods.every(isAsked))
      return [];
    const heading = { sheet: table.sheet, row: header, col: last.col + 1 };
    if (!freeColumn(table, heading.col, bid) || !freeColumn(table, heading.col + 1, bid)) return [];
    if (besideList(heading, table, bid) || barredBy(heading, bid) !== undefined) return [];
    const totals = table.rows.flatMap((row): NewTotal[] => {
      // A headline under the totals is no sum of what stands beside it.
      if (isHeadlineRow(bid.headlines, table, row)) return [];
      const parts = periods.map(({ col }) => ({ sheet: table.sheet, row: row.figures, col }));
      const filled = parts.filter((part) => !Number.isNaN(bid.figures.value(part)));
      if (!addsAcross.has(row.kind) || row.unit === 'percent' || filled.length === 0) return [];
      const recipe: Recipe = { kind: 'sum', of: rangesOf(parts, bid.figures, table) };
      return [{ at: { ...heading, row: row.figures }, table, row, recipe, parts, like: filled[filled.length - 1]! }];
    });
    if (totals.filter(({ row }) => row!.kind === 'line').length < 2 || !isWhole(totals, [heading], bid)) return [];
    return [{ table, heading, text: headingText(last), totals }];
  });
}

const addsAcross: ReadonlySet<Row['kind']> = new Set(['line', 'subtotal', 'total', 'vat', 'gross', 'deduction', 'part']);

/** "Total funding" beside "24/25 funding"; plain "Total" where the heading is the year alone or is worded in some other way. */
function headingText({ heading, period }: Column): string {
  const year = period?.text ?? '';
  const rest = year !== '' && heading.startsWith(year) ? heading.slice(year.length).trim() : '';
  return /^[A-Za-z ]{2,24}$/.test(rest) ? `Total ${rest}` : 'Total';
}

/** An Excel table beside would be left without the column, or grow by it. */
function besideList({ sheet, col }: CellRef, { box: own }: Table, { snapshot }: Bid): boolean {
  return snapshot.sheets[sheet]!.tables.some(
    ({ box }) => box.left <= col && col <= box.right + 1 && box.top <= own.bottom && own.top <= box.bottom,
  );
}

/** Whether each total has all its figures, and no formula that is there already would take in a new cell. */
function isWhole(totals: readonly NewTotal[], labels: readonly CellRef[], bid: Bid): boolean {
  if (totals.some((total) => partsBar(total, bid) !== undefined)) return false;
  const reader = changedReader(bid.snapshot);
  return [...labels, ...totals.map(({ at }) => at)].every((at) => reader(at) === undefined);
}

function freeColumn(table: Table, col: number, bid: Bid): boolean {
  const { hiddenCols } = bid.snapshot.sheets[table.sheet]!;
  if (inSpans(hiddenCols, col)) return false;
  for (let row = table.box.top; row <= table.box.bottom; row++) if (!isFree({ sheet: table.sheet, row, col }, bid)) return false;
  return true;
}

function freeRow(table: Table, row: number, bid: Bid): boolean {
  const sheet = bid.snapshot.sheets[table.sheet]!;
  if (sheet.protected || inSpans(sheet.hiddenRows, row)) return false;
  for (let col = table.box.left; col <= table.box.right; col++) {
    // The row under it stays free too, so that the next table or note keeps its distance.
    if (!isFree({ sheet: table.sheet, row, col }, bid) || bid.figures.kind({ sheet: table.sheet, row: row + 1, col }) !== 'blank')
      return false;
  }
  return true;
}

function isFree(at: CellRef, { tables, snapshot, figures }: Bid): boolean {
  if (figures.kind(at) !== 'blank') return false;
  const { merges } = snapshot.sheets[at.sheet]!;
  const inBox = ({ top, bottom, left, right }: Table['box']): boolean =>
    at.row >= top && at.row <= bottom && at.col >= left && at.col <= right;
  return !merges.some(inBox) && !tables.some(({ sheet, box }) => sheet === at.sheet && inBox(box));
}

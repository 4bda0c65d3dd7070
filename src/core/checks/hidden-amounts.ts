import type { Bid } from '../model/bid';
import { sum } from '../model/decimal';
import type { Figure } from '../model/finding';
import { area, inSpans, type CellRef, type Place } from '../model/place';
import type { Table } from '../model/table';
import { counted, isAmountColumn, isMoneyTable, isTotalRow, named, tableName } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

interface Seen {
  readonly table: Table;
  /** Rows of lines with amounts, and columns of amounts, that are hidden. */
  readonly rows: readonly number[];
  readonly cols: readonly number[];
  readonly sheet: boolean;
}

function* tablesOf(bid: Bid): Iterable<Seen> {
  for (const table of bid.tables) {
    if (!isMoneyTable(table)) continue;
    const sheet = bid.snapshot.sheets[table.sheet]!;
    const columns = table.columns.filter(isAmountColumn);
    const has = (row: number, col: number): boolean => Math.abs(bid.figures.value({ sheet: table.sheet, row, col })) > 0;
    const lines = table.rows.filter((row) => row.kind === 'line' || isTotalRow(row));
    const rows =
      sheet.hiddenRows.length === 0
        ? []
        : lines
            .filter(({ figures }) => inSpans(sheet.hiddenRows, figures) && columns.some(({ col }) => has(figures, col)))
            .map(({ figures }) => figures);
    const cols =
      sheet.hiddenCols.length === 0
        ? []
        : columns
            .filter(({ col }) => inSpans(sheet.hiddenCols, col) && lines.some(({ figures }) => has(figures, col)))
            .map(({ col }) => col);
    if (columns.length > 0) yield { table, rows, cols, sheet: sheet.visibility !== 'visible' };
  }
}

function judge({ table, rows, cols, sheet }: Seen, bid: Bid): Outcome {
  const whole: Place = { sheet: table.sheet, box: table.box };
  if (!sheet && rows.length === 0 && cols.length === 0) return pass(whole);
  const name = tableName(table, bid.snapshot);
  const places = sheet
    ? [whole]
    : [
        ...rows.map((row) => area(table.sheet, row, table.box.left, row, table.box.right)),
        ...cols.map((col) => area(table.sheet, table.box.top, col, table.box.bottom, col)),
      ];
  const amount = hiddenAmount(table, rows, bid);
  return {
    verdict: 'fail',
    finding: {
      check: 'hidden-amounts',
      severity: 'warning',
      message: sheet ? 'sheet' : rows.length === 0 ? 'columns' : cols.length === 0 ? 'rows' : 'both',
      data: {
        table: named(name),
        sheet: named(bid.snapshot.sheets[table.sheet]!.name),
        rows: counted(rows.length, 'row', 'rows'),
        columns: counted(cols.length, 'column', 'columns'),
        ...(amount && { amount }),
      },
      subject: name,
      at: places,
      ...(amount && !sheet && { found: amount }),
    },
  };
}

/** What the hidden lines add to, where the table has one column of amounts. */
function hiddenAmount(table: Table, rows: readonly number[], { figures }: Bid): Figure | undefined {
  const columns = table.columns.filter((column) => isAmountColumn(column));
  const column = columns.length === 1 ? columns[0]! : columns.find(({ role }) => role === 'total');
  const lines = table.rows.filter((row) => row.kind === 'line' && rows.includes(row.figures));
  if (!column || lines.length === 0) return undefined;
  const value = sum(
    lines.flatMap(
      (row) => figures.amount({ sheet: table.sheet, row: row.figures, col: column.col } satisfies CellRef)?.value ?? [],
    ),
  );
  return { kind: 'figure', value, unit: 'money', currency: column.currency ?? 'GBP' };
}

export const hiddenAmounts = defineCheck<Seen>({
  id: 'hidden-amounts',
  group: 'form',
  severity: 'warning',
  title: 'No amount is hidden',
  why: 'Hidden rows and columns are in the totals, but not in what the reader adds up.',
  repair: 'Show them, or take them out of the table and its totals.',
  wrong: `
    Funding request
    | Activity | Cost      |
    | Training | £4,000    |
    hidden | Grants | £10,000 ✗ |
    | Total    | £14,000   |`,
  right: `
    Funding request
    | Activity | Cost    |
    | Training | £4,000  |
    | Grants   | £10,000 |
    | Total    | £14,000 |`,
  messages: {
    rows: '{rows} of {table} with amounts are hidden.',
    columns: '{columns} of {table} with amounts are hidden.',
    both: '{rows} and {columns} of {table} with amounts are hidden.',
    sheet: '{table} stands on the hidden sheet {sheet}.',
  },
  select: tablesOf,
  judge,
});

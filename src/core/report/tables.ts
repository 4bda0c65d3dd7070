import type { Bid, Line } from '../model/bid';
import { sum } from '../model/decimal';
import { area, type CellRef } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { moneyColumns } from '../read/lines';
import { columnLetters } from './a1';
import { titleText, type Atlas } from './atlas';
import { exactSum } from './exact-sum';
import { amountText } from './figures-in-words';
import { printable } from './printable';
import type { ReportLine, ReportTable, Shown } from './report';

/**
 * How each table was read. Lines and rows are made when asked for (a table may have 100,000); a report is a plain value all the
 * same, and JSON has them.
 */
export function tellTables(bid: Bid, atlas: Atlas): ReportTable[] {
  const lines = new Map<string, Line[]>();
  for (const line of bid.lines) {
    const own = lines.get(line.table.id);
    if (own) own.push(line);
    else lines.set(line.table.id, [line]);
  }
  return bid.tables.map((table) => tellTable(table, lines.get(table.id) ?? [], bid, atlas));
}

function tellTable(table: Table, lines: readonly Line[], bid: Bid, atlas: Atlas): ReportTable {
  const { sheet, box } = table;
  const columns = moneyColumns(table);
  let madeLines: ReportLine[] | undefined;
  let madeRows: ReportTable['rows'] | undefined;
  return {
    id: table.id,
    kind: table.kind,
    title: titleText(table),
    at: atlas.reportPlace({ sheet, box }),
    columns: table.columns.map(({ col, heading, role, because }) => ({
      heading: printable(heading),
      role,
      because,
      letter: columnLetters(col),
      at: atlas.reportPlace(area(sheet, box.top, col, box.bottom, col)),
    })),
    lineCount: lines.length,
    get lines() {
      return (madeLines ??= lines.map((line) => tellLine(line, columns, atlas)));
    },
    ...(lines.length > 0 && { total: linesTotal(lines, atlas) }),
    totals:
      table.kind === 'narrative' || table.kind === 'plan' ? [] : columns.map((column) => columnTotal(table, column, bid, atlas)),
    get rows() {
      return (madeRows ??= table.rows.map((row) => tellRow(table, row, atlas)));
    },
    summaryRows: bid.summaries
      .filter((row) => row.table.id === table.id)
      .map(({ row, covers, settled }) => ({
        label: printable(row.label),
        at: atlas.reportPlace(area(sheet, row.rows.first, box.left, row.rows.last, box.right)),
        covers: covers.map(titleText),
        settled,
      })),
  };
}

function tellRow({ sheet, box }: Table, { label, kind, because, rows }: Row, atlas: Atlas): ReportTable['rows'][number] {
  return {
    label: printable(label),
    kind,
    because,
    at: atlas.reportPlace(area(sheet, rows.first, box.left, rows.last, box.right)),
  };
}

function tellLine(line: Line, columns: readonly Column[], { voice, reportPlace }: Atlas): ReportLine {
  const { amounts, number, priority, total } = line;
  return {
    id: line.id,
    name: printable(line.name),
    ...(number !== undefined && { number }),
    ...(priority && { priority }),
    at: reportPlace(line.at),
    amounts: columns.map(({ col }): Shown | null => {
      const found = amounts.find(({ column }) => column.col === col);
      if (!found) return null;
      const { value, unit, currency } = found.amount;
      return {
        text: amountText(value, unit === 'number' ? 'money' : unit, currency, voice),
        value: value.toFixed(),
        unit: unit === 'number' ? 'money' : unit,
      };
    }),
    total: { text: amountText(total, 'money', amounts[0]?.amount.currency, voice), value: total.toFixed(), unit: 'money' },
    benefit: line.benefit,
  };
}

function linesTotal(lines: readonly Line[], { voice }: Atlas): Shown {
  const total = sum(lines.map((line) => line.total));
  const currency = lines.find((line) => line.currency !== undefined)?.currency;
  return { text: amountText(total, 'money', currency, voice), value: total.toFixed(), unit: 'money' };
}

/** What the lines of a column add to, and what its last total row prints. */
function columnTotal(table: Table, column: Column, bid: Bid, { voice }: Atlas): ReportTable['totals'][number] {
  const adding = exactSum();
  let printed: Row | undefined;
  for (const row of table.rows) {
    const value = bid.pounds.value(cellOf(table, row, column));
    if (Number.isNaN(value)) continue;
    if (row.kind === 'line') adding.add(value);
    if (row.kind === 'total') printed = row;
  }
  const total = adding.total();
  const amount = printed && bid.pounds.amount(cellOf(table, printed, column));
  const unit = column.unit ?? 'money';
  return {
    heading: printable(column.heading),
    lines: { text: amountText(total, unit, column.currency, voice), value: total.toFixed(), unit },
    ...(amount && { printed: { text: printable(amount.text), value: amount.value.toFixed(), unit: amount.unit } }),
  };
}

function cellOf({ sheet }: Table, { figures }: Row, { col }: Column): CellRef {
  return { sheet, row: figures, col };
}

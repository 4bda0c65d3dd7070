import type { Bid } from '../model/bid';
import type { Place } from '../model/place';
import { usedCells } from '../model/snapshot';
import type { Column, Row, Table } from '../model/table';
import { cellsText, columnLetters } from './a1';
import { printable } from './printable';
import type { ReportPlace } from './report';
import { countText, type Voice } from './sentences';

/** What stands at a place: the table, row and column its first cell lies in. */
interface Spot {
  readonly table?: Table;
  readonly row?: Row;
  readonly column?: Column;
}

/** Finds names for places. */
export interface Atlas {
  readonly voice: Voice;
  /** Sheets that hold anything. */
  readonly usedSheets: number;
  spot(place: Place): Spot;
  reportPlace(place: Place): ReportPlace;
  /** Words that stay while rows and columns are inserted: table, row label, column heading; the address outside tables. */
  key(place: Place): string;
}

export function atlasOf(bid: Bid): Atlas {
  const sheets = bid.snapshot.sheets.map(({ name }) => name);
  const bySheet = new Map<number, Table[]>();
  for (const table of bid.tables) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  const rowsOf = new Map<Table, Map<number, Row>>();
  const rowAt = (table: Table, at: number): Row | undefined => {
    let rows = rowsOf.get(table);
    if (!rows) {
      rows = new Map();
      for (const row of table.rows) for (let r = row.rows.first; r <= row.rows.last; r++) rows.set(r, row);
      rowsOf.set(table, rows);
    }
    return rows.get(at);
  };
  const spot = ({ sheet, box }: Place): Spot => {
    const table = bySheet
      .get(sheet)
      ?.find(
        (other) =>
          box.top >= other.box.top && box.top <= other.box.bottom && box.left >= other.box.left && box.left <= other.box.right,
      );
    if (!table) return {};
    return { table, row: rowAt(table, box.top), column: table.columns.find(({ col }) => col === box.left) };
  };
  return {
    voice: { sheets, pence: writesPence(bid), date1904: bid.snapshot.date1904 },
    usedSheets: bid.snapshot.sheets.filter((sheet) => usedCells(sheet) > 0).length,
    spot,
    reportPlace: ({ sheet, box }) => ({ sheet: sheets[sheet] ?? '', cells: cellsText(box) }),
    key(place) {
      const { table, row, column } = spot(place);
      if (!table || !row) return `${sheets[place.sheet] ?? ''}!${cellsText(place.box)}`;
      return `${table.id}/${row.number ?? ''}/${row.label === '' ? row.kind : row.label}/${column?.heading ?? ''}`;
    },
  };
}

/** Whether a figure of a line or a total has pence. */
function writesPence({ lines, figures }: Bid): boolean {
  for (const { table, row } of lines) {
    for (const { col, role, unit } of table.columns) {
      if (unit === 'percent' || !(role === 'amount' || role === 'period' || role === 'party' || role === 'total')) continue;
      const value = figures.value({ sheet: table.sheet, row: row.figures, col });
      if (Math.abs(value) > 10 && value % 1 !== 0 && figures.half({ sheet: table.sheet, row: row.figures, col }) < 0.5)
        return true;
    }
  }
  return false;
}

/**
 * A label and where it stands: the line where all places lie on one, else the table, else how many tables. "Total Funding Request ·
 * C43", "3 tables · 6 places".
 */
export function whereText(subject: string, places: readonly Place[], atlas: Atlas): string {
  const first = places[0];
  if (!first) return printable(subject);
  const { table, row } = atlas.spot(first);
  const sheet = atlas.voice.sheets[first.sheet] ?? '';
  const tables = new Set(places.map((place) => atlas.spot(place).table));
  const cells =
    places.length > 3
      ? countText(places.length, ['place', 'places'], atlas.voice)
      : places.map(({ box }) => placeText(box)).join(', ');
  if (tables.size > 1) {
    const scope = tables.has(undefined) ? sheet : countText(tables.size, ['table', 'tables'], atlas.voice);
    return `${printable(scope)} · ${countText(places.length, ['place', 'places'], atlas.voice)}`;
  }
  const oneRow = places.every((place) => atlas.spot(place).row === row);
  const line = oneRow && row && (row.kind === 'line' || row.kind === 'rate') ? row.label : '';
  const label = [line, table ? titleText(table) : '', subject, sheet].find((text) => /[\p{L}\p{N}]/u.test(text)) ?? sheet;
  return `${printable(label)} · ${cells}`;
}

function placeText(box: Place['box']): string {
  return box.right - box.left > 8 && box.top === box.bottom ? `row ${box.top + 1}` : cellsText(box);
}

/** The table's title, or its first heading where it has none. */
export function titleText(table: Table): string {
  const title = table.title?.text ?? '';
  if (title !== '') return printable(title);
  const label = table.columns.find(({ col }) => col === table.labelCol)?.heading ?? '';
  return !/[\p{L}\p{N}]/u.test(label) ? `Table at ${columnLetters(table.box.left)}${table.box.top + 1}` : printable(label);
}

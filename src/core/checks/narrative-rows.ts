import type { Bid } from '../model/bid';
import { area, type Place } from '../model/place';
import type { NarrativeTopic, Row, Table } from '../model/table';
import { wordsColumn } from '../read/links';
import { rowText } from '../read/lines';

/** A row of a narrative table with its words. */
export interface NarrativeRow {
  readonly table: Table;
  readonly row: Row;
  readonly text: string;
  readonly at: Place;
  readonly labelAt: Place;
}

/** The labelled rows of the narrative tables of some topics, in sheet order. */
export function narrativeRows(bid: Bid, topics: readonly NarrativeTopic[]): NarrativeRow[] {
  return bid.tables
    .filter(({ kind, topic }) => kind === 'narrative' && topic !== undefined && topics.includes(topic))
    .flatMap((table) => {
      const col = wordsColumn(table);
      return table.rows
        .filter(({ kind, label }) => kind === 'line' && /\p{L}/u.test(label))
        .map((row) => ({
          table,
          row,
          text: col === table.labelCol ? '' : rowText(table, row, col, bid.figures),
          at: area(table.sheet, row.rows.first, col, row.rows.last, col),
          labelAt: area(table.sheet, row.rows.first, table.labelCol, row.rows.last, table.labelCol),
        }));
    });
}

/** "1.2" however it is printed: "1.2.", "(1.2)". */
export function plainNumber(number: string): string {
  return number
    .trim()
    .replace(/^\(|[.):]+$/g, '')
    .toLowerCase();
}

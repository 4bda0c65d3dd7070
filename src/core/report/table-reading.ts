import { declaredNeeds } from '../checks/needs';
import { rankedLines } from '../checks/ranked-lines';
import { compareSummary } from '../checks/summary';
import type { Bid, LinkTopic } from '../model/bid';
import type { Anchor } from '../model/correction';
import { area } from '../model/place';
import type { Row, Table } from '../model/table';
import { columnAnchor, rowAnchor, tableAnchor } from '../read/anchors';
import { linkRows } from '../read/links';
import { atlasOf, titleText, type Atlas } from './atlas';
import { amountText, gapText } from './figures-in-words';
import { printable } from './printable';
import type { ReportPlace, Shown } from './report';
import { tellRows, type ComparedColumn, type RowReading } from './row-readings';

/** How one table hangs together with the others of the bid, each reading with what a correction of it points at. */
export interface TableReading {
  readonly anchor: Anchor;
  /** In their order, what a correction of each column points at. */
  readonly columns: readonly Anchor[];
  readonly rows: readonly RowReading[];
  /** How many there are; `rows` may be cut short where they are only listed. */
  readonly rowCount: number;
  readonly summaries: readonly SummaryReading[];
  /** Topics that other tables speak of line by line, with the rows to choose from. */
  readonly topics: readonly { readonly topic: LinkTopic; readonly rows: readonly RowChoice[] }[];
  readonly lines: readonly LinkedLine[];
  /** All ranked lines of the bid, for saying which of them a line needs. */
  readonly others: readonly NeededLine[];
}

/** A row of a summary: the tables it is read as the total of, added, against what it says. */
interface SummaryReading {
  readonly anchor: Anchor;
  readonly label: string;
  readonly because: string;
  readonly tables: readonly { readonly id: string; readonly title: string; readonly ticked: boolean }[];
  /** Empty where the tables have no money column of the same name. */
  readonly columns: readonly ComparedColumn[];
}

interface RowChoice {
  readonly id: string;
  readonly label: string;
  readonly at: ReportPlace;
  readonly anchor: Anchor;
}

interface LinkedLine {
  readonly id: string;
  readonly name: string;
  readonly at: ReportPlace;
  readonly anchor: Anchor;
  /** Ids of the lines that it needs by a person's word. */
  readonly needs: readonly string[];
  /** By topic: the chosen row's id, or none. */
  readonly links: readonly { readonly topic: LinkTopic; readonly row?: string; readonly because: string }[];
}

interface NeededLine {
  readonly id: string;
  readonly name: string;
  readonly priority?: string;
  readonly anchor: Anchor;
}

/** Undefined where the table is no longer read as one. */
export function tellReading(bid: Bid, id: string): TableReading | undefined {
  const table = bid.tables.find((candidate) => candidate.id === id);
  if (!table) return undefined;
  const atlas = atlasOf(bid);
  const { snapshot } = bid;
  const linked = new Set(bid.links.map(({ topic }) => topic));
  const topics = [...linked].map((topic) => ({
    topic,
    rows: linkRows(bid.tables, topic).map((entry): RowChoice => ({
      id: rowId(entry.table, entry.row),
      label: printable(entry.row.label),
      at: rowPlace(entry.table, entry.row, atlas),
      anchor: rowAnchor(entry.table, entry.row, snapshot),
    })),
  }));
  return {
    anchor: tableAnchor(table, snapshot),
    columns: table.columns.map((column) => columnAnchor(table, column, snapshot)),
    rows: tellRows(table, bid, atlas),
    rowCount: table.rows.length,
    summaries: tellSummaries(table, bid, atlas),
    topics,
    lines: tellLinks(table, bid, atlas),
    others: rankedLines(bid).map(({ id, name, priority, table: own, row }) => ({
      id,
      name: printable(name),
      ...(priority && { priority }),
      anchor: rowAnchor(own, row, snapshot),
    })),
  };
}

function tellSummaries(table: Table, bid: Bid, atlas: Atlas): SummaryReading[] {
  const held = new Set(bid.lines.map((line) => line.table.id));
  const others = bid.tables.filter((other) => other.id !== table.id && other.kind === 'funding' && held.has(other.id));
  return bid.summaries
    .filter((summary) => summary.table.id === table.id)
    .map((summary) => ({
      anchor: rowAnchor(table, summary.row, bid.snapshot),
      label: printable(summary.row.label),
      because: summary.because,
      tables: others.map((other) => ({
        id: other.id,
        title: titleText(other),
        ticked: summary.covers.some((covered) => covered.id === other.id),
      })),
      columns: compareSummary(summary, summary.covers, bid).map(({ column, found, expected, agrees }) => {
        const { unit = 'money', currency } = column;
        const shown = (value: typeof found, words: typeof amountText): Shown => ({
          text: words(value, unit, currency, atlas.voice),
          value: value.toFixed(),
          unit,
        });
        return {
          heading: printable(column.heading),
          ticked: shown(expected, amountText),
          says: shown(found, amountText),
          difference: shown(found.minus(expected), gapText),
          agrees,
        };
      }),
    }));
}

function tellLinks(table: Table, bid: Bid, atlas: Atlas): LinkedLine[] {
  const lines = bid.lines.filter((line) => line.table.id === table.id);
  const needs = new Map(declaredNeeds(bid).map((need) => [need.line.id, need.needs.map(({ id }) => id)]));
  const ranked = new Set(rankedLines(bid).map(({ id }) => id));
  return lines.flatMap((line): LinkedLine[] => {
    const links = bid.links.filter((link) => link.line.id === line.id);
    if (links.length === 0 && !ranked.has(line.id)) return [];
    return [
      {
        id: line.id,
        name: printable(line.name),
        at: atlas.reportPlace(line.at),
        anchor: rowAnchor(table, line.row, bid.snapshot),
        needs: needs.get(line.id) ?? [],
        links: links.map(({ topic, to, because }) => ({ topic, ...(to && { row: rowId(to.table, to.row) }), because })),
      },
    ];
  });
}

function rowId(table: Table, row: Row): string {
  return `${table.id}/${row.rows.first}`;
}

function rowPlace({ sheet, box }: Table, { rows }: Row, atlas: Atlas): ReportPlace {
  return atlas.reportPlace(area(sheet, rows.first, box.left, rows.last, box.right));
}

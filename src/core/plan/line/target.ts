import type { Bid, Priority } from '../../model/bid';
import type { CellRef } from '../../model/place';
import type { Row, Table } from '../../model/table';
import { readPriority } from '../../read/column-words';
import { titleText } from '../../report/atlas';
import type { LineCost } from './cost';
import { slotsOf } from './slots';

/** Where a line is to go, as the officer chose it. */
export interface LineTarget {
  /** As the sheet or a person writes it: "MUST". */
  readonly priority?: string;
  /** The selection: the line goes in before this row where it lies among the table's lines. */
  readonly at?: CellRef;
}

/** The row that a line is put in before, in a table. */
export interface Spot {
  readonly table: Table;
  /** The sheet row that the line will have. */
  readonly row: number;
  /** The sheet row whose look it takes. */
  readonly like: number;
  readonly priority?: Priority;
}

/** Where a costed line goes, in words. */
export interface CostedPlace {
  readonly table: string;
  readonly tables: readonly { readonly id: string; readonly label: string }[];
  /** As in Excel. */
  readonly row: number;
  readonly priority?: string;
  /** Words of priority that the bid uses; none where the table has no such column. */
  readonly priorities: readonly string[];
  /** "Adds row 10 and extends 2 totals that should include it." */
  readonly effect?: string;
  /** The table takes no line; `effect` says why. */
  readonly closed?: true;
}

/** Before the selected row where that lies between the table's lines, else below its last line, above the total. */
export function spotOf(bid: Bid, table: Table, { priority, at }: LineTarget): Spot | undefined {
  // "MUST | 50,000" below a table tells of its lines and is none.
  const lines = table.rows.filter(({ kind, label }) => kind === 'line' && readPriority(label) === undefined);
  // What stands below the total is read with the table but is no line to be added.
  const total = table.rows.filter(({ kind }) => kind === 'total').pop();
  const last = lines.filter(({ figures }) => !total || figures < total.figures).pop() ?? lines[lines.length - 1];
  if (!last) return undefined;
  const rank = priority === undefined ? undefined : readPriority(priority);
  const own = at?.sheet === table.sheet ? selectedRow(lines, at.row) : undefined;
  const row = own?.rows.first ?? last.rows.last + 1;
  const like = (own ?? last).figures;
  return { table, row, like, ...(table.priorityCol !== undefined && rank && { priority: rank }) };
}

function selectedRow(lines: readonly Row[], row: number): Row | undefined {
  return lines.find(({ rows }) => row >= rows.first && row <= rows.last);
}

const ranks: readonly Priority[] = ['MUST', 'SHOULD', 'COULD', "WON'T"];

export function whereOf(bid: Bid, cost: LineCost, spot: Spot): CostedPlace {
  const tables = bid.tables.filter((table) => table.kind === 'funding' && slotsOf(table, bid).slots.length > 0);
  return {
    table: spot.table.id,
    tables: tables.map((table) => ({ id: table.id, label: labelOf(bid, table, table === spot.table ? spot.row : undefined) })),
    row: spot.row + 1,
    ...(spot.priority && { priority: priorityWords(bid, spot.table, spot.priority) }),
    priorities: spot.table.priorityCol === undefined ? [] : ranks.map((rank) => priorityWords(bid, spot.table, rank)),
  };
}

/** "MUST" as this table writes it: "Must have", "M", "Essential". */
export function priorityWords(bid: Bid, table: Table, rank: Priority): string {
  return bid.lines.find((line) => line.table === table && line.priority === rank)?.priorityText?.trim() ?? rank;
}

function labelOf(bid: Bid, table: Table, row: number | undefined): string {
  const sheet = bid.snapshot.sheets[table.sheet]!.name;
  const title = table.title ? titleText(table) : '';
  return `${title === '' || title === sheet ? sheet : `${sheet}: ${title}`}${row === undefined ? '' : `, row ${row + 1}`}`;
}

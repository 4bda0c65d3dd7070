import type { Amount, CellKind, Currency } from './amount';
import type { Corrections, Unfit } from './correction';
import type { Decimal } from './decimal';
import type { Period } from './period';
import type { CellRef, Place } from './place';
import type { Cast, Relation } from './relation';
import type { RateCard } from './rate-card';
import type { Settings } from './settings';
import type { Snapshot } from './snapshot';
import type { Column, Row, Table } from './table';

/** How every used cell reads as a figure; cells are asked for by place, amounts are made when asked. */
export interface Figures {
  /** How the cell reads; merged cells answer at their top left cell, the rest of the merge is blank. */
  kind(at: CellRef): CellKind;
  /** The figure, or undefined where there is none (blank, nil, words). */
  amount(at: CellRef): Amount | undefined;
  /** The figure as a number in whole units, NaN where there is none; for searching, never for money that is shown. */
  value(at: CellRef): number;
  /** Half a unit of the last place shown; 0 where there is no figure. */
  half(at: CellRef): number;
  /** What the reader sees in the cell, markup and joined spaces cleaned; "" where blank. */
  text(at: CellRef): string;
}

export type Priority = 'MUST' | 'SHOULD' | 'COULD' | "WON'T";

/** A line of a funding table, with everything that checks ask of it. */
export interface Line {
  /** Stable while its words stay: table id, number and label. */
  readonly id: string;
  readonly table: Table;
  readonly row: Row;
  /** As in the sheet, misspellings too. */
  readonly name: string;
  readonly number?: string;
  readonly sectionName: string;
  /** Undefined where the table has no priority column or the cell is blank or unknown; see `priorityText`. */
  readonly priority?: Priority;
  /** What the priority cell holds; undefined where the table has no such column. */
  readonly priorityText?: string;
  /** The benefit text, wrapped rows joined. */
  readonly benefit: string;
  /** Its money, one entry for a column of money that is not a total, VAT or gross; nil columns are left out. */
  readonly amounts: readonly LineAmount[];
  /** Sum of `amounts` that are asked of the funder. */
  readonly total: Decimal;
  /** The first currency that its amounts show; undefined where none does. */
  readonly currency?: Currency;
  /** The cells of its money, blank ones between included. */
  readonly at: Place;
}

export interface LineAmount {
  readonly column: Column;
  readonly at: CellRef;
  readonly amount: Amount;
}

/** A figure that the bid states in words for a whole table or bid: "This bid is for £190,000", or an unlabelled £1.12m. */
export interface Headline {
  readonly at: CellRef;
  readonly amount: Amount;
  /** The words it stands in, or "" for a lone figure. */
  readonly text: string;
  /** Tables whose lines it stands for; several where it stands for the whole bid. */
  readonly covers: readonly Table[];
  /** `false` where what it covers is a guess and no error may rest on it. */
  readonly certain: boolean;
  /** A lone figure on a row with no label. */
  readonly unlabelled: boolean;
  readonly because: string;
}

/** How a row of a summary table is read: which tables its figures are the totals of. */
export interface SummaryRow {
  readonly table: Table;
  readonly row: Row;
  /** Tables whose totals this row should repeat, by name, number or correction. */
  readonly covers: readonly Table[];
  /** Where it stands for the lines of one priority only. */
  readonly rank?: Priority;
  /** The row of the one table covered that it repeats, where that is not the sum of the table's lines. */
  readonly repeats?: Row;
  /** `asked`: names alone do not settle it; `figures` say which reading adds up. */
  readonly settled: 'correction' | 'name' | 'asked';
  /** Where asked: the reading that adds up in every column, if exactly one does. */
  readonly fits?: readonly Table[];
  readonly because: string;
}

/** A total over several tables of one sheet: "Total of lots 1 and 2". */
export interface TablesTotal {
  readonly table: Table;
  readonly row: Row;
  readonly covers: readonly Table[];
  /** By column: the cells it adds, a total of each table or its lines. */
  readonly columns: readonly { readonly col: number; readonly parts: readonly CellRef[] }[];
  /** Columns in which it adds up. */
  readonly held: number;
  /** `false` where which tables it covers is a guess and no error may rest on it. */
  readonly certain: boolean;
}

export type LinkTopic = 'success' | 'sustainability' | 'consequence';

/** Where another table of the bid speaks about a funded line. */
export interface Link {
  readonly line: Line;
  readonly topic: LinkTopic;
  /** Narrative table and row, or undefined where no row was found. */
  readonly to?: { readonly table: Table; readonly row: Row; readonly text: string; readonly at: Place };
  /** 0 to 1. */
  readonly score: number;
  readonly settled: 'correction' | 'number-and-name' | 'name' | 'asked' | 'none';
  readonly because: string;
}

/** Words on a sheet that no table took, and sheets with nothing to read: the report lists them as not examined. */
export interface Unread {
  readonly at: Place;
  readonly what: string;
  readonly why: string;
}

/** The bid as the engine read it. */
export interface Bid {
  readonly snapshot: Snapshot;
  readonly figures: Figures;
  /** The same figures in whole pounds where a column is in thousands or millions: for comparing tables, words and settings. */
  readonly pounds: Figures;
  readonly tables: readonly Table[];
  /** Lines of all funding tables, in sheet order. */
  readonly lines: readonly Line[];
  /** Periods that funding tables have columns for, in time order. */
  readonly periods: readonly Period[];
  /** What should add up in the tables, by table. */
  readonly casts: readonly Cast[];
  /** Relations between single figures that no cast covers. */
  readonly relations: readonly Relation[];
  readonly headlines: readonly Headline[];
  readonly summaries: readonly SummaryRow[];
  readonly tablesTotals: readonly TablesTotal[];
  readonly links: readonly Link[];
  readonly unread: readonly Unread[];
  readonly settings: Settings;
  /** The officer's rates, where the workbook holds a card. */
  readonly rates?: RateCard;
  readonly corrections: Corrections;
  /** Corrections that no longer fit the workbook, and so are not applied. */
  readonly unfit: readonly Unfit[];
}

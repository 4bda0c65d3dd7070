import type { Currency, Unit } from './amount';
import type { Period } from './period';
import type { Box, Place, Span } from './place';

/** What a column holds. `money` columns are split by what their heading says: a period, a party, a request or a match. */
export type ColumnRole =
  | 'label'
  | 'number' // 1.1, 1.2 … or No.
  | 'amount' // money of no stated period or party
  | 'period' // money in a named period
  | 'party' // money of a named partner
  | 'total' // sum across
  | 'vat'
  | 'gross'
  | 'percentage'
  | 'priority'
  | 'text'
  | 'rate'
  | 'quantity'
  | 'days'
  | 'hours'
  | 'months'
  | 'fte'
  | 'grade'
  | 'unit'
  | 'date'
  | 'other';

/** Whose money: asked of the funder, put in by the bidder, or matched by others. */
export type Share = 'request' | 'self-fund' | 'match' | 'funded';

/** Thousands or millions: what a figure of the column is multiplied by to be pounds. */
export type Scale = 1_000 | 1_000_000;

export interface Column {
  readonly col: number;
  readonly role: ColumnRole;
  /** Header text, all header rows joined with a space, as printed. */
  readonly heading: string;
  /** Headings row by row, spans written out; blank where the row has none. */
  readonly headings: readonly string[];
  /** Its letter and how it is worked out, where a row under the headings says so: "C = A x B". */
  readonly formula?: string;
  readonly period?: Period;
  readonly party?: string;
  readonly share?: Share;
  readonly unit?: Unit;
  readonly currency?: Currency;
  /** Where the column's money stands in thousands or millions, by its heading or the words around its table. */
  readonly scale?: Scale;
  /** Why the role was given, for `crosscast tables` and the pane. */
  readonly because: string;
}

export type RowKind =
  | 'line'
  | 'section'
  | 'subtotal'
  | 'total'
  | 'vat'
  | 'gross'
  | 'deduction' // income and match, taken off a total to give what is asked
  | 'part' // “of which”: a part of the figure above, told once more
  | 'rate' // a row of rates over a matrix of quantities
  | 'note'
  | 'blank';

/** One logical row: wrapped rows are joined, so it may span several sheet rows. */
export interface Row {
  readonly kind: RowKind;
  /** First and last sheet row. Its figures stand in `figures`. */
  readonly rows: Span;
  /** The sheet row that holds the figures (the first, unless the row is wrapped). */
  readonly figures: number;
  /** Label with its wrapped parts joined, spelling untouched; "" where none is printed. */
  readonly label: string;
  /** Activity number printed before the label or in a column of its own: "1.1". */
  readonly number?: string;
  /** Index in `Table.rows` of the section heading above it. */
  readonly section?: number;
  /** Set for a subtotal that stands before the lines it adds. */
  readonly leads?: true;
  /** Where a person said which rows a total adds: the first and the last sheet row of them. */
  readonly adds?: Span;
  /** Unit of the whole row where the row says so ("Daily rate", "Total days", "Total budget"). */
  readonly unit?: Unit;
  readonly because: string;
}

export type TableKind =
  /** Lines that ask for money. */
  | 'funding'
  /** Rows that stand for other tables. */
  | 'summary'
  /** Quantities by person with a row of rates. */
  | 'matrix'
  /** Activities with words: success measures, sustainability, consequences, risks. */
  | 'narrative'
  | 'figures'
  | 'plan';

/** What a narrative table says of the lines it lists. */
export type NarrativeTopic = 'success' | 'sustainability' | 'consequence' | 'risk' | 'other';

export interface Words {
  readonly text: string;
  readonly at: Place;
}

export interface Table {
  /** Stable while the table stays on its sheet under its title: "Funding/Total Funding Request". */
  readonly id: string;
  readonly kind: TableKind;
  readonly sheet: number;
  /** Header, body and totals; not the title. */
  readonly box: Box;
  readonly title?: Words;
  /** Sentences above (and just below) the table that belong to it. */
  readonly leads: readonly Words[];
  /** Sheet rows of the header, none where there is no header. */
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly topic?: NarrativeTopic;
  /** The text column that says what the money is for ("Describe the exact benefit"). */
  readonly benefitCol?: number;
  readonly labelCol: number;
  readonly priorityCol?: number;
  /** Set where a person said its kind: nothing that is read later changes it. */
  readonly said?: true;
  /** Set where the table came from single cells with the amount in the words: "- Website design - £30k". */
  readonly inWords?: boolean;
}

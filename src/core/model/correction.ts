import type { NarrativeTopic, ColumnRole, RowKind, TableKind } from './table';

/**
 * Where a correction points: by place and by the words that stood there, so that it survives an inserted row. Zero-based. With
 * `table`, `text` is what stood there to the letter, nothing included; without it, no words mean that the place alone was named.
 */
export interface Anchor {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly text: string;
  /** Id of its table. */
  readonly table?: string;
  /** Where several rows or columns of the table bear these words: which of how many, from 1. */
  readonly nth?: { readonly at: number; readonly of: number };
}

export type Correction =
  /** The table with this cell spans these rows and columns. */
  | {
      readonly kind: 'table-box';
      readonly at: Anchor;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    }
  | { readonly kind: 'table-kind'; readonly at: Anchor; readonly as: TableKind | 'none'; readonly topic?: NarrativeTopic }
  | { readonly kind: 'column-role'; readonly at: Anchor; readonly role: ColumnRole }
  | { readonly kind: 'row-kind'; readonly at: Anchor; readonly as: RowKind }
  /** This total adds the lines from one row to another, both included; lines put in between are added too. */
  | { readonly kind: 'total-of'; readonly at: Anchor; readonly from: Anchor; readonly to: Anchor }
  /** This row of a summary is the total of these tables (their ids), and of no others. */
  | { readonly kind: 'summary-of'; readonly at: Anchor; readonly tables: readonly string[] }
  | { readonly kind: 'not-a-total'; readonly at: Anchor }
  /** A line's row in a narrative table; without `to`, it has none. */
  | {
      readonly kind: 'link';
      readonly at: Anchor;
      readonly topic: 'success' | 'sustainability' | 'consequence';
      readonly to?: Anchor;
    }
  /** The line needs the other lines. */
  | { readonly kind: 'needs'; readonly at: Anchor; readonly lines: readonly Anchor[] }
  /** The line with this cell was costed: what its amounts were worked out from, so that a figure typed over one is told. */
  | {
      readonly kind: 'costing';
      readonly at: Anchor;
      /** The words it was costed by; `told`: the line's own words held them then. */
      readonly words: string;
      readonly told: boolean;
      /** What was typed or settled beside the words, by field. */
      readonly fields?: Readonly<Record<string, string>>;
      readonly periods: readonly CostedAmount[];
      /** The write it came with; it goes when that is taken back. */
      readonly journal?: string;
    }
  /** A finding that the officer looked at. It comes back when `fingerprint` no longer matches its figures. */
  | {
      readonly kind: 'dismissed';
      readonly finding: string;
      readonly fingerprint: string;
      readonly reason: 'figure-is-right' | 'known-and-accepted' | 'not-part-of-this-bid';
      readonly words: string;
      readonly by?: string;
      readonly on?: string;
    };

/** What one column of a costed line was worked out from. Figures are exact decimal text. */
export interface CostedAmount {
  /** The column's heading. */
  readonly column: string;
  readonly amount: string;
  /** What stood there before, where the line was there already. */
  readonly before?: string;
  /** Products to be added; none where the line has nothing in the column. */
  readonly products: readonly (readonly CostedFactor[])[];
}

/** `others`: what the table's other lines add to in the column. */
export interface CostedFactor {
  readonly value: string;
  readonly divides?: true;
  readonly others?: true;
  readonly rate?: CostedRate;
}

/** A rate of the card by its name, so that it is found wherever its row moves. `year`: whose cost it is; `wanted`: the year that is paid. */
export type CostedRate =
  { readonly grade: string; readonly year?: number; readonly wanted?: number } | { readonly role: string; readonly per: string };

export type KeptCosting = Extract<Correction, { kind: 'costing' }>;

export type Corrections = readonly Correction[];

/** What is said of how the workbook is to be read; dismissals and what lines were costed by are not. */
export type ReadingCorrection = Exclude<Correction, { kind: 'dismissed' | 'costing' }>;

/**
 * A correction whose place is gone or no longer sure: it is not applied, and `because` says why. Of lines that a line needs, those
 * still there are needed all the same.
 */
export interface Unfit {
  readonly correction: ReadingCorrection;
  readonly because: string;
}

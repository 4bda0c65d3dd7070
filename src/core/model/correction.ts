import type { NarrativeTopic, ColumnRole, RowKind, TableKind } from './table';

/** Where a correction points: by place and by the words that stood there, so that it survives an inserted row. Zero-based. */
export interface Anchor {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly text: string;
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

export type Corrections = readonly Correction[];

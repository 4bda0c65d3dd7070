import type { CellRef } from './place';

export type RelationKind = 'sum' | 'difference' | 'average' | 'product' | 'ratio' | 'change' | 'same';

/** Errors rest on `certain` relations only; explanations may use both. */
export type Grade = 'certain' | 'likely';

/** What made the engine believe it. A relation may have several. */
export type Basis = 'formula' | 'excel-table' | 'label' | 'structure' | 'figures' | 'correction';

/** Which law of the trade a cast follows; each has its check. */
export type Law =
  'column-total' | 'subtotal' | 'row-total' | 'matrix' | 'product' | 'vat' | 'gross' | 'percentage' | 'average' | 'change';

/**
 * One relation on many lines: a total row over all its columns (`down`), or a total column over all its rows (`across`).
 * A funding table of 100,000 rows has one cast across, not 100,000 relations. All numbers are sheet rows and columns.
 */
export interface Cast {
  readonly law: Law;
  readonly sheet: number;
  /** Id of the table it belongs to. */
  readonly table: string;
  readonly kind: RelationKind;
  readonly direction: 'down' | 'across';
  /** Down: the row of the totals. Across: the column of the totals. */
  readonly target: number;
  /** Down: rows that are added. Across: columns. */
  readonly parts: readonly number[];
  /** Down: the columns it speaks about. Across: the rows. */
  readonly lines: readonly number[];
  /** For `matrix`: the row (across) or column (down) of rates that multiplies every part. */
  readonly rates?: number;
  readonly grade: Grade;
  readonly basis: readonly Basis[];
  readonly because: string;
}

export type Direction = 'down' | 'across' | 'between';

/**
 * `target` is the figure that should follow from `parts`.
 * sum: Σ sign·part · difference: the first less the others · average: mean · product: Π · ratio: first ÷ second ·
 * change: (first − second) ÷ second · same: equal to the one part.
 */
export interface Relation {
  readonly kind: RelationKind;
  readonly target: CellRef;
  readonly parts: readonly CellRef[];
  readonly direction: Direction;
  readonly grade: Grade;
  readonly basis: readonly Basis[];
  /** Why it is believed, and for broken ones what would hold it: one plain sentence. */
  readonly because: string;
}

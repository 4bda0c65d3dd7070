import type { CellRef } from './place';

export type RelationKind = 'sum' | 'difference' | 'average' | 'product' | 'ratio' | 'change' | 'same';

/** Errors rest on `certain` relations only; explanations may use both. */
export type Grade = 'certain' | 'likely';

/** What made the engine believe it. A relation may have several. */
export type Basis = 'formula' | 'excel-table' | 'label' | 'structure' | 'figures' | 'correction';

/** Which law of the trade a cast follows; each has its check. */
export type Law =
  'column-total' | 'subtotal' | 'row-total' | 'matrix' | 'product' | 'vat' | 'gross' | 'percentage' | 'average' | 'change';

/** How one part of a product counts: 38 in a column of percentages is 0.38 where `hundredth`; raised is one and it, lowered one less it. */
export interface Factor {
  readonly as: 'times' | 'over' | 'raised' | 'lowered';
  readonly hundredth?: true;
}

/** How the parts of a product are taken where they are not plainly multiplied; `factors` stand in the order of the parts. */
export interface Working {
  readonly factors: readonly Factor[];
  /** An exact constant, one number over another: [1, 12] for months of a year, [35, 100] for a share that the heading states. */
  readonly times?: readonly [number, number];
  /** The lines meet it to the last digit shown, so the rounding of its factors excuses nothing. */
  readonly exact?: true;
}

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
  /** For products across: how the parts are taken. */
  readonly working?: Working;
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

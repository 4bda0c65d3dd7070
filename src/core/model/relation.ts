import type { CellRef } from './place';

export type RelationKind = 'sum' | 'difference' | 'average' | 'product' | 'ratio' | 'change' | 'same';

/** Errors rest on `certain` relations only; explanations may use both. */
export type Grade = 'certain' | 'likely';

/** What made the engine believe it. A relation may have several. */
export type Basis = 'formula' | 'excel-table' | 'label' | 'structure' | 'figures' | 'correction';

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

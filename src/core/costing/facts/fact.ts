/** A public figure that ships with Crosscast: where it was read, and how sure that is. */
export interface Fact {
  readonly value: number;
  readonly source: string;
  /** `sourced`: read in a published document · `recalled`: known and consistent, without a document at hand. */
  readonly confidence: 'sourced' | 'recalled';
}

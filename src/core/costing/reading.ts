import type { Decimal } from '../model/decimal';

export type CostingVerdict = 'agrees' | 'differs' | 'no-stated-amount' | 'missing-factor' | 'unsure' | 'not-a-costing';

/** One figure of a costing as the text has it, with its place in the text; conventions have none. */
export interface Factor {
  readonly name: string;
  readonly value: Decimal;
  readonly upper?: Decimal;
  /** "£/day", "day", "hour/week", "share". */
  readonly unit: string;
  readonly from?: number;
  readonly to?: number;
  readonly divides?: boolean;
  /** A convention, not a figure of the text: "52 weeks a year". */
  readonly convention?: string;
}

export interface CostingTerm {
  readonly factors: readonly Factor[];
  readonly computed: Decimal;
}

export interface StatedAmount {
  readonly value: Decimal;
  readonly where: 'text' | 'neighbour';
  readonly from?: number;
  readonly to?: number;
  readonly currency?: string;
}

/** A costing in words, as read. `terms` are added, the factors of a term multiplied. */
export interface CostingReading {
  readonly verdict: CostingVerdict;
  /** Place of the costing in the text that was given. */
  readonly from: number;
  readonly to: number;
  readonly terms: readonly CostingTerm[];
  readonly windows: readonly Factor[];
  readonly computed?: Decimal;
  readonly upper?: Decimal;
  readonly stated?: StatedAmount;
  readonly conventions: readonly string[];
  /** What is lacking for a product: "days", "rate". */
  readonly missing: readonly string[];
  /** What the missing factor would have to be for the amount to hold. */
  readonly implied?: Factor;
  /** Other readings that were tried and what they come to. */
  readonly alternatives: readonly { readonly computed: Decimal; readonly conventions: readonly string[] }[];
  /** Why the reader is unsure. */
  readonly why?: string;
  readonly currency?: string;
  /** "£700 × 80 days = £56,000". */
  readonly working: string;
  /** The bid calls a figure rough or a ceiling: "estimated", "up to". */
  readonly approximate: boolean;
}

import type { Amount } from '../model/amount';
import type { Bid, Headline } from '../model/bid';
import type { Decimal } from '../model/decimal';
import type { Cause } from '../model/finding';
import type { CellRef } from '../model/place';
import type { Cast } from '../model/relation';

export interface Puzzle {
  readonly bid: Bid;
  readonly target: CellRef;
  readonly found: Amount;
  readonly expected: Decimal;
  readonly tolerance: Decimal;
  readonly parts: readonly CellRef[];
  readonly cast?: Cast;
  readonly line?: number;
  readonly headline?: Headline;
}

export function findCause(_puzzle: Puzzle): Cause {
  return {
    kind: 'undecided',
    likely: false,
    saying: { text: 'No single cause explains the difference.', data: {} },
    evidence: [],
  };
}

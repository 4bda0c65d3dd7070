import type { Direction, Grade } from '../../model/relation';

/**
 * The figures of one region of a sheet, row by row. `half` is half a unit of the last place shown. Kinds are numbered as
 * in `kindCodes`; `value` is read only where the kind is a number or a text amount.
 */
export interface FigureGrid {
  readonly height: number;
  readonly width: number;
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly half: Float64Array;
  /** What a cell of words says. Words rank readings and name averages and shares; they never decide what adds up. */
  readonly label?: (row: number, col: number) => string;
}

export const kindCodes = {
  blank: 0,
  number: 1,
  'text-amount': 2,
  nil: 3,
  withheld: 4,
  date: 5,
  text: 6,
  boolean: 7,
  error: 8,
} as const;

export type FoundKind = 'sum' | 'average' | 'ratio' | 'change' | 'product' | 'difference';
export type Along = Exclude<Direction, 'between'>;

/**
 * One relation on many lines. Down, a line is a column and a position is a row; across, the other way round. `parts` are
 * positions: for a ratio numerator and denominator, for a change the later and the earlier figure.
 */
export interface FoundPattern {
  readonly kind: FoundKind;
  readonly direction: Along;
  readonly target: number;
  readonly parts: readonly number[];
  /** Lines on which it holds, ascending, and lines between them on which it should but does not. */
  readonly lines: readonly number[];
  readonly missed: readonly number[];
  /** 100 where the target is a percentage written as a whole number. */
  readonly times: number;
  readonly score: number;
  readonly grade: Grade;
}

/** One relation between cells; a cell is row × width + column. */
export interface FoundRelation {
  readonly kind: FoundKind;
  readonly target: number;
  readonly parts: readonly number[];
  readonly direction: Along;
  readonly grade: Grade;
  /** Odds against chance, in powers of ten. */
  readonly score: number;
  /** Within the rounding of the digits shown. */
  readonly holds: boolean;
  /** Sister lines that vote for the pattern. */
  readonly lines: number;
}

/** A total that should hold by the vote of its sister lines and does not. */
export interface BrokenTotal extends FoundRelation {
  /** Total less the sum of its parts. */
  readonly deviation: number;
  /** The one cell that a miss down and a miss across by the same amount name, where there is one. */
  readonly suspect?: number;
}

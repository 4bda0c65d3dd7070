import type { Decimal } from '../../model/decimal';
import type { Day } from '../../model/period';
import type { Calculation, Operand } from '../calculation';
import type { Heard } from '../heard';
import type { Item } from '../item';

export type RuleId =
  'day-rate' | 'part-week' | 'hours' | 'grade-post' | 'time-price' | 'unit-count' | 'rate-matrix' | 'percentage' | 'fixed';

export type FieldUnit = 'money' | 'number' | 'percent' | 'date' | 'grade' | 'words';

/** One input of a rule, as the words give it. `convention`: what is taken where the words say nothing, and why. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly unit: FieldUnit;
  readonly value?: Decimal | Day | string;
  readonly required?: true;
  readonly convention?: string;
}

/** What the fields hold once corrected. */
export interface Values {
  number(id: string): Decimal | undefined;
  words(id: string): string | undefined;
  /** The rate as an operand that points at its cell, where the card holds it. */
  operand(id: string): Operand | undefined;
}

/** The part of the line that falls in one period. */
export interface Share {
  /** Months of the line in this period, and in all; undefined where the money is put in one period whole. */
  readonly months?: Decimal;
  readonly of?: Decimal;
  /** What the post costs for a year in this period, where the rule asks for it. */
  readonly annual?: Operand;
  /** The sum that a percentage is taken of, in this period. */
  readonly base?: Operand;
}

/** How a rule's money falls into periods: by months, each at its own price (`monthly`), or one price shared over them (`shared`). */
export type Spreading = 'monthly' | 'shared' | 'every-period';

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  /** Whether the words call for this rule; the first of the registry that says so is used. */
  readonly recognises: (heard: Heard) => boolean;
  readonly fields: (heard: Heard, weeksPerMonth: Decimal | undefined) => readonly Field[];
  readonly spreading: Spreading;
  /** One sentence that explains the line; blank fields are left out. */
  readonly explain: (values: Values) => string;
  readonly calculate: (values: Values, share: Share) => Calculation;
  /** Working days that the line books for each person, for the test of capacity. */
  readonly days?: (values: Values) => Decimal | undefined;
}

export function required(id: string, label: string, unit: FieldUnit, value?: Decimal | Day | string): Field {
  return { id, label, unit, required: true, ...(value !== undefined && { value }) };
}

/** A field that is there only where the words speak of it. */
export function heardOnly(
  id: string,
  label: string,
  unit: FieldUnit,
  value: Decimal | Day | string | undefined,
): readonly Field[] {
  return value === undefined ? [] : [{ id, label, unit, value }];
}

/** "young people" → "Young people". */
export function labelOf({ noun, num }: Item): string {
  const words = noun === '' ? (num[0] === 'person' ? 'people' : 'count') : noun;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

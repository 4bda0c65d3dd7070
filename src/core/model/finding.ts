import type { Correction } from './correction';
import type { Currency, Unit } from './amount';
import type { Decimal } from './decimal';
import type { CellRef, Place } from './place';

/** error: a figure is wrong · question: you alone know · warning: support is missing or doubtful · note: style, form. */
export type Severity = 'error' | 'question' | 'warning' | 'note';

/** Money, days or a share that a sentence or a cell of the report shows. */
export interface Figure {
  readonly kind: 'figure';
  readonly value: Decimal;
  readonly unit: Unit;
  readonly currency?: Currency;
  /** As the sheet prints it, where the figure stands on the sheet: "£1.12m". */
  readonly printed?: string;
}

/** What a message's `{name}` stands for. Checks give data; `report` finds the words. */
export type Datum =
  | Figure
  /** Always signed: +£45,530, −£776, nil. */
  | { readonly kind: 'gap'; readonly value: Decimal; readonly unit: Unit; readonly currency?: Currency }
  /** A name from the sheet, shown in “quotes”, never cut. */
  | { readonly kind: 'name'; readonly text: string }
  /** Words shown as they are. */
  | { readonly kind: 'words'; readonly text: string }
  /** A whole number with its noun: "6 lines"; nouns are [one, many]. */
  | { readonly kind: 'count'; readonly value: number; readonly noun?: readonly [string, string] }
  /** 0.5842 is shown as 58 %. */
  | { readonly kind: 'share'; readonly value: Decimal }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly Datum[]; readonly joined: 'and' | 'or' }
  /** Figures and the signs between them, one after the other: "£2,145.83 × 12". */
  | { readonly kind: 'formula'; readonly terms: readonly Datum[] };

export type Data = Readonly<Record<string, Datum>>;

/** A sentence not yet in words: a template such as "{total} adds to {expected}" and what goes into it. */
export interface Saying {
  readonly text: string;
  readonly data: Data;
}

export type CauseKind =
  | 'swapped-digits'
  | 'changed-digit'
  | 'left-out'
  | 'counted-twice'
  | 'sign'
  | 'scale'
  | 'rounding'
  | 'vat'
  | 'other-column'
  | 'stale'
  | 'text-number'
  | 'hidden'
  | 'lines-that-make-it'
  | 'wrong-cell'
  | 'other-factor'
  | 'undecided';

/** Why a difference is there. `undecided` lists the stories that all fit, as evidence. */
export interface Cause {
  readonly kind: CauseKind;
  /** "likely" is said only when it is. */
  readonly likely: boolean;
  readonly saying: Saying;
  readonly evidence: readonly Evidence[];
  /** The cell that the cause blames, where it blames one: findings that blame the same cell become one. */
  readonly blames?: CellRef;
  /** What that cell should hold, where the cause decides it. */
  readonly mended?: Decimal;
  /** Of `mended`, where it is no figure of the finding's own unit: 11 months. */
  readonly unit?: Unit;
}

export interface Evidence {
  readonly saying: Saying;
  /** true: speaks for the cause · false: left open. */
  readonly holds: boolean;
  readonly at?: Place;
}

/** One of the things a finding touches; the amounts of all members add to the finding's figure. */
export interface Member {
  readonly name: string;
  readonly at: Place;
  readonly figure?: Figure;
  readonly note?: Saying;
}

/** An answer to a question: choosing it adds the corrections. */
export interface Answer {
  readonly saying: Saying;
  readonly corrections: readonly Correction[];
}

/** What a judge found on one subject, before the report gives it words. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** Key in the check's `messages`. */
  readonly message: string;
  readonly data: Data;
  /** The name the finding is about, as in the sheet. */
  readonly subject: string;
  /** The first is where Go to goes. */
  readonly at: readonly Place[];
  readonly expected?: Figure;
  readonly found?: Figure;
  /** found − expected. */
  readonly difference?: Figure;
  /** "a year" after the difference, where it is one. */
  readonly per?: string;
  readonly cause?: Cause;
  readonly members?: readonly Member[];
  readonly answers?: readonly Answer[];
  /** How the expected figure was reached, line by line. */
  readonly working?: readonly Saying[];
  /** Findings of one check with the same key become one, their members together and `messages[many]` as its sentence. */
  readonly group?: { readonly key: string; readonly many: string };
}

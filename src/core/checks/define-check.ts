import type { Bid } from '../model/bid';
import type { Data, Finding, Saying, Severity } from '../model/finding';
import type { Place } from '../model/place';

export type CheckGroup = 'casts' | 'costing' | 'grades' | 'priorities' | 'coverage' | 'form';

/** pass, fail or unsure on one subject. `unsure` is a finding too (a question, or a warning that says what is missing). */
export type Outcome =
  /** `count`: how many figures of the subject hold (a column of 100,000 row totals is one subject); 1 where absent. */
  | { readonly verdict: 'pass'; readonly at?: Place; readonly saying?: Saying; readonly count?: number }
  | { readonly verdict: 'fail' | 'unsure'; readonly finding: Finding }
  /** The subject could not be checked; listed under "not examined". */
  | { readonly verdict: 'not-examined'; readonly at?: Place; readonly subject: string; readonly saying: Saying };

/** Why a check did not run at all on this bid, and what would make it run. */
export interface NotRun {
  readonly subject: string;
  readonly saying: Saying;
  /** The setting or correction that mends it. */
  readonly mend?: 'cap' | 'grant-period' | 'vat' | 'priorities' | 'needs' | 'grades';
}

/**
 * One law of the trade. `select` says which subjects it speaks about, `judge` judges one of them; they are apart so that the
 * report can say what passed and what was not examined. `wrong` and `right` are drawn tables: doc, help text and test in one
 * (✗ marks the cell that must be reported, ? the one that must be unsure; anything else reported fails the test).
 */
export interface Check<Subject = unknown> {
  readonly id: string;
  readonly group: CheckGroup;
  readonly severity: Severity;
  /** The law, as a sentence: "A total is the sum of the lines above it". */
  readonly title: string;
  readonly why: string;
  readonly repair: string;
  readonly wrong: string;
  readonly right: string;
  /** Settings and corrections the examples need, for instance a cap. */
  readonly example?: { readonly settings?: Partial<Bid['settings']>; readonly corrections?: Bid['corrections'] };
  /** Templates by message key: what, where, why, with `{names}` from the finding's data. */
  readonly messages: Readonly<Record<string, string>>;
  readonly notRun?: (bid: Bid) => NotRun | undefined;
  readonly select: (bid: Bid) => Iterable<Subject>;
  readonly judge: (subject: Subject, bid: Bid) => Outcome | readonly Outcome[];
}

/** Keeps the subject's type between `select` and `judge` and forgets it for the registry. */
export function defineCheck<Subject>(check: Check<Subject>): Check {
  return check as unknown as Check;
}

export function pass(at?: Place, text?: string, data: Data = {}): Outcome {
  return { verdict: 'pass', ...(at && { at }), ...(text !== undefined && { saying: { text, data } }) };
}

export function fail(finding: Finding): Outcome {
  return { verdict: 'fail', finding };
}

export function unsure(finding: Finding): Outcome {
  return { verdict: 'unsure', finding };
}

import type { ReportPlace, Shown } from '../report/report';

/** Many reviews seen together, in words. Like a report it is stable: fields are added, never renamed. */
export interface Portfolio {
  readonly version: 1;
  /** "12 of 40 bids have a wrong figure" */
  readonly headline: string;
  readonly bids: {
    readonly all: number;
    readonly reviewed: number;
    readonly unread: number;
    readonly withErrors: number;
    readonly withQuestions: number;
    /** Something was checked and neither an error nor a question is open. */
    readonly sound: number;
    /** Nothing was found in them that could be checked. */
    readonly unchecked: number;
  };
  readonly findings: { readonly error: number; readonly question: number; readonly warning: number; readonly note: number };
  /** One for each currency, the one with most bids first. */
  readonly totals: readonly PortfolioTotal[];
  /** Errors by the law they break, most first. */
  readonly errors: readonly Tally[];
  /** Likely causes of errors, most first. */
  readonly causes: readonly Tally[];
  /** Grades that two bids price differently, the widest gap first. */
  readonly grades: readonly GradeAcross[];
  /** Bids that hold the same figures and words throughout. Their lines are compared with other bids once. */
  readonly copies: readonly (readonly string[])[];
  /** Lines that stand in two bids or more, the dearest first. */
  readonly lines: readonly LineAcross[];
  /** Every bid, in the order given. */
  readonly list: readonly PortfolioBid[];
  readonly unread: readonly { readonly bid: string; readonly error: string }[];
  /** What could not be compared, and why. */
  readonly notCompared: readonly { readonly bid: string; readonly reason: string }[];
}

export interface PortfolioTotal {
  readonly currency: string;
  readonly bids: number;
  /** What the lines of these bids add to. */
  readonly asked: Shown;
  /** Of the bids that rank their lines. */
  readonly must?: {
    readonly bids: number;
    readonly amount: Shown;
    readonly of: Shown;
    readonly share: Shown;
    /** Bids whose MUST share is over the guide. */
    readonly over: number;
  };
}

export interface Tally {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly bids: number;
}

export interface GradeAcross {
  readonly grade: string;
  readonly lowest: Shown;
  readonly highest: Shown;
  readonly gap: Shown;
  /** Posts, the cheapest first. */
  readonly posts: readonly {
    readonly bid: string;
    readonly name: string;
    readonly at: ReportPlace;
    readonly annual: Shown;
    readonly years: readonly string[];
  }[];
}

export interface LineAcross {
  readonly name: string;
  readonly total: Shown;
  readonly because: string;
  readonly places: readonly { readonly bid: string; readonly name: string; readonly at: ReportPlace }[];
}

export interface PortfolioBid {
  readonly bid: string;
  readonly verdict: string;
  readonly asked?: Shown;
  readonly says?: Shown;
  readonly mustShare?: string;
  readonly error: number;
  readonly question: number;
  readonly warning: number;
  readonly note: number;
}

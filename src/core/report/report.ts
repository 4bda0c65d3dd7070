import type { ReadingCorrection } from '../model/correction';
import type { TableKind } from '../model/table';

/**
 * The review in words: what the CLI prints, the pane shows and `--json` writes. Strings are ready to show, amounts are also
 * given as exact decimal strings; nothing that reads a report adds, rounds or compares money. Stable: fields are added, never
 * renamed (`version`).
 */
export interface Report {
  readonly version: 1;
  /** Fingerprint of all figures and words read; equal for equal workbooks. */
  readonly fingerprint: string;
  readonly verdict: Verdict;
  readonly reconciliation?: Reconciliation;
  readonly findings: readonly ReportFinding[];
  readonly dismissed: readonly ReportFinding[];
  readonly notExamined: readonly ReportGap[];
  readonly agrees: readonly ReportPass[];
  readonly tables: readonly ReportTable[];
  readonly priorities?: ReportPriorities;
  /** Periods the funding tables have columns for, as printed; a cap by period is set under these. */
  readonly periods: readonly string[];
  /** Absent where no line is a post at a grade. */
  readonly posts?: readonly ReportPost[];
  /** Absent where the report was made without corrections of the reading. */
  readonly corrections?: readonly ReportCorrection[];
  readonly counts: {
    readonly checks: number;
    readonly error: number;
    readonly question: number;
    readonly warning: number;
    readonly note: number;
    readonly agrees: number;
    readonly notExamined: number;
    readonly dismissed: number;
  };
  /** Set where the reader asked for a part of the review only; `counts` then count what was asked for. */
  readonly narrowed?: Narrowed;
}

/** `hidden`: findings below the severity asked for. They are counted in `counts` and not listed in `findings`. */
interface Narrowed {
  readonly only?: readonly string[];
  readonly severity?: Severity;
  readonly hidden: number;
}

export interface Verdict {
  /** "1 figure is wrong" */
  readonly headline: string;
  /** "Of 9 printed totals, 6 agree, 2 wait for your answer and 1 is wrong." */
  readonly totals: string;
  readonly worst: Severity | 'none';
  /** The printed totals the second sentence counts; the other six add to `all`. */
  readonly printed: {
    readonly all: number;
    readonly agree: number;
    readonly waiting: number;
    readonly wrong: number;
    /** Out only because a figure they add is. */
    readonly follow: number;
    readonly dismissed: number;
    readonly unchecked: number;
  };
}

export type Severity = 'error' | 'question' | 'warning' | 'note';

/** A figure ready to show and exact. */
export interface Shown {
  /** "£1,074,470", "+£45,530", "nil", "58%" */
  readonly text: string;
  /** Exact decimal text, "1074470". */
  readonly value: string;
  readonly unit: string;
}

/** Where something stands: `cells` as Excel writes it without the sheet, "B33:C33". */
export interface ReportPlace {
  readonly sheet: string;
  readonly cells: string;
}

/** The table under the verdict. Rows: MUST, SHOULD … or sections, then Lines, Bid says, Difference. */
export interface Reconciliation {
  /** "Added up from 20 lines in 4 tables, £" */
  readonly caption: string;
  /** Of all its figures, "GBP"; absent where the bid shows none. */
  readonly currency?: string;
  /** Column heads: periods and a total. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly kind: 'part' | 'lines' | 'bid-says' | 'difference';
    readonly cells: readonly (ReconciliationCell | null)[];
  }[];
  /** "£1.07m stands for £1,065,000 to £1,074,999, so the lines agree with it." */
  readonly notes: readonly string[];
}

export interface ReconciliationCell extends Shown {
  readonly state?: 'agrees' | 'wrong' | 'undecided';
  readonly at?: ReportPlace;
}

export interface ReportFinding {
  /** Stable while the subject stays; what dismissals and answers refer to. */
  readonly id: string;
  /** Changes when any figure the finding rests on changes. */
  readonly fingerprint: string;
  readonly check: string;
  readonly severity: Severity;
  /** What, where, why in one or two sentences. */
  readonly message: string;
  readonly subject: string;
  /** "Total Funding Request · C43" */
  readonly where: string;
  readonly at: readonly ReportPlace[];
  readonly expected?: Shown;
  readonly found?: Shown;
  readonly difference?: Shown;
  readonly per?: string;
  /** What stands under the three figures: "C43, read as £1,115,000 to £1,124,999". */
  readonly notes: { readonly found?: string; readonly difference?: string };
  readonly cause?: {
    readonly kind: string;
    readonly likely: boolean;
    /** "Likely cause: two digits swapped" or "Cause: cannot be decided" */
    readonly title: string;
    readonly text: string;
    readonly evidence: readonly { readonly text: string; readonly holds: boolean; readonly at?: ReportPlace }[];
    /** The cell the cause blames, and what it should hold where the cause decides that. */
    readonly blames?: ReportPlace;
    readonly mended?: Shown;
  };
  readonly members: readonly {
    readonly name: string;
    readonly at: ReportPlace;
    readonly figure?: Shown;
    readonly note?: string;
  }[];
  /** Set where `members` is cut short: how many there are. */
  readonly memberCount?: number;
  readonly membersTotal?: Shown;
  readonly answers: readonly { readonly text: string; readonly corrections: readonly unknown[] }[];
  /** The law. */
  readonly rule: string;
  readonly why: string;
  readonly repair: string;
  readonly working: readonly string[];
  readonly dismissal?: { readonly reason: string; readonly words: string; readonly by?: string; readonly on?: string };
  /** `true` beside a dismissal: it was dismissed, and a figure it rests on has changed since. */
  readonly returned?: boolean;
}

export interface ReportGap {
  /** The check that could not be made, where one check stands behind it. */
  readonly check?: string;
  /** `true`: not the bid's doing, a check stopped through a fault in Crosscast. */
  readonly fault?: boolean;
  readonly subject: string;
  readonly reason: string;
  readonly at?: ReportPlace;
  readonly mend?: string;
}

/** A correction of the reading, in words, that the report was made with. */
export interface ReportCorrection {
  readonly correction: ReadingCorrection;
  /** What it was said of: "“Venue hire”", "the table “Staffing”", "column C, “23/24”". */
  readonly subject: string;
  /** "is read as “Total”" */
  readonly text: string;
  /** Where that stands now; where it stood, if it no longer fits. */
  readonly at: ReportPlace;
  /** Why it no longer fits the workbook and is not applied. */
  readonly unfit?: string;
}

export interface ReportPass {
  readonly check: string;
  readonly title: string;
  readonly count: number;
  /** Evidence, one sentence each, at most a few hundred: "£700 × 80 days = £56,000". */
  readonly examples: readonly { readonly text: string; readonly at?: ReportPlace }[];
}

/** How one table was read. */
export interface ReportTable {
  readonly id: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly at: ReportPlace;
  readonly columns: readonly {
    readonly heading: string;
    readonly role: string;
    readonly because: string;
    readonly letter: string;
    readonly at: ReportPlace;
  }[];
  readonly lines: readonly ReportLine[];
  /** How many lines it has; `lines` may be cut short where they are only listed. */
  readonly lineCount: number;
  /** What its lines ask for in all columns together; absent where it has no line. */
  readonly total?: Shown;
  /** Totals of the money columns, in their order. */
  readonly totals: readonly { readonly heading: string; readonly lines: Shown; readonly printed?: Shown }[];
  readonly rows: readonly { readonly label: string; readonly kind: string; readonly because: string; readonly at: ReportPlace }[];
  /** For rows of a summary: the tables they are read as the totals of. */
  readonly summaryRows: readonly {
    readonly label: string;
    readonly at: ReportPlace;
    readonly covers: readonly string[];
    readonly settled: string;
  }[];
}

export interface ReportLine {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
  readonly priority?: string;
  readonly at: ReportPlace;
  /** In the order of the table's money columns; null for nil. */
  readonly amounts: readonly (Shown | null)[];
  readonly total: Shown;
  readonly benefit: string;
}

/** A line that is a post at a named grade. */
export interface ReportPost {
  /** Spaces and case taken out, so that "bg 14" is "BG14". */
  readonly grade: string;
  readonly name: string;
  readonly at: ReportPlace;
  /** What one full-time post costs for twelve months. */
  readonly annual: Shown;
  /** How far `annual` may be out by the rounding of the printed amounts, exact decimal text. */
  readonly within: string;
  /** Heads of the columns that pay it. */
  readonly years: readonly string[];
}

/** MUST, SHOULD … by period, in pounds and shares. */
export interface ReportPriorities {
  /** "MUST is 58% of the bid" */
  readonly headline: string;
  /** "MUST is within your 60% guide" */
  readonly guide: string;
  /** "With the SHOULD lines that MUSTs need, 69%." where it is known that some need them. */
  readonly withNeeded?: string;
  readonly scopes: readonly {
    readonly label: string;
    readonly parts: readonly { readonly priority: string; readonly amount: Shown; readonly share: Shown }[];
    readonly total: Shown;
    readonly over: boolean;
  }[];
}

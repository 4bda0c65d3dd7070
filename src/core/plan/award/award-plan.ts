import type { Anchor } from '../../model/correction';
import type { ReportPlace, Shown } from '../../report/report';

/** What the person asks: an award as typed, or a share of the bid, and the lines ticked by hand. */
export interface AwardAsk {
  /** "900,000", "£900k". Goes before `share`. Where neither is given: the cap of the settings, else 80 % of the bid. */
  readonly award?: string;
  /** "80", "80%" */
  readonly share?: string;
  /** Limits by period as printed ("23/24"); those of the settings where absent. */
  readonly byPeriod?: Readonly<Record<string, string>>;
  /** Ids of lines that stay, and of lines that go, whatever the money says. */
  readonly keep?: readonly string[];
  readonly leave?: readonly string[];
}

/**
 * Why a line is kept or left: `must`; `needed` by a line that is kept; `ticked` or `unticked` by the person; `deduction`, which stays
 * because it takes from the total; `chosen`; `no-room`; `needs` a line that is left; `never`, ranked WON'T.
 */
export type Standing = 'must' | 'needed' | 'ticked' | 'deduction' | 'chosen' | 'no-room' | 'needs' | 'unticked' | 'never';

export interface AwardLine {
  readonly id: string;
  readonly name: string;
  /** "SHOULD", or "No priority". */
  readonly priority: string;
  /** Bare, "62,796". */
  readonly amount: Shown;
  readonly standing: Standing;
  /** "needed by a MUST: “Analyst”", "£7,899 more than is left"; "" where nothing is to say. */
  readonly reason: string;
  readonly locked: boolean;
  readonly at: ReportPlace;
  /** Where a correction about this line points. */
  readonly anchor: Anchor;
}

interface AwardLines {
  readonly lines: readonly AwardLine[];
  /** "5 SHOULD lines" */
  readonly count: string;
  readonly total: Shown;
}

/**
 * The best use of an award, in words and exact figures. `must-over`: MUST and what it needs is over the award, no choice mends that.
 * `kept-over`: only with the lines ticked by hand. Figures of rows are bare, those of sentences carry their sign.
 */
export interface AwardPlan {
  readonly kind: 'fits' | 'must-over' | 'kept-over';
  readonly headline: string;
  readonly detail: string;
  /** "Award £859,576, 80% of the bid of £1,074,470" */
  readonly asks: string;
  /** What bare figures are in: "£". */
  readonly sign: string;
  /** As a field shows them: "859,576" and "80". */
  readonly award: Shown;
  readonly share: Shown;
  readonly bid: Shown;
  readonly left: Shown;
  readonly rows: readonly {
    readonly label: string;
    readonly kind: 'part' | 'total';
    readonly bid: Shown;
    readonly planned: Shown;
    readonly change: Shown;
  }[];
  readonly periods: readonly {
    readonly label: string;
    readonly bid: Shown;
    readonly planned: Shown;
    readonly limit?: Shown;
    readonly left?: Shown;
  }[];
  /** MUST as a share of what is planned, and of the bid. */
  readonly mustShare: { readonly planned: Shown; readonly bid: Shown };
  readonly must: AwardLines;
  readonly kept: AwardLines;
  readonly leftOut: AwardLines;
  /** What else the reader should know: lines without a priority, ticks that cannot be followed. */
  readonly notes: readonly string[];
  /** `false` where the search was stopped before every other choice was ruled out; `detail` says so. */
  readonly proven: boolean;
}

/** Why nothing can be chosen, and what mends it. */
export interface AwardRefusal {
  readonly kind: 'refused';
  readonly headline: string;
  readonly detail: string;
  readonly mend?: 'priorities' | 'award';
}

/** Awards beside each other: 100, 90, 80 and 70 % of the bid. */
export interface AwardComparison {
  readonly periods: readonly string[];
  readonly awards: readonly {
    readonly share: string;
    readonly award: Shown;
    readonly planned: Shown;
    readonly left: Shown;
    readonly mustShare: Shown;
    /** "Every MUST and 5 SHOULD lines fit", "MUST alone is £27,679 over" */
    readonly headline: string;
    /** "5 SHOULD lines"; what is kept beside MUST. */
    readonly kept: string;
    readonly fits: boolean;
    readonly byPeriod: readonly Shown[];
  }[];
  /** Lines that are no MUST, and under which of the awards they are kept. */
  readonly lines: readonly {
    readonly name: string;
    readonly priority: string;
    readonly amount: Shown;
    readonly kept: readonly boolean[];
  }[];
}

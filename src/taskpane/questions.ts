import type {
  AwardAsk,
  AwardComparison,
  AwardPlan,
  AwardRefusal,
  CellExplanation,
  Change,
  Costed,
  CostGiven,
  LineSought,
  LineStart,
  Note,
  Plan,
  RangeRates,
  RateAsk,
  RateRefusal,
  RatesShown,
  ReportFinding,
  ReportPlace,
  TableReading,
} from '../core';
import type { ListedReport, ListName, Piece } from './listing';

/**
 * What the pane asks of the engine about the workbook as it was read: by name, what goes in and what comes out. Both sides are plain
 * values that survive the way to a worker and back.
 */
export interface Questions {
  readonly review: { readonly ask: null; readonly answer: ListedReport };
  /** What follows in one of its lists, and which of all its findings speak of a cell. */
  readonly more: { readonly ask: { readonly list: ListName; readonly from: number }; readonly answer: Piece };
  readonly findings: { readonly ask: ReportPlace; readonly answer: readonly ReportFinding[] };
  /** What is known of one cell; undefined where its sheet is gone. */
  readonly explain: { readonly ask: ReportPlace; readonly answer: CellExplanation | undefined };
  /** How a table hangs together with the others, by its id. */
  readonly reading: { readonly ask: string; readonly answer: TableReading | undefined };
  /** A line in the officer's own words; the same as a change that puts it in. */
  readonly cost: { readonly ask: { readonly words: string; readonly given: CostGiven }; readonly answer: Costed };
  readonly insert: { readonly ask: { readonly words: string; readonly given: CostGiven }; readonly answer: Change };
  /** A line of the bid to be costed, by its id or a place on it; its costing as a change. */
  readonly line: { readonly ask: LineSought; readonly answer: LineStart | undefined };
  readonly fill: { readonly ask: { readonly words: string; readonly given: CostGiven }; readonly answer: Change };
  /** The rates as shown; Crosscast's sheet of them as a change, and a change of one of its cells. */
  readonly rates: { readonly ask: null; readonly answer: RatesShown };
  readonly rateSheet: { readonly ask: null; readonly answer: Change };
  readonly rate: { readonly ask: RateAsk; readonly answer: Change | RateRefusal };
  /** Rates read from a range, as a change of Crosscast's sheet. */
  readonly rateRange: { readonly ask: ReportPlace; readonly answer: RangeRates | RateRefusal };
  readonly plan: { readonly ask: null; readonly answer: Plan };
  /** What goes with the bid to whoever signs it: as it reads, and as a sheet; the change is empty where the same note stands there. */
  readonly note: {
    readonly ask: { readonly on: string; readonly by?: string; readonly version: string };
    readonly answer: { readonly note: Note; readonly change: Change };
  };
  /** The ticked items of the plan as a change. */
  readonly totals: {
    readonly ask: { readonly ticked: readonly string[]; readonly on: string; readonly by?: string; readonly version: string };
    readonly answer: Change;
  };
  /** The best use of a smaller award; awards beside each other; the plan as a sheet of live formulas. */
  readonly award: { readonly ask: AwardAsk; readonly answer: AwardPlan | AwardRefusal };
  readonly awards: { readonly ask: AwardAsk; readonly answer: AwardComparison | AwardRefusal };
  readonly scenario: { readonly ask: AwardAsk; readonly answer: Change | AwardRefusal };
}

export type Question = keyof Questions;

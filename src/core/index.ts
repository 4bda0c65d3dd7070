/**
 * The door of the core. Hosts, pane, command line and workbench come in here and nowhere else:
 * `snapshot → readBid → runChecks → makeReport`. Pure values in and out; the same workbook gives the same report.
 */
import { checks } from './checks/registry';
import { runChecks } from './checks/run-checks';
import type { Check } from './checks/define-check';
import type { Corrections } from './model/correction';
import type { Settings } from './model/settings';
import type { Snapshot } from './model/snapshot';
import { defaultSettings, readBid } from './read/read-bid';
import { explainCell as tellCell, type CellExplanation } from './report/cell-explanation';
import { makeReport } from './report/make-report';
import type { Report, ReportPlace } from './report/report';
import { tellReading, type TableReading } from './report/table-reading';

export interface ReviewOptions {
  readonly settings?: Partial<Settings>;
  readonly corrections?: Corrections;
  /** Ids of the checks to run; all where absent. */
  readonly only?: readonly string[];
}

/** Reads a workbook and runs every check over it. Throws only on faults of ours. */
export function review(snapshot: Snapshot, { settings, corrections = [], only }: ReviewOptions = {}): Report {
  const bid = readBid(snapshot, { settings, corrections });
  const chosen: readonly Check[] = only ? checks.filter(({ id }) => only.includes(id)) : checks;
  return makeReport(bid, runChecks(bid, chosen));
}

/** What stands in one cell: what it should be and why, and which checks hold there. Undefined where there is no such sheet. */
export function explainCell(
  snapshot: Snapshot,
  place: ReportPlace,
  { settings, corrections = [] }: ReviewOptions = {},
): CellExplanation | undefined {
  const bid = readBid(snapshot, { settings: { ...defaultSettings, ...settings }, corrections });
  return tellCell(bid, runChecks(bid, checks), place);
}

/** How a table hangs together with the others, and what a correction of that points at. Undefined where it is no longer read as one. */
export function readTable(snapshot: Snapshot, table: string, options: ReviewOptions = {}): TableReading | undefined {
  return tellReading(readBid(snapshot, options), table);
}

export type { CellExplanation, TableReading };
export { checks, defaultSettings, readBid, runChecks, makeReport };
export type { Report, Settings, Corrections, Snapshot };
export { sheetBuilder } from './model/sheet-builder';
export type { SheetBuilder } from './model/sheet-builder';
export { inside } from './model/place';
export type { Box, Place, Span } from './model/place';
export type { CellValue, DefinedName, ListObject, Sheet, Visibility } from './model/snapshot';
export type {
  Reconciliation,
  ReportFinding,
  ReportGap,
  ReportLine,
  ReportPass,
  ReportPlace,
  ReportPriorities,
  ReportTable,
  Shown,
} from './report/report';
export type { Anchor, Correction } from './model/correction';
export type { ColumnRole, RowKind, TableKind } from './model/table';
export type { CellEdit, Change, Content, Held, Journal, JournalCell, Look, NewCell, NewSheet, RowInsert } from './model/edit';
export { decimal } from './model/decimal';
export { costLine } from './plan/line/costed';
export { restoreCostings } from './plan/line/restore-costings';
export { fillLine } from './plan/line/fill-line';
export { lineStart } from './plan/line/existing-line';
export type { LineSought, LineStart } from './plan/line/existing-line';
export { insertLine, LineRefused } from './plan/line/insert-line';
export { changeRate } from './plan/rates/change-rate';
export type { RateAsk, RateRefusal } from './plan/rates/change-rate';
export { rateSheetChange } from './plan/rates/rate-sheet';
export { ratesInRange } from './plan/rates/read-range';
export type { RangeRates } from './plan/rates/read-range';
export { ratesShown } from './plan/rates/rates-shown';
export type { Beside, RateCell, RatesShown } from './plan/rates/rates-shown';
export type { Costed, CostGiven } from './plan/line/costed';
export type { Bid } from './model/bid';
export { readDay } from './read/periods';
export { parseCells, cellsText } from './report/a1';
export { cellIndex, formulaAt, valueAt } from './model/snapshot';
export { shownText } from './read/number-format';
export { compareDays } from './model/period';
export type { Day, GrantPeriod } from './model/period';
export { columnRoleWords, rowKindWords, tableKindWords } from './report/corrections-in-words';
export { explainCheck, listChecks } from './report/explain';
export { narrowReport } from './report/narrow-report';
export { renderHtml } from './report/render-html';
export { renderJson } from './report/render-json';
export { renderMarkdown } from './report/render-markdown';
export { renderTables } from './report/render-tables';
export { renderText } from './report/render-text';
export type { Severity } from './report/report';
export { abstractOf } from './portfolio/abstract';
export type { BidAbstract, Unread } from './portfolio/abstract';
export { csvHead, csvLine, findingColumns, findingRows, unreadRow } from './portfolio/finding-rows';
export type { FindingRow } from './portfolio/finding-rows';
export { makePortfolio } from './portfolio/make-portfolio';
export type { Portfolio } from './portfolio/portfolio';
export { renderPortfolioHtml, renderPortfolioMarkdown } from './portfolio/render-portfolio';
export { planTotals } from './plan/totals/plan-totals';
export type { Plan, PlanCell, PlanGap, PlanGroup, PlanItem, PlanKind } from './plan/plan';
export { changeOf } from './plan/totals/change-of';
export type { WriteContext } from './plan/totals/change-of';
export { compareAwards, planAward, scenarioSheet } from './plan/award/plan-award';
export type { AwardAsk, AwardComparison, AwardLine, AwardPlan, AwardRefusal } from './plan/award/award-plan';
export { renderAward } from './plan/award/render-award';
export { renderPlan } from './plan/totals/render-plan';
export { assuranceNote } from './plan/pages/note';
export type { Note } from './plan/pages/note';
export { noteChange, renderNoteHtml } from './plan/pages/render-note';

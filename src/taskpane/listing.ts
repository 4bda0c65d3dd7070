import { parseCells, type Report, type ReportFinding, type ReportLine, type ReportPlace, type Severity } from '../core';
import { gapChecks } from './gap-checks';

/** Handed over at first, and again with each “Show more”: a whole report of 50,000 lines would hold the pane for a second. */
export const PAGE = 50;
export const LINES = 500;
/** Rows of a table and places of a finding that are told. */
export const PLACES = 500;

/** A report whose lists are as long as somebody asked to see; `found` and each list's own count tell how much there is. */
export interface ListedReport extends Report {
  /** The findings of the Priorities tab. */
  readonly gaps: readonly ReportFinding[];
  readonly found: Readonly<Record<Severity | 'gaps', number>>;
}

/** A list of the report that can be longer than what was handed over. */
export type ListName =
  | { readonly of: 'findings'; readonly severity: Severity }
  | { readonly of: 'gaps' }
  | { readonly of: 'lines'; readonly table: string }
  | { readonly of: 'members'; readonly finding: string };

/** The next of a list; one of them, as the list is. */
export interface Piece {
  readonly findings?: readonly ReportFinding[];
  readonly lines?: readonly ReportLine[];
  readonly members?: ReportFinding['members'];
}

const severities: readonly Severity[] = ['error', 'question', 'warning', 'note'];

/** The beginning of every list, by severity: however many warnings there are, each error is told. */
export function listReport(report: Report): ListedReport {
  const by = (severity: Severity): readonly ReportFinding[] => report.findings.filter((finding) => finding.severity === severity);
  const gaps = report.findings.filter(isGap);
  return {
    ...report,
    tables: report.tables.map((table) => ({
      ...table,
      lines: table.lines.slice(0, LINES),
      rows: table.rows.slice(0, PLACES),
    })),
    findings: severities.flatMap((severity) => by(severity).slice(0, PAGE).map(shorten)),
    gaps: gaps.slice(0, PAGE).map(shorten),
    found: {
      error: by('error').length,
      question: by('question').length,
      warning: by('warning').length,
      note: by('note').length,
      gaps: gaps.length,
    },
  };
}

/** What follows in a list after the first `from`. */
export function pieceOf(report: Report, list: ListName, from: number): Piece {
  if (list.of === 'lines')
    return { lines: report.tables.find(({ id }) => id === list.table)?.lines.slice(from, from + LINES) ?? [] };
  if (list.of === 'members')
    return { members: report.findings.find(({ id }) => id === list.finding)?.members.slice(from, from + PAGE) ?? [] };
  const all = report.findings.filter(list.of === 'gaps' ? isGap : ({ severity }) => severity === list.severity);
  return { findings: all.slice(from, from + PAGE).map(shorten) };
}

/** How much of a list was handed over. */
export function lengthOf(report: ListedReport, list: ListName): number {
  if (list.of === 'lines') return report.tables.find(({ id }) => id === list.table)?.lines.length ?? 0;
  if (list.of === 'gaps') return report.gaps.length;
  if (list.of === 'findings') return report.findings.filter(({ severity }) => severity === list.severity).length;
  return [...report.findings, ...report.gaps].find(({ id }) => id === list.finding)?.members.length ?? 0;
}

export function withPiece(
  report: ListedReport,
  list: ListName,
  { findings = [], lines = [], members = [] }: Piece,
): ListedReport {
  if (list.of === 'findings') return { ...report, findings: [...report.findings, ...findings] };
  if (list.of === 'gaps') return { ...report, gaps: [...report.gaps, ...findings] };
  if (list.of === 'lines')
    return {
      ...report,
      tables: report.tables.map((table) => (table.id === list.table ? { ...table, lines: [...table.lines, ...lines] } : table)),
    };
  const grown = (finding: ReportFinding): ReportFinding =>
    finding.id === list.finding ? { ...finding, members: [...finding.members, ...members] } : finding;
  return { ...report, findings: report.findings.map(grown), gaps: report.gaps.map(grown) };
}

/** The findings that speak of a cell, from among all. */
export function findingsAt(report: Report, at: ReportPlace): ReportFinding[] {
  return report.findings.filter((finding) => speaksOf(finding, at)).map(shorten);
}

function isGap({ check, severity }: ReportFinding): boolean {
  return gapChecks.has(check) && severity !== 'note';
}

function shorten(finding: ReportFinding): ReportFinding {
  return {
    ...finding,
    at: finding.at.slice(0, PLACES),
    members: finding.members.slice(0, PAGE),
    memberCount: finding.members.length,
  };
}

/** A finding speaks of a cell where one of its places or members is there; one that names half the sheet says nothing of one cell. */
function speaksOf(finding: ReportFinding, at: ReportPlace): boolean {
  const cell = parseCells(at.cells);
  return [...finding.at, ...finding.members.map((member) => member.at)].some(({ sheet, cells }) => {
    const box = sheet === at.sheet ? parseCells(cells) : undefined;
    if (!box || !cell) return false;
    return cell.top >= box.top && cell.bottom <= box.bottom && cell.left >= box.left && cell.right <= box.right;
  });
}

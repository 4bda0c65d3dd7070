import { keyOf, type CellRef, type Place } from '../../model/place';
import type { Snapshot } from '../../model/snapshot';
import { parseCells } from '../../report/a1';
import type { Report, ReportFinding, ReportPlace } from '../../report/report';
import { cellsIn } from '../ranges';

const MAX_CELLS = 2000;

/** What the review says of single cells. */
export interface Claims {
  /** An error that says this total is not what it should be. */
  error(at: CellRef): ReportFinding | undefined;
  question(at: CellRef): ReportFinding | undefined;
  dismissed(at: CellRef): ReportFinding | undefined;
  /** Any open finding of this check at the cell. */
  of(check: string, at: CellRef): ReportFinding | undefined;
}

/** Checks whose errors say that a total is wrong. */
const ofTotals: ReadonlySet<string> = new Set([
  'column-total',
  'subtotal',
  'row-total',
  'gross',
  'rate-matrix',
  'rate-and-count',
  'summary',
  'short-range',
  'double-count',
  'headline',
]);

export function claimsOf(report: Report, snapshot: Snapshot): Claims {
  const open = byCell(report.findings, snapshot);
  const closed = byCell(report.dismissed, snapshot);
  const find = (map: Map<string, ReportFinding[]>, at: CellRef, test: (finding: ReportFinding) => boolean) =>
    map.get(keyOf(at))?.find(test);
  return {
    error: (at) => find(open, at, ({ severity, check }) => severity === 'error' && ofTotals.has(check)),
    question: (at) => find(open, at, ({ severity }) => severity === 'question'),
    dismissed: (at) => find(closed, at, ({ check }) => ofTotals.has(check)),
    of: (check, at) => find(open, at, (finding) => finding.check === check),
  };
}

function byCell(findings: readonly ReportFinding[], snapshot: Snapshot): Map<string, ReportFinding[]> {
  const map = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    for (const place of finding.at) {
      for (const key of keysOf(place, snapshot)) {
        const own = map.get(key);
        if (own) own.push(finding);
        else map.set(key, [finding]);
      }
    }
  }
  return map;
}

function keysOf(place: ReportPlace, snapshot: Snapshot): string[] {
  const at = placeIn(snapshot, place);
  return at && (at.box.bottom - at.box.top + 1) * (at.box.right - at.box.left + 1) <= MAX_CELLS
    ? [...cellsIn(at)].map(keyOf)
    : [];
}

/** A place of the report as indexes; undefined where the workbook has no such sheet. */
export function placeIn({ sheets }: Snapshot, { sheet, cells }: ReportPlace): Place | undefined {
  const index = sheets.findIndex(({ name }) => name === sheet);
  const box = parseCells(cells);
  return index < 0 || !box ? undefined : { sheet: index, box };
}

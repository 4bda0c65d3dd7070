import type { Check } from '../checks/define-check';
import type { Outcomes } from '../checks/run-checks';
import type { Finding, Severity } from '../model/finding';
import { keyOf, type Place } from '../model/place';

type Found = Outcomes['findings'][number];

/** One entry of the report: a finding, and those that blame the same cell. */
export interface Entry {
  readonly check: Check;
  readonly verdict: Found['verdict'];
  readonly finding: Finding;
  readonly others: readonly Found[];
  /** Position among all that the checks said; settles ties. */
  readonly order: number;
}

export const severities: readonly Severity[] = ['error', 'question', 'warning', 'note'];

/**
 * Findings whose causes blame the same cell become one entry: one wrong cell is one thing to put right. So do those that hold a line's
 * amounts against a costing, in its words or kept with the workbook, and find them out by the same.
 */
export function mergeFindings(found: readonly Found[]): Entry[] {
  const groups = new Map<string, { item: Found; order: number }[]>();
  const all: { item: Found; order: number }[][] = [];
  found.forEach((item, order) => {
    const key = subjectKey(item);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) {
      group.push({ item, order });
      return;
    }
    const fresh = [{ item, order }];
    if (key !== undefined) groups.set(key, fresh);
    all.push(fresh);
  });
  return all.map((group) => {
    const lead = group.reduce((best, next) => (moreTelling(next.item, best.item) ? next : best));
    const others = group.filter((one) => one !== lead).map(({ item }) => item);
    return {
      ...lead.item,
      finding: others.length === 0 ? lead.item.finding : withOthers(lead.item.finding, others),
      others,
      order: lead.order,
    };
  });
}

function subjectKey({ check, verdict, finding }: Found): string | undefined {
  const blamed = verdict === 'fail' ? finding.cause?.blames : undefined;
  if (blamed) return keyOf(blamed);
  const [first] = finding.at;
  const costed = check.group === 'costing' || check.group === 'grades';
  if (!costed || !first || finding.group || !finding.difference || finding.per !== undefined) return undefined;
  return `${first.sheet}:${first.box.top} by ${finding.difference.value.toFixed()}`;
}

/** The graver speaks for both, then the one with a likely cause, then the one with more evidence. */
function moreTelling(a: Found, b: Found): boolean {
  const rank = severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity);
  if (rank !== 0) return rank < 0;
  const likely = Number(a.finding.cause?.likely ?? false) - Number(b.finding.cause?.likely ?? false);
  if (likely !== 0) return likely > 0;
  return evidence(a) > evidence(b);
}

function evidence({ finding: { cause } }: Found): number {
  return (cause?.evidence ?? []).filter(({ holds }) => holds).length + (cause?.mended ? 1 : 0);
}

function withOthers(lead: Finding, others: readonly Found[]): Finding {
  const members = [lead, ...others.map(({ finding }) => finding)].flatMap((finding) => finding.members ?? []);
  return {
    ...lead,
    at: distinct([lead, ...others.map(({ finding }) => finding)].flatMap(({ at }) => at)),
    ...(members.length > 0 && { members }),
  };
}

function distinct(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ sheet, box }) => {
    const key = `${sheet}:${box.top}:${box.left}:${box.bottom}:${box.right}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

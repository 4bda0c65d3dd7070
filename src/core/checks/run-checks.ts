import type { Bid } from '../model/bid';
import type { Saying } from '../model/finding';
import type { Finding } from '../model/finding';
import type { Place } from '../model/place';
import type { Check, NotRun } from './define-check';

/** All that the checks said, not yet in words. */
export interface Outcomes {
  readonly findings: readonly { readonly check: Check; readonly verdict: 'fail' | 'unsure'; readonly finding: Finding }[];
  readonly passes: readonly { readonly check: Check; readonly at?: Place; readonly saying?: Saying; readonly count: number }[];
  readonly notExamined: readonly {
    readonly check: Check;
    readonly at?: Place;
    readonly subject: string;
    readonly saying: Saying;
  }[];
  readonly notRun: readonly { readonly check: Check; readonly reason: NotRun }[];
  /** A check that threw: a fault of ours, shown as one, never as a pass. */
  readonly crashed: readonly { readonly check: Check; readonly error: string }[];
}

/** Runs checks over a bid in their order. A check that throws is recorded and the others go on. */
export function runChecks(bid: Bid, checks: readonly Check[]): Outcomes {
  const findings: Outcomes['findings'][number][] = [];
  const passes: Outcomes['passes'][number][] = [];
  const notExamined: Outcomes['notExamined'][number][] = [];
  const notRun: Outcomes['notRun'][number][] = [];
  const crashed: Outcomes['crashed'][number][] = [];
  for (const check of checks) {
    try {
      const reason = check.notRun?.(bid);
      if (reason) {
        notRun.push({ check, reason });
        continue;
      }
      const found: Outcomes['findings'][number][] = [];
      // Where a cell of a cast holds is asked for later; of other passes without words only their number.
      let held = 0;
      const counts = check.group !== 'casts';
      for (const subject of check.select(bid)) {
        const judged = check.judge(subject, bid);
        for (const outcome of Array.isArray(judged) ? judged : [judged]) {
          if (outcome.verdict === 'pass' && counts && !outcome.saying) held += outcome.count ?? 1;
          else if (outcome.verdict === 'pass')
            passes.push({ check, at: outcome.at, saying: outcome.saying, count: outcome.count ?? 1 });
          else if (outcome.verdict === 'not-examined') notExamined.push({ check, ...outcome });
          else found.push({ check, verdict: outcome.verdict, finding: outcome.finding });
        }
      }
      if (held > 0) passes.push({ check, count: held });
      for (const one of grouped(found)) findings.push(one);
    } catch (error) {
      crashed.push({ check, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings, passes, notExamined, notRun, crashed };
}

/** Findings that share a group key become one, with all their members. A group of one keeps its own sentence. */
function grouped(found: readonly Outcomes['findings'][number][]): Outcomes['findings'][number][] {
  const groups = new Map<string, Outcomes['findings'][number][]>();
  const order: Outcomes['findings'][number][][] = [];
  for (const item of found) {
    const key = item.finding.group && `${item.verdict}/${item.finding.severity}/${item.finding.group.key}`;
    const group = key === undefined ? undefined : groups.get(key);
    if (group) group.push(item);
    else {
      const fresh = [item];
      if (key !== undefined) groups.set(key, fresh);
      order.push(fresh);
    }
  }
  return order.map((group) => (group.length === 1 ? group[0]! : merged(group)));
}

function merged(group: readonly Outcomes['findings'][number][]): Outcomes['findings'][number] {
  const first = group[0]!;
  const members = group.flatMap(
    ({ finding }) => finding.members ?? [{ name: finding.subject, at: finding.at[0]!, figure: finding.found }],
  );
  const finding: Finding = {
    ...first.finding,
    message: first.finding.group!.many,
    data: { ...first.finding.data, count: { kind: 'count', value: members.length } },
    subject: '',
    at: group.flatMap(({ finding: { at } }) => at),
    members,
    expected: undefined,
    found: undefined,
    difference: undefined,
  };
  return { ...first, finding };
}

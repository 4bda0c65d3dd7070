import { sumTolerance } from '../../model/tolerance';
import { matchInfo, roundness } from './chance';
import type { Lines } from './lines';
import { figure } from './scaled-grid';
import { voteOver, type Outcome } from './vote';
import type { Work } from './work';

/** On these positions, figure = the other line's figure less its own figure `lag` positions before: a change, or a running balance. */
export interface AcceptedLag {
  readonly changes: number;
  readonly levels: number;
  readonly lag: number;
  readonly score: number;
  readonly held: readonly number[];
}

const reach = 3;
const longestLag = 5;
/** A series is like itself one position on; further back chance offers as many ways again, and nothing but clear evidence counts. */
const barOfSteps = 8;
const barOfLags = 20;
const leastStrong = 5;
const leastShare = 0.8;
const cost = 2;
/** Grids larger than this are not searched: the law is rare and the search is wide. */
const mostCells = 60_000;

/**
 * Changes from an earlier row or column of the same series, told beside it: `steps` from the one just before, which every running
 * balance is, otherwise over two and more.
 */
export function findLags(lines: Lines, steps: boolean, work: Work): AcceptedLag[] {
  if (lines.count * lines.length > mostCells) return [];
  const found: AcceptedLag[] = [];
  for (let levels = 0; levels < lines.count && work.left >= 0; levels++)
    for (let changes = Math.max(0, levels - reach); changes <= Math.min(lines.count - 1, levels + reach); changes++) {
      if (changes === levels) continue;
      for (let lag = steps ? 1 : 2; lag <= (steps ? 1 : longestLag); lag++) {
        if (!isLikely(lines, levels, changes, lag, work)) continue;
        work.left -= lines.length;
        const out: Outcome = { holds: false, weak: true, info: 0, key: 0 };
        for (const segment of voteOver(lines.length, (p) => evaluate(lines, levels, changes, lag, p, out), 0.1)) {
          const score = segment.score - cost;
          if (score < (steps ? barOfSteps : barOfLags) || segment.strong < leastStrong) continue;
          if (segment.held.length < leastShare * (segment.held.length + segment.missed.length)) continue;
          found.push({ changes, levels, lag, score, held: segment.held });
        }
      }
    }
  found.sort((a, b) => b.score - a.score || a.lag - b.lag || a.levels - b.levels || a.changes - b.changes);
  const used = new Set<number>();
  return found.flatMap((one) => {
    const held = one.held.filter((p) => !used.has(one.changes * lines.length + p));
    for (const p of held) used.add(one.changes * lines.length + p);
    return held.length < 0.6 * one.held.length ? [] : [{ ...one, held }];
  });
}

const probes = 24;
const leastProbed = 4;

/** A look at positions spread over the line: where there are a few to judge by, some must hold. */
function isLikely(lines: Lines, levels: number, changes: number, lag: number, work: Work): boolean {
  const out: Outcome = { holds: false, weak: true, info: 0, key: 0 };
  let probed = 0;
  work.left -= probes;
  for (let k = 0; k < probes; k++) {
    const said = evaluate(lines, levels, changes, lag, Math.floor(((k + 0.5) * lines.length) / probes), out);
    if (!said) continue;
    probed++;
    if (said.holds) return true;
  }
  return probed < leastProbed;
}

function evaluate(lines: Lines, levels: number, changes: number, lag: number, p: number, out: Outcome): Outcome | undefined {
  if (p < lag) return undefined;
  const { x, half, state, length } = lines;
  const now = levels * length + p;
  const before = now - lag;
  const change = changes * length + p;
  if (state[now] !== figure || state[before] !== figure || state[change] !== figure) return undefined;
  const coarsest = Math.max(half[now]!, half[before]!, half[change]!);
  const tolerance = sumTolerance(2, coarsest);
  const off = Math.abs(x[now]! - x[before]! - x[change]!);
  const magnitude = Math.max(Math.abs(x[now]!), Math.abs(x[before]!));
  out.holds = off <= tolerance + 1e-9;
  out.weak = x[change] === 0 || x[before] === 0 || x[now] === 0;
  out.info = 0;
  out.key = 0;
  if (!out.holds || out.weak) return out;
  const unit = roundness(x[change]!, roundness(x[before]!, roundness(x[now]!, 1e15)));
  out.info = matchInfo(magnitude, off < 0.5 ? 0 : tolerance, Math.max(1, unit));
  out.key = (Math.imul(Math.round((1000 * x[change]!) / magnitude), 31) + Math.round((1000 * x[before]!) / magnitude)) | 0;
  return out;
}

import { buildUp } from '../../costing/build-up';
import type { Operand } from '../../costing/calculation';
import { byGrade, referenceOf } from '../../checks/graded-posts';
import { decimal, round, type Decimal } from '../../model/decimal';
import type { Bid } from '../../model/bid';
import type { GradeCost } from '../../model/rate-card';

/** What a grade costs in a year, where that comes from, and what is to be said of it. */
export interface AnnualCost {
  readonly operand: Operand;
  readonly from: 'rate card' | 'bid';
  /** The year whose cost it is, where it is not the year asked for. */
  readonly instead?: number;
  /** It was built up from a spine point. */
  readonly point?: number;
  /** The line of the bid that it was taken from. */
  readonly line?: string;
  readonly status?: GradeCost['status'];
  readonly source?: string;
}

/** Looked up in the card for the year, then for any year, then built up from its point, then in the year nearest before, then in the bid. */
export function annualCost(bid: Bid, key: string, year: number | undefined): AnnualCost | undefined {
  const own = bid.rates?.grades.filter((cost) => cost.key === key) ?? [];
  const exact = own.find((cost) => cost.year === year) ?? own.find((cost) => cost.year === undefined);
  if (exact) return fromCard(exact);
  const built = year === undefined ? undefined : builtCost(bid, key, year);
  if (built) return built;
  const nearest = nearestTo(own, year);
  if (nearest) return { ...fromCard(nearest), ...(year !== undefined && { instead: nearest.year }) };
  return fromLines(bid, key);
}

function fromCard({ annual, at, status, source }: GradeCost): AnnualCost {
  return {
    operand: { value: annual, ...(at && { at }) },
    from: 'rate card',
    ...(status && { status }),
    ...(source !== undefined && { source }),
  };
}

/** What the build-up of a grade with a spine point still lacks for a year; nothing for a grade without one. */
export function lackingOf(bid: Bid, key: string, year: number): readonly string[] {
  const point = pointOf(bid, key);
  return point === undefined ? [] : buildUp({ year, point, pension: bid.rates?.pension.get(year) }).missing;
}

function pointOf(bid: Bid, key: string): number | undefined {
  return bid.rates?.points.find((one) => one.key === key)?.point ?? spinePoint(key);
}

function builtCost(bid: Bid, key: string, year: number): AnnualCost | undefined {
  const point = pointOf(bid, key);
  if (point === undefined) return undefined;
  const { annual } = buildUp({ year, point, pension: bid.rates?.pension.get(year) });
  return annual && { operand: { value: annual }, from: 'rate card', point };
}

/** "SCP 32" names its own point. */
function spinePoint(key: string): number | undefined {
  const point = /^SCP(\d{1,2})$/.exec(key)?.[1];
  return point === undefined ? undefined : Number(point);
}

function nearestTo(costs: readonly GradeCost[], year: number | undefined): GradeCost | undefined {
  const sorted = [...costs].sort((a, b) => a.year! - b.year!);
  if (year === undefined) return sorted[0];
  return sorted.filter((cost) => cost.year! < year).pop() ?? sorted[0];
}

/** What the bid's own posts of the grade pay for a full year. */
function fromLines(bid: Bid, key: string): AnnualCost | undefined {
  const found = gradeInBid(bid, key);
  return found && { operand: { value: found.annual }, from: 'bid', line: found.line, status: 'assumed' };
}

export function gradeInBid(bid: Bid, key: string): { readonly annual: Decimal; readonly line: string } | undefined {
  const group = byGrade(bid).get(key);
  if (!group) return undefined;
  const reference = referenceOf(group);
  const annual = round(reference.post.annual!);
  return annual.gt(0) ? { annual: decimal(annual.toFixed()), line: reference.line.name } : undefined;
}

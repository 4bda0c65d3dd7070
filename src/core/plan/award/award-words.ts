import type { Line, Priority } from '../../model/bid';
import { sum, type Decimal } from '../../model/decimal';
import { printable } from '../../report/printable';
import type { Shown } from '../../report/report';
import { joined } from '../../report/sentences';
import { leastToLose, type Choosing, type Limit } from './award-choice';
import type { AwardAsk, AwardPlan } from './award-plan';
import { quoted } from './award-reasons';
import type { Award } from './award-request';

/** In the order in which they are kept; the last has no priority. */
export const ranks: readonly (Priority | undefined)[] = ['MUST', 'SHOULD', 'COULD', "WON'T", undefined];

type Money = (value: Decimal) => Shown;

/** The answer in one sentence and what stands under it. */
export function sayAward(
  choosing: Choosing,
  award: Award,
  money: Money,
  ask: AwardAsk,
): Pick<AwardPlan, 'kind' | 'headline' | 'detail'> {
  const must = choosing.lines.flatMap(({ line }) => (line.priority === 'MUST' ? [line] : []));
  const bound = choosing.lines.flatMap(({ line, standing, because }) =>
    standing === 'must' || standing === 'deduction' || (standing === 'needed' && because?.priority === 'MUST') ? [line] : [],
  );
  const forced = choosing.lines.flatMap(({ line, kept, standing }) => (kept && standing !== 'chosen' ? [line] : []));
  const alone = worstOver(must, choosing.limits);
  if (alone) return mustOver('MUST alone', must, alone, choosing, money);
  const needed = worstOver(bound, choosing.limits);
  if (needed) return mustOver('MUST with the lines it needs', bound, needed, choosing, money);
  const ticked = worstOver(forced, choosing.limits);
  if (ticked)
    return {
      kind: 'kept-over',
      headline: `The lines you keep are ${over(ticked, money)}`,
      detail: 'Every MUST fits. Take a tick away, or raise the award.',
    };
  return { kind: 'fits', headline: fitting(choosing), detail: leftOver(choosing, award, money, ask) };
}

interface Over {
  readonly by: Decimal;
  readonly limit: Limit;
}

function worstOver(lines: readonly Line[], limits: readonly Limit[]): Over | undefined {
  const overs = limits.flatMap((limit): Over[] => {
    const by = sum(lines.map(limit.amount)).minus(limit.most);
    return by.gt(0) ? [{ by, limit }] : [];
  });
  return overs.find(({ limit }) => limit.period === undefined) ?? overs.sort((a, b) => b.by.comparedTo(a.by))[0];
}

function over({ by, limit }: Over, money: Money): string {
  const where = limit.period === undefined ? 'the award' : `the limit for ${printable(limit.period)}`;
  return `${money(by).text} over ${where}`;
}

function mustOver(
  subject: string,
  lines: readonly Line[],
  worst: Over,
  choosing: Choosing,
  money: Money,
): Pick<AwardPlan, 'kind' | 'headline' | 'detail'> {
  const lower = ['SHOULD', 'COULD'].filter((rank) => choosing.lines.some(({ line }) => line.priority === rank));
  const choice =
    lower.length > 0 ? `No choice of ${joined(lower, 'or')} lines mends that.` : 'There is nothing else to leave out.';
  const { lines: lost, proven } = leastToLose(lines, choosing);
  const cost = money(sum(lost.map(({ total }) => total))).text;
  const names = lost.length <= 3 ? joined(lost.map(quoted)) : `${lost.length} lines, ${quoted(lost[0]!)} among them`;
  const least = proven ? 'The least it can lose in whole lines is' : 'Whole lines that would bring it under are';
  const mend =
    lost.length === 0 ? '' : lost.length === lines.length ? ' No MUST line fits at all.' : ` ${least} ${cost}: ${names}.`;
  const is = subject === 'MUST alone' ? 'is' : 'are';
  return {
    kind: 'must-over',
    headline: `${subject} ${is} ${over(worst, money)}`,
    detail: `${choice}${mend}`,
  };
}

/** "Every MUST and 5 SHOULD lines fit" */
function fitting({ lines }: Choosing): string {
  if (lines.every(({ kept }) => kept)) return 'Every line fits';
  const parts: string[] = [];
  const others = lines.filter(({ line, kept }) => kept && line.priority !== 'MUST');
  const must = lines.filter(({ line }) => line.priority === 'MUST');
  if (must.length > 0) parts.push('Every MUST');
  if (others.length === 0) return must.length > 0 ? 'Only the MUST lines fit' : 'No line fits';
  const words = countWords(others.map(({ line }) => line));
  return `${joined([...parts, ...words])} ${others.length === 1 && must.length === 0 ? 'line fits' : others.length === 1 ? 'line fit' : 'lines fit'}`;
}

/** "5 SHOULD lines", "5 SHOULD and 2 COULD lines"; "no lines". */
export function lineCount(lines: readonly Line[]): string {
  if (lines.length === 0) return 'no lines';
  return `${joined(countWords(lines))} ${lines.length === 1 ? 'line' : 'lines'}`;
}

function countWords(lines: readonly Line[]): string[] {
  return ranks.flatMap((rank) => {
    const count = lines.filter(({ priority }) => priority === rank).length;
    return count === 0 ? [] : [`${count} ${rank ?? 'unranked'}`];
  });
}

/** "£101 of the award is left. No other choice uses more of it." */
function leftOver({ lines, limits, proven, most }: Choosing, award: Award, money: Money, ask: AwardAsk): string {
  const used = sum(lines.map(({ line, kept }) => (kept ? line.total : line.total.times(0))));
  const left = award.total.minus(used);
  const first = left.isZero() ? 'All of the award is used.' : `${money(left).text} of the award is left.`;
  if (lines.every(({ kept }) => kept)) return first;
  const chosen = lines.filter(({ standing }) => standing === 'chosen' || standing === 'no-room');
  if (chosen.every(({ kept }) => kept)) return `${first} The lines left out are yours to choose.`;
  if (!proven) {
    const more = most.minus(used);
    return `${first} The search was stopped: a choice that uses up to ${money(more).text} more was not ruled out.`;
  }
  if (left.isZero()) return first;
  const ticks = (ask.keep?.length ?? 0) + (ask.leave?.length ?? 0) > 0 ? ' with your ticks' : '';
  const tiers = new Set(chosen.map(({ line }) => line.priority ?? ''));
  if (tiers.size > 1) return `${first} SHOULD lines go before COULD; in that order no other choice${ticks} uses more of it.`;
  const years = limits.length > 1 ? ' within the limits by period' : '';
  return `${first} No other choice${ticks}${years} uses more of it.`;
}

/** What is not plain from the list. */
export function awardNotes({ lines }: Choosing, money: Money, ask: AwardAsk): string[] {
  const notes: string[] = [];
  const unranked = lines.filter(({ line }) => line.priority === undefined);
  if (unranked.length > 0) {
    const cost = money(sum(unranked.map(({ line }) => line.total))).text;
    notes.push(
      unranked.length === 1
        ? `1 line has no priority (${cost}). It is kept only where room is left after all others.`
        : `${unranked.length} lines have no priority (${cost}). They are kept only where room is left after all others.`,
    );
  }
  for (const { line, kept, standing } of lines) {
    if (ask.leave?.includes(line.id) && kept)
      notes.push(`${quoted(line)} cannot be left out: ${standing === 'must' ? 'it is a MUST' : 'a line that stays needs it'}.`);
    if (ask.keep?.includes(line.id) && !kept) notes.push(`${quoted(line)} cannot be kept: a line it needs is left out.`);
  }
  return notes;
}

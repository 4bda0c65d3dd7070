import type { Line } from '../model/bid';
import { decimal, sum, type Decimal } from '../model/decimal';
import { durationOf, type Duration } from './duration';
import { fteOf, type FteMention } from './fte';
import { gradeOf, type GradeMention } from '../model/grade';

/** A line read as a post. `annual` is the full-time cost of one post for twelve months that its amounts imply. */
export interface Post {
  readonly grade?: GradeMention;
  readonly duration?: Duration;
  readonly fte?: FteMention;
  readonly posts: number;
  readonly total: Decimal;
  /** Undefined where neither months nor FTE say how much of a year the amounts pay. */
  readonly annual?: Decimal;
  /** Months that each amount pays at that annual cost. */
  readonly months?: readonly Decimal[];
  /** All of `months` are whole: the split follows the months, without a pay award between the years. */
  readonly even: boolean;
}

const counted = /\b(?:(\d{1,2})|(two|three|four|five|six))\s*(?:x\s+|×\s*)?(?:[\w-]+\s+){0,3}posts\b/i;
const multiplied = /(?:\b(\d{1,2})|\b(two|three|four|five|six))\s*(?:x|×)?\s*\(?$/i;
const words: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

/** Reads a line's words and amounts as a post; undefined where the words name no grade and no FTE. */
export function readPost(line: Line): Post | undefined {
  const text = postText(line);
  const grade = gradeOf(text);
  const fte = fteOf(text);
  if (!grade && !fte) return undefined;
  const duration = durationOf(text);
  const amounts = line.amounts.filter(({ column }) => column.share !== 'self-fund' && column.share !== 'match');
  const total = sum(amounts.map(({ amount }) => amount.value));
  const posts = fte?.posts ?? postsIn(text, grade);
  const full = (fte?.fte ?? decimal(1)).times(posts);
  if (!duration || total.isZero()) return { grade, fte, duration, posts, total, even: true };
  const annual = total.times(12).div(duration.months).div(full);
  const months = amounts.map(({ amount }) => amount.value.times(duration.months).div(total));
  const even = months.every((value) => value.minus(value.round()).abs().lte(0.02));
  return { grade, fte, duration, posts, total, annual, months, even };
}

export function postText(line: Line): string {
  return line.benefit === '' || line.benefit === line.name ? line.name : `${line.name}. ${line.benefit}`;
}

/** "2 x BG12", "three PO3 posts": a number directly before the grade or the word posts. */
function postsIn(text: string, grade: GradeMention | undefined): number {
  const match = (grade && multiplied.exec(text.slice(0, grade.from))) ?? counted.exec(text);
  return match ? (words[match[2]?.toLowerCase() ?? ''] ?? Number(match[1])) : 1;
}

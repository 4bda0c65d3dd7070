import { gradedPosts, byGrade, referenceOf } from '../../checks/graded-posts';
import { costingsOf, ratesOf, type Rate } from '../../costing/basis';
import type { Bid } from '../../model/bid';
import { round, type Decimal } from '../../model/decimal';
import { gradeKey } from '../../read/rates/read-rate-card';
import { slotsOf } from '../line/slots';

/** A grade that the bid's lines name, with the yearly cost they imply where one can be told. */
export interface FoundGrade {
  readonly grade: string;
  readonly annual?: Decimal;
  /** First year of the financial year that the cost was paid in; undefined where the years are not known. */
  readonly year?: number;
  /** The line it comes from. */
  readonly line: string;
}

export interface FoundRate {
  readonly role: string;
  readonly rate: Decimal;
  readonly per: Rate['per'];
}

/** Each grade once, in sheet order, at the cost of the post that sets its price. */
export function gradesFound(bid: Bid): FoundGrade[] {
  const priced = byGrade(bid);
  const found = new Map<string, FoundGrade>();
  for (const { line, post } of gradedPosts(bid)) {
    const grade = post.grade?.text.replace(/\s+grade$/i, '').trim();
    if (grade === undefined || found.has(gradeKey(grade))) continue;
    const group = priced.get(post.grade!.key);
    const reference = group && referenceOf(group);
    const annual = reference && round(reference.post.annual!);
    const from = reference?.line ?? line;
    const first = reference?.amounts[0]?.column;
    const year = slotsOf(from.table, bid).slots.find(({ column }) => column.heading === first?.heading)?.year;
    found.set(gradeKey(grade), {
      grade,
      line: from.name,
      ...(annual?.gt(0) && { annual }),
      ...(year !== undefined && { year }),
    });
  }
  return [...found.values()];
}

/** The rate by time that a line is costed at; lines with several rates name several roles and are left out. */
export function ratesFound(bid: Bid): FoundRate[] {
  const found = new Map<string, FoundRate>();
  for (const line of bid.lines) {
    const readings = costingsOf(line);
    if (readings.some(({ currency }) => currency !== undefined && currency !== 'GBP')) continue;
    const rates = readings.flatMap(ratesOf).filter(({ per }) => per !== 'year');
    const [first] = rates;
    if (!first || line.name === '' || found.has(line.name)) continue;
    if (rates.some(({ per, value }) => per !== first.per || !value.eq(first.value))) continue;
    found.set(line.name, { role: line.name, rate: first.value, per: first.per });
  }
  return [...found.values()];
}

/** Financial years that the bid's funding tables have money in, by first calendar year; none where they are only numbered. */
export function yearsFound(bid: Bid): number[] {
  const years = bid.tables
    .filter(({ kind }) => kind === 'funding')
    .flatMap((table) => slotsOf(table, bid).slots.flatMap(({ year }) => year ?? []));
  return [...new Set(years)].sort((a, b) => a - b).slice(0, 10);
}

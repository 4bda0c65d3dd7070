import type { Bid, Line } from '../model/bid';
import { sum, type Decimal } from '../model/decimal';
import type { Place } from '../model/place';
import { words } from './ranked-lines';
import { inPeriod } from './priority-sums';
import type { NotRun } from './define-check';

/** A cap and what counts against it. */
export interface Capped {
  /** "23/24", or undefined for the whole bid. */
  readonly period?: string;
  readonly cap: Decimal;
  readonly asked: Decimal;
  readonly lines: readonly Line[];
  readonly at: readonly Place[];
}

export function capNotRun(bid: Bid): NotRun | undefined {
  const { cap } = bid.settings;
  const periods = Object.keys(cap?.byPeriod ?? {});
  if (cap?.total || bid.periods.some(({ text }) => periods.includes(text))) return undefined;
  // A cap whose period the bid does not have would else be passed over in silence.
  if (periods.length > 0)
    return {
      subject: 'Cap',
      saying: { text: 'The cap is set for {periods}; the bid has no such column.', data: { periods: words(periods.join(', ')) } },
      mend: 'cap',
    };
  return { subject: 'Cap', saying: { text: 'No award or cap is set.', data: {} }, mend: 'cap' };
}

/** The caps that are set, against these lines. */
export function cappedScopes(bid: Bid, lines: readonly Line[]): Capped[] {
  const { cap } = bid.settings;
  if (lines.length === 0 || !cap) return [];
  const scopes: Capped[] = [];
  const add = (limit: Decimal, amount: (line: Line) => Decimal, period?: string): void => {
    const counted = lines.filter((line) => !amount(line).isZero());
    const at = counted.map((line) => line.at);
    scopes.push({ cap: limit, asked: sum(counted.map(amount)), lines: counted, at, ...(period !== undefined && { period }) });
  };
  if (cap.total) add(cap.total, ({ total }) => total);
  for (const period of bid.periods) {
    const limit = cap.byPeriod?.[period.text];
    if (limit) add(limit, (line) => inPeriod(line, period), period.text);
  }
  return scopes;
}

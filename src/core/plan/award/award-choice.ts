import type { Bid, Line } from '../../model/bid';
import { decimal, sum, type Decimal } from '../../model/decimal';
import { declaredNeeds } from '../../checks/needs';
import { inPeriod } from '../../checks/priority-sums';
import type { AwardAsk, Standing } from './award-plan';
import type { Award } from './award-request';
import { chooseLines, type Choice } from './choose-lines';

/** A line of the bid and whether the award keeps it. */
export interface Settled {
  readonly line: Line;
  readonly kept: boolean;
  readonly standing: Standing;
  /** The kept line that needs it, the one it needs that is left, or itself. */
  readonly because?: Line;
}

/** A limit and what counts against it. */
export interface Limit {
  /** "23/24", or undefined for the whole award. */
  readonly period?: string;
  readonly most: Decimal;
  readonly amount: (line: Line) => Decimal;
}

export interface Choosing {
  readonly lines: readonly Settled[];
  readonly limits: readonly Limit[];
  /** Of each line, those it needs. */
  readonly needs: ReadonlyMap<Line, readonly Line[]>;
  readonly proven: boolean;
  /** What the choice could use at most. */
  readonly most: Decimal;
}

/** Lines of funding tables: what the funder is asked for. */
export function askedLines(bid: Bid): Line[] {
  return bid.lines.filter(({ table }) => table.kind === 'funding');
}

export function limitsOf({ total, byPeriod }: Award, bid: Bid): Limit[] {
  return [
    { most: total, amount: (line) => line.total },
    ...bid.periods.flatMap((period): Limit[] => {
      const most = byPeriod.get(period.text);
      return most ? [{ period: period.text, most, amount: (line) => inPeriod(line, period) }] : [];
    }),
  ];
}

/**
 * Settles every line: MUST and what it needs stays, so does what was ticked, WON'T goes, and the rest is chosen. A tick never overrules a
 * MUST; a line that was unticked takes along whatever needs it.
 */
export function settleLines(bid: Bid, ask: AwardAsk, limits: readonly Limit[]): Choosing {
  const lines = askedLines(bid);
  const needs = new Map(lines.map((line) => [line, needsOf(line, bid)]));
  const settled = new Map<Line, Settled>();
  const pull = (start: Line): void => {
    for (const other of closureOf(start, needs))
      if (!settled.get(other)?.kept) settled.set(other, { line: other, kept: true, standing: 'needed', because: start });
  };
  const keep = (wanted: (line: Line) => boolean, standing: Standing): void => {
    const own = lines.filter((line) => !settled.has(line) && wanted(line));
    for (const line of own) settled.set(line, { line, kept: true, standing });
    own.forEach(pull);
  };
  keep(({ priority }) => priority === 'MUST', 'must');
  keep(({ priority, total }) => total.isNegative() && priority !== "WON'T", 'deduction');
  const leave = (start: Line, standing: Standing): void => {
    if (settled.has(start)) return;
    settled.set(start, { line: start, kept: false, standing });
    const follow = (line: Line): void => {
      for (const other of lines)
        if (!settled.has(other) && needs.get(other)!.includes(line)) {
          settled.set(other, { line: other, kept: false, standing: 'needs', because: line });
          follow(other);
        }
    };
    follow(start);
  };
  for (const line of lines) if (ask.leave?.includes(line.id)) leave(line, 'unticked');
  const isBlocked = (line: Line): boolean => closureOf(line, needs).some((other) => settled.get(other)?.kept === false);
  keep((line) => ask.keep?.includes(line.id) === true && !isBlocked(line), 'ticked');
  for (const line of lines) if (line.priority === "WON'T") leave(line, 'never');
  const open = lines.filter((line) => !settled.has(line));
  const fixed = lines.filter((line) => settled.get(line)?.kept);
  const chosen = choose(open, fixed, needs, limits);
  open.forEach((line, i) => settled.set(line, { line, kept: chosen.kept[i]!, standing: chosen.kept[i] ? 'chosen' : 'no-room' }));
  return { lines: lines.map((line) => settled.get(line)!), limits, needs, proven: chosen.proven, most: chosen.most };
}

/** Everything that the line needs, directly or through another; without itself. */
export function closureOf(line: Line, needs: ReadonlyMap<Line, readonly Line[]>): Line[] {
  const reached = new Set<Line>();
  const open = [line];
  for (let next = open.pop(); next; next = open.pop())
    for (const other of needs.get(next) ?? [])
      if (!reached.has(other)) {
        reached.add(other);
        open.push(other);
      }
  reached.delete(line);
  return [...reached];
}

/** The lines to lose that bring these under the limits with the least money lost. A deduction is never one of them. */
export function leastToLose(lines: readonly Line[], { needs, limits }: Choosing): { lines: Line[]; proven: boolean } {
  const open = lines.filter(({ total }) => !total.isNegative());
  const fixed = lines.filter(({ total }) => total.isNegative());
  const { kept, proven } = choose(open, fixed, needs, limits);
  return { lines: open.filter((_, i) => !kept[i]), proven };
}

function needsOf(line: Line, bid: Bid): Line[] {
  return declaredNeeds(bid).flatMap((need) => (need.line === line ? need.needs.filter((other) => other !== line) : []));
}

function choose(
  open: readonly Line[],
  kept: readonly Line[],
  needs: ReadonlyMap<Line, readonly Line[]>,
  limits: readonly Limit[],
): { kept: readonly boolean[]; proven: boolean; most: Decimal } {
  const scale = scaleOf([...open, ...kept], limits);
  // Figures finer than the scale are rounded so that what is chosen fits for certain.
  const up = (value: Decimal): number => value.times(scale).ceil().toNumber();
  const choices = open.map((line): Choice => ({
    uses: limits.map(({ amount }) => up(amount(line))),
    tier: tierOf(line),
    needs: (needs.get(line) ?? []).flatMap((other) => (open.includes(other) ? [open.indexOf(other)] : [])),
  }));
  const room = limits.map(({ most, amount }) =>
    most
      .minus(sum(kept.map(amount)))
      .times(scale)
      .floor()
      .toNumber(),
  );
  const own = sum(kept.map(({ total }) => total));
  if (room.some((left) => left < 0)) return { kept: open.map(() => false), proven: true, most: own };
  const chosen = chooseLines(choices, room);
  return { kept: chosen.kept, proven: chosen.proven, most: own.plus(decimal(chosen.most).div(scale)) };
}

/** SHOULD before COULD before what has no priority. MUST, where it has to be cut, is weighed alone. */
function tierOf({ priority }: Line): number {
  return priority === 'MUST' ? 0 : priority === 'SHOULD' ? 1 : priority === 'COULD' ? 2 : 3;
}

/** Units in a pound: pennies, or as fine as the figures are and whole numbers can hold. */
function scaleOf(lines: readonly Line[], limits: readonly Limit[]): Decimal {
  const amounts = limits.flatMap(({ amount }) => lines.map(amount));
  const places = Math.max(2, ...amounts.map((value) => value.decimalPlaces()));
  const whole = sum(amounts.map((value) => value.abs())).plus(sum(limits.map(({ most }) => most)));
  const digits = Math.max(0, 15 - whole.trunc().toFixed().length);
  return decimal(10).pow(Math.min(places, digits));
}

import { someSlip } from '../causes/factor';
import type { Bid } from '../model/bid';
import type { Datum, Finding } from '../model/finding';
import { keyOf, placeOf, type CellRef } from '../model/place';
import type { Cast } from '../model/relation';
import { formulaAt } from '../model/snapshot';
import type { Table } from '../model/table';
import { explainedTotals } from '../read/explained-totals';
import { castValue, holds, targetOf, type CastValue } from '../read/cast-value';
import { isSumLike, isYear, mayBeRight } from './cast-doubt';
import { findingOf, nameOf, puzzleOf, titleOf, type CastSpeech } from './cast-finding';
import type { Outcome } from './define-check';
import { doubtOf, isSlip, productData } from './row-product';

const TOTALS = ['total', 'totals'] as const;

/** The casts that follow one law. */
export function castsOf(bid: Bid, law: Cast['law']): Cast[] {
  return bid.casts.filter((cast) => cast.law === law && cast.lines.length > 0);
}

/**
 * Weighs every line of a cast: one pass for all that hold, one finding for each that does not. A line whose parts are withheld,
 * or a cast that no error may rest on, is "not examined", with the reason. A wrong line carries through into the row of totals:
 * where the total row misses by as much as its lines do, it is told with them and not again.
 */
export function judgeCast(cast: Cast, bid: Bid, speech: CastSpeech): Outcome[] {
  const table = bid.tables.find(({ id }) => id === cast.table)!;
  const outcomes: Outcome[] = [];
  const broken: { line: number; value: CastValue }[] = [];
  let held = 0;
  let withheld = 0;
  let computed = 0;
  let averages = 0;
  const sheet = bid.snapshot.sheets[cast.sheet]!;
  for (const line of cast.lines) {
    const value = castValue(cast, line, bid.figures);
    if (!value) continue;
    if (holds(value)) held += value.filled > 0 ? 1 : 0;
    // What a formula adds is for the formula checks to weigh: its figure is never typed wrong.
    else if (formulaAt(sheet, value.target.row, value.target.col) !== undefined) computed++;
    else if (value.withheld || value.filled === 0 || Number.isNaN(value.expected)) withheld++;
    else if (table.kind === 'figures' && (!isSumLike(value, bid) || isYear(value, bid))) averages++;
    else broken.push({ line, value });
  }
  if (held > 0) {
    outcomes.push({
      verdict: 'pass',
      at: placeOf(targetOf(cast, cast.lines[0]!)),
      count: held,
      saying: {
        text: '{subject}: {count} add up',
        data: {
          subject: { kind: 'name', text: titleOf(table) },
          count: { kind: 'count', value: held, noun: TOTALS },
        },
      },
    });
  }
  const first = targetOf(cast, cast.lines[0]!);
  const gap = (at: CellRef, text: string, value: number, noun: readonly [string, string]): void => {
    if (value > 0) outcomes.push(unexamined(table, at, text, { count: { kind: 'count', value, noun } }));
  };
  gap(first, '{count} could not be checked: a figure they add is withheld, missing or an error value.', withheld, TOTALS);
  gap(
    first,
    '{count} no sum of the figures beside {count|it|them}: far smaller than any of them, half of them all, or one year over and over.',
    averages,
    ['figure is', 'figures are'],
  );
  gap(first, '{count} of other cells than the lines beside it; the formula checks look at it.', computed, [
    'total is a formula',
    'totals are formulas',
  ]);
  if (broken.length === 0) return outcomes;
  if (table.kind === 'figures' && !cast.working?.exact && broken.every(({ value }) => mayBeRight(cast, value, bid))) {
    gap(
      broken[0]!.value.target,
      '{count} not quite what the figures beside {count|it|them} add to: rounding, or rows that are not shown, may be why.',
      broken.length,
      ['total is', 'totals are'],
    );
    return outcomes;
  }
  if (cast.grade !== 'certain') {
    outcomes.push(unsureOf(cast, table, broken));
    return outcomes;
  }
  const wrong = withoutExplained(cast, table, broken, bid);
  if (wrong.length < broken.length) outcomes.push(readOtherwise(cast, table, broken.length - wrong.length));
  const told = withoutFollowers(cast, table, wrong);
  const open: { line: number; value: CastValue }[] = [];
  for (const { line, value, followers } of told) {
    const finding = findingOf(cast, line, value, followers, table, bid, speech);
    if (cast.kind !== 'product' || cast.direction !== 'across') outcomes.push({ verdict: 'fail', finding });
    else {
      const outcome = judgeProduct(cast, line, value, table, finding, bid);
      if (outcome) outcomes.push(outcome);
      else open.push({ line, value });
    }
  }
  if (open.length > 0) outcomes.push(unsureOf(cast, table, open));
  return outcomes;
}

function unexamined(table: Table, at: CellRef, text: string, data: Readonly<Record<string, Datum>>): Outcome {
  return { verdict: 'not-examined', subject: titleOf(table), at: placeOf(at), saying: { text, data } };
}

function unsureOf(cast: Cast, table: Table, broken: readonly { readonly line: number; readonly value: CastValue }[]): Outcome {
  return unexamined(
    table,
    broken[0]!.value.target,
    '{name} does not follow from the figures around it in any way that Crosscast can be sure of ({count}).',
    {
      name: { kind: 'name', text: nameOf(cast, broken[0]!.line, table) },
      count: { kind: 'count', value: broken.length, noun: ['figure', 'figures'] },
    },
  );
}

/** Where a line does not multiply out but may be meant, the officer is asked. Undefined where nothing can be said of it. */
function judgeProduct(cast: Cast, line: number, value: CastValue, table: Table, finding: Finding, bid: Bid): Outcome | undefined {
  const cause = finding.cause!;
  // In a table that asks for no money, figures that multiply on other lines need not on this one, unless a slip of the hand shows.
  if (table.kind === 'figures' && !cast.basis.includes('label') && !isSlip(cause) && !someSlip(puzzleOf(cast, line, value, bid)))
    return undefined;
  const row = table.rows.find(({ figures }) => figures === line);
  const doubt = doubtOf(cast, row, table, value, cause, bid);
  const data = { ...finding.data, ...productData(cast, line, table, value, bid) };
  const working = [
    { text: '{working} = {expected}: {because}.', data: { ...data, because: { kind: 'words' as const, text: cast.because } } },
  ];
  const told = { ...finding, data, working: [...working, ...(finding.working ?? []).slice(1)] };
  return doubt
    ? { verdict: 'unsure', finding: { ...told, severity: 'question', message: doubt } }
    : { verdict: 'fail', finding: told };
}

/** Broken lines but those whose total other figures explain in the same direction. */
function withoutExplained<Line extends { readonly value: CastValue }>(
  cast: Cast,
  table: Table,
  broken: readonly Line[],
  { figures }: Bid,
): Line[] {
  if (cast.kind !== 'sum' || cast.rates !== undefined) return [...broken];
  const explained = explainedTotals(table, figures, cast.direction);
  return broken.filter(({ value }) => !explained.has(keyOf(value.target)));
}

function readOtherwise(cast: Cast, table: Table, count: number): Outcome {
  return unexamined(
    table,
    targetOf(cast, cast.lines[0]!),
    '{count} other figures of the table than {count|its|their} place suggests, so {count|it is|they are} not called wrong.',
    { count: { kind: 'count', value: count, noun: ['total adds', 'totals add'] } },
  );
}

interface Told {
  readonly line: number;
  readonly value: CastValue;
  readonly followers: readonly CellRef[];
}

/** A broken row of totals whose miss is the sum of its lines' misses follows from them. */
function withoutFollowers(cast: Cast, table: Table, broken: readonly { line: number; value: CastValue }[]): Told[] {
  if (cast.direction !== 'across') return broken.map((item) => ({ ...item, followers: [] }));
  const kinds = new Map(table.rows.map((row) => [row.figures, row.kind]));
  const isTotal = (line: number): boolean => kinds.get(line) === 'total' || kinds.get(line) === 'subtotal';
  const lines = broken.filter(({ line }) => !isTotal(line));
  const totals = broken.filter(({ line }) => isTotal(line));
  const miss = ({ value }: { value: CastValue }): number => value.found - value.expected;
  const sum = lines.reduce((total, item) => total + miss(item), 0);
  const follows = totals.filter((total) => lines.length > 0 && Math.abs(miss(total) - sum) <= total.value.tolerance);
  const own = totals.filter((total) => !follows.includes(total));
  return [
    ...lines.map((item, i) => ({ ...item, followers: i === 0 ? follows.map(({ value }) => value.target) : [] })),
    ...own.map((item) => ({ ...item, followers: [] })),
  ];
}

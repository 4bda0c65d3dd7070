import { someSlip } from '../causes/factor';
import { findCause, type Puzzle } from '../causes/find-cause';
import type { Amount } from '../model/amount';
import type { Bid } from '../model/bid';
import { decimal, round, type Decimal } from '../model/decimal';
import type { Datum, Figure, Finding, Severity } from '../model/finding';
import { keyOf, placeOf, type CellRef, type Place } from '../model/place';
import type { Cast } from '../model/relation';
import { formulaAt } from '../model/snapshot';
import type { Table } from '../model/table';
import { explainedTotals } from '../read/explained-totals';
import { castValue, expectedOf, holds, targetOf, type CastValue } from '../read/cast-value';
import type { Outcome } from './define-check';
import { doubtOf, isSlip, productData } from './row-product';

/** What a cast check adds to the common judging: its id, and how its sentences are keyed. */
export interface CastSpeech {
  readonly check: string;
  readonly severity: Severity;
}

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
    const first = targetOf(cast, cast.lines[0]!);
    outcomes.push({
      verdict: 'pass',
      at: placeOf(first),
      count: held,
      saying: {
        text: '{subject}: {count} add up',
        data: {
          subject: { kind: 'name', text: titleOf(table) },
          count: { kind: 'count', value: held, noun: ['total', 'totals'] },
        },
      },
    });
  }
  if (withheld > 0) {
    outcomes.push({
      verdict: 'not-examined',
      subject: titleOf(table),
      at: placeOf(targetOf(cast, cast.lines[0]!)),
      saying: {
        text: '{count} could not be checked: a figure they add is withheld, missing or an error value.',
        data: { count: { kind: 'count', value: withheld, noun: ['total', 'totals'] } },
      },
    });
  }
  if (averages > 0) {
    outcomes.push({
      verdict: 'not-examined',
      subject: titleOf(table),
      at: placeOf(targetOf(cast, cast.lines[0]!)),
      saying: {
        text: '{count} no sum of the figures beside {count|it|them}: far smaller than any of them, or half of them all.',
        data: { count: { kind: 'count', value: averages, noun: ['figure is', 'figures are'] } },
      },
    });
  }
  if (computed > 0) {
    outcomes.push({
      verdict: 'not-examined',
      subject: titleOf(table),
      at: placeOf(targetOf(cast, cast.lines[0]!)),
      saying: {
        text: '{count} of other cells than the lines beside it; the formula checks look at it.',
        data: { count: { kind: 'count', value: computed, noun: ['total is a formula', 'totals are formulas'] } },
      },
    });
  }
  if (broken.length === 0) return outcomes;
  if (table.kind === 'figures' && !cast.working?.exact && broken.every(({ value }) => mayBeRight(cast, value, bid))) {
    outcomes.push({
      verdict: 'not-examined',
      subject: titleOf(table),
      at: placeOf(broken[0]!.value.target),
      saying: {
        text: '{count} not quite what the figures beside {count|it|them} add to: rounding, or rows that are not shown, may be why.',
        data: { count: { kind: 'count', value: broken.length, noun: ['total is', 'totals are'] } },
      },
    });
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

function unsureOf(cast: Cast, table: Table, broken: readonly { readonly line: number; readonly value: CastValue }[]): Outcome {
  return {
    verdict: 'not-examined',
    subject: titleOf(table),
    at: placeOf(broken[0]!.value.target),
    saying: {
      text: '{name} does not follow from the figures around it in any way that Crosscast can be sure of ({count}).',
      data: {
        name: { kind: 'name', text: nameOf(cast, broken[0]!.line, table) },
        count: { kind: 'count', value: broken.length, noun: ['figure', 'figures'] },
      },
    },
  };
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

/**
 * In tables of figures that ask for no money, such as published statistics, a miss of a few thousandths, or of one step of figures
 * rounded to tens or hundreds, is how rounding and unshown rows look; a "total" among its parts' own sizes is an average.
 */
function mayBeRight({ kind }: Cast, value: CastValue, { figures }: Bid): boolean {
  const gap = Math.abs(value.found - value.expected);
  const parts = value.parts.map((part) => figures.value(part)).filter((part) => !Number.isNaN(part) && part !== 0);
  const step = [1000, 500, 100, 50, 10].find((grain) => [...parts, value.found].every((figure) => figure % grain === 0)) ?? 0;
  if (gap <= Math.max(Math.abs(value.expected) * 0.002, step)) return true;
  const sizes = parts.map(Math.abs);
  const oneSign = parts.every((part) => part > 0) || parts.every((part) => part < 0);
  return kind === 'sum' && oneSign && parts.length >= 2 && Math.abs(value.found) < Math.max(...sizes);
}

/** A row of years under the headings: every figure of it is the same year. */
function isYear({ found, parts }: CastValue, { figures }: Bid): boolean {
  return found >= 1900 && found <= 2100 && Number.isInteger(found) && parts.every((part) => figures.value(part) === found);
}

/** A figure far below each of three or more parts of one sign is a count or an average, unless it is the sum at another scale. */
function isSumLike(value: CastValue, { figures }: Bid): boolean {
  const parts = value.parts.map((part) => figures.value(part)).filter((part) => !Number.isNaN(part) && part !== 0);
  const oneSign = parts.every((part) => part > 0) || parts.every((part) => part < 0);
  if (parts.length < 3 || !oneSign || value.found === 0) return true;
  // Twice the total: both sides of a balance were taken for its lines.
  if (parts.length >= 4 && Math.abs(value.expected - 2 * value.found) <= value.tolerance) return false;
  if (Math.abs(value.found) * 5 >= Math.min(...parts.map(Math.abs))) return true;
  const power = Math.log10(value.expected / value.found);
  return Math.abs(power - Math.round(power)) < 0.001;
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
  return {
    verdict: 'not-examined',
    subject: titleOf(table),
    at: placeOf(targetOf(cast, cast.lines[0]!)),
    saying: {
      text: '{count} other figures of the table than {count|its|their} place suggests, so {count|it is|they are} not called wrong.',
      data: { count: { kind: 'count', value: count, noun: ['total adds', 'totals add'] } },
    },
  };
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

function findingOf(
  cast: Cast,
  line: number,
  value: CastValue,
  followers: readonly CellRef[],
  table: Table,
  bid: Bid,
  speech: CastSpeech,
): Finding {
  const amount = bid.figures.amount(value.target)!;
  const expected = printedAs(amount, expectedOf(cast, line, bid.figures), cast);
  const unit = amount.unit === 'number' ? unitOf(cast, line, table) : amount.unit;
  const currency = amount.currency ?? (unit === 'money' ? 'GBP' : undefined);
  const figure = (of: Decimal, printed?: string): Figure => ({
    kind: 'figure',
    value: of,
    unit,
    ...(currency && { currency }),
    ...(printed && { printed }),
  });
  const difference = amount.value.minus(expected);
  const partsPlace = spanOf(cast, line);
  const name = nameOf(cast, line, table);
  const data: Record<string, Datum> = {
    total: { kind: 'name', text: name },
    column: { kind: 'words', text: columnOf(cast, line, table) },
    expected: figure(expected),
    found: figure(amount.value, amount.text),
    gap: { kind: 'gap', value: difference, unit, ...(currency && { currency }) },
    lines: { kind: 'place', place: partsPlace },
  };
  const cause = findCause(puzzleOf(cast, line, value, bid));
  return {
    check: speech.check,
    severity: speech.severity,
    message: difference.isNegative() ? 'under' : 'over',
    data,
    subject: name,
    at: [placeOf(value.target), ...followers.map(placeOf)],
    expected: figure(expected),
    found: figure(amount.value, amount.text),
    difference: figure(difference),
    cause,
    working: [
      { text: '{lines} give {expected}: {because}.', data: { ...data, because: { kind: 'words', text: cast.because } } },
      ...followers.map((ref) => ({
        text: '{place} is out by as much, because it adds this figure.',
        data: { place: { kind: 'place' as const, place: placeOf(ref) } },
      })),
    ],
  };
}

function puzzleOf(cast: Cast, line: number, value: CastValue, bid: Bid): Puzzle {
  const found = bid.figures.amount(value.target)!;
  const expected = printedAs(found, expectedOf(cast, line, bid.figures), cast);
  return { bid, target: value.target, found, expected, tolerance: decimal(value.tolerance), parts: value.parts, cast, line };
}

/** A product is paid to the last digit that its amount shows. */
function printedAs({ half }: Amount, expected: Decimal, { kind, direction }: Cast): Decimal {
  if (kind !== 'product' || direction !== 'across' || half.isZero()) return expected;
  const step = half.times(2);
  return round(expected.div(step)).times(step);
}

export function titleOf(table: Table): string {
  return table.title?.text ?? table.columns[0]?.heading ?? '';
}

/** The row's label for a total down, the line's label for a total across. */
function nameOf(cast: Cast, line: number, table: Table): string {
  const at = cast.direction === 'down' ? cast.target : line;
  const row = table.rows.find(({ figures }) => figures === at);
  if (row && row.label !== '') return row.label;
  return titleOf(table);
}

function columnOf(cast: Cast, line: number, table: Table): string {
  const col = cast.direction === 'down' ? line : cast.target;
  return table.columns.find((column) => column.col === col)?.heading ?? '';
}

function unitOf(cast: Cast, line: number, table: Table): Figure['unit'] {
  const col = cast.direction === 'down' ? line : cast.target;
  return table.columns.find((column) => column.col === col)?.unit ?? 'number';
}

/** The cells that are added, as one box. */
function spanOf(cast: Cast, line: number): Place {
  const low = Math.min(...cast.parts);
  const high = Math.max(...cast.parts);
  const box =
    cast.direction === 'down'
      ? { top: low, bottom: high, left: line, right: line }
      : { top: line, bottom: line, left: low, right: high };
  return { sheet: cast.sheet, box };
}

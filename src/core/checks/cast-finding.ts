import { findCause, type Puzzle } from '../causes/find-cause';
import type { Amount } from '../model/amount';
import type { Bid } from '../model/bid';
import { decimal, round, type Decimal } from '../model/decimal';
import type { Datum, Figure, Finding, Severity } from '../model/finding';
import { placeOf, type CellRef, type Place } from '../model/place';
import type { Cast } from '../model/relation';
import type { Table } from '../model/table';
import { expectedOf, type CastValue } from '../read/cast-value';

/** What a cast check adds to the common judging: its id, and how its sentences are keyed. */
export interface CastSpeech {
  readonly check: string;
  readonly severity: Severity;
}

/** What is said of one line of a cast that is out, with its cause and its working. */
export function findingOf(
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

export function puzzleOf(cast: Cast, line: number, value: CastValue, bid: Bid): Puzzle {
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
export function nameOf(cast: Cast, line: number, table: Table): string {
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

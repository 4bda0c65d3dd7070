import type { Bid } from '../model/bid';
import { sum } from '../model/decimal';
import type { Member } from '../model/finding';
import { keyOf, placeOf, type CellRef } from '../model/place';
import type { Row } from '../model/table';
import { castValue, holds } from '../read/cast-value';
import { takes, type SumTerm } from '../read/formulas/sum-terms';
import { columnOf, counted, isMoneyTable, named, shown } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';
import { addsOwnRow, missedAcross } from './missed-across';
import { hasFormula, termsAt, totalsAcross, totalsDown, type TotalCell } from './total-cells';

interface Range {
  readonly total: TotalCell;
  /** Whether its formula adds its own column or its own row. */
  readonly adds: 'down' | 'across';
  readonly terms: readonly SumTerm[];
}

/** Totals whose formula only adds cells of its own column, or of its own row. */
function* rangesOf(bid: Bid): Iterable<Range> {
  if (bid.snapshot.sheets.every(({ formulas }) => formulas.size === 0)) return;
  for (const table of bid.tables) {
    if (!isMoneyTable(table)) continue;
    for (const total of [...totalsDown(table, bid), ...totalsAcross(table, bid)]) {
      const terms = termsAt(bid.snapshot, total.at);
      const own = terms?.every(
        ({ sheet, box, sign }) =>
          sheet === total.at.sheet && sign === 1 && box.left === total.at.col && box.right === total.at.col,
      );
      if (!terms) continue;
      if (own && total.direction === 'down') yield { total, adds: 'down', terms };
      else if (!own && total.column.role === 'total' && addsOwnRow(terms, total.at)) yield { total, adds: 'across', terms };
    }
  }
}

/**
 * Lines with an amount beside or between the rows that are added, up to the next heading or total: nothing parts them from the
 * lines that the formula takes.
 */
function missed({ total: { table, at }, terms }: Range, { figures, snapshot }: Bid): Row[] {
  const reached = throughSums(terms, at, snapshot);
  const taken = table.rows.map((row) => reached.some((term) => takes(term, at.sheet, row.figures, at.col)));
  const first = taken.indexOf(true);
  const last = taken.lastIndexOf(true);
  if (first < 0 || !table.rows.some((row, i) => taken[i] && row.kind === 'line')) return [];
  const isLine = (i: number): boolean => table.rows[i]?.kind === 'line' && table.rows[i]!.figures !== at.row;
  let low = first;
  let high = last;
  if (table.rows[first]!.kind === 'line') while (isLine(low - 1)) low--;
  if (table.rows[last]!.kind === 'line') while (isLine(high + 1)) high++;
  return table.rows.slice(low, high + 1).filter((row, i) => {
    if (taken[low + i] || row.kind !== 'line') return false;
    const value = figures.value({ ...at, row: row.figures });
    // A line inside the run may be a subtotal's own part: then its subtotal is taken.
    return !Number.isNaN(value) && value !== 0 && !coveredBySubtotal(table.rows, low + i, taken);
  });
}

/** What the formula takes, and what the sums that it takes take in their turn. */
function throughSums(terms: readonly SumTerm[], at: CellRef, snapshot: Bid['snapshot']): SumTerm[] {
  const all = [...terms];
  const seen = new Set([keyOf(at)]);
  for (let i = 0; i < all.length && seen.size < 500; i++) {
    const { sheet, box } = all[i]!;
    for (let row = box.top; row <= box.bottom && seen.size < 500; row++) {
      for (let col = box.left; col <= box.right; col++) {
        const ref = { sheet, row, col };
        if (seen.has(keyOf(ref)) || !hasFormula(snapshot, ref)) continue;
        seen.add(keyOf(ref));
        all.push(...(termsAt(snapshot, ref) ?? []));
      }
    }
  }
  return all;
}

function coveredBySubtotal(rows: readonly Row[], index: number, taken: readonly boolean[]): boolean {
  const next = rows.findIndex((row, i) => i > index && (row.kind === 'subtotal' || row.kind === 'total'));
  return next >= 0 && taken[next] === true;
}

/** Whether a reading of this total that the table supports adds up: then the formula takes what it is meant to. */
function addsUp(at: CellRef, bid: Bid): boolean {
  return bid.casts.some((cast) => {
    if (cast.direction !== 'down' || cast.sheet !== at.sheet || cast.target !== at.row || !cast.lines.includes(at.col))
      return false;
    const value = castValue(cast, at.col, bid.figures);
    return value !== undefined && holds(value);
  });
}

/** A figure that a formula leaves out, by the name of its line or its column. */
interface LeftOut {
  readonly name: string;
  readonly at: CellRef;
}

function leftDown(range: Range, bid: Bid): LeftOut[] {
  return missed(range, bid).map(({ label, figures }) => ({ name: label, at: { ...range.total.at, row: figures } }));
}

function leftAcross({ total: { table, at }, terms }: Range, bid: Bid): LeftOut[] {
  return missedAcross(at, terms, bid).map((col) => ({ name: columnOf(table, col)?.heading ?? '', at: { ...at, col } }));
}

function judge(range: Range, bid: Bid): Outcome {
  const { table, row, column, at } = range.total;
  const across = range.adds === 'across';
  const left = addsUp(at, bid) ? [] : across ? leftAcross(range, bid) : leftDown(range, bid);
  if (left.length === 0) return pass(placeOf(at));
  const amounts = left.map(({ at: ref }) => bid.figures.amount(ref)!);
  const members = left.map(({ name, at: ref }, i): Member => ({
    name,
    at: placeOf(ref),
    figure: shown(amounts[i]!, column),
  }));
  const value = sum(amounts.map((amount) => amount.value));
  const amount = { kind: 'figure' as const, value, unit: 'money' as const, currency: column.currency ?? 'GBP' };
  const data = {
    total: named(row.label || column.heading),
    line: named(left[0]!.name),
    amount,
    lines: across ? counted(left.length, 'column', 'columns') : counted(left.length, 'line', 'lines'),
    column: named(columnOf(table, at.col)?.heading ?? ''),
  };
  return {
    verdict: 'fail',
    finding: {
      check: 'short-range',
      severity: row.label === '' ? 'warning' : 'error',
      message: left.length === 1 ? 'one' : 'several',
      data,
      subject: row.label,
      at: [placeOf(at), ...left.map(({ at: ref }) => placeOf(ref))],
      members,
      cause: {
        kind: 'left-out',
        likely: true,
        saying: { text: 'The formula of {total} does not reach {line}.', data },
        evidence: [],
        blames: at,
      },
    },
  };
}

export const shortRange = defineCheck<Range>({
  id: 'short-range',
  group: 'form',
  severity: 'error',
  title: 'The formula of a total takes every line of the total',
  why: 'A line added at the edge of a table is easily left out of the SUM; the total then looks live and is wrong.',
  repair: 'Stretch the range of the SUM over all lines, or keep a blank row above the total inside it.',
  wrong: `
    Funding request
    | Activity  | Cost                       |
    | Training  | £4,000                     |
    | Marketing | £25,000                    |
    | Grants    | £10,000                    |
    | Lead      | £31,000                    |
    | Total     | =SUM(B3:B5) → £39,000 ✗    |`,
  right: `
    Funding request
    | Activity  | Cost                    |
    | Training  | £4,000                  |
    | Marketing | £25,000                 |
    | Grants    | £10,000                 |
    | Lead      | £31,000                 |
    | Total     | =SUM(B3:B6) → £70,000   |`,
  messages: {
    one: 'The formula of {total} leaves out {line}, {amount}.',
    several: 'The formula of {total} leaves out {lines}, {amount} together.',
  },
  select: rangesOf,
  judge,
});

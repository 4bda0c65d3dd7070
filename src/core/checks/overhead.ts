import type { Bid } from '../model/bid';
import { decimal, sum, type Decimal } from '../model/decimal';
import { placeOf, type CellRef } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { amountsIn } from '../read/amounts';
import { defineCheck, pass, type Outcome } from './define-check';
import { pounds } from './pounds';
import { isAmountColumn, isTotalRow, named, shown, worded } from './form-data';

interface Overhead {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly at: CellRef;
  /** Share that the label states, 0.15 for "Overheads (15%)". */
  readonly stated: Decimal;
}

const label =
  /\b(overheads?|indirect costs?|management (fee|charge|costs?)|administration (fee|charge)|admin (fee|charge)|contingency|support costs?)\b/i;
const share = /(?<![\d.])(\d{1,2}(?:\.\d+)?)\s?(?:%|per ?cent\b)/i;

/** "12% of £84,500": the label says itself what the share is taken of. */
function statedBase(words: string): Decimal | undefined {
  const said = /(?:%|per ?cent)\s+of\s+(£\s?[\d,.]+\d(?:\s?[km])?)/i.exec(words)?.[1];
  return said === undefined ? undefined : amountsIn(said)[0]?.amount.value;
}

function* overheadsOf({ tables, figures }: Bid): Iterable<Overhead> {
  for (const table of tables) {
    if (table.kind !== 'funding') continue;
    for (const row of table.rows) {
      const stated = row.label.includes('%') || row.label.includes('cent') ? share.exec(row.label) : null;
      if (row.kind !== 'line' || !stated || !label.test(row.label) || (row.label.match(/%/g)?.length ?? 1) !== 1) continue;
      for (const column of table.columns.filter(isAmountColumn)) {
        const at = { sheet: table.sheet, row: row.figures, col: column.col };
        const amount = figures.amount(at);
        if (amount && !amount.value.isZero()) yield { table, row, column, at, stated: decimal(stated[1]!).div(100) };
      }
    }
  }
}

/** What the share may be taken of: the other lines, those above, the lines of a section, a total above, the table's total. */
function bases({ table, row, column }: Overhead, { figures }: Bid): Decimal[] {
  const value = (of: Row): Decimal[] => {
    const amount = figures.amount({ sheet: table.sheet, row: of.figures, col: column.col });
    return amount ? [amount.value] : [];
  };
  const lines = table.rows.filter((other) => other.kind === 'line' && other !== row);
  const direct = lines.filter((other) => !label.test(other.label));
  const above = lines.filter((other) => other.figures < row.figures);
  const sections = [...new Set(lines.map(({ section }) => section))].map((section) =>
    lines.filter((other) => other.section === section),
  );
  const staff = lines.filter((other) =>
    /\b(staff|salar(y|ies)|pay|officer|manager|lead|coordinator|worker|FTE)\b/i.test(other.label),
  );
  return [
    ...[lines, direct, above, staff, ...sections].filter((group) => group.length > 0).map((group) => sum(group.flatMap(value))),
    ...table.rows.filter(isTotalRow).flatMap(value),
    ...above.flatMap(value),
  ];
}

function judge(overhead: Overhead, bid: Bid): Outcome {
  const { row, column, at, stated } = overhead;
  const amount = bid.figures.amount(at)!;
  const base = statedBase(row.label);
  if (base) return judgeBase(overhead, base, bid);
  const all = bases(overhead, bid).filter((base) => !base.isZero());
  // Rounded to whole tens or hundreds is still that share.
  const fits = all.some((base) =>
    base
      .times(stated)
      .minus(amount.value)
      .abs()
      .lte(amount.half.plus(amount.value.abs().times('0.01'))),
  );
  const main = all[0];
  if (fits || !main) return pass(placeOf(at));
  const actual = amount.value.div(main);
  const data = {
    line: named(row.label),
    amount: shown(amount, column),
    stated: { kind: 'share' as const, value: stated },
    actual: { kind: 'share' as const, value: actual },
    column: worded(column.heading),
  };
  // Below the stated share the bidder has asked for less than the rule allows.
  if (actual.lte(stated)) return pass(placeOf(at));
  return {
    verdict: 'fail',
    finding: {
      check: 'overhead',
      severity: 'warning',
      message: 'over',
      data,
      subject: row.label,
      at: [placeOf(at)],
    },
  };
}

function judgeBase({ row, column, at, stated }: Overhead, base: Decimal, bid: Bid): Outcome {
  const amount = bid.figures.amount(at)!;
  const expected = base.times(stated);
  if (expected.minus(amount.value).abs().lte(amount.half.plus(1))) return pass(placeOf(at));
  return {
    verdict: 'fail',
    finding: {
      check: 'overhead',
      severity: 'warning',
      message: 'base',
      data: {
        line: named(row.label),
        amount: shown(amount, column),
        stated: { kind: 'share', value: stated },
        base: pounds(base),
        expected: pounds(expected),
      },
      subject: row.label,
      at: [placeOf(at)],
      expected: pounds(expected),
      found: pounds(amount.value, amount.text),
      difference: pounds(amount.value.minus(expected)),
    },
  };
}

export const overhead = defineCheck<Overhead>({
  id: 'overhead',
  group: 'form',
  severity: 'warning',
  title: 'Overheads are the share they say they are',
  why: 'Funders cap overheads and contingency, and recompute them.',
  repair: 'Take the stated share of the direct costs, or state the share that is meant.',
  wrong: `
    Funding request
    | Activity        | Cost     |
    | Project lead    | £30,000  |
    | Training        | £10,000  |
    | Overheads (15%) | £8,000 ✗ |`,
  right: `
    Funding request
    | Activity        | Cost    |
    | Project lead    | £30,000 |
    | Training        | £10,000 |
    | Overheads (15%) | £6,000  |`,
  messages: {
    over: '{line} is {amount}, {actual} of the other lines; its label says {stated}.',
    base: '{line} is {amount}; {stated} of {base} is {expected}.',
  },
  select: overheadsOf,
  judge,
});

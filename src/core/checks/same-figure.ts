import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Table } from '../model/table';
import { normal } from '../read/clean-text';
import { moneyColumns } from '../read/lines';
import { headingKey } from '../read/summary-columns';
import { defineCheck, type Outcome } from './define-check';
import { titleOf } from './cast-finding';

/** Two tables that repeat one another: the same labels under the same headings. */
interface Pair {
  readonly one: Table;
  readonly other: Table;
  readonly shared: readonly { readonly label: string; readonly a: CellRef; readonly b: CellRef; readonly equal: boolean }[];
}

const MAX_ROWS = 2000;

/** Figures of a table by label and heading; a label that stands twice is left out. */
function cellsByName(table: Table, bid: Bid): Map<string, { label: string; ref: CellRef }> {
  const cells = new Map<string, { label: string; ref: CellRef }>();
  const twice = new Set<string>();
  for (const row of table.rows) {
    if (row.kind !== 'line' || row.label === '') continue;
    for (const column of moneyColumns(table)) {
      const ref = { sheet: table.sheet, row: row.figures, col: column.col };
      if (Number.isNaN(bid.figures.value(ref))) continue;
      const key = `${normal(row.label)}|${headingKey(column)}`;
      if (cells.has(key)) twice.add(key);
      cells.set(key, { label: row.label, ref });
    }
  }
  for (const key of twice) cells.delete(key);
  return cells;
}

/** Pairs of which at least three figures, and three in four, are the same: a copy, not two lists with a word in common. */
function* pairsOf(bid: Bid): Iterable<Pair> {
  const tables = bid.tables.filter(({ kind, rows }) => (kind === 'funding' || kind === 'figures') && rows.length <= MAX_ROWS);
  if (tables.length > 60) return;
  const named = tables.map((table) => cellsByName(table, bid));
  for (let i = 0; i < tables.length; i++) {
    for (let j = i + 1; j < tables.length; j++) {
      const shared: Pair['shared'][number][] = [];
      for (const [key, { label, ref }] of named[i]!) {
        const other = named[j]!.get(key);
        if (!other) continue;
        const [a, b] = [bid.pounds.value(ref), bid.pounds.value(other.ref)];
        const slack = bid.pounds.half(ref) + bid.pounds.half(other.ref);
        shared.push({ label, a: ref, b: other.ref, equal: Math.abs(a - b) <= slack });
      }
      const equal = shared.filter((pair) => pair.equal && bid.figures.value(pair.a) !== 0).length;
      if (equal >= 3 && equal * 4 >= shared.length * 3) yield { one: tables[i]!, other: tables[j]!, shared };
    }
  }
}

function judge({ one, other, shared }: Pair, bid: Bid): Outcome[] {
  const outcomes: Outcome[] = [{ verdict: 'pass', count: shared.filter(({ equal }) => equal).length }];
  for (const { label, a, b, equal } of shared) {
    if (equal) continue;
    const [first, second] = [bid.pounds.amount(a)!, bid.pounds.amount(b)!];
    const money = (amount: typeof first) => ({
      kind: 'figure' as const,
      value: amount.value,
      unit: 'money' as const,
      currency: amount.currency ?? 'GBP',
      printed: amount.text,
    });
    outcomes.push({
      verdict: 'unsure',
      finding: {
        check: 'same-figure',
        severity: 'question',
        message: 'differs',
        data: {
          line: { kind: 'name', text: label },
          first: money(first),
          second: money(second),
          one: { kind: 'name', text: titleOf(one) },
          other: { kind: 'name', text: titleOf(other) },
        },
        subject: label,
        at: [placeOf(b), placeOf(a)],
        expected: money(first),
        found: money(second),
        difference: { ...money(second), value: second.value.minus(first.value) },
      },
    });
  }
  return outcomes;
}

export const sameFigure = defineCheck<Pair>({
  id: 'same-figure',
  group: 'casts',
  severity: 'question',
  title: 'A figure that stands in two tables is the same in both',
  why: 'A table that repeats another is often left behind when one of them changes.',
  repair: 'Find out which table is right, and let the other refer to it.',
  wrong: `
    ## Costs
    Project costs
    | Item     | 23/24  | 24/25  |
    | Staff    | 60,000 | 61,500 |
    | Travel   | 4,200  | 4,300  |
    | Training | 2,500  | 1,750  |

    ## Annex
    Costs as agreed by the board
    | Item     | 23/24  | 24/25   |
    | Staff    | 60,000 | 61,500  |
    | Travel   | 4,200  | 3,400 ? |
    | Training | 2,500  | 1,750   |`,
  right: `
    ## Costs
    Project costs
    | Item     | 23/24  | 24/25  |
    | Staff    | 60,000 | 61,500 |
    | Travel   | 4,200  | 4,300  |
    | Training | 2,500  | 1,750  |

    ## Annex
    Costs as agreed by the board
    | Item     | 23/24  | 24/25  |
    | Staff    | 60,000 | 61,500 |
    | Travel   | 4,200  | 4,300  |
    | Training | 2,500  | 1,750  |`,
  messages: { differs: '{line} is {first} in {one} and {second} in {other}: which is right?' },
  select: pairsOf,
  judge,
});

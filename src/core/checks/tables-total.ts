import type { Bid, TablesTotal } from '../model/bid';
import { decimal, sum } from '../model/decimal';
import type { Datum } from '../model/finding';
import { placeOf, type CellRef } from '../model/place';
import type { Table } from '../model/table';
import { sumTolerance } from '../model/tolerance';
import { causeInPounds } from './cause-in-pounds';
import { defineCheck, type Outcome } from './define-check';
import { titleOf } from './cast-finding';
import { pounds } from './pounds';

function linesIn({ rows, sheet }: Table, col: number): CellRef[] {
  return rows.filter(({ kind }) => kind === 'line').map((row) => ({ sheet, row: row.figures, col }));
}

function judge(total: TablesTotal, bid: Bid): Outcome[] {
  const figures = bid.pounds;
  return total.columns.map(({ col, parts }): Outcome => {
    const target = { sheet: total.table.sheet, row: total.row.figures, col };
    const found = figures.amount(target)!;
    const expected = sum(parts.flatMap((ref) => figures.amount(ref)?.value ?? []));
    const half = Math.max(figures.half(target), ...parts.map((ref) => figures.half(ref)));
    const tolerance = decimal(sumTolerance(parts.length, half));
    const difference = found.value.minus(expected);
    const heading = total.table.columns.find((column) => column.col === col)?.heading ?? '';
    const data: Record<string, Datum> = {
      total: { kind: 'name', text: total.row.label },
      column: { kind: 'words', text: heading },
      tables: {
        kind: 'list',
        joined: 'and',
        items: total.covers.map((table): Datum => ({ kind: 'name', text: titleOf(table) })),
      },
      expected: pounds(expected),
      found: pounds(found.value, found.text),
    };
    const at = placeOf(target);
    // A wrong total of one table is told by itself; the total of all may still be what the lines add to.
    const lines = sum(total.covers.flatMap((table) => linesIn(table, col).flatMap((ref) => figures.amount(ref)?.value ?? [])));
    if (difference.abs().lte(tolerance) || found.value.minus(lines).abs().lte(tolerance))
      return { verdict: 'pass', at, saying: { text: '{total} is what {tables} add to ({expected})', data } };
    const withheld = parts.some((ref) => ['withheld', 'error'].includes(figures.kind(ref)));
    if (!total.certain || withheld)
      return {
        verdict: 'not-examined',
        at,
        subject: total.row.label,
        saying: { text: 'Which tables {total} stands for cannot be told.', data },
      };
    return {
      verdict: 'fail',
      finding: {
        check: 'tables-total',
        severity: 'error',
        message: 'differs',
        subject: total.row.label,
        data,
        at: [at],
        expected: pounds(expected),
        found: pounds(found.value, found.text),
        difference: pounds(difference),
        cause: causeInPounds({ bid, target, found, expected, tolerance, parts }),
        working: [{ text: '{tables} add to {expected}.', data }],
      },
    };
  });
}

export const tablesTotal = defineCheck<TablesTotal>({
  id: 'tables-total',
  group: 'casts',
  severity: 'error',
  title: 'A total of several tables is their totals, added',
  why: 'The last total of a sheet is what is asked for; the tables above it must add to it.',
  repair: 'Find the table that was left out or changed since; then let the total be the tables’ totals, added.',
  wrong: `
    Lot 1: training
    | Activity    | 23/24 | 24/25 |
    | Course      | 4,000 | 2,500 |
    | Venue       | 1,100 | 1,200 |
    | Total lot 1 | 5,100 | 3,700 |

    Lot 2: equipment
    | Activity              | 23/24  | 24/25 |
    | Laptops               | 2,000  | 1,300 |
    | Licences              | 6,400  | 600   |
    | Total lot 2           | 8,400  | 1,900 |
    | Total of lots 1 and 2 | 13,500 | 6,500 ✗ |`,
  right: `
    Lot 1: training
    | Activity    | 23/24 | 24/25 |
    | Course      | 4,000 | 2,500 |
    | Venue       | 1,100 | 1,200 |
    | Total lot 1 | 5,100 | 3,700 |

    Lot 2: equipment
    | Activity              | 23/24  | 24/25 |
    | Laptops               | 2,000  | 1,300 |
    | Licences              | 6,400  | 600   |
    | Total lot 2           | 8,400  | 1,900 |
    | Total of lots 1 and 2 | 13,500 | 5,600 |`,
  messages: { differs: '{total} says {found} for {column}; {tables} add to {expected}.' },
  select: (bid) => bid.tablesTotals,
  judge,
});

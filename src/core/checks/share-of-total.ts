import type { Bid } from '../model/bid';
import { decimal } from '../model/decimal';
import { placeOf, type CellRef } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { moneyColumns } from '../read/lines';
import { defineCheck, type Outcome } from './define-check';

/** A column of percentages read as each line's share of a column of money. */
export interface Shares {
  readonly table: Table;
  readonly column: Column;
  readonly of: Column;
  readonly rows: readonly {
    readonly row: Row;
    readonly at: CellRef;
    readonly found: number;
    readonly expected: number;
    readonly holds: boolean;
  }[];
}

const MAX_ROWS = 2000;

/** The money column whose shares most of the percentages are: at least three lines, and three in four of them, hold. */
export function* sharesOf({ tables, figures }: Bid): Iterable<Shares> {
  for (const table of tables) {
    if (table.kind === 'narrative' || table.kind === 'plan' || table.rows.length > MAX_ROWS) continue;
    const lines = table.rows.filter(({ kind, unit }) => kind === 'line' && unit !== 'percent');
    for (const column of table.columns.filter(({ role }) => role === 'percentage')) {
      for (const of of [...moneyColumns(table), ...table.columns.filter(({ role }) => role === 'total')]) {
        const amounts = lines.map((row) => figures.value({ sheet: table.sheet, row: row.figures, col: of.col }));
        const total = amounts.reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0);
        if (total === 0) continue;
        const rows = lines.flatMap((row, i): Shares['rows'][number][] => {
          const at = { sheet: table.sheet, row: row.figures, col: column.col };
          const shown = figures.amount(at);
          if (!shown || Number.isNaN(amounts[i]!)) return [];
          // 58 for 58 % is written without its sign.
          const scale = shown.unit === 'percent' ? 1 : 100;
          const expected = (amounts[i]! / total) * scale;
          const found = shown.value.toNumber();
          return [{ row, at, found, expected, holds: Math.abs(found - expected) <= shown.half.toNumber() * 1.01 + 1e-9 }];
        });
        const held = rows.filter(({ holds, expected }) => holds && expected > 0).length;
        if (held >= 3 && held * 4 >= rows.length * 3) {
          yield { table, column, of, rows };
          break;
        }
      }
    }
  }
}

function judge({ column, of, rows }: Shares): Outcome[] {
  const outcomes: Outcome[] = [{ verdict: 'pass', count: rows.filter(({ holds }) => holds).length }];
  for (const { row, at, found, expected, holds } of rows) {
    if (holds) continue;
    const whole = column.unit === 'percent' && Math.abs(expected) <= 1 ? 1 : 100;
    const figure = (value: number) => ({ kind: 'figure' as const, value: decimal(value).div(whole), unit: 'percent' as const });
    outcomes.push({
      verdict: 'fail',
      finding: {
        check: 'share-of-total',
        severity: 'warning',
        message: 'differs',
        data: {
          line: { kind: 'name', text: row.label },
          of: { kind: 'words', text: of.heading },
          expected: figure(expected),
          found: figure(found),
        },
        subject: row.label,
        at: [placeOf(at)],
        expected: figure(expected),
        found: figure(found),
      },
    });
  }
  return outcomes;
}

export const shareOfTotal = defineCheck<Shares>({
  id: 'share-of-total',
  group: 'casts',
  severity: 'warning',
  title: 'A share is its line’s part of the total',
  why: 'A percentage beside an amount is read as its share; one that is not was left from an earlier version.',
  repair: 'Divide the line by the total again, or let the cell do so.',
  wrong: `
    Project costs
    | Item     | Cost    | % of total |
    | Staff    | £60,000 | 60%        |
    | Travel   | £10,000 | 10%        |
    | Training | £25,000 | 15% ✗      |
    | Venue    | £5,000  | 5%         |
    | Total    | £100,000 | 100%      |`,
  right: `
    Project costs
    | Item     | Cost    | % of total |
    | Staff    | £60,000 | 60%        |
    | Travel   | £10,000 | 10%        |
    | Training | £25,000 | 25%        |
    | Venue    | £5,000  | 5%         |
    | Total    | £100,000 | 100%      |`,
  messages: { differs: '{line} is shown as {found} of {of}; it is {expected}.' },
  select: sharesOf,
  judge,
});

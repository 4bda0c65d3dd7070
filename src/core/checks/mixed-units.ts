import type { Unit } from '../model/amount';
import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Row, Table } from '../model/table';
import { named, shown, worded } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

interface UnitRow {
  readonly table: Table;
  readonly row: Row;
  readonly unit: Unit;
  readonly cells: readonly CellRef[];
}

const quantities: readonly Unit[] = ['days', 'hours', 'weeks', 'months', 'fte'];

/** Rows whose label says what they count: "Total days per team member". */
function* unitRows({ tables, figures }: Bid): Iterable<UnitRow> {
  for (const table of tables) {
    if (table.kind === 'narrative') continue;
    for (const row of table.rows) {
      if (!row.unit || !quantities.includes(row.unit) || (row.kind !== 'total' && row.kind !== 'subtotal')) continue;
      const cells = table.columns
        .map(({ col }): CellRef => ({ sheet: table.sheet, row: row.figures, col }))
        .filter((at) => !Number.isNaN(figures.value(at)));
      if (cells.length >= 2) yield { table, row, unit: row.unit, cells };
    }
  }
}

function judge({ row, unit, cells }: UnitRow, { figures }: Bid): Outcome {
  const money = cells.filter((at) => figures.amount(at)?.currency !== undefined);
  if (money.length === 0 || money.length * 2 >= cells.length) return pass(placeOf(cells[0]!));
  const amount = figures.amount(money[money.length - 1]!)!;
  return {
    verdict: 'fail',
    finding: {
      check: 'mixed-units',
      severity: 'note',
      message: 'money',
      data: { row: named(row.label), unit: worded(unit), amount: shown(amount) },
      subject: row.label,
      at: money.map(placeOf),
    },
  };
}

export const mixedUnits = defineCheck<UnitRow>({
  id: 'mixed-units',
  group: 'form',
  severity: 'note',
  title: 'A row holds figures of one kind',
  why: 'An amount of money at the end of a row of days is taken for days, and a sum along the row adds both.',
  repair: 'Put the money on a row of its own, or name it in the label.',
  wrong: `
    Delivery days
    | Activity   | Lead  | Analyst | Days | Budget    |
    | Daily rate | 600   | 400     |      |           |
    | Research   | 5.0   | 5.0     | 10.0 | £5,000    |
    | Report     | 3.0   | 1.0     | 4.0  | £2,200    |
    | Total days | 8.0   | 6.0     | 14.0 | £7,200 ✗  |`,
  right: `
    Delivery days
    | Activity     | Lead   | Analyst | Days | Budget |
    | Daily rate   | 600    | 400     |      |        |
    | Research     | 5.0    | 5.0     | 10.0 | £5,000 |
    | Report       | 3.0    | 1.0     | 4.0  | £2,200 |
    | Total days   | 8.0    | 6.0     | 14.0 |        |
    | Total budget | £4,800 | £2,400  |      | £7,200 |`,
  messages: { money: '{row} counts {unit}, but ends with an amount of money, {amount}.' },
  select: unitRows,
  judge,
});

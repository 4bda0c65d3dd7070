import type { Bid, Headline } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Row, Table } from '../model/table';
import { isHeadlineRow } from '../read/headlines';
import { columnOf, counted, isMoneyTable, isTotalRow, named, shown, tableName } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

type Subject =
  /** A figure for several columns that stands in one of them. */
  | { readonly kind: 'headline'; readonly headline: Headline; readonly table: Table }
  | { readonly kind: 'row'; readonly table: Table; readonly row: Row; readonly cells: readonly CellRef[] };

function* totalsOf(bid: Bid): Iterable<Subject> {
  for (const headline of bid.headlines) {
    const table = bid.tables.find(
      ({ sheet, rows }) => sheet === headline.at.sheet && rows.some(({ figures }) => figures === headline.at.row),
    );
    if (headline.unlabelled && table) yield { kind: 'headline', headline, table };
  }
  for (const table of bid.tables) {
    if (!isMoneyTable(table)) continue;
    for (const row of table.rows) {
      if (!isTotalRow(row) || isHeadlineRow(bid.headlines, table, row)) continue;
      const cells = table.columns
        .map(({ col }): CellRef => ({ sheet: table.sheet, row: row.figures, col }))
        .filter((at) => !Number.isNaN(bid.figures.value(at)));
      if (cells.length > 0) yield { kind: 'row', table, row, cells };
    }
  }
}

function judge(subject: Subject, { snapshot }: Bid): Outcome {
  if (subject.kind === 'headline') {
    const { headline, table } = subject;
    const column = columnOf(table, headline.at.col);
    return {
      verdict: 'fail',
      finding: {
        check: 'unlabelled-total',
        severity: 'warning',
        message: 'column',
        data: {
          amount: shown(headline.amount, column),
          column: named(column?.heading ?? ''),
          table: named(tableName(table, snapshot)),
        },
        subject: tableName(table, snapshot),
        at: [placeOf(headline.at)],
      },
    };
  }
  const { table, row, cells } = subject;
  if (row.label !== '') return pass(placeOf(cells[0]!));
  return {
    verdict: 'fail',
    finding: {
      check: 'unlabelled-total',
      severity: 'note',
      message: 'row',
      data: { table: named(tableName(table, snapshot)), count: counted(cells.length, 'figure', 'figures') },
      subject: tableName(table, snapshot),
      at: cells.map(placeOf),
    },
  };
}

export const unlabelledTotal = defineCheck<Subject>({
  id: 'unlabelled-total',
  group: 'form',
  severity: 'warning',
  title: 'A total has a label, and stands where it belongs',
  why: 'A total without a label is read as a line, and a grand total under one year is read as that year’s figure.',
  repair: 'Label the row, and put the grand total in a column of its own.',
  wrong: `
    Total funding request
    | Opportunity | 23/24   | 24/25     |
    | Staffing    | £40,000 | £20,000   |
    | Training    | £10,000 | £5,000    |
    | Total       | £50,000 | £25,000   |
    |             |         | '£75k ✗   |`,
  right: `
    Total funding request
    | Opportunity | 23/24   | 24/25   | Total   |
    | Staffing    | £40,000 | £20,000 | £60,000 |
    | Training    | £10,000 | £5,000  | £15,000 |
    | Total       | £50,000 | £25,000 | £75,000 |`,
  messages: {
    column: '{amount} has no label and stands under {column}; it reads as a figure of that column.',
    row: '{table} ends with {count} on a row without a label.',
  },
  select: totalsOf,
  judge,
});

import type { Bid, Line } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Table } from '../model/table';
import { normal, words } from '../read/clean-text';
import { defineCheck, type Outcome } from './define-check';
import { columnOf, isAmountColumn, named, shown, tableName } from './form-data';

interface Twin {
  readonly line: Line;
  readonly other: Table;
  readonly at: CellRef;
}

/** The list says that its money comes from somewhere else. */
const elsewhere =
  /\b(other|existing|current|secured|awarded|previous|confirmed|already)\b.{0,20}\b(grants?|funding|funds?|awards?|bids?|funded)\b|\b(base|core|revenue) budget\b|\balready funded\b|\bin the budget\b/i;

/** Lines of the bid whose name stands in a list of money from elsewhere, with an amount. */
function* twinsOf({ lines, tables, figures }: Bid): Iterable<Twin> {
  const lists = tables.filter(
    (table) =>
      table.kind !== 'narrative' &&
      [table.title?.text ?? '', ...table.columns.map(({ heading }) => heading)].some((text) => elsewhere.test(text)),
  );
  if (lists.length === 0) return;
  const listedLines = new Map<string, { other: Table; at: CellRef }>();
  for (const other of lists) {
    const columns = other.columns.filter(isAmountColumn);
    for (const row of other.rows) {
      if (row.kind !== 'line' || words(row.label).length < 2) continue;
      const column = columns.find(({ col }) => Math.abs(figures.value({ sheet: other.sheet, row: row.figures, col })) > 0);
      if (column) listedLines.set(normal(row.label), { other, at: { sheet: other.sheet, row: row.figures, col: column.col } });
    }
  }
  for (const line of lines) {
    const twin = listedLines.get(normal(line.name));
    if (twin && twin.other !== line.table && !lists.includes(line.table) && line.amounts.length > 0) yield { line, ...twin };
  }
}

function judge({ line, other, at }: Twin, { figures, snapshot }: Bid): Outcome {
  const amount = figures.amount(at)!;
  return {
    verdict: 'fail',
    finding: {
      check: 'double-funding',
      severity: 'warning',
      message: 'twin',
      data: { line: named(line.name), list: named(tableName(other, snapshot)), amount: shown(amount, columnOf(other, at.col)) },
      subject: line.name,
      at: [line.at, placeOf(at)],
    },
  };
}

export const doubleFunding = defineCheck<Twin>({
  id: 'double-funding',
  group: 'form',
  severity: 'warning',
  title: 'What is asked for is not funded already',
  why: 'Funders take back money for work that another grant or the base budget pays for.',
  repair: 'Ask only for what is on top, and say so in the line’s text.',
  wrong: `
    Funding request
    | Activity           | Cost      |
    | Family coaching    | £40,000 ✗ |
    | Recruitment fair   | £14,500   |

    Other grants secured
    | Activity           | Amount  |
    | Family coaching    | £40,000 |
    | Holiday activities | £12,000 |`,
  right: `
    Funding request
    | Activity           | Cost    |
    | Family coaching    | £40,000 |
    | Recruitment fair   | £14,500 |

    Other grants secured
    | Activity           | Amount  |
    | Peer mentoring     | £20,000 |
    | Holiday activities | £12,000 |`,
  messages: { twin: '{line} also stands in {list}, with {amount}.' },
  select: twinsOf,
  judge,
});

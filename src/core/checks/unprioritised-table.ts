import type { Bid, Line } from '../model/bid';
import type { Table } from '../model/table';
import { defineCheck, fail, pass, type Outcome } from './define-check';
import { fundingTables, money, titleOfTable, totalOf } from './ranked-lines';

interface Unranked {
  /** Funding tables without a priority column. */
  readonly tables: readonly Table[];
  readonly ranked: readonly Table[];
}

function linesIn(table: Table, bid: Bid): Line[] {
  return bid.lines.filter((line) => line.table === table);
}

export const unprioritisedTable = defineCheck<Unranked>({
  id: 'unprioritised-table',
  group: 'priorities',
  severity: 'note',
  title: 'Every funding table ranks its lines',
  why: 'Lines without a priority cannot be weighed when the award is smaller.',
  repair: 'Add a Priority column with MUST, SHOULD, COULD or WON’T.',
  wrong: `
    Staffing
    | Activity | 23/24 Funding | Priority |
    | Manager  | 20,000        | MUST     |
    | Officer  | 19,000        | SHOULD   |

    Training
    | Activity | 23/24 Funding |
    | Courses  | 34,000 ✗      |
    | Venue    | 1,100         |`,
  right: `
    Staffing
    | Activity | 23/24    | Priority |
    | Manager  | 20,000   | MUST     |
    | Officer  | 19,000   | SHOULD   |`,
  messages: {
    table: '{table} has no priority column.',
    bid: 'No table of this bid ranks its lines, so priorities were not looked at.',
  },
  *select(bid) {
    const tables = fundingTables(bid);
    if (tables.length === 0) return;
    yield {
      tables: tables.filter(({ priorityCol }) => priorityCol === undefined),
      ranked: tables.filter(({ priorityCol }) => priorityCol !== undefined),
    };
  },
  judge({ tables, ranked }, bid) {
    const outcomes: Outcome[] = ranked.map((table) => pass({ sheet: table.sheet, box: table.box }));
    if (ranked.length === 0) {
      const [first] = tables;
      return fail({
        check: 'unprioritised-table',
        severity: 'note',
        message: 'bid',
        subject: '',
        at: [{ sheet: first!.sheet, box: first!.box }],
        data: {},
      });
    }
    for (const table of tables) {
      const lines = linesIn(table, bid);
      if (lines.length === 0) continue;
      const name = titleOfTable(table);
      outcomes.push(
        fail({
          check: 'unprioritised-table',
          severity: 'note',
          message: 'table',
          subject: name,
          at: [{ sheet: table.sheet, box: table.box }],
          data: { table: { kind: 'name', text: name } },
          members: [{ name, at: { sheet: table.sheet, box: table.box }, figure: money(totalOf(lines), lines) }],
        }),
      );
    }
    return outcomes;
  },
});

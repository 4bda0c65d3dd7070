import type { Bid, SummaryRow } from '../model/bid';
import { sum, type Decimal } from '../model/decimal';
import type { Answer, Datum, Saying } from '../model/finding';
import { area, type CellRef } from '../model/place';
import type { Column, Table } from '../model/table';
import { rowAnchor } from '../read/anchors';
import { moneyColumns } from '../read/lines';
import { columnsFor, linesOf } from '../read/summary-columns';
import { sumTolerance } from '../model/tolerance';
import { decimal } from '../model/decimal';
import { causeInPounds } from './cause-in-pounds';
import { defineCheck, type Outcome } from './define-check';
import { pounds } from './pounds';
import { titleOf } from './cast-finding';

/** Exact sum of columns of a table's lines, and the cells it adds. */
function columnSum(
  columns: readonly Column[],
  table: Table,
  { repeats, rank }: SummaryRow,
  bid: Bid,
): { total: Decimal; parts: CellRef[] } | undefined {
  if (columns.length === 0) return undefined;
  const parts = (repeats ? [repeats] : linesOf(table, rank, bid.figures)).flatMap((row) =>
    columns.map(({ col }): CellRef => ({ sheet: table.sheet, row: row.figures, col })),
  );
  return { total: sum(parts.flatMap((ref) => bid.pounds.amount(ref)?.value ?? [])), parts };
}

interface Compared {
  readonly column: Column;
  readonly at: CellRef;
  readonly found: Decimal;
  readonly expected: Decimal;
  readonly parts: readonly CellRef[];
  readonly agrees: boolean;
}

/** The summary row against the sums of the tables it covers, column by column. */
export function compareSummary(row: SummaryRow, covers: readonly Table[], bid: Bid): Compared[] {
  return moneyColumns(row.table).flatMap((column): Compared[] => {
    const at = { sheet: row.table.sheet, row: row.row.figures, col: column.col };
    const sums = covers.map((table) => columnSum(columnsFor(column, row.table, table), table, row, bid));
    if (sums.length === 0 || sums.some((one) => one === undefined)) return [];
    const amount = bid.pounds.amount(at);
    const found = amount?.value ?? decimal(0);
    const expected = sum(sums.map((one) => one!.total));
    const parts = sums.flatMap((one) => one!.parts);
    const half = Math.max(bid.pounds.half(at), 0);
    const agrees = found.minus(expected).abs().lte(sumTolerance(1, half));
    return [{ column, at, found, expected, parts, agrees }];
  });
}

function names(tables: readonly Table[]): Datum {
  return { kind: 'list', joined: 'and', items: tables.map((table): Datum => ({ kind: 'name', text: titleOf(table) })) };
}

function coverNames({ rank, covers }: SummaryRow): Datum {
  return rank ? { kind: 'words', text: `the ${rank} lines` } : names(covers);
}

function answersOf(row: SummaryRow, bid: Bid): Answer[] {
  const at = rowAnchor(row.table, row.row, bid.snapshot);
  const answer = (saying: Saying, tables: readonly Table[]): Answer => ({
    saying,
    corrections: [{ kind: 'summary-of', at, tables: tables.map(({ id }) => id) }],
  });
  const answers: Answer[] = [];
  if (row.fits) answers.push(answer({ text: 'Yes, it includes {tables}', data: { tables: names(extra(row)) } }, row.fits));
  if (row.covers.length > 0) answers.push(answer({ text: 'No, only {tables}', data: { tables: names(row.covers) } }, row.covers));
  return answers;
}

/** Tables of the fitting reading that the row's name does not say. */
function extra(row: SummaryRow): readonly Table[] {
  const rest = (row.fits ?? []).filter((table) => !row.covers.some(({ id }) => id === table.id));
  return rest.length > 0 ? rest : (row.fits ?? []);
}

function judge(row: SummaryRow, bid: Bid): Outcome | Outcome[] {
  const columns = moneyColumns(row.table).map(({ col }) => col);
  const place = area(row.table.sheet, row.row.figures, Math.min(...columns), row.row.figures, Math.max(...columns));
  if (row.settled === 'asked') {
    const compared = compareSummary(row, row.covers, bid);
    const broken = compared.find(({ agrees }) => !agrees);
    const finding = {
      check: 'summary',
      severity: 'question' as const,
      subject: row.row.label,
      at: [place],
      data: {
        row: { kind: 'name' as const, text: row.row.label },
        tables: names(row.fits ? extra(row) : row.covers),
        named: names(row.covers),
      },
      ...(broken && {
        expected: pounds(broken.expected),
        found: pounds(broken.found),
        difference: pounds(broken.found.minus(broken.expected)),
      }),
      working: compared.map(({ column, expected, found }): Saying => ({
        text: '{column}: {named} adds to {expected}; the summary says {found}.',
        data: {
          column: { kind: 'words', text: column.heading },
          named: names(row.covers),
          expected: pounds(expected),
          found: pounds(found),
        },
      })),
      answers: answersOf(row, bid),
    };
    return { verdict: 'unsure', finding: { ...finding, message: row.fits ? 'includes' : 'which' } };
  }
  const outcomes: Outcome[] = [];
  for (const { at, found, expected, parts, agrees, column } of compareSummary(row, row.covers, bid)) {
    if (agrees) {
      outcomes.push({
        verdict: 'pass',
        at: { sheet: at.sheet, box: { top: at.row, bottom: at.row, left: at.col, right: at.col } },
        saying: {
          text: '{row} {column}: {tables} add to {expected}',
          data: {
            row: { kind: 'name', text: row.row.label },
            column: { kind: 'words', text: column.heading },
            tables: coverNames(row),
            expected: pounds(expected),
          },
        },
      });
      continue;
    }
    const amount = bid.pounds.amount(at);
    outcomes.push({
      verdict: 'fail',
      finding: {
        check: 'summary',
        severity: 'error',
        message: 'differs',
        subject: row.row.label,
        at: [area(at.sheet, at.row, at.col, at.row, at.col)],
        data: {
          row: { kind: 'name', text: row.row.label },
          column: { kind: 'words', text: column.heading },
          tables: coverNames(row),
          expected: pounds(expected),
          found: pounds(found, amount?.text),
        },
        expected: pounds(expected),
        found: pounds(found, amount?.text),
        difference: pounds(found.minus(expected)),
        ...(amount && {
          cause: causeInPounds({
            bid,
            target: at,
            found: amount,
            expected,
            tolerance: decimal(sumTolerance(1, bid.pounds.half(at))),
            parts,
          }),
        }),
      },
    });
  }
  return outcomes;
}

export const summary = defineCheck<SummaryRow>({
  id: 'summary',
  group: 'casts',
  severity: 'error',
  title: 'A summary repeats the totals of the tables it sums up',
  why: 'The summary is what the funder reads first; it must be the tables, added.',
  repair: 'Say which tables the row covers; then let its figures be the tables’ totals.',
  wrong: `
    Staffing
    | Activity | 23/24  | 24/25  | Priority |
    | Manager  | 20,000 | 21,000 | MUST     |
    | Officer  | 9,000  | 9,500  | SHOULD   |

    Training
    | Activity | 23/24 | 24/25 | Priority |
    | Course   | 4,000 | 2,500 | MUST     |
    | Venue    | 1,100 | 1,200 | SHOULD   |

    Equipment
    | Activity | 23/24 | 24/25 | Priority |
    | Laptops  | 2,000 | 1,300 | MUST     |

    Total funding request
    | Opportunity | 23/24  | 24/25  |
    | Staffing    | 29,000 | 30,500 |
    | Skills      | 7,100 ? | 5,000 |
    | Total       | 36,100 | 35,500 |`,
  right: `
    Staffing
    | Activity | 23/24  | 24/25  | Priority |
    | Manager  | 20,000 | 21,000 | MUST     |
    | Officer  | 9,000  | 9,500  | SHOULD   |

    Training
    | Activity | 23/24 | 24/25 | Priority |
    | Course   | 4,000 | 2,500 | MUST     |
    | Venue    | 1,100 | 1,200 | SHOULD   |

    Total funding request
    | Opportunity | 23/24  | 24/25  |
    | Staffing    | 29,000 | 30,500 |
    | Training    | 5,100  | 3,700  |
    | Total       | 34,100 | 34,200 |`,
  messages: {
    includes: 'Does {row} include {tables}?',
    which: 'Which tables does {row} stand for?',
    differs: '{row} says {found} for {column}; {tables} add to {expected}.',
  },
  select: (bid) => bid.summaries,
  judge,
});

import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { defineCheck, pass, type Outcome } from './define-check';
import { counted, isAmountColumn, named, shown } from './form-data';

interface Request {
  readonly table: Table;
  readonly total: Column;
  readonly asked: readonly Column[];
  readonly own: readonly Column[];
}

/** The heading says that the column is what is asked of the funder, not the cost of the project. */
const request = /\b(request(ed)?|grant|ask(ed)?|bid|applied|appl(y|ying) for|from (the )?funder)\b/i;
const project = /\b(project|cost|spend|budget|overall|both|all)\b/i;

function* requestsOf({ tables }: Bid): Iterable<Request> {
  for (const table of tables) {
    if (table.kind !== 'funding' && table.kind !== 'summary') continue;
    const money = table.columns.filter(isAmountColumn);
    const own = money.filter(({ role, share }) => role !== 'total' && (share === 'self-fund' || share === 'match'));
    const asked = money.filter((column) => column.role !== 'total' && !own.includes(column));
    const totals = money.filter(({ role, heading }) => role === 'total' && request.test(heading) && !project.test(heading));
    if (own.length > 0 && asked.length > 0) for (const total of totals) yield { table, total, asked, own };
  }
}

interface Proof {
  readonly row: Row;
  readonly at: CellRef;
  readonly own: number;
}

/** Lines on which the request is exactly what is asked and what is put in together, and not what is asked alone. */
function judge({ table, total, asked, own }: Request, { figures }: Bid): Outcome {
  const proofs: Proof[] = [];
  let clean = 0;
  const add = (row: Row, columns: readonly Column[]): number =>
    columns.reduce((sum, { col }) => sum + (figures.value({ sheet: table.sheet, row: row.figures, col }) || 0), 0);
  for (const row of table.rows) {
    if (row.kind !== 'line') continue;
    const at = { sheet: table.sheet, row: row.figures, col: total.col };
    const stated = figures.value(at);
    const match = add(row, own);
    if (Number.isNaN(stated) || match === 0) continue;
    const slack = figures.half(at) + 0.005;
    const ask = add(row, asked);
    if (Math.abs(stated - ask - match) <= slack) proofs.push({ row, at, own: match });
    else if (Math.abs(stated - ask) <= slack) clean++;
  }
  if (proofs.length < 2 || clean > 0) return { ...pass({ sheet: table.sheet, box: table.box }), verdict: 'pass' };
  const first = proofs[0]!;
  return {
    verdict: 'fail',
    finding: {
      check: 'match-in-request',
      severity: 'error',
      message: 'inside',
      data: {
        column: named(total.heading),
        own: named(own[0]!.heading),
        line: named(first.row.label),
        stated: shown(figures.amount(first.at)!, total),
        lines: counted(proofs.length, 'line', 'lines'),
      },
      subject: total.heading,
      at: proofs.map(({ at }) => placeOf(at)),
    },
  };
}

export const matchInRequest = defineCheck<Request>({
  id: 'match-in-request',
  group: 'form',
  severity: 'error',
  title: 'The request leaves out what the bidder and others put in',
  why: 'Match funding inside the request asks the funder for money that is already found.',
  repair: 'Let the request add the request columns only, and give match a total of its own.',
  wrong: `
    Funding request
    | Activity | Grant 23/24 | Match 23/24 | Total requested |
    | Lead     | £30,000     | £10,000     | £40,000 ✗       |
    | Training | £4,000      | £2,000      | £6,000          |
    | Venue    | £3,000      | £1,000      | £4,000          |`,
  right: `
    Funding request
    | Activity | Grant 23/24 | Match 23/24 | Total requested |
    | Lead     | £30,000     | £10,000     | £30,000         |
    | Training | £4,000      | £2,000      | £4,000          |
    | Venue    | £3,000      | £1,000      | £3,000          |`,
  messages: { inside: '{column} adds {own} to what is asked for on {lines}; {line} says {stated}.' },
  select: requestsOf,
  judge,
});

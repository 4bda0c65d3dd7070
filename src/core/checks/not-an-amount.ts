import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Column, Table } from '../model/table';
import { isAmountColumn, named, nameOf, counted, worded } from './form-data';
import { defineCheck, type Outcome } from './define-check';

interface AmountColumn {
  readonly table: Table;
  readonly column: Column;
  readonly amounts: readonly CellRef[];
  readonly words: readonly CellRef[];
}

/** Words that say why there is no figure, or where it is: something is open, but nothing is wrong. */
const excuse =
  /\b(tb[cd]|to be (confirmed|determined|agreed|decided)|included|incl|covered|see|as above|as below|above|below|within|in[ -]kind|in[ -]house|free|no (cost|charge)|nil|none|no|n\/?a|not (applicable|required|known|requested|funded)|unknown|pending|match(ed)?|self[ -]?fund(ed)?|funded|part of|combined|met by|existing|yes|ongoing)\b|\?/i;
/** A mark of a note or a letter, not words. */
const word = /\p{L}{3,}/u;

/** Columns of amounts of funding tables in which nearly every filled cell is an amount. */
function* amountColumns({ tables, figures }: Bid): Iterable<AmountColumn> {
  for (const table of tables) {
    if (table.kind !== 'funding' || table.inWords || table.headerRows.length === 0) continue;
    for (const column of table.columns) {
      if (!isAmountColumn(column) || column.role === 'vat' || column.role === 'gross') continue;
      const amounts: CellRef[] = [];
      const words: CellRef[] = [];
      for (const row of table.rows) {
        if (row.kind !== 'line' || row.label === '') continue;
        const at: CellRef = { sheet: table.sheet, row: row.figures, col: column.col };
        const kind = figures.kind(at);
        if (kind === 'number' || kind === 'text-amount') amounts.push(at);
        else if (kind === 'text' && word.test(figures.text(at)) && paysElsewhere(table, row.figures, column, figures))
          words.push(at);
      }
      if (amounts.length >= 2 && words.length * 3 <= amounts.length) yield { table, column, amounts, words };
    }
  }
}

/** A line that has an amount in another column: without one, the row may be no line of the table at all. */
function paysElsewhere(table: Table, row: number, column: Column, figures: Bid['figures']): boolean {
  return table.columns.some(
    (other) =>
      other.col !== column.col &&
      isAmountColumn(other) &&
      Math.abs(figures.value({ sheet: table.sheet, row, col: other.col })) > 0,
  );
}

function judge({ table, column, amounts, words }: AmountColumn, { figures }: Bid): Outcome[] {
  const good: Outcome[] = [{ verdict: 'pass', at: placeOf(amounts[0]!), count: amounts.length }];
  return good.concat(
    words.map((at): Outcome => {
      const text = figures.text(at);
      const open = excuse.test(text) || text.length > 40 || /\d/.test(text);
      const name = nameOf(table, at.row, column.col);
      return {
        verdict: 'fail',
        finding: {
          check: 'not-an-amount',
          severity: open ? 'warning' : 'error',
          message: open ? 'open' : 'words',
          data: {
            line: named(name),
            text: worded(`“${text}”`),
            column: named(column.heading),
            amounts: counted(amounts.length, 'amount', 'amounts'),
          },
          subject: name,
          at: [placeOf(at)],
        },
      };
    }),
  );
}

export const notAnAmount = defineCheck<AmountColumn>({
  id: 'not-an-amount',
  group: 'form',
  severity: 'error',
  title: 'An amount is a figure',
  why: 'Words where an amount is due count as nothing in every total.',
  repair: 'Put the amount, or “-” where there is none, and the words in the text column.',
  wrong: `
    Funding request
    | Activity  | 23/24   | 24/25     |
    | Training  | £4,000  | £4,000    |
    | Marketing | £25,000 | Leaflets ✗ |
    | Grants    | £10,000 | £5,000    |
    | Lead      | £31,000 | £32,000   |
    | Total     | £70,000 | £41,000   |`,
  right: `
    Funding request
    | Activity  | 23/24   | 24/25   |
    | Training  | £4,000  | £4,000  |
    | Marketing | £25,000 | -       |
    | Grants    | £10,000 | £5,000  |
    | Lead      | £31,000 | £32,000 |
    | Total     | £70,000 | £41,000 |`,
  messages: {
    words: '{line} has {text} under {column}, where an amount is due.',
    open: '{line} has {text} under {column} and no amount; every total counts it as nothing.',
  },
  select: amountColumns,
  judge,
});

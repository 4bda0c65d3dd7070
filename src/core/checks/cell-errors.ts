import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import { cellIndex, formulaAt } from '../model/snapshot';
import type { Table } from '../model/table';
import { counted, gather, isMoneyTable, named, nameOf, tableName, worded } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

interface Errors {
  readonly table: Table;
  /** By error value. */
  readonly cells: ReadonlyMap<string, readonly CellRef[]>;
}

function* errorsOf({ tables, snapshot }: Bid): Iterable<Errors> {
  for (const table of tables) {
    const cells = new Map<string, CellRef[]>();
    const sheet = snapshot.sheets[table.sheet]!;
    for (let at = firstRow(sheet.rows, table.box.top); at < sheet.rows.length && sheet.rows[at]! <= table.box.bottom; at++) {
      for (let i = sheet.starts[at]!; i < sheet.starts[at + 1]!; i++) {
        const value = sheet.values[i]!;
        const col = sheet.cols[i]!;
        if (typeof value !== 'object' || col < table.box.left || col > table.box.right) continue;
        gather(cells, value.error, { sheet: table.sheet, row: sheet.rows[at]!, col });
      }
    }
    yield { table, cells };
  }
}

function firstRow(rows: Int32Array, top: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** #N/A typed as a value means "not available"; every other error value is a formula that broke. */
function meant(error: string, at: CellRef, { snapshot }: Bid): boolean {
  const sheet = snapshot.sheets[at.sheet]!;
  return error === '#N/A' && cellIndex(sheet, at.row, at.col) >= 0 && formulaAt(sheet, at.row, at.col) === undefined;
}

function judge({ table, cells }: Errors, bid: Bid): Outcome[] {
  if (cells.size === 0) return [pass({ sheet: table.sheet, box: table.box })];
  return [...cells].map(([error, all]): Outcome => {
    const broken = all.filter((at) => !meant(error, at, bid));
    const places = broken.length > 0 ? broken : all;
    const first = places[0]!;
    const name = nameOf(table, first.row, first.col);
    // A share of nothing is no amount: it breaks no total.
    const grave = broken.length > 0 && isMoneyTable(table) && error !== '#DIV/0!' && error !== '#N/A';
    return {
      verdict: 'fail',
      finding: {
        check: 'cell-errors',
        severity: grave ? 'error' : broken.length > 0 ? 'warning' : 'note',
        message: places.length === 1 ? 'one' : 'many',
        data: {
          line: named(name),
          error: worded(error),
          cells: counted(places.length, 'cell shows', 'cells show'),
          table: named(tableName(table, bid.snapshot)),
        },
        subject: places.length === 1 ? name : tableName(table, bid.snapshot),
        at: places.slice(0, 50).map(placeOf),
      },
    };
  });
}

export const cellErrors = defineCheck<Errors>({
  id: 'cell-errors',
  group: 'form',
  severity: 'error',
  title: 'No cell shows an error value',
  why: 'An error value has no amount, and every total that adds it shows an error too.',
  repair: 'Mend the formula: #REF! points to a cell that was deleted, #VALUE! adds words, #NAME? misspells a function.',
  wrong: `
    Funding request
    | Activity | Cost                    |
    | Training | £4,000                  |
    | Grants   | =Sheet9!B4 → #REF! ✗    |
    | Travel   | £2,000                  |`,
  right: `
    Funding request
    | Activity | Cost            |
    | Training | £4,000          |
    | Grants   | =B2*2 → £8,000  |
    | Travel   | £2,000          |`,
  messages: {
    one: '{line} shows {error} where a figure is due.',
    many: '{cells} {error} in {table}.',
  },
  select: errorsOf,
  judge,
});

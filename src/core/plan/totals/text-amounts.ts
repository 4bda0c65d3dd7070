import type { Bid } from '../../model/bid';
import { keyOf, type CellRef } from '../../model/place';
import type { Column, Row, Table } from '../../model/table';
import { isAmountColumn, isMoneyTable } from '../../checks/form-data';
import { barredBy, cellLook } from './judge-target';
import { changedReader } from './text-readers';

/** An amount kept as words that can be a number and look the same. */
export interface TextAmount {
  readonly at: CellRef;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly look: string;
  /** A live formula whose figure changes with it: then it is for the person to choose. */
  readonly changes?: CellRef;
}

const rowKinds: ReadonlySet<Row['kind']> = new Set(['line', 'total', 'subtotal', 'vat', 'gross', 'deduction', 'part', 'rate']);

/** Amounts kept as words in the columns of money, and wherever a total adds one; those whose cell can be written and whose look stays. */
export function textAmounts(bid: Bid, added: ReadonlySet<string>): Map<string, TextAmount> {
  const found = new Map<string, TextAmount>();
  const headlines = new Set(bid.headlines.map(({ at }) => keyOf(at)));
  const changes = changedReader(bid.snapshot);
  for (const table of bid.tables) {
    if (table.kind === 'narrative' || table.kind === 'plan' || table.inWords) continue;
    const money = isMoneyTable(table);
    for (const row of table.rows) {
      if (!rowKinds.has(row.kind)) continue;
      for (const column of table.columns) {
        const at = { sheet: table.sheet, row: row.figures, col: column.col };
        const key = keyOf(at);
        if (bid.figures.kind(at) !== 'text-amount' || headlines.has(key)) continue;
        if (!(money && isAmountColumn(column)) && !added.has(key)) continue;
        const look = cellLook(at, bid.figures);
        if (look === undefined || barredBy(at, bid) !== undefined) continue;
        const reader = changes(at);
        found.set(key, { at, table, row, column, look, ...(reader && { changes: reader }) });
      }
    }
  }
  return found;
}

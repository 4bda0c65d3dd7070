import type { Bid } from '../../model/bid';
import type { CellRef } from '../../model/place';
import { cellIndex } from '../../model/snapshot';
import { columnLetters } from '../../report/a1';

/** Whether the cell is formatted as text, which would show a formula and not work it out. */
export function isText(bid: Bid, { sheet, row, col }: CellRef): boolean {
  const own = bid.snapshot.sheets[sheet]!;
  const index = cellIndex(own, row, col);
  return index >= 0 && bid.snapshot.formats[own.formats[index]!] === '@';
}

/** Whole pounds as the amounts beside it are written, with their sign or without. */
export function shownAs(bid: Bid, at: CellRef): string {
  return bid.figures.text(at).trim().startsWith('£') ? '"£"#,##0' : '#,##0';
}

/** A cell that a formula keeps pointing at wherever it is filled to: "$B$7". */
export function absolute({ row, col }: CellRef): string {
  return `$${columnLetters(col)}$${row + 1}`;
}

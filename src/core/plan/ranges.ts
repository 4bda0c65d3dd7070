import type { Figures } from '../model/bid';
import type { CellRef, Place } from '../model/place';
import type { Table } from '../model/table';

/**
 * Cells as the ranges a person would write: neighbours together, and across rows that are blank in that column within one table. What is
 * not blank between two parts (a subtotal, words, another figure) parts the ranges.
 */
export function rangesOf(parts: readonly CellRef[], figures: Figures, table: Table | undefined): Place[] {
  const places: Place[] = [];
  for (const part of parts) {
    const last = places[places.length - 1];
    const joined = last && join(last, part, figures, table);
    if (joined) places[places.length - 1] = joined;
    else places.push({ sheet: part.sheet, box: { top: part.row, bottom: part.row, left: part.col, right: part.col } });
  }
  return places;
}

const MAX_GAP = 6;

function join({ sheet, box }: Place, part: CellRef, figures: Figures, table: Table | undefined): Place | undefined {
  if (part.sheet !== sheet) return undefined;
  const down = part.col === box.left && part.col === box.right && part.row > box.bottom;
  const across = part.row === box.top && part.row === box.bottom && part.col > box.right;
  if (down) {
    if (part.row - box.bottom > MAX_GAP) return undefined;
    for (let row = box.bottom + 1; row < part.row; row++) {
      const closes = table?.rows.some(
        ({ figures: at, kind }) => at === row && kind !== 'section' && kind !== 'blank' && kind !== 'note',
      );
      if (closes || !table || figures.kind({ sheet, row, col: part.col }) !== 'blank') return undefined;
    }
    return { sheet, box: { ...box, bottom: part.row } };
  }
  if (across) {
    for (let col = box.right + 1; col < part.col; col++) {
      const own = !table || table.columns.some((column) => column.col === col);
      if (own || figures.kind({ sheet, row: part.row, col }) !== 'blank') return undefined;
    }
    return { sheet, box: { ...box, right: part.col } };
  }
  return undefined;
}

export function* cellsIn({ sheet, box }: Place): Iterable<CellRef> {
  for (let row = box.top; row <= box.bottom; row++) for (let col = box.left; col <= box.right; col++) yield { sheet, row, col };
}

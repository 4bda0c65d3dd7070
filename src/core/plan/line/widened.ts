import type { Bid } from '../../model/bid';
import type { CellEdit } from '../../model/edit';
import type { CellRef } from '../../model/place';
import type { Sheet } from '../../model/snapshot';
import { isOwnSheet } from '../../model/own-sheets';
import { readPriority } from '../../read/column-words';
import { movedFormula, type Widening } from './moved-formula';
import type { Spot } from './target';

/** A formula that takes the new line only once its range is made to: Excel widens no range that ends right above the row put in. */
export interface Widened {
  readonly at: CellRef;
  /** Where it stands once the row is in. */
  readonly edit: CellEdit;
}

/**
 * Every formula of the workbook whose ranges end at the line above the row, or begin at the line below it, though they run over the table's
 * lines: sums, counts and SUMIFs alike, on any sheet. A chain of single cells (B3+B4+B5) that has all lines gets one more.
 */
export function widenedFormulas(bid: Bid, spot: Spot): Widened[] {
  const { table, row } = spot;
  const target = { sheet: bid.snapshot.sheets[table.sheet]!.name, row };
  const lines = table.rows.filter(({ kind }) => kind === 'line');
  const section = lines.find(({ figures }) => figures === spot.like)?.section;
  const own = lines
    .filter((line) => line.section === section && readPriority(line.label) === undefined)
    .map(({ figures }) => figures);
  const above = own.filter((line) => line < row).pop();
  const below = own.find((line) => line >= row);
  const widen = ({
    first,
    last,
    single,
    cols,
  }: {
    first: number;
    last: number;
    single: boolean;
    cols: { left: number; right: number };
  }): Widening => {
    // A range along one row is that line's own.
    if (single || (first === last && cols.left !== cols.right)) return undefined;
    if (cols.right < table.box.left || cols.left > table.box.right) return undefined;
    const over = own.some((line) => line >= first && line <= last);
    if (!over || first > row || last < row - 1) return undefined;
    if (above !== undefined && last === row - 1 && above >= first && above <= last) return 'down';
    return below !== undefined && first === row && below >= first && below <= last ? 'up' : undefined;
  };
  const chained = (text: string, formulaSheet: number): string | undefined =>
    formulaSheet === table.sheet ? withCell(text, own, row) : undefined;
  return bid.snapshot.sheets.flatMap((sheet, index) =>
    isOwnSheet(sheet.name)
      ? []
      : widenedOn(
          sheet,
          index,
          target,
          table.sheet,
          new Set(lines.filter(({ label }) => readPriority(label) === undefined).map(({ figures }) => figures)),
          widen,
          chained,
        ),
  );
}

function widenedOn(
  sheet: Sheet,
  index: number,
  target: { readonly sheet: string; readonly row: number },
  own: number,
  lines: ReadonlySet<number>,
  widen: Parameters<typeof movedFormula>[3],
  chained: (text: string, sheet: number) => string | undefined,
): Widened[] {
  const found: Widened[] = [];
  if (sheet.formulas.size === 0) return found;
  for (let at = 0; at < sheet.rows.length; at++)
    for (let i = sheet.starts[at]!; i < sheet.starts[at + 1]!; i++) {
      const text = sheet.formulas.get(i);
      if (text === undefined) continue;
      const row = sheet.rows[at]!;
      const col = sheet.cols[i]!;
      // A line's own formula, a running total among them, takes nothing of the next line.
      if (index === own && lines.has(row)) continue;
      const plain = movedFormula(text, sheet.name, target);
      const wide = movedFormula(text, sheet.name, target, widen);
      const formula = wide === plain ? chained(text, index) : wide;
      if (formula === undefined || formula === plain) continue;
      const moved = index === own && row >= target.row ? row + 1 : row;
      found.push({
        at: { sheet: index, row, col },
        edit: { at: { sheet: index, row: moved, col }, content: { kind: 'formula', formula } },
      });
    }
  return found;
}

/** `B3+B4+B5` over all lines, in one column and nothing else: one more cell at its end. */
function withCell(text: string, lines: readonly number[], row: number): string | undefined {
  const match = /^\+?(\$?[A-Z]{1,3})\$?\d+(?:\+\1\$?\d+)*$/i.exec(text.trim());
  if (!match) return undefined;
  const rows = [...text.matchAll(/\$?[A-Z]{1,3}\$?(\d+)/gi)].map((cell) => Number(cell[1]) - 1);
  if (rows.length !== lines.length || !lines.every((line) => rows.includes(line))) return undefined;
  const moved = movedFormula(text, 'x', { sheet: 'x', row });
  return `${moved}+${match[1]}${row + 1}`;
}

import type { Look, NewCell, NewSheet } from '../../core';
import { looks } from '../../hosts/looks';
import type { CellStyle, SheetStore } from '../store/sheet-store';
import { contentOf } from './changed-cells';

/** A sheet that was added since the workbook was opened. */
export function newSheet(sheet: SheetStore): NewSheet {
  const cells = [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .filter(([, cell]) => !cell.spilled && (cell.value !== '' || cell.formula !== undefined))
    .map(([key, cell]): NewCell => ({
      row: Math.floor(key / 16_384),
      col: key % 16_384,
      content: contentOf(cell),
      look: lookOf(cell.style ?? {}),
      format: cell.format,
    }));
  const last = Math.max(-1, ...sheet.widths.keys());
  return {
    name: sheet.name,
    cells,
    widths: Array.from({ length: last + 1 }, (_, col) => characters(sheet.widths.get(col))),
    tables: sheet.tables.map(({ name, box, headerRow, totalsRow }) => ({ name, box, headerRow, totalsRow })),
    frozenRows: sheet.frozenRows,
  };
}

/** The look that a cell was given, by what sets it apart. */
function lookOf(style: CellStyle): Look {
  const found = Object.entries(looks).find(
    ([, look]) =>
      (look.bold ?? false) === (style['Font.Bold'] ?? false) &&
      (look.italic ?? false) === (style['Font.Italic'] ?? false) &&
      (look.size ?? 11) === (style['Font.Size'] ?? 11) &&
      (look.colour ?? '#000000') === (style['Font.Color'] ?? '#000000') &&
      (look.fill ?? '#FFFFFF') === (style['Fill.Color'] ?? '#FFFFFF') &&
      (look.wrap ?? false) === (style.WrapText ?? false) &&
      (look.align === 'right' ? 'Right' : 'General') === (style.HorizontalAlignment ?? 'General'),
  );
  return (found?.[0] ?? 'text') as Look;
}

/** Width in characters, of points. */
function characters(points: number | undefined): number {
  return points === undefined ? 0 : Math.max(0, Math.round((points / 0.75 - 5) / 7));
}

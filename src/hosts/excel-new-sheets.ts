import type { NewCell, NewSheet } from '../core';
import { LAST_COL } from './a1';
import { cellBlocks, rangeOf } from './excel-cell-blocks';
import type { AddedSheet } from './excel-footing';
import { holds, queuePuts, wireOf, type Put } from './excel-put';
import { looks, type CellLook } from './looks';

/** Thin lines, no colour. */
const TABLE_STYLE = 'TableStyleLight1';

/**
 * Adds the sheets with all they hold at the end of the workbook; the sheet that is shown stays. Formulas go in last, for they may point
 * at any of the sheets and at their tables. Gives the sheets back for reading.
 */
export function queueSheets(context: Excel.RequestContext, sheets: readonly NewSheet[]): Excel.Worksheet[] {
  const added = sheets.map(({ name }) => context.workbook.worksheets.add(name));
  for (const [n, sheet] of sheets.entries()) {
    const worksheet = added[n]!;
    queueLooks(worksheet, sheet.cells);
    queueCells(
      worksheet,
      sheet.cells.filter(({ content }) => content.kind !== 'formula'),
    );
    sheet.widths.forEach((characters, col) => {
      if (characters > 0)
        rangeOf(worksheet, { top: 0, bottom: 0, left: col, right: col }).format.columnWidth = columnPoints(characters);
    });
    for (const { name, box } of sheet.tables) {
      const table = worksheet.tables.add(rangeOf(worksheet, box), true);
      table.name = name;
      table.style = TABLE_STYLE;
    }
    if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  }
  for (const [n, sheet] of sheets.entries()) {
    queueCells(
      added[n]!,
      sheet.cells.filter(({ content }) => content.kind === 'formula'),
    );
  }
  return added;
}

function queueCells(worksheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const puts = cells.map((cell): Put => ({
    row: cell.row,
    col: cell.col,
    wire: wireOf(cell.content),
    was: formatOf(cell),
    format: formatOf(cell),
  }));
  queuePuts(cellBlocks(puts).map(({ box, lines }) => ({ range: rangeOf(worksheet, box), cells: lines })));
}

function formatOf({ format, look }: NewCell): string {
  return format ?? looks[look].format ?? 'General';
}

/** Cells of one look and one number format side by side are dressed together, before anything is in them. */
function queueLooks(worksheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const groups = new Map<string, NewCell[]>();
  for (const cell of cells) {
    const key = `${cell.look} ${formatOf(cell)}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  for (const group of groups.values()) {
    const look = looks[group[0]!.look];
    const code = formatOf(group[0]!);
    for (const { box } of cellBlocks(group)) {
      const range = rangeOf(worksheet, box);
      const { format } = range;
      if (code !== 'General') {
        range.numberFormat = Array.from({ length: box.bottom - box.top + 1 }, () =>
          Array.from({ length: box.right - box.left + 1 }, () => code),
        );
      }
      if (look.bold) format.font.bold = true;
      if (look.italic) format.font.italic = true;
      if (look.size !== undefined) format.font.size = look.size;
      if (look.colour !== undefined) format.font.color = look.colour;
      if (look.fill !== undefined) format.fill.color = look.fill;
      if (look.wrap) format.wrapText = true;
      if (look.align !== undefined) format.horizontalAlignment = look.align === 'left' ? 'Left' : 'Right';
      const line = (side: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal', style: CellLook['bottom']): void => {
        if (style) format.borders.getItem(side).style = style === 'thin' ? 'Continuous' : 'Double';
      };
      line('EdgeTop', look.top);
      line('EdgeBottom', look.bottom);
      // Between two cells there is one line, and Excel keeps the heavier.
      if (box.bottom > box.top) line('InsideHorizontal', look.bottom ?? look.top);
    }
  }
}

/** Points of a column that is so many characters wide, in Excel's usual font. */
function columnPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** A sheet is taken away only where every cell in it holds what was put there. */
export function addedSheet({ name, cells }: NewSheet): AddedSheet {
  const contents = new Map(cells.map(({ row, col, content }) => [row * (LAST_COL + 1) + col, content]));
  return {
    name,
    isOurs: (used) =>
      (used?.held ?? []).every((line, down) =>
        line.every((held, across) =>
          holds(held, contents.get((used!.row + down) * (LAST_COL + 1) + used!.col + across) ?? { kind: 'blank' }),
        ),
      ),
  };
}

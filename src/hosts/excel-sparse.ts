import type { Box } from '../core';
import { cellsOf, type Block } from './excel-blocks';
import type { SheetOutline } from './excel-outline';
import { runExcel, type ExcelSession } from './excel-session';

/** Up to so many cells a used range is read as it is. */
const DENSE_CELLS = 600_000;
const BANDS = 32;
const ROUNDS = 4;

/**
 * The used range of a sheet with one cell in its last row and column has 17 thousand million cells. Large ranges are cut into bands of
 * rows, and each band asked what of it is used, until what is left is worth reading: one sync a round, four at most, none for
 * ordinary workbooks.
 */
export async function findFilled(session: ExcelSession, sheets: readonly SheetOutline[]): Promise<Block[]> {
  let filled = sheets.flatMap(({ used }, sheet): Block[] => (used ? [{ sheet, box: used }] : []));
  for (let round = 0; round < ROUNDS && filled.some(isLarge); round++) {
    const narrower = await narrow(session, sheets, filled);
    if (cellsOf(narrower) > 0.8 * cellsOf(filled)) break;
    filled = narrower;
  }
  return filled;
}

function narrow(session: ExcelSession, sheets: readonly SheetOutline[], filled: readonly Block[]): Promise<Block[]> {
  return runExcel(session, async (context) => {
    const asked = filled.map((entry) => {
      if (!isLarge(entry)) return { entry, bands: [] };
      const worksheet = context.workbook.worksheets.getItem(sheets[entry.sheet]!.id);
      const bands = bandsOf(entry.box).map(({ top, left, bottom, right }) => {
        const used = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).getUsedRangeOrNullObject(true);
        used.load('rowIndex,columnIndex,rowCount,columnCount');
        return used;
      });
      return { entry, bands };
    });
    await context.sync();
    return asked.flatMap(({ entry, bands }) => {
      if (bands.length === 0) return [entry];
      return bands
        .filter(({ isNullObject }) => !isNullObject)
        .map(({ rowIndex: top, columnIndex: left, rowCount, columnCount }) => ({
          sheet: entry.sheet,
          box: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
        }));
    });
  });
}

function bandsOf(box: Box): Box[] {
  const height = Math.ceil((box.bottom - box.top + 1) / BANDS);
  const bands: Box[] = [];
  for (let top = box.top; top <= box.bottom; top += height) {
    bands.push({ ...box, top, bottom: Math.min(box.bottom, top + height - 1) });
  }
  return bands;
}

function isLarge(block: Block): boolean {
  return cellsOf([block]) > DENSE_CELLS && block.box.bottom > block.box.top;
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { figureGrid, readFigures } from '../src/core/read/figures';
import type { FigureGrid } from '../src/core/read/relations/figure-grid';
import { readWorkbookFile } from '../src/hosts/files';

export interface WorkbookSheet {
  /** File and sheet, as in `formulas.jsonl`. */
  readonly file: string;
  readonly grid: FigureGrid;
}

/** Sheets wider or taller than this are left out: a dense grid of them would be mostly blank. */
const mostCells = 5_000_000;

/** Every sheet of every workbook of a folder; workbooks that do not open are named on stderr and left out. */
export async function sheetsOfFolder(folder: string): Promise<WorkbookSheet[]> {
  const out: WorkbookSheet[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!/\.xlsx$/i.test(name)) continue;
    try {
      const snapshot = await readWorkbookFile(join(folder, name));
      const figures = readFigures(snapshot);
      snapshot.sheets.forEach((sheet, index) => {
        if (sheet.rows.length === 0) return;
        const box = {
          top: 0,
          left: 0,
          bottom: sheet.rows[sheet.rows.length - 1]!,
          right: sheet.cols.reduce((a, b) => Math.max(a, b), 0),
        };
        if ((box.bottom + 1) * (box.right + 1) > mostCells) return;
        const label = (row: number, col: number): string => figures.text({ sheet: index, row, col });
        out.push({ file: `${name}#${sheet.name}`, grid: { ...figureGrid(figures, index, box), label } });
      });
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return out;
}

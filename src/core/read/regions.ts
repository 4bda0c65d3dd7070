import type { Figures } from '../model/bid';
import type { Sheet } from '../model/snapshot';
import { hasContent, isFigure, usedRow, type UsedRow } from './sheet-rows';

/** A run of used rows that may hold a table with its title and sentences, or only words. */
export interface Region {
  readonly sheet: number;
  readonly rows: readonly UsedRow[];
}

/**
 * Cuts a sheet into regions. Two blank rows always cut; one blank row cuts unless what follows goes on in the columns of what
 * stands above (page breaks of pasted tables, spaced groups in statistics, an empty row between two header rows).
 * Blocks that stand side by side with blank columns between them are cut apart where each has labels of its own.
 */
export function findRegions(sheet: Sheet, index: number, figures: Figures): Region[] {
  const chunks: UsedRow[][] = [];
  let current: UsedRow[] = [];
  for (let at = 0; at < sheet.rows.length; at++) {
    if (!hasContent(sheet, index, at, figures)) continue;
    const row = usedRow(sheet, index, at, figures);
    const gap = current.length === 0 ? 0 : row.row - current[current.length - 1]!.row - 1;
    if (gap >= 1) {
      const next = at + 1 < sheet.rows.length ? usedRow(sheet, index, at + 1, figures) : undefined;
      if (gap > 2 || !goesOn(current, row, next, gap)) {
        chunks.push(current);
        current = [];
      }
    }
    current.push(row);
  }
  if (current.length > 0) chunks.push(current);
  return chunks.flatMap((rows) => sideBySide(rows)).map((rows) => ({ sheet: index, rows }));
}

/** Whether `row` continues the rows above it across `gap` blank rows. */
function goesOn(above: readonly UsedRow[], row: UsedRow, next: UsedRow | undefined, gap: number): boolean {
  const last = above[above.length - 1]!;
  const hasFigures = above.slice(-LOOK).some(({ cells }) => cells.some(({ kind }) => isFigure(kind)));
  const lone = row.cells.length === 1 && row.cells[0]!.kind === 'text';
  const figureHere = row.cells.some(({ kind }) => isFigure(kind));
  // Words of a wrapped row under an empty label go on over a page break.
  if (gap === 2) return !figureHere && above.some(({ cells }) => cells.length > 2) && row.cells[0]!.col > firstCol(above);
  // A header row waits for its body: nothing with figures came yet and more than one heading stood above.
  if (!hasFigures && last.cells.length > 1 && !lone) return true;
  if (!hasFigures && last.cells.length > 1 && lone) {
    // A narrative table broken by a page: its text column goes on.
    return row.cells[0]!.col > firstCol(above);
  }
  if (!hasFigures) return row.cells[0]!.col > firstCol(above) && above.some(({ cells }) => cells.length > 1);
  if (lone) {
    // A title starts a new table; a section heading or a note goes on. A title has a header row under it.
    if (row.cells[0]!.col > firstCol(above)) return true;
    return (
      next !== undefined &&
      next.cells.some(({ kind }) => isFigure(kind)) &&
      next.cells[0]!.kind === 'text' &&
      withinCols(above, next)
    );
  }
  return figureHere && withinCols(above, row);
}

function firstCol(rows: readonly UsedRow[]): number {
  return Math.min(...rows.slice(-50).map(({ cells }) => cells[0]!.col));
}

function withinCols(above: readonly UsedRow[], row: UsedRow): boolean {
  let left = Infinity;
  let right = -Infinity;
  for (const { cells } of above.slice(-200)) {
    left = Math.min(left, cells[0]!.col);
    right = Math.max(right, cells[cells.length - 1]!.col);
  }
  return row.cells.every(({ col }) => col >= left && col <= right);
}

/** Longest stretch that is looked through for blank columns; longer regions are judged by their first rows. */
const LOOK = 400;

function sideBySide(rows: readonly UsedRow[]): UsedRow[][] {
  const look = rows.slice(0, LOOK);
  const used = new Set<number>();
  for (const { cells } of look) for (const { col } of cells) used.add(col);
  const cols = [...used].sort((a, b) => a - b);
  for (let i = 1; i < cols.length; i++) {
    if (cols[i]! - cols[i - 1]! < 2) continue;
    const cut = cols[i]!;
    const right = look
      .map((row) => ({ ...row, cells: row.cells.filter(({ col }) => col >= cut) }))
      .filter(({ cells }) => cells.length > 0);
    const left = look
      .map((row) => ({ ...row, cells: row.cells.filter(({ col }) => col < cut) }))
      .filter(({ cells }) => cells.length > 0);
    if (!standsAlone(right) || !standsAlone(left)) continue;
    const leftRows = rows
      .map((row) => ({ ...row, cells: row.cells.filter(({ col }) => col < cut) }))
      .filter(({ cells }) => cells.length > 0);
    const rightRows = rows
      .map((row) => ({ ...row, cells: row.cells.filter(({ col }) => col >= cut) }))
      .filter(({ cells }) => cells.length > 0);
    return [...sideBySide(leftRows), ...sideBySide(rightRows)];
  }
  return [[...rows]];
}

/** A block with labels of its own: its first column is words and it has at least two rows with figures beside them. */
function standsAlone(rows: readonly UsedRow[]): boolean {
  if (rows.length < 3) return false;
  const first = firstCol(rows);
  let labelled = 0;
  for (const { cells } of rows) {
    if (cells[0]!.col === first && cells[0]!.kind === 'text' && cells.some(({ kind }) => isFigure(kind))) labelled++;
  }
  return labelled >= 2 && labelled * 2 >= rows.length;
}

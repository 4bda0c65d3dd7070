import type { Figures } from '../model/bid';
import { inside, type Box } from '../model/place';
import type { Sheet } from '../model/snapshot';
import { hasContent, isFigure, usedRow, type UsedRow } from './sheet-rows';

/** A run of used rows that may hold a table with its title and sentences, or only words. */
export interface Region {
  readonly sheet: number;
  readonly rows: readonly UsedRow[];
  /** A person drew its edges: it is one table. */
  readonly boxed?: boolean;
}

/**
 * Cuts a sheet into regions. Two blank rows always cut; one blank row cuts unless what follows goes on in the columns of what
 * stands above (page breaks of pasted tables, spaced groups in statistics, an empty row between two header rows).
 * Blocks that stand side by side with blank columns between them are cut apart where each has labels of its own.
 */
export function findRegions(sheet: Sheet, index: number, figures: Figures, boxes: readonly Box[] = []): Region[] {
  const boxed = boxes.map((): UsedRow[] => []);
  const chunks: UsedRow[][] = [];
  let current: UsedRow[] = [];
  for (let at = 0; at < sheet.rows.length; at++) {
    if (!hasContent(sheet, index, at, figures)) continue;
    const whole = usedRow(sheet, index, at, figures);
    const row = boxes.length > 0 ? withoutBoxes(whole, boxes, boxed) : whole;
    if (boxes.length > 0 && row.cells.length === 0) continue;
    const gap = current.length === 0 ? 0 : row.row - current[current.length - 1]!.row - 1;
    if (gap >= 1 || partedByBox(current, row, boxes)) {
      const next = at + 1 < sheet.rows.length ? usedRow(sheet, index, at + 1, figures) : undefined;
      if (gap > 2 || gap === 0 || partedByBox(current, row, boxes) || !goesOn(current, row, next, gap)) {
        chunks.push(current);
        current = [];
      }
    }
    current.push(row);
  }
  if (current.length > 0) chunks.push(current);
  const found = chunks.flatMap((rows) => sideBySide(rows)).map((rows): Region => ({ sheet: index, rows }));
  const drawn = boxed.filter((rows) => rows.length > 0).map((rows): Region => ({ sheet: index, rows, boxed: true }));
  return drawn.length === 0 ? found : [...found, ...drawn].sort((a, b) => a.rows[0]!.row - b.rows[0]!.row);
}

/** Whether a box stands between two rows that are left outside it. */
function partedByBox(above: readonly UsedRow[], row: UsedRow, boxes: readonly Box[]): boolean {
  const last = above[above.length - 1]?.row;
  return (
    last !== undefined && boxes.some(({ top, bottom }) => (last < top && row.row >= top) || (last <= bottom && row.row > bottom))
  );
}

/** The cells of a row outside all boxes; those inside go to their box. */
function withoutBoxes(row: UsedRow, boxes: readonly Box[], boxed: readonly UsedRow[][]): UsedRow {
  const left = row.cells.filter(({ col }) => !boxes.some((box) => inside(box, row.row, col)));
  if (left.length === row.cells.length) return row;
  boxes.forEach((box, i) => {
    const own = row.cells.filter(({ col }) => inside(box, row.row, col) && boxes.findIndex((b) => inside(b, row.row, col)) === i);
    if (own.length > 0) boxed[i]!.push({ row: row.row, cells: own });
  });
  return { row: row.row, cells: left };
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

import { RichApiError } from '../rich-api/errors';
import { colCount, isWholeCols, isWholeRows, rowCount } from '../store/grid-area';
import type { Cell } from '../store/sheet-store';
import { readTyped } from '../store/typed-input';
import { alive, guardWrite, type RangeTarget } from './targets';

const MOST_CELLS = 5_000_000;

export function wireValue({ value }: Cell): string | number | boolean {
  return typeof value === 'object' ? value.error : value;
}

export function valueType({ value }: Cell): string {
  if (value === '') return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** A value for each cell; null for whole rows and columns, as Excel answers for ranges without bounds. */
export function readGrid<T>({ model, sheet, box }: RangeTarget, of: (cell: Cell) => T): T[][] | null {
  alive(sheet);
  if (isWholeRows(box) || isWholeCols(box)) return null;
  const cells = rowCount(box) * colCount(box);
  if (cells > MOST_CELLS) throw new RichApiError('RangeExceedsLimit');
  if (cells > model.limits.cellsRead) return null;
  model.book.calculate();
  const grid: T[][] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    const line: T[] = [];
    for (let col = box.left; col <= box.right; col++) line.push(of(sheet.cell(row, col)));
    grid.push(line);
  }
  return grid;
}

export function writeValues(target: RangeTarget, value: unknown): void {
  writeCells(target, value, (cell, input) => {
    const typed = readTyped(input, cell.format);
    return {
      value: typed.value,
      format: cell.format === 'General' ? (typed.format ?? cell.format) : cell.format,
      ...(typed.formula !== undefined && { formula: typed.formula }),
      ...(cell.style && { style: cell.style }),
    };
  });
}

export function writeFormats(target: RangeTarget, value: unknown): void {
  guardWrite(target);
  const { model, sheet, box } = target;
  const changes: [number, number, Cell][] = [];
  for (const [row, col, code] of spread(target, value)) {
    if (typeof code !== 'string') throw new RichApiError('InvalidArgument');
    changes.push([row, col, { ...sheet.cell(row, col), format: code === '' ? 'General' : code }]);
  }
  model.book.restyle(sheet, box, changes);
}

function writeCells(target: RangeTarget, value: unknown, make: (cell: Cell, input: string | number | boolean) => Cell): void {
  guardWrite(target);
  const { model, sheet, box } = target;
  const changes: [number, number, Cell][] = [];
  for (const [row, col, input] of spread(target, value)) {
    if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') {
      throw new RichApiError('InvalidArgument');
    }
    // What is written into a covered cell of merged ones is lost, as in Excel.
    const merge = sheet.merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right);
    if (merge && (merge.top !== row || merge.left !== col)) continue;
    changes.push([row, col, make(sheet.cell(row, col), input)]);
  }
  model.book.write(sheet, box, changes);
}

/** One value for every cell, or a grid of the range's size; null leaves a cell as it is. */
function* spread({ box }: RangeTarget, value: unknown): Generator<[row: number, col: number, input: unknown]> {
  if (rowCount(box) * colCount(box) > MOST_CELLS) throw new RichApiError('RangeExceedsLimit');
  const isGrid = Array.isArray(value);
  if (isGrid && (value.length !== rowCount(box) || value.some((line) => !Array.isArray(line) || line.length !== colCount(box)))) {
    throw new RichApiError('InvalidArgument');
  }
  for (let row = box.top; row <= box.bottom; row++) {
    for (let col = box.left; col <= box.right; col++) {
      const input: unknown = isGrid ? value[row - box.top][col - box.left] : value;
      if (input !== null && input !== undefined) yield [row, col, input];
    }
  }
}

import type { Box, CellValue, Visibility } from '../../core';
import { union } from './grid-area';

/** How a cell looks, by the client's names: "Font.Bold", "Fill.Color", "Borders.EdgeTop.Style". */
export type CellStyle = Readonly<Record<string, string | number | boolean>>;

export interface Cell {
  readonly value: CellValue | '';
  /** Without its equals sign. */
  readonly formula?: string;
  /** Filled by a formula elsewhere. */
  readonly spilled?: true;
  readonly format: string;
  readonly style?: CellStyle;
}

export interface TableStore {
  readonly id: string;
  name: string;
  box: Box;
  headerRow: boolean;
  totalsRow: boolean;
  style: string;
}

export interface NameStore {
  name: string;
  refersTo: string;
  comment: string;
  visible: boolean;
}

export interface Protection {
  /** Undefined where there is none. */
  readonly password?: string;
  readonly options: Readonly<Record<string, unknown>>;
}

const BLANK: Cell = { value: '', format: 'General' };

/** One sheet of the open workbook. It changes through `WorkbookStore`, which keeps formulas and listeners up to date. */
export class SheetStore {
  visibility: Visibility = 'visible';
  protection: Protection | undefined;
  tabColor = '';
  merges: Box[] = [];
  tables: TableStore[] = [];
  names: NameStore[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenCols = new Set<number>();
  /** Heights of rows and widths of columns in points, where they are not the usual ones. */
  readonly heights = new Map<number, number>();
  readonly widths = new Map<number, number>();
  frozenRows = 0;
  /** By row × 16,384 + column. */
  cells = new Map<number, Cell>();
  /** Set when the sheet is gone and only old objects know it. */
  deleted = false;
  private used = new Map<boolean, Box | undefined>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, col: number): Cell {
    return this.cells.get(row * 16_384 + col) ?? BLANK;
  }

  put(row: number, col: number, cell: Cell): void {
    this.used.clear();
    const key = row * 16_384 + col;
    if (cell.value === '' && cell.formula === undefined && cell.format === 'General' && cell.style === undefined) {
      this.cells.delete(key);
    } else this.cells.set(key, cell);
  }

  /** The box around everything used; formats count unless `valuesOnly`. */
  usedBox(valuesOnly: boolean): Box | undefined {
    if (this.used.has(valuesOnly)) return this.used.get(valuesOnly);
    let box: Box | undefined;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
      const row = Math.floor(key / 16_384);
      const col = key % 16_384;
      if (box && row >= box.top && row <= box.bottom && col >= box.left && col <= box.right) continue;
      const here = { top: row, left: col, bottom: row, right: col };
      box = box ? union(box, here) : here;
    }
    this.used.set(valuesOnly, box);
    return box;
  }

  /** Cells of the box that hold anything, in no order. A box larger than the sheet's content costs only the content. */
  *cellsIn(box: Box): Generator<readonly [row: number, col: number, cell: Cell]> {
    if ((box.bottom - box.top + 1) * (box.right - box.left + 1) > this.cells.size) {
      for (const [key, cell] of this.cells) {
        const row = Math.floor(key / 16_384);
        const col = key % 16_384;
        if (row >= box.top && row <= box.bottom && col >= box.left && col <= box.right) yield [row, col, cell];
      }
      return;
    }
    for (let row = box.top; row <= box.bottom; row++) {
      for (let col = box.left; col <= box.right; col++) {
        const cell = this.cells.get(row * 16_384 + col);
        if (cell) yield [row, col, cell];
      }
    }
  }

  /** After cells were moved or replaced as a whole. */
  touched(): void {
    this.used.clear();
  }
}

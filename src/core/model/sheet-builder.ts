import type { Box, Span } from './place';
import type { CellValue, ListObject, Sheet, Visibility } from './snapshot';

export interface SheetFacts {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly protected?: boolean;
  readonly merges?: readonly Box[];
  readonly hiddenRows?: readonly Span[];
  readonly hiddenCols?: readonly Span[];
  readonly tables?: readonly ListObject[];
}

export interface SheetBuilder {
  /** Cells must come in reading order: by row, then by column. Blank cells are not added. */
  add(row: number, col: number, value: CellValue, format?: number, formula?: string): void;
  build(facts: SheetFacts): Sheet;
}

/** Packs cells into a `Sheet`, whichever host hands them over. Throws when cells come out of order. */
export function sheetBuilder(): SheetBuilder {
  const rows: number[] = [];
  const starts: number[] = [];
  const cols: number[] = [];
  const values: CellValue[] = [];
  const formats: number[] = [];
  const formulas = new Map<number, string>();
  return {
    add(row, col, value, format = 0, formula) {
      const last = rows.length === 0 ? -1 : rows[rows.length - 1]!;
      if (row !== last) {
        if (row < last) throw new Error(`cell out of order: row ${row} after row ${last}`);
        rows.push(row);
        starts.push(values.length);
      } else if (col <= cols[cols.length - 1]!) throw new Error(`cell out of order: column ${col} in row ${row}`);
      if (formula !== undefined) formulas.set(values.length, formula);
      cols.push(col);
      values.push(value);
      formats.push(format);
    },
    build(facts) {
      starts.push(values.length);
      return {
        name: facts.name,
        visibility: facts.visibility ?? 'visible',
        protected: facts.protected ?? false,
        rows: Int32Array.from(rows),
        starts: Int32Array.from(starts),
        cols: Uint16Array.from(cols),
        values,
        formats: Uint16Array.from(formats),
        formulas,
        merges: facts.merges ?? [],
        hiddenRows: facts.hiddenRows ?? [],
        hiddenCols: facts.hiddenCols ?? [],
        tables: facts.tables ?? [],
      };
    },
  };
}

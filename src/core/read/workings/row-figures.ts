import type { Figures } from '../../model/bid';
import type { Column, Row } from '../../model/table';
import { rowWords } from '../column-words';

/** The figures of a table's lines by column, dense; NaN where a cell holds none. */
export interface RowFigures {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** By column, then line. */
  readonly value: readonly Float64Array[];
  readonly half: readonly Float64Array[];
  /** Columns of percentages that are written as 38 for 38 %. */
  readonly hundredths: readonly boolean[];
}

/** Lines looked at; longer tables are sampled evenly. */
const MOST_LINES = 60;

/** A column of larger figures is money whose heading names a share. */
const MOST_PERCENT = 200;

const wordy = new Set<Column['role']>(['label', 'text', 'date', 'number', 'grade', 'priority', 'unit']);

/** Lines that tell one thing each; a row of averages or of shares follows from the others. */
export function isWorkedLine({ kind, unit, label }: Row): boolean {
  return kind === 'line' && unit !== 'percent' && !rowWords.statistic.test(label);
}

/** Columns that hold figures on two lines or more; sheets number and grade their rows too, and those figures work towards nothing. */
export function rowFigures(columns: readonly Column[], rows: readonly Row[], sheet: number, figures: Figures): RowFigures {
  const lines = rows.filter(isWorkedLine);
  const step = Math.max(1, Math.floor(lines.length / MOST_LINES));
  const shown = lines.filter((_, i) => i % step === 0);
  const at = (row: Row, column: Column) => ({ sheet, row: row.figures, col: column.col });
  const used = columns.filter(
    (column) => !wordy.has(column.role) && shown.filter((row) => !Number.isNaN(figures.value(at(row, column)))).length >= 2,
  );
  return {
    columns: used,
    rows: shown,
    value: used.map((column) => Float64Array.from(shown, (row) => figures.value(at(row, column)))),
    half: used.map((column) => Float64Array.from(shown, (row) => figures.half(at(row, column)))),
    hundredths: used.map(
      (column) =>
        (column.role === 'percentage' || /%|\bper ?cent/i.test(column.heading)) &&
        shown.every((row) => !figures.text(at(row, column)).includes('%')) &&
        shown.some((row) => Math.abs(figures.value(at(row, column))) > 1) &&
        !shown.some((row) => Math.abs(figures.value(at(row, column))) > MOST_PERCENT),
    ),
  };
}

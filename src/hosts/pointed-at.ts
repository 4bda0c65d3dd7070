import type { Journal, Sheet, Snapshot } from '../core';
import { LAST_COL } from './a1';
import { adjustReferences, type Shift } from './adjust-references';
import { heldAt, sameContent } from './held';

/** Said of a row that stays. */
export const ROW_POINTED_AT = 'formulas point at the row alone';

/** Every cell in use, in reading order; `at` is its index in the sheet. */
export function* cellsInUse(sheet: Sheet): Iterable<readonly [row: number, col: number, at: number]> {
  for (const [n, row] of sheet.rows.entries()) {
    for (let at = sheet.starts[n]!; at < sheet.starts[n + 1]!; at++) yield [row, sheet.cols[at]!, at];
  }
}

/** Whether a sheet that a change made holds what was written in it and nothing else. */
export function isAsWritten(snapshot: Snapshot, index: number, cells: Journal['cells']): boolean {
  const sheet = snapshot.sheets[index]!;
  const key = (row: number, col: number): number => row * (LAST_COL + 1) + col;
  const own = new Map(cells.filter((cell) => cell.sheet === sheet.name).map((cell) => [key(cell.row, cell.col), cell.after]));
  for (const [row, col] of cellsInUse(sheet)) {
    const after = own.get(key(row, col));
    if (!after || !sameContent(heldAt(snapshot, index, row, col), after)) return false;
  }
  return true;
}

export type IsGoing = (sheet: string, row: number, col: number) => boolean;

/**
 * Why a sheet that a change made has to stay: formulas of sheets that stay would turn into #REF!. `made`: the sheets of the change;
 * `isGoing`: cells whose formula goes with the change.
 */
export function sheetPointedAt(
  { sheets, names }: Snapshot,
  index: number,
  made: readonly string[],
  isGoing: IsGoing = () => false,
): string | undefined {
  const { name, tables } = sheets[index]!;
  const marks = [`${name}!`, `'${name.replace(/'/g, "''")}'!`, ...tables.map((table) => `${table.name}[`)].map((mark) =>
    mark.toLowerCase(),
  );
  const points = (formula: string): boolean => {
    const text = formula.replace(/"(?:[^"]|"")*"/g, '').toLowerCase();
    return marks.some((mark) => text.includes(mark));
  };
  for (const sheet of sheets) {
    if (made.includes(sheet.name)) continue;
    for (const [row, col, at] of cellsInUse(sheet)) {
      const formula = sheet.formulas.get(at);
      if (formula !== undefined && points(formula) && !isGoing(sheet.name, row, col)) return `formulas of “${sheet.name}” use it`;
    }
  }
  const used = names.find(({ refersTo, sheet }) => sheet !== index && points(refersTo));
  return used && `the name ${used.name} points at it`;
}

/**
 * Those of the rows that cannot be taken out without a formula or name losing all it points at. They are tried from below, as they go:
 * what points at two of them points at one when the other is out. Formulas of cells that go point at nothing any more.
 */
export function rowsPointedAt(rows: Journal['rows'], { sheets, names }: Snapshot, isGoing: IsGoing): Journal['rows'] {
  let formulas = sheets.flatMap((sheet) => {
    const own: { readonly text: string; readonly sheet: string | undefined }[] = [];
    for (const [row, col, at] of cellsInUse(sheet)) {
      const text = sheet.formulas.get(at);
      if (text !== undefined && !isGoing(sheet.name, row, col)) own.push({ text, sheet: sheet.name });
    }
    return own;
  });
  formulas.push(...names.map(({ refersTo }) => ({ text: refersTo, sheet: undefined })));
  return [...rows]
    .sort((a, b) => b.row - a.row)
    .filter(({ sheet, row }) => {
      const shift: Shift = { axis: 'rows', at: row, count: -1 };
      const here = (name: string | undefined): boolean => name?.toLowerCase() === sheet.toLowerCase();
      const next = formulas.map((formula) => ({
        ...formula,
        text: adjustReferences(formula.text, shift, (name) => here(name ?? formula.sheet), formula.sheet === undefined),
      }));
      if (next.some(({ text }, n) => broken(text) > broken(formulas[n]!.text))) return true;
      formulas = next;
      return false;
    });
}

function broken(formula: string): number {
  return formula.split('#REF!').length;
}

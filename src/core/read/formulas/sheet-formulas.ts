import { cellIndex, type Sheet } from '../../model/snapshot';
import { readFormula, type Formula } from './formula';
import { relativeForm } from './relative-form';

/** The formulas of one sheet, each read once, when it is first asked for. */
export interface SheetFormulas {
  /** Undefined where the cell has no formula, or one that cannot be read. */
  at(row: number, col: number): Formula | undefined;
  has(row: number, col: number): boolean;
  /** The relative form; "" where the cell has no formula that can be read. */
  form(row: number, col: number): string;
}

const known = new WeakMap<Sheet, SheetFormulas>();

export function formulasOf(sheet: Sheet): SheetFormulas {
  const own = known.get(sheet) ?? readSheetFormulas(sheet);
  known.set(sheet, own);
  return own;
}

function readSheetFormulas(sheet: Sheet): SheetFormulas {
  const read = new Map<number, Formula | undefined>();
  const forms = new Map<number, string>();
  const formulaOf = (index: number): Formula | undefined => {
    if (read.has(index)) return read.get(index);
    const text = sheet.formulas.get(index);
    const formula = text === undefined ? undefined : readFormula(text);
    read.set(index, formula);
    return formula;
  };
  const none = sheet.formulas.size === 0;
  return {
    at: (row, col) => (none ? undefined : formulaOf(cellIndex(sheet, row, col))),
    has: (row, col) => !none && sheet.formulas.has(cellIndex(sheet, row, col)),
    form(row, col) {
      const index = none ? -1 : cellIndex(sheet, row, col);
      if (index < 0) return '';
      const own = forms.get(index);
      if (own !== undefined) return own;
      const formula = formulaOf(index);
      const form = formula ? relativeForm(formula, row, col) : '';
      forms.set(index, form);
      return form;
    },
  };
}

import { cellIndex, type CellValue, type Held, type Snapshot } from '../core';

/** What a snapshot has in a cell; a cell that is not used holds nothing, in `format` or General. */
export function heldAt(snapshot: Snapshot, sheet: number, row: number, col: number): Held {
  const from = snapshot.sheets[sheet];
  const at = from ? cellIndex(from, row, col) : -1;
  if (!from || at < 0) return { value: undefined, format: snapshot.formats[0] ?? 'General' };
  const formula = from.formulas.get(at);
  return {
    value: from.values[at],
    ...(formula !== undefined && { formula }),
    format: snapshot.formats[from.formats[at]!] ?? 'General',
  };
}

export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  // A formula never worked out and a blank cell both show nothing.
  return (a ?? '') === (b ?? '');
}

/** Same formula, or same value where there is none: what a formula comes to may change without anybody changing the cell. */
export function sameContent(a: Held, b: Held): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

/** What a cell holds as a person sees it in the formula bar. */
export function heldText({ value, formula }: Held): string {
  if (formula !== undefined) return `=${formula}`;
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

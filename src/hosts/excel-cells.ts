import type { CellValue, SheetBuilder } from '../core';
import { shownFormula } from './formula-shift';
import type { Box } from '../core';

/** The cells of a block as Excel answers them, one list a row. */
export interface Grid {
  readonly box: Box;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** The snapshot's number formats, gathered as cells use them. */
export interface FormatList {
  readonly codes: readonly string[];
  index(code: unknown): number;
}

const ERROR = /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** Adds the block's used cells to its sheet; gives about how many bytes the block took on its way. */
export function addCells({ box, values, formulas, formats }: Grid, builder: SheetBuilder, codes: FormatList): number {
  let bytes = 0;
  for (const [down, line] of values.entries()) {
    const texts = formulas[down]!;
    const looks = formats[down]!;
    for (const [across, value] of line.entries()) {
      const written = texts[across];
      const look = looks[across];
      bytes += sizeOf(value) + sizeOf(written) + sizeOf(look);
      // A text that begins with an equals sign is its own "formula".
      const formula = typeof written === 'string' && written.startsWith('=') && written !== value ? written : undefined;
      const held = cellValue(value);
      if (held === undefined && formula === undefined) continue;
      builder.add(
        box.top + down,
        box.left + across,
        held ?? '',
        codes.index(look),
        formula === undefined ? undefined : shownFormula(formula),
      );
    }
  }
  return bytes;
}

export function formatList(): FormatList {
  const codes = ['General'];
  const indexes = new Map([['General', 0]]);
  return {
    codes,
    index(code) {
      if (typeof code !== 'string' || code === '') return 0;
      const known = indexes.get(code);
      if (known !== undefined) return known;
      indexes.set(code, codes.length);
      return codes.push(code) - 1;
    },
  };
}

/** What the cell holds, or undefined where it is blank. Excel answers errors as text. */
export function cellValue(value: unknown): CellValue | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return undefined;
  return value.startsWith('#') && ERROR.test(value) ? { error: value } : value;
}

/** As JSON: text in quotes, letters beyond ASCII as up to three bytes, a comma. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + (value.length > 40 ? value.length >> 3 : 0) + 3;
  return typeof value === 'number' ? 9 : 6;
}

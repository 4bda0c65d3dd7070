import { getFormatFromId, parseValue } from 'numfmt';
import type { CellValue } from '../../core';

/** What a cell holds after something was typed into it. `format` is set where typing implies one ("50%", "1/2/2024"). */
export interface Typed {
  readonly value: CellValue | '';
  readonly formula?: string;
  readonly format?: string;
}

const ERROR = /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

export function isErrorText(text: string): boolean {
  return ERROR.test(text);
}

/** Reads what was typed, or written by an add-in, into a cell of this format: in a text cell (@) everything is text. */
export function readTyped(input: string | number | boolean, format: string, locale = 'en-US'): Typed {
  if (format === '@') return { value: typeof input === 'boolean' ? String(input).toUpperCase() : String(input) };
  if (typeof input !== 'string') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) return { value: 0, formula: input.slice(1) };
  if (isErrorText(input)) return { value: { error: input.toUpperCase() } };
  const parsed = input.trim() === '' ? undefined : parseValue(input, { locale });
  if (!parsed) return { value: input };
  const implied = parsed.formatId === undefined ? 'General' : getFormatFromId(parsed.formatId, locale);
  return { value: parsed.value, ...(implied !== 'General' && { format: implied }) };
}

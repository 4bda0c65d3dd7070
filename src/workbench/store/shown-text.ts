import { format } from 'numfmt';
import type { CellValue } from '../../core';

/** What the cell shows, however narrow its column is. */
export function shownText(value: CellValue | '', code: string): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return format(code, value, { dateSpanLarge: true, locale: 'en-GB' });
  } catch {
    return String(value);
  }
}

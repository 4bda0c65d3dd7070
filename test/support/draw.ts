import { sheetBuilder } from '../../src/core/model/sheet-builder';
import type { CellValue, Sheet, Snapshot } from '../../src/core/model/snapshot';

/** A mark in a drawing: ✗ must be reported there, ? must be unsure there. */
export interface Mark {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly kind: 'wrong' | 'unsure';
}

export interface Drawn {
  readonly snapshot: Snapshot;
  readonly marks: readonly Mark[];
}

/**
 * Makes a workbook of a drawing. Rows that start with | are table rows, other lines are words in column A, an empty line is an
 * empty row, "## Name" starts a sheet. "4,000", "£4,000", "12%", "1.5" become numbers with their format, as typed in Excel;
 * "'4,000" is text; "=SUM(B2:B3) → 15,000" is a formula with its value. "∅ ✗" marks a blank cell. With `pasted`, every cell is text.
 * A table row after the word "hidden" is a hidden row.
 */
export function draw(drawing: string, options: { pasted?: boolean } = {}): Drawn {
  const formats = ['General'];
  const marks: Mark[] = [];
  const sheets: Sheet[] = [];
  let name = 'Sheet1';
  let builder = sheetBuilder();
  let row = 0;
  let cells = 0;
  let hiddenRows: { first: number; last: number }[] = [];
  const formatIndex = (code: string): number => {
    const at = formats.indexOf(code);
    return at >= 0 ? at : formats.push(code) - 1;
  };
  const put = (col: number, drawn: string): void => {
    let text = drawn.trim();
    const mark = /^(.*\S)\s*(✗|\s\?)$/.exec(text);
    if (mark) {
      marks.push({ sheet: sheets.length, row, col, kind: mark[2] === '✗' ? 'wrong' : 'unsure' });
      text = mark[1]!.trim();
    }
    if (text === '' || text === '∅') return;
    cells++;
    const formula = /^=(.*?)(?:\s*→\s*(.*))?$/.exec(text);
    if (formula && !options.pasted) {
      const { value, format } = typed(formula[2] ?? '0');
      builder.add(row, col, value, formatIndex(format), formula[1]!.trim());
      return;
    }
    if (options.pasted) {
      builder.add(row, col, text.replace(/^'/, '').replace(/^=.*→\s*/, ''), formatIndex('@'));
      return;
    }
    const { value, format } = typed(text);
    builder.add(row, col, value, formatIndex(format));
  };
  const close = (): void => {
    sheets.push(builder.build({ name, hiddenRows }));
    builder = sheetBuilder();
    hiddenRows = [];
    row = 0;
    cells = 0;
  };
  const lines = drawing.replace(/^\s*\n|\n\s*$/g, '').split('\n');
  for (const line of lines) {
    const hidden = /^hidden (\|.*)$/.exec(line.trim());
    const text = hidden ? hidden[1]! : line.trim();
    if (hidden) hiddenRows.push({ first: row, last: row });
    const heading = /^## (.+)$/.exec(text);
    if (heading) {
      if (cells > 0) close();
      name = heading[1]!;
      continue;
    }
    if (text.startsWith('|')) {
      text
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split('|')
        .forEach((part, col) => put(col, part));
    } else if (text !== '') put(0, text);
    row++;
  }
  close();
  return { snapshot: { sheets, formats, names: [], externalLinks: [], date1904: false }, marks };
}

/** What Excel makes of typed text, as far as drawings need it. */
export function typed(text: string): { value: CellValue; format: string } {
  if (text.startsWith("'")) return { value: text.slice(1), format: '@' };
  if (/^#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/.test(text)) return { value: { error: text }, format: 'General' };
  const number = /^([£$€])?(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%)?$/.exec(text);
  if (!number) return { value: text, format: 'General' };
  const [, sign, minus, whole, fraction = '', percent] = number;
  const plain = Number(`${minus}${whole!.replace(/,/g, '')}${fraction}`);
  const places = fraction ? `.${'0'.repeat(fraction.length - 1)}` : '';
  const digits = whole!.includes(',') || sign ? `#,##0${places}` : fraction || percent ? `0${places}` : 'General';
  return { value: percent ? plain / 100 : plain, format: `${sign ? `"${sign}"` : ''}${digits}${percent ? '%' : ''}` };
}

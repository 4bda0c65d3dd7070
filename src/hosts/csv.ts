import { sheetBuilder, type Snapshot } from '../core';
import { LAST_COL, LAST_ROW } from './a1';
import { HostError } from './host-errors';
import { decodeWindows1252 } from './windows-1252';

const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,10}))?$/;
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads comma, semicolon or tab separated text (RFC 4180) as a workbook of one sheet, named like the file. Plain numbers ("1234",
 * "12.50") become numbers with the digits they were written with; "0012", "1,234" and "£1,234" stay the text they are.
 */
export function readCsv(input: string | Uint8Array, name = 'Sheet1'): Snapshot {
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : decodeText(input);
  if (text.trim() === '') throw new HostError('empty');
  const declared = /^sep=([,;\t])\r?\n/i.exec(text);
  const separator = declared?.[1] ?? sniffSeparator(text);
  const formats = ['General'];
  const builder = sheetBuilder();
  let used = 0;
  walkCsv(declared ? text.slice(declared[0].length) : text, separator, (row, col, field) => {
    if (field === '') return;
    if (row > LAST_ROW || col > LAST_COL)
      throw new HostError('too-large', { detail: 'it has more rows or columns than a sheet' });
    used++;
    const number = PLAIN.exec(field);
    if (!number) return builder.add(row, col, field);
    const code = number[1] === undefined ? 'General' : `0.${'0'.repeat(number[1].length)}`;
    const known = formats.indexOf(code);
    builder.add(row, col, Number(field), known >= 0 ? known : formats.push(code) - 1);
  });
  if (used === 0) throw new HostError('no-cells');
  const sheet = name.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z]{3,4}$/, '');
  return { sheets: [builder.build({ name: sheet || 'Sheet1' })], formats, names: [], externalLinks: [], date1904: false };
}

/** UTF-8 or UTF-16 by its mark, UTF-8 where the bytes are valid, else Windows-1252, which any bytes are. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** The separator that cuts the first lines into the same number of fields most often; a comma where nothing does. */
export function sniffSeparator(text: string): string {
  const head = text.slice(0, 65_536);
  let best: string = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const widths: number[] = [];
    walkCsv(head, separator, (row, col) => {
      widths[row] = col + 1;
    });
    const wide = widths.slice(0, 100).filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of wide) counts.set(width, (counts.get(width) ?? 0) + 1);
    // A comma inside a sentence cuts lines unevenly; a separator cuts many lines alike.
    const score = Math.max(0, ...[...counts].map(([width, count]) => count * Math.min(width, 20))) + wide.length / 1000;
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

/** Calls back with every field in reading order. Quotes only count at a field's start; an unclosed one runs to the end of the text. */
function walkCsv(text: string, separator: string, field: (row: number, col: number, text: string) => void): void {
  const { length } = text;
  let at = 0;
  let row = 0;
  let col = 0;
  while (at < length) {
    let value = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) {
          value += text.slice(at);
          at = length;
          break;
        }
        value += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        value += '"';
        at++;
      }
    }
    const from = at;
    while (at < length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    field(row, col, value + text.slice(from, at));
    if (at >= length) break;
    if (text[at] === separator) {
      col++;
      at++;
      if (at === length) field(row, col, '');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    row++;
    col = 0;
  }
}

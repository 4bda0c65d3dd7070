import { lookup } from '../../model/lookup';

/** One corner of a reference. A whole column has no row, a whole row no column. Zero-based. */
export interface Corner {
  readonly row?: number;
  readonly col?: number;
  /** Written with a $. */
  readonly rowFixed: boolean;
  readonly colFixed: boolean;
}

/** `Sheet1!$A$1:B9`. `from` and `to` are as written, not put in order; a single cell has the same corner twice. */
export interface CellsReference {
  readonly kind: 'cells';
  /** Another workbook: its file name, or its number in the list of links. */
  readonly book?: string;
  readonly sheet?: string;
  /** Last sheet of a run of sheets, `Jan:Dec!B4`. */
  readonly lastSheet?: string;
  readonly from: Corner;
  readonly to: Corner;
}

export type TablePart = 'all' | 'data' | 'headers' | 'totals' | 'this-row';

/** `Costs[[#Totals],[Amount]]`. Without a table name it speaks of the table that the formula stands in. */
export interface TableReference {
  readonly kind: 'table';
  readonly book?: string;
  readonly table?: string;
  readonly parts: readonly TablePart[];
  /** First and last column by heading; the whole table where absent. */
  readonly columns?: { readonly first: string; readonly last: string };
}

export type Reference = CellsReference | TableReference;

const lastRow = 1_048_576;
const lastCol = 16_384;

/** Column letters as a zero-based number, or -1 past XFD. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + (letters.charCodeAt(i) & 31);
  return number > lastCol ? -1 : number - 1;
}

/** `$B$4`, or undefined where the sheet has no such cell (then it is a name). */
export function readCorner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  const col = columnNumber(match[2]!);
  const row = Number(match[4]) - 1;
  if (col < 0 || row < 0 || row >= lastRow) return undefined;
  return { row, col, colFixed: match[1] !== '', rowFixed: match[3] !== '' };
}

/** `$A:C` or `3:$7`. */
export function readBand(text: string): { readonly from: Corner; readonly to: Corner } | undefined {
  const cols = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/.exec(text);
  if (cols) {
    const first = columnNumber(cols[2]!);
    const last = columnNumber(cols[4]!);
    if (first < 0 || last < 0) return undefined;
    return {
      from: { col: first, colFixed: cols[1] !== '', rowFixed: false },
      to: { col: last, colFixed: cols[3] !== '', rowFixed: false },
    };
  }
  const rows = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/.exec(text);
  if (!rows) return undefined;
  const first = Number(rows[2]) - 1;
  const last = Number(rows[4]) - 1;
  if (first < 0 || last < 0 || first >= lastRow || last >= lastRow) return undefined;
  return {
    from: { row: first, rowFixed: rows[1] !== '', colFixed: false },
    to: { row: last, rowFixed: rows[3] !== '', colFixed: false },
  };
}

const partNames = lookup<TablePart>({
  '#all': 'all',
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#this row': 'this-row',
  '@': 'this-row',
});

/** The inside of a structured reference's outer brackets: `Amount`, `@Amount`, `[#Totals],[A]:[B]`, or nothing. */
export function readTableParts(inside: string): Pick<TableReference, 'parts' | 'columns'> | undefined {
  const text = inside.trim();
  const parts: TablePart[] = [];
  const names: string[] = [];
  if (text === '') return { parts };
  const lone = partNames.get(text.toLowerCase());
  if (lone) return { parts: [lone] };
  if (!text.includes('[') || !/^[@[]/.test(text)) {
    const thisRow = text.startsWith('@');
    const name = unescaped(thisRow ? text.slice(1) : text);
    return { parts: thisRow ? ['this-row'] : [], columns: { first: name, last: name } };
  }
  const item = /\s*(@?)\[((?:'.|[^'[\]])*)\]\s*([,:;]?)|\s*@\s*/gy;
  let at = 0;
  while (at < text.length) {
    item.lastIndex = at;
    const match = item.exec(text);
    if (!match || match[0] === '') return undefined;
    at = item.lastIndex;
    if (match[2] === undefined || match[1] === '@') parts.push('this-row');
    if (match[2] === undefined) continue;
    const part = partNames.get(match[2].trim().toLowerCase());
    if (part) parts.push(part);
    else names.push(unescaped(match[2]));
  }
  if (names.length > 2) return undefined;
  return { parts, ...(names.length > 0 && { columns: { first: names[0]!, last: names[names.length - 1]! } }) };
}

function unescaped(name: string): string {
  return name.replace(/'(.)/g, '$1').trim();
}

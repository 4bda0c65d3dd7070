import { strToU8, zipSync, type Zippable } from 'fflate';

/** A cell as a test writes it: a value, or a value with its formula, format code or raw XML. */
export type MadeCell =
  | number
  | string
  | boolean
  | null
  | {
      readonly value?: number | string | boolean | null;
      readonly error?: string;
      readonly formula?: string;
      readonly format?: string;
      /** The whole `<c>` element, written as it stands. */
      readonly xml?: string;
    };

export interface MadeSheet {
  readonly name: string;
  readonly rows?: readonly (readonly MadeCell[] | null)[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly kind?: 'chartsheet';
  readonly merges?: readonly string[];
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
  readonly protected?: boolean;
  readonly tables?: readonly {
    readonly name: string;
    readonly ref: string;
    readonly totalsRow?: boolean;
    readonly headerRow?: boolean;
  }[];
  /** The whole sheet part, written as it stands. */
  readonly xml?: string | Uint8Array;
}

export interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  readonly names?: readonly {
    readonly name: string;
    readonly refersTo: string;
    readonly sheet?: number;
    readonly hidden?: boolean;
  }[];
  readonly externalLinks?: readonly string[];
  readonly date1904?: boolean;
  /** `shared` (as Excel writes) unless set. */
  readonly strings?: 'shared' | 'inline';
  /** Parts that are added, or replaced; null takes one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Makes the bytes of a small but whole .xlsx package. */
export function makeXlsx(book: MadeBook): Uint8Array {
  return zipSync(makeParts(book), { level: 6, mtime: new Date(2023, 0, 1) });
}

/** The parts of the package, for tests that spoil some of them before they zip it. */
export function makeParts(book: MadeBook): Zippable {
  const strings = new Map<string, number>();
  const formats: string[] = [];
  const parts: Record<string, string | Uint8Array> = {};
  const links: string[] = [];
  const types: string[] = [];
  let tables = 0;
  book.sheets.forEach((sheet, index) => {
    const folder = sheet.kind === 'chartsheet' ? 'chartsheets' : 'worksheets';
    const part = `xl/${folder}/sheet${index + 1}.xml`;
    links.push(relationship(`rId${index + 1}`, folder.slice(0, -1), `${folder}/sheet${index + 1}.xml`));
    types.push(override(part, `spreadsheetml.${folder.slice(0, -1)}+xml`));
    parts[part] =
      sheet.kind === 'chartsheet' ? `<chartsheet xmlns="${MAIN}"/>` : (sheet.xml ?? sheetXml(sheet, strings, formats, book));
    if (!sheet.tables?.length) return;
    const own = sheet.tables.map((table, n) => {
      tables++;
      const head = `displayName="${escape(table.name)}" name="${escape(table.name)}" id="${tables}" ref="${table.ref}"`;
      const rows = `${table.totalsRow ? ' totalsRowCount="1"' : ''}${table.headerRow === false ? ' headerRowCount="0"' : ''}`;
      parts[`xl/tables/table${tables}.xml`] = `<table xmlns="${MAIN}" ${head}${rows}><tableColumns/></table>`;
      types.push(override(`xl/tables/table${tables}.xml`, 'spreadsheetml.table+xml'));
      return relationship(`rId${n + 1}`, 'table', `../tables/table${tables}.xml`);
    });
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(own);
  });
  const external = (book.externalLinks ?? []).map((target, n) => {
    const part = `externalLinks/externalLink${n + 1}.xml`;
    links.push(relationship(`ext${n + 1}`, 'externalLink', part));
    parts[`xl/${part}`] = `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATION}" r:id="rId1"/></externalLink>`;
    parts[`xl/externalLinks/_rels/externalLink${n + 1}.xml.rels`] = relationships([
      relationship('rId1', 'externalLinkPath', target, ' TargetMode="External"'),
    ]);
    return `<externalReference r:id="ext${n + 1}"/>`;
  });
  if (strings.size > 0) {
    parts['xl/sharedStrings.xml'] =
      `<sst xmlns="${MAIN}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`;
    links.push(relationship('strings', 'sharedStrings', 'sharedStrings.xml'));
  }
  parts['xl/styles.xml'] = stylesXml(formats);
  links.push(relationship('styles', 'styles', 'styles.xml'));
  parts['xl/workbook.xml'] = workbookXml(book, external);
  parts['xl/_rels/workbook.xml.rels'] = relationships(links);
  parts['_rels/.rels'] = relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]);
  parts['[Content_Types].xml'] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'spreadsheetml.sheet.main+xml')}${override('xl/styles.xml', 'spreadsheetml.styles+xml')}${strings.size > 0 ? override('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings+xml') : ''}${types.join('')}</Types>`;
  const zip: Zippable = {};
  for (const [name, part] of Object.entries({ ...parts, ...book.parts })) {
    if (part === null) continue;
    zip[name] = typeof part === 'string' ? strToU8(part.startsWith('<?xml') ? part : DECLARATION + part) : part;
  }
  return zip;
}

/** A sheet part of raw rows, for tests of the XML itself. */
export function sheetPart(rows: string, after = '', before = ''): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function sheetXml(sheet: MadeSheet, strings: Map<string, number>, formats: string[], book: MadeBook): string {
  const hidden = new Set(sheet.hiddenRows);
  const count = Math.max(sheet.rows?.length ?? 0, ...[...hidden].map((row) => row + 1));
  let rows = '';
  for (let row = 0; row < count; row++) {
    const cells = (sheet.rows?.[row] ?? [])
      .map((cell, col) => cellXml(cell, `${letters(col)}${row + 1}`, strings, formats, book))
      .join('');
    if (cells !== '' || hidden.has(row)) rows += `<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ''}>${cells}</row>`;
  }
  const cols = (sheet.hiddenCols ?? []).map((col) => `<col min="${col + 1}" max="${col + 1}" width="0" hidden="1"/>`).join('');
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const tables = (sheet.tables ?? []).map((_, n) => `<tablePart r:id="rId${n + 1}"/>`).join('');
  return sheetPart(
    rows,
    `${sheet.protected ? '<sheetProtection sheet="1"/>' : ''}${merges && `<mergeCells>${merges}</mergeCells>`}${tables && `<tableParts>${tables}</tableParts>`}`,
    cols && `<cols>${cols}</cols>`,
  );
}

function cellXml(cell: MadeCell, ref: string, strings: Map<string, number>, formats: string[], book: MadeBook): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cellXml({ value: cell }, ref, strings, formats, book);
  if (cell.xml !== undefined) return cell.xml;
  const style = cell.format === undefined ? '' : ` s="${styleOf(cell.format, formats)}"`;
  const formula = cell.formula === undefined ? '' : `<f>${escape(cell.formula)}</f>`;
  const { value } = cell;
  if (cell.error !== undefined) return `<c r="${ref}"${style} t="e">${formula}<v>${cell.error}</v></c>`;
  if (value === null || value === undefined) return `<c r="${ref}"${style}>${formula}</c>`;
  if (typeof value === 'number') return `<c r="${ref}"${style}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}"${style} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (formula) return `<c r="${ref}"${style} t="str">${formula}<v>${escape(value)}</v></c>`;
  if (book.strings === 'inline') {
    return `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  }
  if (!strings.has(value)) strings.set(value, strings.size);
  return `<c r="${ref}"${style} t="s"><v>${strings.get(value)}</v></c>`;
}

function styleOf(format: string, formats: string[]): number {
  const known = formats.indexOf(format);
  return (known >= 0 ? known : formats.push(format) - 1) + 1;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((format, n) => `<numFmt numFmtId="${164 + n}" formatCode="${escape(format)}"/>`).join('');
  const xfs = formats
    .map((_, n) => `<xf numFmtId="${164 + n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join('');
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  return `<styleSheet xmlns="${MAIN}">${codes && `<numFmts>${codes}</numFmts>`}<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs>${plain}</cellStyleXfs><cellXfs>${plain}${xfs}</cellXfs></styleSheet>`;
}

function workbookXml(book: MadeBook, external: readonly string[]): string {
  const sheets = book.sheets
    .map(
      ({ name, state }, n) =>
        `<sheet name="${escape(name)}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`,
    )
    .join('');
  const names = (book.names ?? [])
    .map(({ name, refersTo, sheet, hidden }) => {
      const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
      return `<definedName name="${escape(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escape(refersTo)}</definedName>`;
    })
    .join('');
  const links = external.length > 0 ? `<externalReferences>${external.join('')}</externalReferences>` : '';
  const dates = book.date1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${dates}<sheets>${sheets}</sheets>${links}${names && `<definedNames>${names}</definedNames>`}</workbook>`;
}

function relationships(list: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${escape(target)}"${more}/>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/>`;
}

function letters(col: number): string {
  return col < 26 ? String.fromCharCode(65 + col) : letters(Math.floor(col / 26) - 1) + String.fromCharCode(65 + (col % 26));
}

/** As Excel escapes: XML, and characters that XML cannot hold as _xHHHH_. */
function escape(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f]|\p{Surrogate}/gu,
      (odd) => `_x${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

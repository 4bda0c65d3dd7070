import { inside, type NewSheet, type ListObject } from '../../core';
import { HostError } from '../host-errors';
import { looks } from '../looks';
import { isOn } from '../xml-part';
import { cellXml } from './cell-xml';
import type { PackageEdit } from './package-edit';
import { sheetParts } from './sheet-parts';
import { styleFor, type StyleEdit } from './style-edit';
import { takenTables, tableXml } from './table-xml';
import { childOf, XmlTree, type XmlNode } from './xml-tree';
import { attributeValue } from './xml-write';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TABLE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORBIDDEN = /[\\/?*[\]:]|^'|'$/;

/** Makes the sheets, last in the workbook, with their tables. A name that is taken is refused, and a workbook whose structure is protected. */
export function addSheets(pack: PackageEdit, sheets: readonly NewSheet[], styles: StyleEdit): void {
  if (sheets.length === 0) return;
  const book = new XmlTree(pack.xml(pack.workbook));
  const protection = childOf(book.root, 'workbookProtection');
  if (protection && isOn(book.attribute(protection, 'lockStructure'))) {
    throw new HostError('unwritable', { detail: 'its structure is protected, so no sheet can be added' });
  }
  const namespace = book.attribute(book.root, book.root.prefix ? `xmlns:${book.root.prefix.slice(0, -1)}` : 'xmlns') ?? '';
  for (const sheet of sheets) addSheet(pack, sheet, styles, namespace);
}

function addSheet(pack: PackageEdit, sheet: NewSheet, styles: StyleEdit, namespace: string): void {
  const { name } = sheet;
  if (name === '' || name.length > 31 || FORBIDDEN.test(name)) throw new Error(`“${name}” cannot name a sheet`);
  const tree = new XmlTree(pack.xml(pack.workbook));
  const list = childOf(tree.root, 'sheets');
  if (!list) throw new HostError('unreadable-part', { detail: 'its list of sheets is missing' });
  if (list.children.some((node) => tree.attribute(node, 'name')?.toLowerCase() === name.toLowerCase())) {
    throw new HostError('unwritable', { detail: `it already has a sheet “${name}”` });
  }
  const part = pack.freeName('xl/worksheets/sheet', '.xml');
  const id = pack.addPart(
    part,
    sheetXml(sheet, styles, namespace, pack.relationNamespace(), []),
    SHEET,
    pack.workbook,
    'worksheet',
  );
  const tables = sheet.tables.map((table) => addTable(pack, sheet, table, part, namespace));
  if (tables.length > 0) pack.putXml(part, sheetXml(sheet, styles, namespace, pack.relationNamespace(), tables));
  const number = Math.max(0, ...list.children.map((node) => Number(tree.attribute(node, 'sheetId')) || 0)) + 1;
  tree.append(
    list,
    `<${list.prefix}sheet name="${attributeValue(name)}" sheetId="${number}" ${idAttribute(list)}="${id}"${idNamespace(pack, list)}/>`,
  );
  pack.putXml(pack.workbook, tree.bytes());
}

/** How the workbook spells the `r:id` of its sheets. */
function idAttribute(list: XmlNode): string {
  return list.children[0]?.attributes.find(({ name }) => name.endsWith(':id'))?.name ?? 'r:id';
}

function idNamespace(pack: PackageEdit, list: XmlNode): string {
  return list.children.length > 0 ? '' : ` xmlns:r="${pack.relationNamespace()}"`;
}

function addTable(pack: PackageEdit, sheet: NewSheet, table: ListObject, part: string, namespace: string): string {
  const taken = takenTables(
    pack,
    sheetParts(pack).map((other) => other.part),
  );
  if (taken.names.has(table.name.toLowerCase())) {
    throw new HostError('unwritable', { detail: `it already has a table or a name “${table.name}”` });
  }
  const inner = sheet.cells.filter(({ row, col }) => inside(table.box, row, col));
  const xml = DECLARATION + tableXml(table, inner, taken.lastId + 1, namespace);
  return pack.addPart(pack.freeName('xl/tables/table', '.xml'), xml, TABLE, part, 'table');
}

const LINE = 15;

function heightOf(lines: number): string {
  return lines > 1 ? ` ht="${lines * LINE}"` : '';
}

/** How many lines the words of a row take where they wrap: a file holds heights, and not every program works them out. */
function linesOf(cells: NewSheet['cells'], widths: readonly number[]): Map<number, number> {
  const lines = new Map<number, number>();
  for (const { row, col, content, look } of cells) {
    if (!looks[look].wrap || content.kind !== 'text') continue;
    const width = Math.max(1, widths[col] ?? 9);
    const taken = content.text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.05) / width)), 0);
    lines.set(row, Math.max(lines.get(row) ?? 1, taken));
  }
  return lines;
}

function sheetXml(
  { cells, widths, frozenRows, tables }: NewSheet,
  styles: StyleEdit,
  namespace: string,
  relations: string,
  links: readonly string[],
): string {
  const rows = new Map<number, string>();
  let last = { row: -1, col: -1 };
  for (const { row, col, content, look, format } of [...cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    if (row === last.row && col === last.col) throw new Error('a new sheet has two cells in one place');
    last = { row, col };
    const own = looks[look];
    const style = styleFor(styles, content, undefined, styles.withLook(own, format ?? own.format ?? 'General'));
    const table = tables.find(({ box }) => inside(box, row, col))?.name;
    rows.set(row, (rows.get(row) ?? '') + cellXml('', row, col, style, content, '', table));
  }
  const cols = widths
    .map((width, col) =>
      width > 0 ? `<col min="${col + 1}" max="${col + 1}" width="${width + 0.7109375}" customWidth="1"/>` : '',
    )
    .join('');
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${frozenRows + 1}" sqref="A${frozenRows + 1}"/>`
      : '';
  const heights = linesOf(cells, widths);
  const data = [...rows].map(([row, xml]) => `<row r="${row + 1}"${heightOf(heights.get(row) ?? 1)}>${xml}</row>`).join('');
  const parts = links.map((id) => `<tablePart r:id="${id}"/>`).join('');
  return `${DECLARATION}<worksheet xmlns="${namespace}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols && `<cols>${cols}</cols>`}${data ? `<sheetData>${data}</sheetData>` : '<sheetData/>'}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${parts && `<tableParts count="${links.length}">${parts}</tableParts>`}</worksheet>`;
}

import { cellsText, type Content, type ListObject, type NewCell } from '../../core';
import { filedFormula } from './future-functions';
import type { PackageEdit } from './package-edit';
import { childOf, XmlTree } from './xml-tree';
import { attributeValue, formulaContent } from './xml-write';

/** Names that a new table cannot have (tables and defined names, lower case), and the highest table number. */
export function takenTables(pack: PackageEdit, parts: readonly string[]): { names: Set<string>; lastId: number } {
  const names = new Set<string>();
  let lastId = 0;
  const book = new XmlTree(pack.xml(pack.workbook));
  for (const node of childOf(book.root, 'definedNames')?.children ?? [])
    names.add((book.attribute(node, 'name') ?? '').toLowerCase());
  for (const part of parts) {
    for (const { type, target } of pack.relationships(part)) {
      if (type !== 'table' || target === undefined || !pack.has(target)) continue;
      const tree = new XmlTree(pack.xml(target));
      names.add((tree.attribute(tree.root, 'displayName') ?? tree.attribute(tree.root, 'name') ?? '').toLowerCase());
      lastId = Math.max(lastId, Number(tree.attribute(tree.root, 'id')) || 0);
    }
  }
  return { names, lastId };
}

/** The table part. Headings must be texts, each once: Excel repairs a table whose columns are not named as its cells are. */
export function tableXml(
  { name, box, headerRow, totalsRow }: ListObject,
  cells: readonly NewCell[],
  id: number,
  namespace: string,
): string {
  const at = (row: number, col: number): Content | undefined =>
    cells.find((cell) => cell.row === row && cell.col === col)?.content;
  const names = new Set<string>();
  let columns = '';
  for (let col = box.left; col <= box.right; col++) {
    const heading = headerRow ? at(box.top, col) : undefined;
    const column = headerRow ? (heading?.kind === 'text' ? heading.text : '') : `Column${col - box.left + 1}`;
    if (column === '' || names.has(column.toLowerCase()))
      throw new Error(`the table ${name} needs a heading of its own for each column`);
    names.add(column.toLowerCase());
    const total = totalsRow ? at(box.bottom, col) : undefined;
    const label = total?.kind === 'text' ? ` totalsRowLabel="${attributeValue(total.text)}"` : '';
    const head = `<tableColumn id="${col - box.left + 1}" name="${attributeValue(column).replace(/&#10;/g, '_x000a_')}"${label}`;
    columns +=
      total?.kind === 'formula'
        ? `${head} totalsRowFunction="custom"><totalsRowFormula>${formulaContent(filedFormula(total.formula, name))}</totalsRowFormula></tableColumn>`
        : `${head}/>`;
  }
  const body = { ...box, bottom: totalsRow ? box.bottom - 1 : box.bottom };
  const rows = `${headerRow ? '' : ' headerRowCount="0"'}${totalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}`;
  const filter = headerRow ? `<autoFilter ref="${cellsText(body)}"/>` : '';
  return `<table xmlns="${namespace}" id="${id}" name="${attributeValue(name)}" displayName="${attributeValue(name)}" ref="${cellsText(box)}"${rows}>${filter}<tableColumns count="${names.size}">${columns}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

import { inside } from '../../core';
import { boxOf } from '../a1';
import type { Put } from './cell-xml';
import { filedFormula } from './future-functions';
import type { PackageEdit } from './package-edit';
import { childOf, XmlTree, type XmlNode } from './xml-tree';
import { formulaContent } from './xml-write';

/** What SUBTOTAL does by its first argument, in the words of a table's total row. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  '101': 'average',
  '102': 'countNums',
  '103': 'count',
  '104': 'max',
  '105': 'min',
  '107': 'stdDev',
  '109': 'sum',
  '110': 'var',
};

/** A table keeps what stands in its total row a second time; this makes it say what the cells of the row now hold. */
export function matchTotals(
  pack: PackageEdit,
  sheetPart: string,
  puts: readonly { readonly row: number; readonly col: number; readonly put: Put | undefined }[],
): void {
  for (const { type, target } of pack.relationships(sheetPart)) {
    if (type !== 'table' || target === undefined || !pack.has(target)) continue;
    const tree = new XmlTree(pack.xml(target));
    const box = boxOf(tree.attribute(tree.root, 'ref') ?? '');
    if (!box || !(Number(tree.attribute(tree.root, 'totalsRowCount') ?? 0) > 0)) continue;
    const name = tree.attribute(tree.root, 'displayName') ?? tree.attribute(tree.root, 'name') ?? '';
    const columns = childOf(tree.root, 'tableColumns')?.children ?? [];
    for (const { row, col, put } of puts) {
      const column = columns[col - box.left];
      if (row === box.bottom && inside(box, row, col) && column) writeTotal(tree, column, name, put);
    }
    pack.putXml(target, tree.bytes());
  }
}

function writeTotal(tree: XmlTree, column: XmlNode, table: string, put: Put | undefined): void {
  const formula = put?.kind === 'formula' || put?.kind === 'held' ? put.formula : undefined;
  const filed = formula === undefined ? undefined : filedFormula(formula, table);
  const known = filed === undefined ? undefined : functionOf(filed, table, tree.attribute(column, 'name') ?? '');
  const label = put?.kind === 'text' ? put.text : put?.kind === 'number' ? put.value : undefined;
  tree.setAttribute(column, 'totalsRowLabel', filed === undefined && label !== '' ? label : undefined);
  tree.setAttribute(column, 'totalsRowFunction', filed === undefined ? undefined : (known ?? 'custom'));
  const { prefix } = column;
  const own = childOf(column, 'totalsRowFormula');
  const xml =
    filed === undefined || known !== undefined
      ? ''
      : `<${prefix}totalsRowFormula>${formulaContent(filed)}</${prefix}totalsRowFormula>`;
  const calculated = childOf(column, 'calculatedColumnFormula');
  if (own) tree.replace(own, xml);
  else if (xml === '') return;
  else if (calculated) tree.after(calculated, xml);
  else tree.prepend(column, xml);
}

/** The word for `SUBTOTAL(109,Costs[Amount])` under the column of that name. */
function functionOf(formula: string, table: string, column: string): string | undefined {
  const match = /^SUBTOTAL\((\d{3}),\s*([^[\]]*)\[((?:'.|[^[\]'])*)\]\)$/i.exec(formula);
  if (!match || match[3]!.replace(/'(.)/g, '$1').toLowerCase() !== column.toLowerCase()) return undefined;
  return match[2] === '' || match[2]!.toLowerCase() === table.toLowerCase() ? FUNCTIONS[match[1]!] : undefined;
}

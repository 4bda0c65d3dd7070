import type { Sheet } from '../../core';
import { LAST_ROW } from '../a1';
import { HostError } from '../host-errors';
import { pivotBoxes } from './guard';
import type { PackageEdit } from './package-edit';
import type { RowShift } from './row-shift';
import type { SheetPart } from './sheet-parts';
import { shiftCells } from './shift-cells';
import { shiftAnchors, shiftTree, shiftVml } from './shift-tree';
import { childOf, XmlTree } from './xml-tree';
import { formulaContent } from './xml-write';

const SHEET_DATA = new Set(['sheetData']);
/** Parts of a sheet that say nothing of its rows. */
const APART = new Set([
  'printerSettings',
  'image',
  'hyperlink',
  'oleObject',
  'package',
  'control',
  'customProperty',
  'slicer',
  'timeline',
  'queryTable',
  'attachedToolbars',
  'ink',
  'model3d',
]);
/** Parts of a sheet whose elements are adjusted as the sheet's own are. */
const ALIKE = new Set([
  'table',
  'comments',
  'threadedComment',
  'ctrlProp',
  'tableSingleCells',
  'namedSheetViews',
  'namedSheetView',
  'pivotTable',
]);
const CHARTS = new Set(['chart', 'chartEx']);

/**
 * Moves a row of a sheet in or out, and everything in the package that refers to its rows. Gives how many references would lose what they
 * point at; a package in which that happens must be thrown away. What cannot be moved safely is refused.
 */
export function shiftRows(pack: PackageEdit, parts: readonly SheetPart[], by: RowShift): number {
  const target = parts.find(({ name }) => name === by.sheet);
  if (!target) throw new HostError('item-not-found', { subject: by.sheet });
  refuseParts(pack, target);
  for (const { part } of parts) shiftSheet(pack, part, by, part === target.part);
  shiftWorkbook(pack, by, parts);
  return by.lost;
}

/** Rows that Excel would not let a person put in, with the sheet as it stands. */
export function refuseRow(pack: PackageEdit, part: SheetPart, sheet: Sheet, at: number): void {
  const { name } = part;
  if (sheet.protected) throw new HostError('protected', { subject: name });
  if (at < 0 || at > LAST_ROW) throw new Error('the change puts a row beside the sheet');
  if (sheet.rows[sheet.rows.length - 1] === LAST_ROW) {
    throw new HostError('unwritable', { subject: name, detail: 'its last row is in use, so no row can be put in' });
  }
  if (pivotBoxes(pack, part.part).some((box) => at > box.top && at <= box.bottom)) {
    throw new HostError('unwritable', { subject: name, detail: 'the row would go into a pivot table' });
  }
}

function refuseParts(pack: PackageEdit, { part, name }: SheetPart): void {
  const known = new Set([...APART, ...ALIKE, 'drawing', 'vmlDrawing', 'legacyDrawingHF']);
  const odd = pack.relationships(part).find(({ type, external }) => !external && !known.has(type));
  if (odd) {
    throw new HostError('unwritable', {
      subject: name,
      detail: `it has a part of a kind that Crosscast does not know (${odd.type}), which may point at its rows`,
    });
  }
  const book = pack
    .relationships(pack.workbook)
    .find(({ type }) => type === 'revisionHeaders' || type === 'volatileDependencies');
  if (book) {
    const what = book.type === 'revisionHeaders' ? 'it is shared with a list of changes' : 'it has links to live data';
    throw new HostError('unwritable', { detail: `${what}, in which rows cannot be moved` });
  }
}

function shiftSheet(pack: PackageEdit, part: string, by: RowShift, own: boolean): void {
  const before = pack.xml(part);
  // A sheet in which no sheet is named does not point at another one.
  if (own || before.includes(33)) {
    const tree = new XmlTree(before, SHEET_DATA);
    shiftTree(tree, by, own);
    if (own) shiftAnchors(tree, by);
    pack.putXml(part, shiftCells(tree.bytes(), by, own));
  }
  for (const { type, target, external } of pack.relationships(part)) {
    if (external || target === undefined || !pack.has(target)) continue;
    if (ALIKE.has(type)) pack.edit(target, (tree) => shiftTree(tree, by, own));
    else if (type === 'drawing') shiftDrawing(pack, target, by, own);
    else if (type === 'vmlDrawing') {
      const text = new TextDecoder().decode(pack.xml(target));
      const next = shiftVml(text, by, own);
      if (next !== text) pack.putXml(target, next);
    }
  }
}

function shiftDrawing(pack: PackageEdit, part: string, by: RowShift, own: boolean): void {
  pack.edit(part, (tree) => {
    shiftTree(tree, by, own);
    if (own) shiftAnchors(tree, by);
  });
  for (const { type, target, external } of pack.relationships(part)) {
    if (external || target === undefined || !CHARTS.has(type) || !pack.has(target)) continue;
    // A series always names its sheet.
    pack.edit(target, (tree) => shiftTree(tree, by, false));
  }
}

/** Names, print areas, chart sheets and what pivot tables were made from. */
function shiftWorkbook(pack: PackageEdit, by: RowShift, parts: readonly SheetPart[]): void {
  pack.edit(pack.workbook, (tree) => {
    for (const node of childOf(tree.root, 'definedNames')?.children ?? []) {
      const text = tree.text(node);
      const next = by.formula(text, false, true);
      if (next !== text) tree.replaceContent(node, formulaContent(next));
    }
  });
  const sheets = new Set(parts.map(({ part }) => part.toLowerCase()));
  for (const { type, target, external } of pack.relationships(pack.workbook)) {
    if (external || target === undefined || !pack.has(target) || sheets.has(target.toLowerCase())) continue;
    if (type === 'pivotCacheDefinition') pack.edit(target, (tree) => shiftTree(tree, by, false));
    else if (type === 'chartsheet' || type === 'dialogsheet') {
      for (const drawing of pack.relationships(target)) {
        if (drawing.type === 'drawing' && drawing.target !== undefined && pack.has(drawing.target)) {
          shiftDrawing(pack, drawing.target, by, false);
        }
      }
    }
  }
}

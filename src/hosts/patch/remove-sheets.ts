import type { Journal, Sheet, Snapshot } from '../../core';
import { heldAt, sameContent } from '../held';
import type { Reverted } from '../host';
import { readXlsx } from '../xlsx';
import { cellName } from './cell-xml';
import type { PackageEdit } from './package-edit';
import { sheetParts, type SheetPart } from './sheet-parts';
import { childOf, type XmlNode } from './xml-tree';

/** What Excel itself adds to a sheet without anybody asking. */
const OURS = new Set(['table', 'printerSettings']);

/**
 * Takes out the sheets that a change made, where they hold what it wrote and nothing else, and nothing that stays points at them. Gives
 * those that had to be left.
 */
export function removeSheets(pack: PackageEdit, { sheets, cells }: Journal): Reverted['left'][number][] {
  if (sheets.length === 0) return [];
  const now = readXlsx(pack.build());
  const left: Reverted['left'][number][] = [];
  const parts = sheetParts(pack).filter(({ name }) => sheets.includes(name));
  const going = parts.filter((part) => {
    const why = touched(pack, part, now, cells) ?? pointedAt(now, part.index, sheets);
    if (why !== undefined) left.push({ sheet: part.name, cells: '', why });
    return why === undefined;
  });
  for (const part of going) removeSheet(pack, part);
  return left;
}

function touched(pack: PackageEdit, part: SheetPart, now: Snapshot, cells: Journal['cells']): string | undefined {
  const own = new Map(cells.filter(({ sheet }) => sheet === part.name).map((cell) => [cellName(cell.row, cell.col), cell]));
  for (const [row, col] of usedCells(now.sheets[part.index]!)) {
    const cell = own.get(cellName(row, col));
    if (!cell || !sameContent(heldAt(now, part.index, row, col), cell.after)) return 'somebody wrote in it since';
  }
  return pack.relationships(part.part).every(({ type }) => OURS.has(type)) ? undefined : 'somebody added to it since';
}

function* usedCells(sheet: Sheet): Iterable<readonly [row: number, col: number]> {
  for (const [n, row] of sheet.rows.entries()) {
    for (let at = sheet.starts[n]!; at < sheet.starts[n + 1]!; at++) yield [row, sheet.cols[at]!];
  }
}

/** Formulas of sheets that stay would turn into #REF!. */
function pointedAt({ sheets, names }: Snapshot, index: number, made: readonly string[]): string | undefined {
  const { name, tables } = sheets[index]!;
  const marks = [`${name}!`, `'${name.replace(/'/g, "''")}'!`, ...tables.map((table) => `${table.name}[`)].map((mark) =>
    mark.toLowerCase(),
  );
  const points = (formula: string): boolean => {
    const text = formula.replace(/"(?:[^"]|"")*"/g, '').toLowerCase();
    return marks.some((mark) => text.includes(mark));
  };
  for (const sheet of sheets) {
    if (made.includes(sheet.name)) continue;
    for (const formula of sheet.formulas.values()) if (points(formula)) return `formulas of “${sheet.name}” use it`;
  }
  const used = names.find(({ refersTo, sheet }) => sheet !== index && points(refersTo));
  return used && `the name ${used.name} points at it`;
}

function removeSheet(pack: PackageEdit, { name, part }: SheetPart): void {
  for (const { target } of pack.relationships(part)) if (target !== undefined) pack.removePart(target, part);
  pack.removePart(part, pack.workbook);
  pack.edit(pack.workbook, (tree) => {
    const list = childOf(tree.root, 'sheets')!;
    const index = list.children.findIndex((node) => tree.attribute(node, 'name') === name);
    tree.replace(list.children[index]!, '');
    const number = (node: XmlNode, key: string): number | undefined => {
      const text = tree.attribute(node, key);
      return text === undefined ? undefined : Number(text);
    };
    for (const node of childOf(tree.root, 'definedNames')?.children ?? []) {
      const local = number(node, 'localSheetId');
      if (local === index) tree.replace(node, '');
      else if (local !== undefined && local > index) tree.setAttribute(node, 'localSheetId', String(local - 1));
    }
    for (const view of childOf(tree.root, 'bookViews')?.children ?? []) {
      for (const key of ['activeTab', 'firstSheet']) {
        const tab = number(view, key);
        if (tab !== undefined && tab >= index && tab > 0) tree.setAttribute(view, key, String(tab - 1));
      }
    }
  });
}

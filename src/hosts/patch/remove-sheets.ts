import type { Journal, Snapshot } from '../../core';
import type { Reverted } from '../host';
import { leftBecause } from '../left-words';
import { isAsWritten, sheetPointedAt } from '../pointed-at';
import { readXlsx } from '../xlsx';
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
    const why = touched(pack, part, now, cells) ?? sheetPointedAt(now, part.index, sheets);
    if (why !== undefined) left.push({ sheet: part.name, cells: '', why });
    return why === undefined;
  });
  for (const part of going) removeSheet(pack, part);
  return left;
}

function touched(pack: PackageEdit, part: SheetPart, now: Snapshot, cells: Journal['cells']): string | undefined {
  if (!isAsWritten(now, part.index, cells)) return leftBecause.sheet;
  return pack.relationships(part.part).every(({ type }) => OURS.has(type)) ? undefined : 'somebody added to it since';
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

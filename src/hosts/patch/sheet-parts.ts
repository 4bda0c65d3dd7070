import type { Snapshot } from '../../core';
import { HostError } from '../host-errors';
import { readWorkbook } from '../xlsx-workbook';
import type { PackageEdit } from './package-edit';

/** A worksheet of the package; `index` is its place in the snapshot that the same package is read to. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly index: number;
}

export function sheetParts(pack: PackageEdit): SheetPart[] {
  return readWorkbook(pack, pack.workbook)
    .sheets.flatMap(({ name, part }) => (part === undefined ? [] : [{ name, part }]))
    .map((sheet, index) => ({ ...sheet, index }));
}

/** The sheet that a snapshot read earlier calls number `sheet`, by its name. */
export function partOf(parts: readonly SheetPart[], snapshot: Snapshot, sheet: number): SheetPart {
  const name = snapshot.sheets[sheet]?.name;
  if (name === undefined) throw new Error(`the snapshot has no sheet ${sheet}`);
  const found = parts.find((part) => part.name === name);
  if (!found) throw new HostError('item-not-found', { subject: name });
  return found;
}
